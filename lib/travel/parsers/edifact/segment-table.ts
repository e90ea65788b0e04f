import { isLineBreak } from '@/lib/travel/parsers/edifact/bytes';
import { isKnownTag, TAGS } from '@/lib/travel/parsers/edifact/known-segments';
import type { ServiceCharacters } from '@/lib/travel/parsers/edifact/service-characters';

/** Numbers a row has: start, end, first mark, tag number and flags. */
export const ROW = 4;
/** What a mark is: the low two bits; the place is above them. */
export const COMPONENT = 1;
export const ELEMENT = 2;
export const REPETITION = 3;
/** Flags of a row: release characters in it, line breaks in it. */
export const RELEASED = 1 << 8;
export const WRAPPED = 1 << 9;

/** Arrays of tables that are done with: clearing new ones takes as long as filling them. Larger ones are let go. */
const spare: { rows: Int32Array; marks: Int32Array }[] = [];
const KEPT = 1 << 20;

/**
 * The segments of an interchange as numbers: a row for each, and one mark for each separator that is not released. No
 * text is made and no object: a list of 300 travellers has four thousand segments and twenty thousand separators.
 * `PLACE << 2 | KIND` leaves room for 512 MB.
 */
export class SegmentTable {
  rows: Int32Array;
  marks: Int32Array;
  /** Number of segments. */
  count = 0;
  /** Rows of UNB, UNG, UNH, UNT, UNE, UNZ, UNS. */
  readonly envelope: number[] = [];
  /** Some segment has a tag that is not known. */
  hasUnknown = false;
  /** Some byte is not ASCII. */
  beyondAscii = false;

  constructor(
    readonly bytes: Uint8Array,
    readonly characters: ServiceCharacters,
  ) {
    const used = spare.pop();
    this.rows = used?.rows ?? new Int32Array(Math.max(64, bytes.length >> 2));
    this.marks = used?.marks ?? new Int32Array(Math.max(64, bytes.length >> 1));
  }

  /** Makes room for twice as many rows and marks. */
  grow(): void {
    this.rows = larger(this.rows);
    this.marks = larger(this.marks);
  }

  /** Gives the arrays back: nothing may be asked of the table, or of values taken from it, from here on. */
  release(): void {
    if (this.marks.length <= KEPT && spare.length < 2) spare.push({ rows: this.rows, marks: this.marks });
    this.rows = new Int32Array(0);
    this.marks = new Int32Array(0);
    this.count = 0;
  }

  start(row: number): number {
    return this.rows[row * ROW] ?? 0;
  }

  /** Behind the last byte, where the terminator stands. */
  end(row: number): number {
    return this.rows[row * ROW + 1] ?? 0;
  }

  /** Index of the first separator of the row; that of the next row is behind the last. */
  firstMark(row: number): number {
    return this.rows[row * ROW + 2] ?? 0;
  }

  tagNumber(row: number): number {
    return (this.rows[row * ROW + 3] ?? 0) & 0xff;
  }

  /** Whether values of the row have to be freed of release characters or line breaks. */
  isPlain(row: number): boolean {
    return (this.rows[row * ROW + 3] ?? 0) < RELEASED;
  }

  has(row: number, flag: number): boolean {
    return ((this.rows[row * ROW + 3] ?? 0) & flag) !== 0;
  }

  /** Upper case; empty where the segment does not begin with three letters or digits and a separator. */
  tag(row: number): string {
    const number = this.tagNumber(row);
    if (number > 0) return TAGS[number] ?? '';
    return tagAt(this.bytes, this.start(row), this.end(row), this.characters);
  }
}

/** Tag of a segment [start, end), empty where it has none. A line may be wrapped inside of a known tag. */
export function tagAt(bytes: Uint8Array, start: number, end: number, characters: ServiceCharacters): string {
  let tag = '';
  let at = start;
  for (; at < end && tag.length < 3; at += 1) {
    const byte = bytes[at] ?? 0;
    if (IS_TAG_SIGN[byte]) tag += String.fromCharCode(byte);
    else if (tag === '' || !isLineBreak(byte)) return '';
  }
  if (tag.length < 3 || (at > start + 3 && !isKnownTag(tag.toUpperCase()))) return '';
  const after = bytes[at] ?? 0;
  const { component, element, terminator } = characters;
  const ends = at >= end || after === element || after === terminator || after === component || isLineBreak(after);
  return ends ? tag.toUpperCase() : '';
}

const IS_TAG_SIGN = new Uint8Array(256);
for (let byte = 0x30; byte <= 0x39; byte += 1) IS_TAG_SIGN[byte] = 1;
for (let byte = 0x41; byte <= 0x5a; byte += 1) IS_TAG_SIGN[byte] = IS_TAG_SIGN[byte + 32] = 1;

function larger(numbers: Int32Array): Int32Array {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}
