import type { ReadMessage } from '@/lib/travel/parsed';
import { isAlphanumeric, isBlank, isLineBreak, startsWithTag } from '@/lib/travel/parsers/edifact/bytes';
import type { Start } from '@/lib/travel/parsers/edifact/find-start';

/** Byte values of the syntax characters; -1 where the interchange has none. */
export interface ServiceCharacters {
  component: number;
  element: number;
  decimal: number;
  release: number;
  repetition: number;
  terminator: number;
}

/** What stands where a syntax character should: `found` as printable text, `code` as `U+2019`, UNA place 4 to 9. */
export interface ServiceCharacterFault {
  code: 'edifactTerminatorMismatch' | 'edifactServiceCharacters' | 'edifactNoTerminator';
  params: Record<string, string | number>;
  offset: number;
}

export type ServiceCharacterResult =
  | {
      ok: true;
      characters: ServiceCharacters;
      bodyStart: number;
      assumedTerminator: boolean;
      /** UNA has more or fewer than nine characters, and can be read all the same. */
      adviceLength?: number;
    }
  | { ok: false; fault: ServiceCharacterFault };

const BLANK = 0x20;
const LINE_FEED = 0x0a;
const HEADER_TAGS = ['UNG', 'UNH', 'BGM', 'MSG', 'TVL', 'ORG'];
const DEFAULTS: ServiceCharacters = {
  component: 0x3a,
  element: 0x2b,
  decimal: 0x2e,
  release: 0x3f,
  repetition: -1,
  terminator: 0x27,
};

/**
 * Syntax characters in force (ISO 9735 §8): from UNA, else the defaults with the terminator and separators the header
 * visibly uses. A UNA whose terminator is not the one that closes the header is refused with the character that stands
 * at its ninth place: guessing there would glue or cut segments without anyone noticing.
 */
export function readServiceCharacters(bytes: Uint8Array, start: Start): ServiceCharacterResult {
  return start.kind === 'UNA' ? fromAdvice(bytes, start.offset) : fromHeader(bytes, start);
}

/** The same characters as text, for the stored message; empty string where there is none. */
export function describeServiceCharacters(characters: ServiceCharacters): ReadMessage['syntax'] {
  const text = (byte: number) => (byte < 0 ? '' : String.fromCharCode(byte));
  return {
    component: text(characters.component),
    element: text(characters.element),
    decimal: text(characters.decimal),
    release: text(characters.release),
    repetition: text(characters.repetition),
    terminator: text(characters.terminator),
  };
}

/**
 * A UNA that lost or doubled a blank, such as `UNA:+.?'`: read where it names the usual separators, and the terminator it
 * ends in is the one that the message uses. Undefined where it has its nine characters, or is not sure.
 */
function fromWrongLength(bytes: Uint8Array, offset: number): ServiceCharacterResult | undefined {
  let header = offset + 4;
  while (header < offset + 16 && !startsWithTag(bytes, header, 'UNB') && !startsWithTag(bytes, header, 'UNH'))
    header += 1;
  let end = header;
  while (end > offset && isLineBreak(bytes[end - 1] ?? 0)) end -= 1;
  const length = end - offset;
  const nine = length >= 9 && onlyBlanks(bytes, offset + 9, end) && !isBlank(bytes[offset + 8] ?? 0);
  if (nine || header === offset + 16) return undefined;
  const signs: number[] = [];
  for (let index = offset + 3; index < end; index += 1) if (bytes[index] !== BLANK) signs.push(bytes[index] ?? 0);
  const [component, element, decimal, release, terminator] = signs;
  const usual = component === DEFAULTS.component && element === DEFAULTS.element && release === DEFAULTS.release;
  const mark = decimal === DEFAULTS.decimal || decimal === 0x2c;
  if (signs.length !== 5 || !usual || !mark || terminator === undefined) return undefined;
  if (terminatorInUse(bytes, header, DEFAULTS.element) !== terminator) return undefined;
  const characters = { ...DEFAULTS, decimal, terminator };
  return { ok: true, characters, bodyStart: header, assumedTerminator: false, adviceLength: length };
}

function onlyBlanks(bytes: Uint8Array, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if (!isBlank(bytes[index] ?? 0)) return false;
  return true;
}

