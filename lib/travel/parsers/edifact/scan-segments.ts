import {
  BEYOND_ASCII,
  byteClasses,
  IDLE,
  IDLE_CONTROL,
  idleClasses,
  TERMINATOR,
} from '@/lib/travel/parsers/edifact/byte-classes';
import { isBlank, isLetter, isLineBreak, latin1 } from '@/lib/travel/parsers/edifact/bytes';
import { findStart } from '@/lib/travel/parsers/edifact/find-start';
import { FIRST_CONTENT_TAG, isKnownTag, numberOfTag } from '@/lib/travel/parsers/edifact/known-segments';
import {
  AT_END,
  AT_LINE_BREAK,
  BETWEEN,
  FULL,
  type RunState,
  runSegments,
} from '@/lib/travel/parsers/edifact/run-segments';
import { ROW, type SegmentTable, tagAt, WRAPPED } from '@/lib/travel/parsers/edifact/segment-table';
import type { IssueList } from '@/lib/travel/parsers/issue-list';

/** Tags that may follow a trailer, by what they are; anything else is text between two interchanges. */
const AFTER_CLOSING = new Set(['UNH', 'UNG', 'UNE', 'UNZ', 'UNB', 'UNA']);
const UNZ = numberOfTag('UNZ');
const CLOSING = new Set([numberOfTag('UNT'), numberOfTag('UNE'), UNZ]);
/** Segments that hold the names of travellers. */
const NAMING = new Set(['TIF', 'NAD', 'SSR'].map(numberOfTag));

/**
 * Cuts an interchange into segments in one pass from left to right, the release character always taking exactly the
 * next byte with it (so that `??'` is a question mark and a terminator). Line breaks between segments are skipped;
 * inside a segment they are line wraps, unless a known tag with its separator follows: then the terminator was lost
 * and the segment ends there, with a warning.
 */
export class SegmentScan {
  /** Stretches that belong to no interchange: transport headers, notes after UNZ. */
  readonly outside: [number, number][] = [];
  /** The last segment has no terminator. */
  openEnd = false;
  /** A later UNA declares other characters than the first. */
  otherSyntaxAt: number | undefined;
  /** Classes of all bytes that are outside of some repertoire. */
  foreign = 0;
  readonly #bytes: Uint8Array;
  #state: RunState = { at: 0, start: 0, first: 0, number: 0, flags: 0, count: 0, filled: 0, foreign: 0 };
  /** Tag number of the segment before, where that stopped the run. */
  #last = 0;
  /** Where the next interchange begins. */
  #next = 0;
  #openAtBreak = false;

  constructor(
    private readonly table: SegmentTable,
    private readonly advice: number | undefined,
    private readonly issues: IssueList,
  ) {
    this.#bytes = table.bytes;
  }

