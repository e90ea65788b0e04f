import { type Blank, cutRaw, RAW_BUDGET, type RawPiece } from '@/components/intake/cut-raw';
import type { ByteRange } from '@/lib/travel/parsed';
import { decoderFor, detectEncoding } from '@/lib/travel/parsers/edifact/charset';
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
  blanks: readonly Blank[],
  shown: readonly ByteRange[],
  at: number | undefined,
): RawPiece[] {
  const start = findStart(text);
  const service = start && readServiceCharacters(text, start);
  const { terminator, release } = service?.ok ? service.characters : { terminator: 0x27, release: 0x3f };
  const syntax = {
    terminator,
    release,
    advice: start?.kind === 'UNA' ? start.offset : -1,
    decode: decoderFor(text, detectEncoding(text)),
  };
  const asked: ByteRange[] = at === undefined ? [] : [[Math.max(0, at - AROUND / 2), at + AROUND]];
  // what somebody asked for goes before what is merely there
  const room = at === undefined ? RAW_BUDGET : RAW_BUDGET - 2 * AROUND;
  return cutRaw(text, blanks, [[0, 1024], ...asked, ...within(shown, room)], syntax);
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
