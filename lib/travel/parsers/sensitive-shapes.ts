import { latin1 } from '@/lib/travel/parsers/edifact/bytes';
import { namesForbiddenRequest } from '@/lib/travel/parsers/sensitive-requests';

/**
 * What each data element of a segment of codes and numbers may look like. Anything else in it is text that somebody put
 * where none belongs, and is not kept (Directive (EU) 2016/681 Art 13(4), by allow-list). Written as the guides write
 * segments, elements apart by blanks and components by colons; `*` in front repeats the last element without end.
 *
 * - `c3`: letters and digits, at most three: too short for a word
 * - `n6`: digits with decimal and minus signs; up to three signs may be letters, for the reader to say so
 * - `d14`: date or time: digits, blanks, `X` and `<` for what is unknown, a month in three letters
 * - `r12`: reference or number of a document: letters and digits, beyond eight signs with a digit among them; in one
 *   with blanks no four letters stand together
 * - `f6`: flight number, or one of the few words that stand in its place
 * - `i9`: identifier: letters, digits and a few signs, no blank
 * - `s35`: name of a system that sends or receives
 * - `t35`: place, carrier, ship, rank: no forbidden request as a word of its own
 * - `x70`: name or address of a person, anything
 * - `-`: nothing
 *
 * In `c` to `s` no forbidden request may hide behind or before what belongs there.
 */
const SEGMENTS: Record<string, string> = {
  UNB: 'i4:c3:c3:c3 s35:c3:s14:s14 s35:c3:s14:s14 n8:n6 i35:c2 i35:c2 i14 c1 n1 i35 n1',
  UNG: 'i6 s35:c3 s35:c3 n8:n6 i14 i3 i3:i3:i6 i14',
  UNH: 'i35 i6:i3:i3:i3:i6:i6 i35 n2:c1 i14:i3:i3 i14:i3:i3 i14:i3:i3',
  UNT: 'n10 i35',
  UNE: 'n10 i35',
  UNZ: 'n10 i35',
  UNS: 'c1',

  MSG: 'c3:c3:c3 c3 c3',
  ORG: 'c3:i5 r12:i12:i12 i5 c3:i5 c3 c3:c3:c3 i12 r12 r12',
  TVL: 'd9:n6:d9:n6:c1 i5:c3 i5:c3 c3:c3 f6:c3:c3 c3 n4 c3 c3',
  EQN: 'n6:c3 *n6:c3',
  SRC: '-',
  RCI: '*c3:i20:d9:d9:n6',
  DAT: '*c3:d9:n6:c3',
  EBD: 'c3:n18:c3 n6:c3:c3 *n6:c3:c3',
  REF: '*c3:r35:c3',
  FTI: '*c3:r25:c3:c3:c3:c3:c3',
  TKT: 'r15:c3:n4:c3 c3 *c3',
  MON: '*c3:n18:c3:c3',
  PTK: 'c3:c3 c3 d9:n6 c3 n6 i5 *c3:c3',
  TXD: 'c3 *n18:c3:c3:c3:c3',
  TRA: 'c3:c3 r6:c3 *c3:c3',
  RPI: 'n4 f10',
  APD: 'r6:n5:n5',
  TRI: 'c3:c3 r12:c3:c3:r10 *f10:c3',
  TBD: 'c3 n4:n8:c3:c3 c2:r14 *c3:r14:n8:c3:n4',
  ABI: 'c3 r12:i9 i5 c3:i5 c3',
  SAC: 'c3 c3 c3',

  BGM: 'i4:r17:c3 i35:n6 c3 c3',
  RFF: 'c3:r35:n6:r35:c3 c3:r35:n6:r35:c3 c3:r35:n6:r35:c3',
  NAD: 'c3 i35:r17:c3 - x70:x70:x70:x70:x70:c3 x70:x70:x70:x70 x70 x35:r17:c3:x70 r17 c3',
  CTA: 'c3 i17:x70 c3',
  TDT: 'c3 r17 c3:i17 i8:t35 i17:r17:c3:t35:c3:t35:r17:c3:t35:c3 c3 c3 t35:r17:c3:t35:c3 c3',
  LOC: 'c3 t70:r17:c3:t70 t70:r17:c3:t70 t70:r17:c3:t70 c3',
  DTM: 'c3:d35:c3 c3:d35:c3 c3:d35:c3',
  MEA: 'c3 c3:c3 c3:n18:n18:n18 c3 c3',
  GEI: 'c3 *c3:r17:c3',
  EMP: 'c3 t35:r17:c3:t35 t35:r17:c3:t35 c3 c3',
  NAT: 'c3 c3:r17:c3 c3',
  DOC: 'i17:r17:c3 r35:c3:c3 c3 c3 c3',
  CNT: 'c3:n18:c3 c3:n18:c3',
  ERP: 'c3:i3:i3 c3 c3',
  ERC: 'i8:r17:c3 c3 c3',
};

