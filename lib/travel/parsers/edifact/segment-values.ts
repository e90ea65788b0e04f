import { latin1 } from '@/lib/travel/parsers/edifact/bytes';
import {
  COMPONENT,
  ELEMENT,
  RELEASED,
  REPETITION,
  ROW,
  type SegmentTable,
  WRAPPED,
} from '@/lib/travel/parsers/edifact/segment-table';

/**
 * Values of the segments of a table, cut from one text when they are asked for. Element 1 is the first after the tag,
 * components and repetitions count from 0. `bytes` have the length of those the table was made of; they may have been
 * blanked in between; `encoding` is that of what is not ASCII, Latin-1 where left out. Where only a `few` values will be asked for, the text as a whole is not made.
 */
export class SegmentValues {
  readonly #text: string | undefined;
  readonly #decoder: TextDecoder | undefined;
  readonly #release: number;
  readonly #beyondAscii: boolean;
  readonly #rows: Int32Array;
  readonly #marks: Int32Array;
  /** What `find` found. */
  from = 0;
  to = 0;
  /** First byte of what it found, blanks included, and the mark behind it. */
  #first = 0;
  #behind = 0;
  #row = 0;
  #last = 0;
  #end = 0;

  constructor(
    readonly table: SegmentTable,
    readonly bytes: Uint8Array,
    encoding: string | undefined,
    few = false,
  ) {
    this.#text = few ? undefined : latin1(bytes);
    this.#decoder = encoding === undefined ? undefined : new TextDecoder(encoding);
    this.#release = table.characters.release;
    this.#beyondAscii = table.beyondAscii;
    this.#rows = table.rows;
    this.#marks = table.marks;
  }

  /**
   * Sets `from` and `to` to the bytes of a component of an element from 1 on, blanks around it left out; false where the
   * segment has none.
   */
  find(row: number, element: number, component: number): boolean {
    const rows = this.#rows;
    const marks = this.#marks;
    const at = row * ROW;
    const last = rows[at + ROW + 2] ?? 0;
    let mark = rows[at + 2] ?? 0;
    let before = 0;
    for (let left = element; left > 0; ) {
      if (mark >= last) return false;
      before = marks[mark] ?? 0;
      mark += 1;
      if ((before & 3) === ELEMENT) left -= 1;
    }
    for (let left = component; left > 0; left -= 1) {
      if (mark >= last) return false;
      before = marks[mark] ?? 0;
      mark += 1;
      if ((before & 3) !== COMPONENT) return false;
    }
    let from = (before >> 2) + 1;
    this.#first = from;
    this.#behind = mark;
    let to = mark < last ? (marks[mark] ?? 0) >> 2 : (rows[at + 1] ?? 0);
    const { bytes } = this;
    if (from < to) {
      if ((bytes[from] ?? 0) <= 0x20) while (from < to && (bytes[from] ?? 0) <= 0x20) from += 1;
      if (from < to && (bytes[to - 1] ?? 0) <= 0x20) while (to > from && (bytes[to - 1] ?? 0) <= 0x20) to -= 1;
    }
    this.from = from;
    this.to = to;
    return true;
  }

  /** Goes to the first component of the first element, to be read with `text` and `textCode`; false where there is none. */
  begin(row: number): boolean {
    const rows = this.#rows;
    const at = row * ROW;
    this.#row = row;
    this.#behind = rows[at + 2] ?? 0;
    this.#last = rows[at + ROW + 2] ?? 0;
    this.#end = rows[at + 1] ?? 0;
    return this.nextElement();
  }

