import { elementLimit, numberOfTag, type SegmentFamily, TAGS } from '@/lib/travel/parsers/edifact/known-segments';
import { ROW, type SegmentTable } from '@/lib/travel/parsers/edifact/segment-table';
import { holdsForbiddenWord, shapesOf } from '@/lib/travel/parsers/sensitive-shapes';

/** Shapes by tag, element and component: so many places a tag has, the rest is looked at by the rules. */
const ELEMENTS = 12;
const COMPONENTS = 8;
const PLACES = ELEMENTS * COMPONENTS;

const DIGIT = 1;
const LETTER = 2;
const POINT = 4;
const SIGN = 8;
const OPEN = 16;
const BLANK = 32;
const OTHER = 64;
const LOWER = 128;
const FTX = numberOfTag('FTX');
/** A number of a payment card has no fewer digits. */
const SHORTEST_CARD = 13;

const CLASSES = new Uint8Array(256).fill(OTHER);
for (let byte = 0x30; byte <= 0x39; byte += 1) CLASSES[byte] = DIGIT;
for (let byte = 0x41; byte <= 0x5a; byte += 1) {
  CLASSES[byte] = LETTER;
  CLASSES[byte + 32] = LOWER;
}
for (const sign of '.,-') CLASSES[sign.charCodeAt(0)] = POINT;
for (const sign of '/*_#') CLASSES[sign.charCodeAt(0)] = SIGN;
CLASSES[0x3c] = OPEN;
CLASSES[0x20] = BLANK;

const LETTERS = LETTER | LOWER;
/** Kinds of shape (`sensitive-shapes.ts`) that can be judged here, and what their bytes may be. */
const KINDS: Readonly<Record<string, number>> = {
  c: DIGIT | LETTERS,
  n: DIGIT | POINT,
  d: DIGIT | POINT | OPEN | LETTERS,
  r: DIGIT | LETTERS | POINT | SIGN,
  f: DIGIT | LETTERS,
  i: DIGIT | LETTERS | POINT | SIGN,
  t: DIGIT | LETTERS | POINT | SIGN | BLANK,
  x: 0xff,
};
const PLACE_NAME = 1 << 16;
const REFERENCE = 1 << 17;
const SHORT_MAY_BE_LETTERS = 1 << 18;
/** A letter that tells a sex stands for itself. */
const SEX = 1 << 19;
/** Tag of a bag, four signs and a number; in FTX that begins with BAG. */
const BAG_TAG = 1 << 20;
/** A telephone number, which begins with a digit. */
const PHONE = 1 << 21;

/** The same for segments with rules of their own (`sensitive-segments.ts`): the plainest of what these let stand. */
const OWN: Readonly<Record<string, (element: number, component: number) => number>> = {
  ATT: (element) => (element === 1 ? 3 | (DIGIT << 8) : 3 | (DIGIT << 8) | SEX),
  FTX: (element, component) => {
    if (element < 3) return component === 0 ? 3 | ((DIGIT | LETTER) << 8) : 0;
    if (element !== 4 || component > 1) return 0;
    return component === 0 ? 15 | ((DIGIT | LETTER | BLANK) << 8) | BAG_TAG : 3 | (DIGIT << 8) | BAG_TAG;
  },
  COM: (_element, component) => {
    if (component > 1) return 0;
    return component === 0 ? 30 | ((DIGIT | BLANK) << 8) | PHONE : 2 | (LETTERS << 8);
  },
};

/** Per place: longest length, what bytes may be (from bit 8), and flags. 0: nothing may stand there. */
const SHAPES = new Int32Array(TAGS.length * PLACES);
TAGS.forEach((tag, number) => {
  for (let place = COMPONENTS; place < PLACES; place += 1) {
    SHAPES[number * PLACES + place] = packedShape(tag, Math.floor(place / COMPONENTS), place % COMPONENTS);
  }
});

function packedShape(tag: string, element: number, component: number): number {
  const own = Object.hasOwn(OWN, tag) ? OWN[tag] : undefined;
  if (own) return own(element, component);
  const shapes = shapesOf(tag);
  const of = shapes?.elements[element - 1] ?? (shapes?.repeats ? shapes.elements.at(-1) : undefined);
  const shape = of?.[component];
  const bytes = shape && KINDS[shape.kind];
  if (shape === undefined || bytes === undefined) return 0;
  const flags =
    (shape.kind === 't' ? PLACE_NAME : 0) |
    (shape.kind === 'r' ? REFERENCE : 0) |
    (shape.kind === 'n' ? SHORT_MAY_BE_LETTERS : 0);
  return Math.min(255, shape.max) | (bytes << 8) | flags;
}

/** Most elements of a tag in a family; 0 where its rule is not one of shapes, or the family has not the tag. */
const LIMITS: Readonly<Record<SegmentFamily, Int16Array>> = {
  PAXLST: limitsOf('PAXLST'),
  PNRGOV: limitsOf('PNRGOV'),
  CUSRES: limitsOf('CUSRES'),
};

