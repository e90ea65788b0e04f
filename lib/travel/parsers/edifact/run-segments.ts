import { LINE_BREAK, RELEASE, TERMINATOR } from '@/lib/travel/parsers/edifact/byte-classes';
import { FIRST_CONTENT_TAG, tagNumber } from '@/lib/travel/parsers/edifact/known-segments';
import { RELEASED, ROW, WRAPPED } from '@/lib/travel/parsers/edifact/segment-table';

/** Why the run stopped: at a line break inside of a segment, between two segments, at the end, or for want of room. */
export const AT_LINE_BREAK = 0;
export const BETWEEN = 1;
export const AT_END = 2;
export const FULL = 3;

/** Where the run is: in the segment that begins at `start`, having looked at the bytes before `at`. */
export interface RunState {
  at: number;
  start: number;
  /** First mark, tag number, flags of the segment in hand. */
  first: number;
  number: number;
  flags: number;
  /** Rows and marks so far. */
  count: number;
  filled: number;
  foreign: number;
}

/**
 * Runs over plain segments, one after the other, without leaving the loop: content, separators, released characters,
 * terminators, line breaks behind these, and the next known tag. Whatever is not plain stops it. Every byte of every
 * file comes by here, so it is one loop on local numbers. No syntax character is above `highest`.
 */
export function runSegments(
  bytes: Uint8Array,
  classes: Uint8Array,
  highest: number,
  rows: Int32Array,
  marks: Int32Array,
  state: RunState,
): number {
  const { length } = bytes;
  const room = marks.length;
  const lastRow = rows.length - 2 * ROW;
  let { at, start, first, number, flags, count, filled, foreign } = state;
  let row = count * ROW;
  let stop = AT_END;
  while (at < length) {
    const byte = bytes[at] ?? 0;
    if (byte > highest) {
      at += 1;
      if (byte > 0x5a) foreign |= classes[byte] ?? 0;
      continue;
    }
    const kind = classes[byte] ?? 0;
    if (kind === 0) {
      at += 1;
    } else if (kind < TERMINATOR) {
      if (filled >= room) {
        stop = FULL;
        break;
      }
      marks[filled] = (at << 2) | kind;
      filled += 1;
      at += 1;
    } else if (kind === TERMINATOR) {
      if (row > lastRow) {
        stop = FULL;
        break;
      }
      rows[row] = start;
      rows[row + 1] = at;
      rows[row + 2] = first;
      rows[row + 3] = number | flags;
      row += ROW;
      count += 1;
      at += 1;
      const envelope = number < FIRST_CONTENT_TAG;
      let next = bytes[at] ?? 0;
      while (next === 0x0a || next === 0x0d) {
        at += 1;
        next = at < length ? (bytes[at] ?? 0) : 0;
      }
      stop = BETWEEN;
      if (envelope || at + 3 >= length) break;
      const second = bytes[at + 1] ?? 0;
      const third = bytes[at + 2] ?? 0;
      const after = classes[bytes[at + 3] ?? 0] ?? 0;
      // Letters of ASCII have bit 6 and not bit 7; whatever else has is no letter of a tag.
      if ((next & second & third & 0x40) === 0 || ((next | second | third) & 0x80) !== 0) break;
      if (after !== 2 && after !== TERMINATOR && after !== 1) break;
      number = tagNumber(next, second, third);
      if (number === 0) break;
      start = at;
      first = filled;
      flags = 0;
      at += 3;
      stop = AT_END;
    } else if (kind === RELEASE) {
      flags |= RELEASED;
      at += 1;
      // A line that was wrapped between the two.
      while (at < length && classes[bytes[at] ?? 0] === LINE_BREAK) {
        flags |= WRAPPED;
        at += 1;
      }
      if (at < length) foreign |= classes[bytes[at] ?? 0] ?? 0;
      at += 1;
    } else if (kind === LINE_BREAK) {
      stop = AT_LINE_BREAK;
      break;
    } else {
      foreign |= kind;
      at += 1;
    }
  }
  state.at = at;
  state.start = start;
  state.first = first;
  state.number = number;
  state.flags = flags;
  state.count = count;
  state.filled = filled;
  state.foreign = foreign;
  return stop;
}
