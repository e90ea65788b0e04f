import { isAlphanumeric, isBlank, isDigit, isLineBreak, latin1 } from '@/lib/travel/parsers/edifact/bytes';
import { findStart } from '@/lib/travel/parsers/edifact/find-start';
import { isKnownTag } from '@/lib/travel/parsers/edifact/known-segments';
import type { ServiceCharacters } from '@/lib/travel/parsers/edifact/service-characters';
import type { IssueList } from '@/lib/travel/parsers/issue-list';

/** One segment: bytes [start, end) without terminator; position is 1-based, UNA not counted. */
export interface Segment {
  readonly tag: string;
  readonly start: number;
  readonly end: number;
  readonly position: number;
}

export interface SplitResult {
  segments: Segment[];
  /** Stretches that belong to no interchange: transport headers, notes after UNZ. */
  outside: [number, number][];
  /** The last segment has no terminator. */
  openEnd: boolean;
  /** A later UNA declares other characters than the first. */
  otherSyntaxAt?: number;
}

/** Segments that hold the names of travellers. */
const NAMING = new Set(['TIF', 'NAD', 'SSR']);
const CLOSING = new Set(['UNT', 'UNE', 'UNZ']);
const AFTER_CLOSING = new Set(['UNH', 'UNG', 'UNE', 'UNZ', 'UNB', 'UNA']);

/**
 * Cuts the interchange into segments in one pass from left to right, the release character always taking exactly the
 * next byte with it (so that `??'` is a question mark and a terminator). Line breaks between segments are skipped;
 * inside a segment they are line wraps, unless a known tag with its separator follows: then the terminator was lost
 * and the segment ends there, with a warning.
 */
export function splitSegments(
  bytes: Uint8Array,
  from: number,
  characters: ServiceCharacters,
  advice: number | undefined,
  issues: IssueList,
): SplitResult {
  const result: SplitResult = { segments: [], outside: [], openEnd: false };
  const cut = new SegmentCutter(bytes, characters, issues);
  let offset = from;
  let last = '';
  for (;;) {
    while (offset < bytes.length && isBlank(bytes[offset] ?? 0)) offset += 1;
    if (offset >= bytes.length) return result;
    const tag = latin1(bytes, offset, Math.min(bytes.length, offset + 3));
    if (CLOSING.has(last) && !AFTER_CLOSING.has(tag)) {
      const next = findStart(bytes, offset);
      const end = next?.offset ?? bytes.length;
      result.outside.push([offset, end]);
      issues.warn(next ? 'edifactTextBetween' : 'edifactTextAfter', { start: offset }, { bytes: end - offset });
      if (!next) return result;
      offset = end;
      last = '';
      continue;
    }
    if (tag === 'UNA') {
      if (advice === undefined || latin1(bytes, advice, advice + 9) !== latin1(bytes, offset, offset + 9)) {
        return { ...result, otherSyntaxAt: offset };
      }
      offset += 9;
      last = '';
      continue;
    }
    const previous = result.segments[result.segments.length - 1];
    if (previous && cut.continuesName(previous, offset)) {
      const rest = cut.next(offset, previous.position);
      result.segments[result.segments.length - 1] = { ...previous, end: rest.segment.end };
      issues.warn('edifactTerminatorInName', previous);
      result.openEnd = !rest.closed;
      offset = rest.next;
      continue;
    }
    const { segment, next, closed } = cut.next(offset, result.segments.length + 1);
    result.segments.push(segment);
    result.openEnd = !closed;
    last = segment.tag;
    offset = next;
  }
}

class SegmentCutter {
  readonly #tags = new Map<number, string>();

  constructor(
    private readonly bytes: Uint8Array,
    private readonly characters: ServiceCharacters,
    private readonly issues: IssueList,
  ) {}

