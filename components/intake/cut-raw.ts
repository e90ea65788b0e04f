import type { ByteRange, RemovalKind } from '@/lib/travel/parsed';

/** A stretch of one segment: its text, or what kind of thing was removed there. */
export type RawPart = { text: string } | { removed: RemovalKind };

/** One segment as received, its terminator included; or bytes that are left out. Offsets are the message's own. */
export type RawPiece = { start: number; end: number; parts: RawPart[] } | { start: number; end: number; parts?: never };

export interface Blank {
  range: ByteRange;
  kind: RemovalKind;
}

/** What of the message's syntax matters for cutting; -1 where there is no such character. */
interface RawSyntax {
  terminator: number;
  release: number;
  /** Where UNA stands, whose nine characters are syntax and no content. */
  advice: number;
  /** Text of bytes [start, end). */
  decode: (start: number, end: number) => string;
}

/** Most bytes of a message that one page carries. */
export const RAW_BUDGET = 64 * 1024;
/** No segment shows more than this of itself: a broken message may be one segment of megabytes. */
const LONGEST_PART = 4000;

/**
 * Cuts a stored message into segments for display, as many as the budget allows: the whole message where it fits, else
 * the segments that `wanted` names in the order of the message. What is left out stands as gaps. Every byte belongs to
 * exactly one piece but for blanks between segments.
 */
export function cutRaw(
  text: Uint8Array,
  blanks: readonly Blank[],
  wanted: readonly ByteRange[],
  syntax: RawSyntax,
  budget = RAW_BUDGET,
): RawPiece[] {
  const needed = text.length <= budget ? [[0, text.length] as const] : [...wanted].sort((a, b) => a[0] - b[0]);
  const sorted = [...blanks].sort((a, b) => a.range[0] - b.range[0]);
  const pieces: RawPiece[] = [];
  let left = budget;
  let need = 0;
  let blank = 0;
  const widest = runningEnds(needed);
  for (const [start, end] of segmentsOf(text, syntax)) {
    while (need < needed.length && (widest[need] ?? 0) <= start) need += 1;
    const asked = needed[need];
    while (blank < sorted.length && (sorted[blank]?.range[1] ?? 0) <= start) blank += 1;
    if (asked && asked[0] < end && left >= end - start) {
      left -= end - start;
      pieces.push({ start, end, parts: partsOf(start, end, sorted, blank, syntax.decode) });
      continue;
    }
    const last = pieces[pieces.length - 1];
    if (last && !last.parts) last.end = end;
    else pieces.push({ start, end });
  }
  return pieces;
}

/** The furthest end of the ranges up to each, so that a long range before short ones is not passed too early. */
function runningEnds(ranges: readonly ByteRange[]): number[] {
  let end = 0;
  return ranges.map((range) => {
    end = Math.max(end, range[1]);
    return end;
  });
}

/** Segments with their terminators, UNA by itself, line breaks between them left out. */
function* segmentsOf(text: Uint8Array, { terminator, release, advice }: RawSyntax): Generator<[number, number]> {
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const byte = text[at] ?? 0;
    if (at === advice) {
      if (at > from) yield [from, at];
      from = at + 9;
      yield [at, Math.min(from, text.length)];
      at = from - 1;
    } else if (at === from && (byte === 0x0a || byte === 0x0d)) from = at + 1;
    else if (byte === release && release >= 0) at += 1;
    else if (byte === terminator) {
      yield [from, at + 1];
      from = at + 1;
    }
  }
  if (from < text.length) yield [from, text.length];
}

function partsOf(
  start: number,
  end: number,
  blanks: readonly Blank[],
  first: number,
  decode: (start: number, end: number) => string,
): RawPart[] {
  const parts: RawPart[] = [];
  const write = (from: number, to: number) => {
    if (to <= from) return;
    const shown = decode(from, Math.min(to, from + LONGEST_PART));
    parts.push({ text: visible(to - from > LONGEST_PART ? `${shown} …` : shown) });
  };
  let at = start;
  for (let index = first; index < blanks.length; index += 1) {
    const { range, kind } = blanks[index] ?? { range: [end, end], kind: 'free-text' };
    if (range[0] >= end) break;
    write(at, Math.max(at, range[0]));
    parts.push({ removed: kind });
    at = Math.max(at, Math.min(end, range[1]));
  }
  write(at, end);
  return parts;
}

/**
 * Control characters as something that is seen in every font: line breaks as an arrow, the others by their number, as
 * the separators 1D and 1F of some carriers.
 */
export function visible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
  return text.replace(/\r\n|[\x00-\x1f\x7f-\x9f]/g, (found) =>
    /[\r\n]/.test(found) ? '↵' : `\\x${found.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