/** Words of the standards that may stand where else a number does. */
const WORDS = new Set(
  'ARNK OPEN GOSH GOSHO GOSHOW NOSH NOSHO NOSHOW NOREC OFFLK OFFLN OFFLOAD OFFLOADED DENBD IDPADNB OFL'.split(' '),
);

/** What a shape allows, and how long it may be. */
export interface Shape {
  kind: string;
  max: number;
}

export interface SegmentShapes {
  elements: readonly (readonly Shape[])[];
  repeats: boolean;
}

const NOTHING: Shape = { kind: '-', max: 0 };
const SHAPES: ReadonlyMap<string, SegmentShapes> = new Map(
  Object.entries(SEGMENTS).map(([tag, written]) => [tag, readShapes(written)]),
);

function readShapes(written: string): SegmentShapes {
  const elements = written.split(' ').map((element) =>
    element
      .replace('*', '')
      .split(':')
      .map((shape) => (shape === '-' ? NOTHING : { kind: shape.charAt(0), max: Number(shape.slice(1)) })),
  );
  return { elements, repeats: written.includes('*') };
}

/** Whether the segment is one of codes and numbers, with its shapes listed here. */
export function hasShapes(tag: string): boolean {
  return SHAPES.has(tag);
}

/** Shapes of a segment's elements; undefined where the tag has none. */
export function shapesOf(tag: string): SegmentShapes | undefined {
  return SHAPES.get(tag);
}

/** Whether bytes [start, end) at this place of the segment are what it may hold. The tag is element 0, alone. */
export function fitsShape(
  text: Uint8Array,
  start: number,
  end: number,
  tag: string,
  element: number,
  component: number,
): boolean {
  let from = start;
  let to = end;
  while (from < to && isSpace(text[from] ?? 0)) from += 1;
  while (to > from && isSpace(text[to - 1] ?? 0)) to -= 1;
  if (from === to) return true;
  const shape = shapeAt(tag, element, component);
  if (to - from > shape.max && lengthOnOneLine(text, from, to) > shape.max) return false;
  if (shape.kind < 't' && holdsForbiddenRequest(text, from, to)) return false;
  switch (shape.kind) {
    case 'c':
      return holdsOnly(text, from, to, DIGIT | LETTER);
    case 'n':
      return holdsOnly(text, from, to, to - from < 4 ? DIGIT | LETTER | POINT : DIGIT | POINT);
    case 'd':
      return holdsOnly(text, from, to, DIGIT | LETTER | BLANK | POINT | OPEN) && longestWord(text, from, to) < 4;
    case 'r':
      // With blanks in it, words would make a sentence.
      if (!holdsOnly(text, from, to, DIGIT | LETTER | POINT | SIGN)) {
        return holdsOnly(text, from, to, DIGIT | LETTER | BLANK | POINT | SIGN) && longestWord(text, from, to) < 4;
      }
      return to - from <= 8 || hasDigit(text, from, to);
    case 'f':
      if (!holdsOnly(text, from, to, DIGIT | LETTER)) return false;
      return longestWord(text, from, to) < 4 || WORDS.has(wordAt(text, from, to));
    case 'i':
      return holdsOnly(text, from, to, DIGIT | LETTER | POINT | SIGN);
    case 's':
      return true;
    case 't':
      return !holdsForbiddenWord(text, from, to);
    default:
      return shape.kind === 'x';
  }
}

