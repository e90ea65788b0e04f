import { cutEdifact } from '@/components/intake/cut-edifact';
import { cutLines } from '@/components/intake/cut-lines';
import { type Blank, type Cut, cutRaw, RAW_BUDGET, type RawPiece } from '@/components/intake/cut-raw';
import { cutXml } from '@/components/intake/cut-xml';
import type { ByteRange, MessageFormat } from '@/lib/travel/parsed';
import { type Decode, decoderFor, detectEncoding } from '@/lib/travel/parsers/edifact/charset';
import { findStart } from '@/lib/travel/parsers/edifact/find-start';
import { readServiceCharacters } from '@/lib/travel/parsers/edifact/service-characters';

/** How much of a large message stands around a byte that somebody wants to see. */
const AROUND = 12 * 1024;

/**
 * The part of a stored message that a page carries: all of it where it is small, else its head, what the shown
 * travellers and bookings came from, and the surroundings of `at`.
 */
export function rawOf(
  text: Uint8Array,
  format: MessageFormat | null,
  blanks: readonly Blank[],
  shown: readonly ByteRange[],
  at: number | undefined,
): RawPiece[] {
  const asked: ByteRange[] = at === undefined ? [] : [[Math.max(0, at - AROUND / 2), at + AROUND]];
  // what somebody asked for goes before what is merely there
  const room = at === undefined ? RAW_BUDGET : RAW_BUDGET - 2 * AROUND;
  const { cuts, decode } = layoutOf(text, format);
  return cutRaw(text, blanks, [[0, 1024], ...asked, ...within(shown, room)], cuts, decode);
}

/** What is one piece of a message (a segment, an element, a line), and how its bytes are read. */
function layoutOf(text: Uint8Array, format: MessageFormat | null): { cuts: Iterable<Cut>; decode: Decode } {
  const encoding = detectEncoding(text);
  const table = format === 'FAL' || format === 'MANUAL';
  // answers and requests come in EDIFACT and in XML: what is there tells
  if (table || /^\s*</.test(new TextDecoder().decode(text.subarray(0, 64)))) {
    const decoder = new TextDecoder(encoding === 'latin-1' ? 'windows-1252' : 'utf-8');
    const decode: Decode = (start, end) => decoder.decode(text.subarray(start, end));
    return { cuts: table ? cutLines(text) : cutXml(text), decode };
  }
  const start = findStart(text);
  const service = start && readServiceCharacters(text, start);
  const { terminator, release } = service?.ok ? service.characters : { terminator: 0x27, release: 0x3f };
  const advice = start?.kind === 'UNA' ? start.offset : -1;
  return { cuts: cutEdifact(text, { terminator, release, advice }), decode: decoderFor(text, encoding) };
}

/** Ranges in the order of the message until they are larger than the room. */
function within(ranges: readonly ByteRange[], room: number): ByteRange[] {
  let left = room;
  return [...ranges]
    .sort((a, b) => a[0] - b[0])
    .filter(([start, end]) => {
      left -= end - start;
      return left >= 0;
    });
}