  next(start: number, position: number): { segment: Segment; next: number; closed: boolean } {
    const { bytes, characters } = this;
    const { release, terminator } = characters;
    const tag = this.#tagAt(start);
    let wrapped = false;
    let index = start;
    for (; index < bytes.length; index += 1) {
      const byte = bytes[index] ?? 0;
      if (byte === release) {
        index += 1;
      } else if (byte === terminator) {
        const segment = { tag, start, end: index, position };
        if (wrapped) this.issues.warnOnce('edifactLineWrap', segment);
        return { segment, next: index + 1, closed: true };
      } else if (isLineBreak(byte)) {
        let ahead = index;
        while (ahead < bytes.length && isBlank(bytes[ahead] ?? 0)) ahead += 1;
        if (tag === 'UNZ' && this.#notOneWord(ahead)) break;
        if (this.#startsSegment(ahead)) {
          const segment = { tag, start, end: this.#beforeQuote(start, index), position };
          this.issues.warn('edifactTerminatorLost', segment);
          return { segment, next: ahead, closed: true };
        }
        wrapped = wrapped || bytes[ahead] !== terminator;
        // Nothing but blanks in between: going on behind them keeps this linear.
        index = ahead - 1;
      }
    }
    const end = Math.min(index, bytes.length);
    return { segment: { tag, start, end, position }, next: end, closed: false };
  }

  /**
   * `TIF+O'BRIEN+MARIT:A:1'`: an apostrophe in a name sent without its release character. What follows the supposed
   * terminator is no segment but the rest of a name, in a segment that holds names.
   */
  continuesName(previous: Segment, offset: number): boolean {
    if (this.characters.terminator !== 0x27 || previous.end + 1 !== offset || !NAMING.has(previous.tag)) return false;
    const tag = this.#tagAt(offset);
    if (!isLetter(this.bytes[previous.end - 1] ?? 0) || isKnownTag(tag)) return false;
    // Three letters could be a private segment; then only the short beginnings of names count: O', D', AL'.
    let prefix = 1;
    while (isLetter(this.bytes[previous.end - 1 - prefix] ?? 0)) prefix += 1;
    if (tag !== '' && prefix > 2) return false;
    let end = offset;
    while (isLetter(this.bytes[end] ?? 0) || this.bytes[end] === 0x2d) end += 1;
    const after = this.bytes[end] ?? 0;
    if (end - offset < 2) return false;
    return after === this.characters.element || after === this.characters.component || after === 0x20 || after === 0x2f;
  }

  /** After the line of an unterminated UNZ: text with blanks, or nothing before the next terminator, is not its rest. */
  #notOneWord(offset: number): boolean {
    for (let index = offset; index < this.bytes.length; index += 1) {
      const byte = this.bytes[index] ?? 0;
      if (byte === this.characters.terminator) return false;
      if (isBlank(byte)) return true;
    }
    return true;
  }

  #tagAt(start: number): string {
    const { bytes, characters } = this;
    let length = 0;
    let key = 0;
    while (length < 3) {
      const byte = bytes[start + length];
      if (byte === undefined || !isAlphanumeric(byte)) break;
      key = key * 256 + byte;
      length += 1;
    }
    const after = bytes[start + length];
    const ends =
      after === undefined ||
      after === characters.element ||
      after === characters.terminator ||
      after === characters.component ||
      isLineBreak(after);
    if (length < 3 || !ends) return '';
    const known = this.#tags.get(key);
    if (known !== undefined) return known;
    const tag = latin1(bytes, start, start + length).toUpperCase();
    if (this.#tags.size < 4096) this.#tags.set(key, tag);
    return tag;
  }

  #startsSegment(offset: number): boolean {
    const after = this.bytes[offset + 3];
    if (after !== this.characters.element && after !== this.characters.terminator) return false;
    return isKnownTag(this.#tagAt(offset));
  }

  /** A typographic quote (UTF-8 E2 80 98/99, or its first byte left alone) typed where the terminator should be. */
  #beforeQuote(start: number, end: number): number {
    let from = end;
    while (from > start + 3 && (this.bytes[from - 1] ?? 0) >= 0x80 && end - from < 3) from -= 1;
    return (this.bytes[from] ?? 0) === 0xe2 ? from : end;
  }
}

function isLetter(byte: number): boolean {
  return isAlphanumeric(byte) && !isDigit(byte);
}
