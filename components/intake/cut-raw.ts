import type { ByteRange, RemovalKind } from '@/lib/travel/parsed';

/** A stretch of one piece: its text, or what kind of thing was removed there. */
export type RawPart = { text: string } | { removed: RemovalKind };

/** One segment, element or line as received, its terminator included; or bytes that are left out. Offsets are the message's own. */
export type RawPiece =
  | { start: number; end: number; parts: RawPart[]; depth?: number }
  | { start: number; end: number; parts?: never };

export interface Blank {
  range: ByteRange;
  kind: RemovalKind;
}

/** Where a message is cut: pieces in order, without overlap; `depth` is how far the piece is set in. */
export type Cut = readonly [start: number, end: number, depth?: number];

/** Most bytes of a message that one page carries. */
export const RAW_BUDGET = 64 * 1024;
/** No segment shows more than this of itself: a broken message may be one segment of megabytes. */
const LONGEST_PART = 4000;

/**
 * Takes of a message's cuts what is to be shown, as much as the budget allows: the whole message where it fits, else
 * what `wanted` names in the order of the message. What is left out stands as gaps. Every byte belongs to exactly one
 * piece but for blanks between the cuts. `decode` is the text of bytes [start, end).
 */
export function cutRaw(
  text: Uint8Array,
  blanks: readonly Blank[],
  wanted: readonly ByteRange[],
  cuts: Iterable<Cut>,
  decode: (start: number, end: number) => string,
  budget = RAW_BUDGET,
): RawPiece[] {
  const needed = text.length <= budget ? [[0, text.length] as const] : [...wanted].sort((a, b) => a[0] - b[0]);
  const sorted = [...blanks].sort((a, b) => a.range[0] - b.range[0]);
  const pieces: RawPiece[] = [];
  let left = budget;
  let need = 0;
  let blank = 0;
  const widest = runningEnds(needed);
  for (const [start, end, depth] of cuts) {
    while (need < needed.length && (widest[need] ?? 0) <= start) need += 1;
    const asked = needed[need];
    while (blank < sorted.length && (sorted[blank]?.range[1] ?? 0) <= start) blank += 1;
    if (asked && asked[0] < end && left >= end - start) {
      left -= end - start;
      const parts = partsOf(start, end, sorted, blank, decode);
      pieces.push(depth ? { start, end, parts, depth } : { start, end, parts });
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