  run(from: number): void {
    const { table } = this;
    const { bytes, characters } = table;
    const classes = byteClasses(characters);
    const idle = idleClasses(characters);
    const highest = Math.max(...Object.values(characters)) < 0x40 ? 0x3f : 0x7f;
    const state = this.#state;
    state.at = from;
    while (this.#begin(idle, classes)) {
      let stop = runSegments(bytes, classes, highest, table.rows, table.marks, state);
      while (stop === FULL || (stop === AT_LINE_BREAK && this.#goesOn())) {
        if (stop === FULL) table.grow();
        stop = runSegments(bytes, classes, highest, table.rows, table.marks, state);
      }
      if (stop === AT_END) this.#close(bytes.length, bytes.length);
      else if (stop === BETWEEN) this.#closed(state.count - 1);
      this.openEnd = stop === AT_END || (stop === AT_LINE_BREAK && this.#openAtBreak);
    }
    table.count = state.count;
    if ((state.count + 1) * ROW > table.rows.length) table.grow();
    table.rows[state.count * ROW + 2] = state.filled;
    table.beyondAscii = (state.foreign & BEYOND_ASCII) !== 0;
    this.foreign = state.foreign & ~7;
  }

  /** Goes to the next segment, past all that stands between; false when there is none. */
  #begin(idle: Uint8Array, classes: Uint8Array): boolean {
    const state = this.#state;
    const bytes = this.#bytes;
    const { length } = bytes;
    for (;;) {
      const gap = state.at;
      let between = 0;
      for (; state.at < length; state.at += 1) {
        const kind = idle[bytes[state.at] ?? 0] ?? 0;
        if (kind === 0) break;
        between |= kind;
      }
      if (between > IDLE) this.#tellIdle(between, gap);
      const offset = state.at;
      if (offset >= length) return false;
      const tag = latin1(bytes, offset, Math.min(length, offset + 3)).toUpperCase();
      if (CLOSING.has(this.#last) && !AFTER_CLOSING.has(tag)) {
        this.#last = 0;
        if (!this.#skipOutside(offset)) return false;
        state.at = this.#next;
      } else if (tag === 'UNA') {
        this.#last = 0;
        if (!this.#repeatsAdvice(offset)) {
          this.otherSyntaxAt = offset;
          return false;
        }
        state.at += 9;
      } else {
        this.#open(offset, classes);
        return true;
      }
    }
  }

  /** The segment at this place, or the one before where this is the rest of a name. */
  #open(offset: number, classes: Uint8Array): void {
    const state = this.#state;
    const { table } = this;
    const bytes = this.#bytes;
    const number = numberOfTag(tagAt(bytes, offset, bytes.length, table.characters));
    if (number === 0 && state.count > 0 && this.#continuesName(table.rows, state.count - 1, offset)) {
      state.count -= 1;
      const at = state.count * ROW;
      state.start = table.rows[at] ?? 0;
      state.first = table.rows[at + 2] ?? 0;
      state.number = (table.rows[at + 3] ?? 0) & 0xff;
      state.flags = (table.rows[at + 3] ?? 0) & ~0xff;
      this.#warn('edifactTerminatorInName', state.count, state.start);
      return;
    }
    state.start = offset;
    state.first = state.filled;
    state.number = number;
    state.flags = 0;
    const after = classes[bytes[offset + 3] ?? 0] ?? 0;
    const plain = !isLineBreak(bytes[offset + 1] ?? 0) && !isLineBreak(bytes[offset + 2] ?? 0);
    if (number > 0 && plain && offset + 3 < bytes.length && after > 0 && after <= TERMINATOR) state.at = offset + 3;
  }

  #tellIdle(kinds: number, at: number): void {
    this.issues.warn((kinds & IDLE_CONTROL) !== 0 ? 'edifactControlBytes' : 'edifactTerminatorDouble', { start: at });
  }

  /** A row that was closed by its terminator and stopped the run, and those before it that did not. */
  #closed(row: number): void {
    const { table } = this;
    const number = table.tagNumber(row);
    this.#last = number;
    if (number === 0) table.hasUnknown = true;
    else if (number < FIRST_CONTENT_TAG) table.envelope.push(row);
  }