function limitsOf(family: SegmentFamily): Int16Array {
  return Int16Array.from(TAGS, (tag) =>
    shapesOf(tag) || Object.hasOwn(OWN, tag) ? (elementLimit(family, tag) ?? 0) : 0,
  );
}

/**
 * Tells segments of which nothing has to go from those that the rules must look at. It may be wrong in one way only:
 * what it is not sure of it leaves to the rules. Most segments of a list are codes and dates, and a rule for each of
 * their parts would take longer than all the rest of the reading.
 */
export class CleanSegments {
  private readonly element: number;

  constructor(
    private readonly table: SegmentTable,
    private readonly bytes: Uint8Array,
  ) {
    this.element = table.characters.element;
  }

  /** The first of rows [row, end) that is not surely clean in this family; `end` where all are. */
  nextDoubtful(row: number, end: number, family: SegmentFamily): number {
    const { bytes, element } = this;
    const { rows, marks } = this.table;
    const limits = LIMITS[family];
    for (let next = row; next < end; next += 1) {
      const at = next * ROW;
      const number = (rows[at + 3] ?? 0) & 0xff;
      const limit = limits[number] ?? 0;
      if (limit === 0) return next;
      let mark = rows[at + 2] ?? 0;
      const last = rows[at + ROW + 2] ?? 0;
      if (mark === last) continue;
      let sign = marks[mark] ?? 0;
      // A component right behind the tag, or the tag of a bag where there is none: for the rules.
      if ((sign & 3) !== 2) return next;
      if (number === FTX && !startsBag(bytes, sign >> 2, element)) return next;
      let shape = number * PLACES + COMPONENTS;
      let elements = 1;
      let component = 0;
      for (mark += 1; ; mark += 1) {
        const from = (sign >> 2) + 1;
        sign = mark < last ? (marks[mark] ?? 0) : ((rows[at + 1] ?? 0) << 2) | 2;
        const to = sign >> 2;
        if (from < to && !fits(bytes, from, to, SHAPES[shape + component] ?? 0)) return next;
        if (mark >= last) break;
        if ((sign & 3) === 1) {
          component += 1;
          if (component === COMPONENTS) return next;
        } else if ((sign & 3) === 2) {
          component = 0;
          elements += 1;
          shape += COMPONENTS;
          if (elements > limit || elements === ELEMENTS) return next;
        } else return next;
      }
    }
    return end;
  }
}

/** `FTX+BAG+`: only there may the tag of a bag stand. */
function startsBag(bytes: Uint8Array, at: number, element: number): boolean {
  return bytes[at + 1] === 0x42 && bytes[at + 2] === 0x41 && bytes[at + 3] === 0x47 && bytes[at + 4] === element;
}

/** Whether the bytes of a part are what its place surely may hold. */
function fits(bytes: Uint8Array, from: number, to: number, shape: number): boolean {
  const length = to - from;
  if (length > (shape & 0xff)) return false;
  const allowed = (shape >> 8) & 0xff;
  let found = 0;
  if (length < 4) {
    for (let index = from; index < to; index += 1) found |= CLASSES[bytes[index] ?? 0] ?? OTHER;
    if ((found & ~allowed) === 0) return (shape & (PHONE | BAG_TAG)) === 0 || found === DIGIT;
    if ((shape & SHORT_MAY_BE_LETTERS) !== 0) return (found & ~(DIGIT | LETTERS | POINT)) === 0;
    return (shape & SEX) !== 0 && length === 1 && tellsSex(bytes[from] ?? 0);
  }
  // A name of a person may hold anything but the number of a card.
  if (allowed === 0xff && length < SHORTEST_CARD) return true;
  let digits = 0;
  let word = 0;
  let longest = 0;
  let four = false;
  for (let index = from; index < to; index += 1) {
    const kind = CLASSES[bytes[index] ?? 0] ?? OTHER;
    found |= kind;
    if ((kind & LETTERS) !== 0) word += 1;
    else {
      digits += kind & DIGIT;
      four ||= word === 4;
      if (word > longest) longest = word;
      word = 0;
    }
  }
  four ||= word === 4;
  if (word > longest) longest = word;
  if ((found & ~allowed) !== 0 || digits >= SHORTEST_CARD) return false;
  if (allowed === 0xff) return true;
  if ((shape & PLACE_NAME) !== 0) return !four || !holdsForbiddenWord(bytes, from, to);
  if ((shape & BAG_TAG) !== 0) return isBagTag(bytes, from, to);
  if ((shape & PHONE) !== 0 && CLASSES[bytes[from] ?? 0] !== DIGIT) return false;
  // In all other parts four letters could be a request.
  return longest < 4 && ((shape & REFERENCE) === 0 || length <= 8 || digits > 0);
}

/** Four signs and a number of two to eleven digits. */
function isBagTag(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from < 6 || bytes[from] === 0x20) return false;
  for (let index = from + 4; index < to; index += 1) if (CLASSES[bytes[index] ?? 0] !== DIGIT) return false;
  return true;
}

/** M, F, X, U. */
function tellsSex(byte: number): boolean {
  return byte === 0x4d || byte === 0x46 || byte === 0x58 || byte === 0x55;
}