  /** Goes to the next component of the same element. */
  nextComponent(): boolean {
    if (this.#behind >= this.#last || ((this.#marks[this.#behind] ?? 0) & 3) !== COMPONENT) return false;
    return this.#step();
  }

  /** Goes to the first component of the next element. */
  nextElement(): boolean {
    while (this.#behind < this.#last) {
      if (((this.#marks[this.#behind] ?? 0) & 3) === ELEMENT) return this.#step();
      this.#behind += 1;
    }
    return false;
  }

  #step(): boolean {
    const marks = this.#marks;
    const { bytes } = this;
    let from = ((marks[this.#behind] ?? 0) >> 2) + 1;
    this.#behind += 1;
    let to = this.#behind < this.#last ? (marks[this.#behind] ?? 0) >> 2 : this.#end;
    while (from < to && (bytes[from] ?? 0) <= 0x20) from += 1;
    while (to > from && (bytes[to - 1] ?? 0) <= 0x20) to -= 1;
    this.from = from;
    this.to = to;
    return true;
  }

  /** Trimmed value where `begin` and the others went. */
  text(): string {
    return this.from === this.to ? '' : this.#value(this.#row, this.from, this.to);
  }

  /** The same as `code` gives it. */
  textCode(): number {
    const { from, to, bytes } = this;
    if ((this.#rows[this.#row * ROW + 3] ?? 0) >= RELEASED) return codeOf(this.text());
    if (to - from > 4) return -1;
    let code = 0;
    for (let index = from; index < to; index += 1) code = (code << 8) | (bytes[index] ?? 0);
    return code;
  }

  /** Trimmed value, empty when absent. */
  at(row: number, element: number, component = 0): string {
    if (!this.find(row, element, component) || this.from === this.to) return '';
    return this.#value(row, this.from, this.to);
  }

  /** Whether the segment has something there. */
  has(row: number, element: number, component = 0): boolean {
    return this.find(row, element, component) && this.from < this.to;
  }

  /**
   * A code of up to four letters or digits as a number, its bytes one after the other (`'FL'` is 0x464c): to be told
   * from others without making a text. 0 when absent, -1 when longer.
   */
  code(row: number, element: number, component = 0): number {
    if (!this.find(row, element, component)) return 0;
    if ((this.#rows[row * ROW + 3] ?? 0) >= RELEASED) return codeOf(this.#value(row, this.from, this.to));
    const { from, to, bytes } = this;
    if (to - from > 4) return -1;
    let code = 0;
    for (let index = from; index < to; index += 1) code = (code << 8) | (bytes[index] ?? 0);
    return code;
  }

  /** Trimmed components of one element, first repetition. */
  components(row: number, element: number): string[] {
    const parts: string[] = [];
    if (!this.find(row, element, 0)) return parts;
    const marks = this.#marks;
    const last = this.table.firstMark(row + 1);
    let mark = this.#behind;
    let from = this.#first;
    for (;;) {
      const sign = mark < last ? (marks[mark] ?? 0) : this.table.end(row) << 2;
      parts.push(this.#value(row, from, sign >> 2).trim());
      if ((sign & 3) !== COMPONENT) return parts;
      from = (sign >> 2) + 1;
      mark += 1;
    }
  }

  /** Whether any component of the element, in its first repetition, has something. */
  holds(row: number, element: number): boolean {
    if (!this.find(row, element, 0)) return false;
    if (this.from < this.to) return true;
    return this.components(row, element).some((part) => part !== '');
  }

  /** Whether the segment has as many elements. */
  reaches(row: number, element: number): boolean {
    return this.table.firstMark(row + 1) - this.table.firstMark(row) >= element && this.size(row) >= element;
  }

  /** Whether it has one element, sent once. */
  isSingle(row: number): boolean {
    const marks = this.#marks;
    const last = this.#rows[row * ROW + ROW + 2] ?? 0;
    let cuts = 0;
    for (let mark = this.#rows[row * ROW + 2] ?? 0; mark < last; mark += 1) cuts += (marks[mark] ?? 0) & 2;
    return cuts === 2;
  }

  /** Number of data elements. */
  size(row: number): number {
    const { marks } = this.table;
    const last = this.table.firstMark(row + 1);
    let size = 0;
    for (let mark = this.table.firstMark(row); mark < last; mark += 1) {
      if (((marks[mark] ?? 0) & 3) === ELEMENT) size += 1;
    }
    return size;
  }

  /** All elements from `first` on, repetitions laid out one after the other: for segments that are lists. */
  list(row: number, first: number): string[][] {
    const { marks } = this.table;
    const last = this.table.firstMark(row + 1);
    const list: string[][] = [];
    let element = 0;
    let from = this.table.start(row);
    let parts: string[] = [];
    for (let mark = this.table.firstMark(row); mark <= last; mark += 1) {
      const end = mark < last ? (marks[mark] ?? 0) >> 2 : this.table.end(row);
      if (element >= first) parts.push(this.#value(row, from, end).trim());
      from = end + 1;
      const kind = mark < last ? (marks[mark] ?? 0) & 3 : ELEMENT;
      if (kind === COMPONENT) continue;
      if (element >= first) list.push(parts);
      parts = [];
      if (kind !== REPETITION) element += 1;
    }
    return list;
  }

  #value(row: number, from: number, to: number): string {
    let text = this.#text === undefined ? latin1(this.bytes, from, to) : this.#text.slice(from, to);
    if ((this.#rows[row * ROW + 3] ?? 0) < RELEASED && !this.#beyondAscii) return text;
    if (this.#beyondAscii && this.#decoder && /[\x80-\xff]/.test(text)) {
      text = this.#decoder.decode(this.bytes.subarray(from, to));
    }
    if (this.table.has(row, WRAPPED)) text = text.replace(/[\r\n]+/g, '');
    if (this.table.has(row, RELEASED)) text = withoutReleases(text, this.#release);
    return text.trim();
  }
}

/** The release character says that the next is literal, whatever it is. */
function withoutReleases(text: string, release: number): string {
  const sign = String.fromCharCode(release);
  let plain = '';
  let from = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, from + 1)) {
    plain += text.slice(from, at);
    from = at + 1;
  }
  return plain + text.slice(from);
}

/** A code as `SegmentValues.code` gives it. */
export function codeOf(text: string): number {
  if (text.length > 4) return -1;
  let code = 0;
  for (let index = 0; index < text.length; index += 1) code = (code << 8) | (text.charCodeAt(index) & 0xff);
  return code;
}
