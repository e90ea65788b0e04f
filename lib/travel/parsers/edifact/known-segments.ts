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

const ALL = new Set([...Object.keys(ENVELOPE), ...Object.keys(PAXLST), ...Object.keys(PNRGOV)]);

/** Whether any of the standards read here has a segment of this tag. */
export function isKnownTag(tag: string): boolean {
  return ALL.has(tag);
}

/** Data elements the segment may have in a message of this format; undefined where the format has no such segment. */
export function elementLimit(format: 'PAXLST' | 'PNRGOV', tag: string): number | undefined {
  return ENVELOPE[tag] ?? (format === 'PAXLST' ? PAXLST[tag] : PNRGOV[tag]);
}
