/**
 * Segments of the envelope, PAXLST (D:02B and later) and PNRGOV (10.1 to 18.1), with the number of data elements each
 * may have. Elements beyond are not part of the standard: they come from a lost terminator or from somebody's private
 * addition, may be free text, and so are not kept (Directive (EU) 2016/681 Art 13(4), by allow-list).
 */
const ENVELOPE: Record<string, number> = { UNB: 11, UNG: 9, UNH: 7, UNT: 2, UNE: 2, UNZ: 2, UNS: 1 };

const PAXLST: Record<string, number> = {
  BGM: 4,
  RFF: 3,
  NAD: 9,
  CTA: 3,
  COM: 9,
  TDT: 9,
  LOC: 5,
  DTM: 3,
  ATT: 5,
  MEA: 5,
  GEI: 9,
  FTX: 5,
  EMP: 5,
  NAT: 3,
  DOC: 5,
  CNT: 2,
};

const PNRGOV: Record<string, number> = {
  MSG: 3,
  ORG: 9,
  TVL: 9,
  EQN: 9,
  SRC: 1,
  RCI: 99,
  SSR: 99,
  DAT: 99,
  IFT: 99,
  ADD: 99,
  EBD: 9,
  TIF: 999,
  FTI: 99,
  REF: 9,
  FAR: 9,
  TKT: 9,
  MON: 40,
  PTK: 14,
  TXD: 198,
  FOP: 99,
  TRA: 9,
  RPI: 2,
  APD: 1,
  TRI: 3,
  SSD: 9,
  TBD: 99,
  ABI: 5,
  SAC: 3,
  LTS: 99,
};

/** Answers to a list (CUSRES): what PAXLST has, and the groups of errors and answers. */
const CUSRES: Record<string, number> = { BGM: 4, RFF: 3, TDT: 9, LOC: 5, DTM: 3, FTX: 5, NAD: 9, ERP: 3, ERC: 3 };

/** Which messages' segments may stand: those of lists, of bookings, or of answers to lists. */
export type SegmentFamily = 'PAXLST' | 'PNRGOV' | 'CUSRES';

/** Tags by number: 0 is any tag that the standards read here do not have, then those of the envelope. */
export const TAGS: readonly string[] = [
  '',
  ...new Set([ENVELOPE, PAXLST, PNRGOV, CUSRES].flatMap((segments) => Object.keys(segments))),
];
/** Numbers below this, but 0, are tags of the envelope. */
export const FIRST_CONTENT_TAG = Object.keys(ENVELOPE).length + 1;

/** Number of a tag by five bits of each of its letters, upper or lower case. */
const NUMBERS = new Uint8Array(1 << 15);
TAGS.forEach((tag, number) => {
  if (number > 0) NUMBERS[packed(tag.charCodeAt(0), tag.charCodeAt(1), tag.charCodeAt(2))] = number;
});

function packed(first: number, second: number, third: number): number {
  return ((first & 31) << 10) | ((second & 31) << 5) | (third & 31);
}

/** Number of the tag of these three letters, which have to be ASCII letters. */
export function tagNumber(first: number, second: number, third: number): number {
  return NUMBERS[packed(first, second, third)] ?? 0;
}

const ALL = new Map(TAGS.slice(1).map((tag, index) => [tag, index + 1]));

/** Number of a known tag, for those who switch on it. */
export function numberOfTag(tag: string): number {
  return ALL.get(tag) ?? 0;
}

/** Whether any of the standards read here has a segment of this tag. */
export function isKnownTag(tag: string): boolean {
  return ALL.has(tag);
}

/** Data elements a segment may have in a message of this family; undefined where the family has no such segment. */
export function elementLimit(family: SegmentFamily, tag: string): number | undefined {
  return ENVELOPE[tag] ?? (family === 'PAXLST' ? PAXLST : family === 'PNRGOV' ? PNRGOV : CUSRES)[tag];
}