function fromAdvice(bytes: Uint8Array, offset: number): ServiceCharacterResult {
  const wrong = fromWrongLength(bytes, offset);
  if (wrong) return wrong;
  const at = (index: number) => bytes[offset + index] ?? 0;
  const blankIsNone = (byte: number) => (byte === BLANK ? -1 : byte);
  const characters: ServiceCharacters = {
    component: at(3),
    element: at(4),
    decimal: at(5),
    release: blankIsNone(at(6)),
    repetition: blankIsNone(at(7)),
    terminator: at(8),
  };
  const used = terminatorInUse(bytes, offset + 4, characters.element);
  const clash = used === characters.element || used === characters.component;
  if (used !== undefined && !clash && used !== characters.terminator) {
    const found = characterAt(bytes, offset + 8);
    return refuse('edifactTerminatorMismatch', offset + 8, { ...found, place: 9, used: characterText(used) });
  }
  const seen = new Set<number>();
  for (const index of [3, 4, 6, 7, 8]) {
    const byte = at(index);
    const mayBeBlank = index === 6 || index === 7;
    const unfit = isAlphanumeric(byte) || byte >= 0x80 || byte < 0x09 || (isBlank(byte) && !mayBeBlank);
    if (unfit || (byte !== BLANK && seen.has(byte))) {
      return refuse('edifactServiceCharacters', offset + index, {
        ...characterAt(bytes, offset + index),
        place: index + 1,
      });
    }
    seen.add(byte);
  }
  if (bytes.indexOf(characters.terminator, offset + 9) < 0) {
    return refuse('edifactTerminatorMismatch', offset + 8, { ...characterAt(bytes, offset + 8), place: 9, used: '?' });
  }
  return { ok: true, characters, bodyStart: offset + 9, assumedTerminator: false };
}

/** No UNA: `UNB+UNOA:4` shows element and component separator, the byte before UNG or UNH shows the terminator. */
function fromHeader(bytes: Uint8Array, start: Start): ServiceCharacterResult {
  const element = bytes[start.offset + 3] ?? DEFAULTS.element;
  const shown = start.kind === 'UNB' ? (bytes[start.offset + 8] ?? DEFAULTS.component) : DEFAULTS.component;
  const component = shown === element ? DEFAULTS.component : shown;
  const used = terminatorInUse(bytes, start.offset, element);
  const usual = used === undefined || used === element || used === component;
  const terminator = usual ? (endsLines(bytes, start.offset, element) ? LINE_FEED : DEFAULTS.terminator) : used;
  if (bytes.indexOf(terminator, start.offset) < 0) {
    return refuse('edifactNoTerminator', start.offset, { used: characterText(terminator) });
  }
  const release = terminator === DEFAULTS.release ? -1 : DEFAULTS.release;
  return {
    ok: true,
    characters: { ...DEFAULTS, element, component, terminator, release },
    bodyStart: start.offset,
    assumedTerminator: terminator !== DEFAULTS.terminator,
  };
}

/** No terminator anywhere, but every header segment on a line of its own: the line feed is the terminator. */
function endsLines(bytes: Uint8Array, from: number, element: number): boolean {
  if (bytes.indexOf(DEFAULTS.terminator, from) >= 0) return false;
  const feed = bytes.indexOf(LINE_FEED, from);
  if (feed < 0 || feed > from + 500) return false;
  const header = HEADER_TAGS.some((tag) => startsWithTag(bytes, feed + 1, tag));
  return header && bytes[feed + 4] === element;
}

/** The byte that closes the segment before the next header segment; undefined where that cannot be told. */
function terminatorInUse(bytes: Uint8Array, from: number, element: number): number | undefined {
  const limit = Math.min(bytes.length, from + 2000);
  for (let index = from + 3; index < limit; index += 1) {
    const header = HEADER_TAGS.some((tag) => startsWithTag(bytes, index, tag));
    if (!header || bytes[index + 3] !== element) continue;
    let before = index - 1;
    while (before > from && isBlank(bytes[before] ?? 0)) before -= 1;
    const byte = bytes[before];
    if (byte === undefined || isAlphanumeric(byte)) return undefined;
    // Controls of a transmission and marks of a quoted line may stand between; the usual terminator is before them.
    while (before > from && isIdle(bytes[before] ?? 0)) before -= 1;
    return bytes[before] === DEFAULTS.terminator ? DEFAULTS.terminator : byte;
  }
  return undefined;
}

function isIdle(byte: number): boolean {
  return byte <= 0x20 || byte === 0x22 || byte === 0x3e;
}

function refuse(
  code: ServiceCharacterFault['code'],
  offset: number,
  params: ServiceCharacterFault['params'],
): ServiceCharacterResult {
  return { ok: false, fault: { code, offset, params } };
}

/** The character at a byte offset: UTF-8 where it is one, so that a typographic quote is named as such. */
function characterAt(bytes: Uint8Array, offset: number): { found: string; code: string } {
  const first = bytes[offset] ?? 0;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
  const decoded = new TextDecoder('utf-8').decode(bytes.subarray(offset, offset + length));
  const point = decoded.includes('\uFFFD') ? first : (decoded.codePointAt(0) ?? first);
  return { found: characterText(point), code: `U+${point.toString(16).toUpperCase().padStart(4, '0')}` };
}

function characterText(point: number): string {
  return point < 0x21 || (point > 0x7e && point < 0xa1)
    ? `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
    : String.fromCodePoint(point);
}