  /** Closes the segment in hand without a terminator. */
  #close(end: number, next: number): void {
    const state = this.#state;
    const { table } = this;
    if ((state.count + 2) * ROW > table.rows.length) table.grow();
    const at = state.count * ROW;
    table.rows[at] = state.start;
    table.rows[at + 1] = end;
    table.rows[at + 2] = state.first;
    table.rows[at + 3] = state.number | state.flags;
    state.count += 1;
    state.at = next;
    this.#closed(state.count - 1);
  }

  #warn(code: string, row: number, start: number): void {
    const { bytes, characters } = this.table;
    this.issues.warn(code, { tag: tagAt(bytes, start, bytes.length, characters), start, position: row + 1 });
  }

  /** Text that belongs to no interchange, up to the next header; false when there is none. */
  #skipOutside(offset: number): boolean {
    const next = findStart(this.#bytes, offset);
    const end = next?.offset ?? this.#bytes.length;
    this.outside.push([offset, end]);
    this.issues.warn(next ? 'edifactTextBetween' : 'edifactTextAfter', { start: offset }, { bytes: end - offset });
    this.#next = end;
    return next !== undefined;
  }

  #repeatsAdvice(offset: number): boolean {
    const { advice } = this;
    if (advice === undefined) return false;
    return latin1(this.#bytes, advice, advice + 9) === latin1(this.#bytes, offset, offset + 9);
  }

  /** A line break inside of a segment: whether that goes on behind it; if not it is closed there. */
  #goesOn(): boolean {
    const state = this.#state;
    const bytes = this.#bytes;
    const { at, start, count } = state;
    let ahead = at;
    while (ahead < bytes.length && isBlank(bytes[ahead] ?? 0)) ahead += 1;
    state.flags |= WRAPPED;
    this.#openAtBreak = state.number === UNZ && this.#notOneWord(ahead);
    if (this.#openAtBreak) this.#close(at, at);
    else if (this.#startsSegment(ahead)) {
      this.#warn('edifactTerminatorLost', count, start);
      this.#close(this.#beforeQuote(start, at), ahead);
    } else {
      state.at = ahead;
      if (ahead < bytes.length && bytes[ahead] !== this.table.characters.terminator) {
        const { characters } = this.table;
        const tag = tagAt(bytes, start, bytes.length, characters);
        this.issues.warnOnce('edifactLineWrap', { tag, start, position: count + 1 });
      }
      return true;
    }
    return false;
  }

  /**
   * `TIF+O'BRIEN+MARIT:A:1'`: an apostrophe in a name sent without its release character. What follows the supposed
   * terminator is no segment but the rest of a name, in a segment that holds names.
   */
  #continuesName(rows: Int32Array, row: number, offset: number): boolean {
    const bytes = this.#bytes;
    const { characters } = this.table;
    const end = rows[row * ROW + 1] ?? 0;
    if (characters.terminator !== 0x27 || end + 1 !== offset) return false;
    if (!NAMING.has((rows[row * ROW + 3] ?? 0) & 0xff)) return false;
    const tag = tagAt(bytes, offset, bytes.length, characters);
    if (!isLetter(bytes[end - 1] ?? 0) || isKnownTag(tag)) return false;
    // Three letters could be a private segment; then only the short beginnings of names count: O', D', AL'.
    let prefix = 1;
    while (isLetter(bytes[end - 1 - prefix] ?? 0)) prefix += 1;
    if (tag !== '' && prefix > 2) return false;
    let after = offset;
    while (isLetter(bytes[after] ?? 0) || bytes[after] === 0x2d) after += 1;
    const sign = bytes[after] ?? 0;
    if (after - offset < 2) return false;
    return sign === characters.element || sign === characters.component || sign === 0x20 || sign === 0x2f;
  }

  /** After the line of an unterminated UNZ: text with blanks, or nothing before the next terminator, is not its rest. */
  #notOneWord(offset: number): boolean {
    for (let index = offset; index < this.#bytes.length; index += 1) {
      const byte = this.#bytes[index] ?? 0;
      if (byte === this.table.characters.terminator) return false;
      if (isBlank(byte)) return true;
    }
    return true;
  }

  #startsSegment(offset: number): boolean {
    const { bytes, characters } = this.table;
    const after = bytes[offset + 3];
    if (after !== characters.element && after !== characters.terminator) return false;
    return isKnownTag(tagAt(bytes, offset, bytes.length, characters));
  }

  /** A typographic quote (UTF-8 E2 80 98/99, or its first byte left alone) typed where the terminator should be. */
  #beforeQuote(start: number, end: number): number {
    const bytes = this.#bytes;
    let from = end;
    while (from > start + 3 && (bytes[from - 1] ?? 0) >= 0x80 && end - from < 3) from -= 1;
    return (bytes[from] ?? 0) === 0xe2 ? from : end;
  }
}