/** Length without the line wraps that some systems put inside of values. */
function lengthOnOneLine(text: Uint8Array, from: number, to: number): number {
  let length = 0;
  for (let index = from; index < to; index += 1) if (text[index] !== 0x0a && text[index] !== 0x0d) length += 1;
  return length;
}

function shapeAt(tag: string, element: number, component: number): Shape {
  const shapes = SHAPES.get(tag);
  if (!shapes || element < 1) return NOTHING;
  const { elements, repeats } = shapes;
  const components = elements[element - 1] ?? (repeats ? elements[elements.length - 1] : undefined);
  return components?.[component] ?? NOTHING;
}

const DIGIT = 1;
const LETTER = 2;
const BLANK = 4;
/** Decimal and minus signs. */
const POINT = 8;
const SIGN = 16;
/** `<` for an unknown part of a date, `:` between hours and minutes, and the release character before it. */
const OPEN = 32;
const WRAP = 64;

/** What each byte is; bytes beyond ASCII are nothing, so only names and places may hold them. */
const CLASSES = new Uint8Array(256);
for (let byte = 0x30; byte <= 0x39; byte += 1) CLASSES[byte] = DIGIT;
for (let byte = 0x41; byte <= 0x5a; byte += 1) CLASSES[byte] = LETTER;
for (let byte = 0x61; byte <= 0x7a; byte += 1) CLASSES[byte] = LETTER;
for (const sign of ' \t') CLASSES[sign.charCodeAt(0)] = BLANK;
for (const sign of '.,-') CLASSES[sign.charCodeAt(0)] = POINT;
for (const sign of '/*_#') CLASSES[sign.charCodeAt(0)] = SIGN;
for (const sign of '<:?') CLASSES[sign.charCodeAt(0)] = OPEN;
for (const sign of '\r\n') CLASSES[sign.charCodeAt(0)] = WRAP;

function holdsOnly(text: Uint8Array, from: number, to: number, allowed: number): boolean {
  for (let index = from; index < to; index += 1) {
    if (((CLASSES[text[index] ?? 0] ?? 0) & (allowed | WRAP)) === 0) return false;
  }
  return true;
}

function hasDigit(text: Uint8Array, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if (CLASSES[text[index] ?? 0] === DIGIT) return true;
  return false;
}

/** Most letters that stand together; a line wrap does not part them. */
function longestWord(text: Uint8Array, from: number, to: number): number {
  let longest = 0;
  let length = 0;
  for (let index = from; index < to; index += 1) {
    const kind = CLASSES[text[index] ?? 0];
    if (kind === LETTER) length += 1;
    else if (kind !== WRAP) length = 0;
    if (length > longest) longest = length;
  }
  return longest;
}

/** Whether any four letters in a row are a forbidden request, whatever they are glued to. */
function holdsForbiddenRequest(text: Uint8Array, from: number, to: number): boolean {
  if (to - from < 4 || longestWord(text, from, to) < 4) return false;
  const word = wordAt(text, from, to).replace(/[\r\n]/g, '');
  for (let index = 0; index + 4 <= word.length; index += 1) {
    if (namesForbiddenRequest(word.slice(index, index + 4))) return true;
  }
  return false;
}

/** Whether a forbidden request stands as a word of its own. */
export function holdsForbiddenWord(text: Uint8Array, from: number, to: number): boolean {
  if (to - from < 4) return false;
  return wordAt(text, from, to)
    .replace(/[\r\n]/g, '')
    .split(/[^A-Z]+/)
    .some(namesForbiddenRequest);
}

function wordAt(text: Uint8Array, from: number, to: number): string {
  return latin1(text, from, to).toUpperCase();
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
