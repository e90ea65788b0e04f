import { isAlphanumeric, isBlank, isLetter, startsWithTag } from '@/lib/travel/parsers/edifact/bytes';

/** Where an interchange, or a bare message, begins. */
export interface Start {
  kind: 'UNA' | 'UNB' | 'UNH';
  offset: number;
}

/**
 * First UNA, UNB or UNH at or after `from`, in upper or lower case. Whatever stands before (Type B address lines, MATIP
 * header, blank lines, e-mail text) is transport and none of the message.
 */
export function findStart(bytes: Uint8Array, from = 0): Start | undefined {
  return find(bytes, from, true);
}

/** One pass for both cases: a search for each would look through the whole rest for the case that is not there. */
function find(bytes: Uint8Array, from: number, bare: boolean): Start | undefined {
  const last = bytes.length - 8;
  for (let offset = from; offset < last; offset += 1) {
    if (((bytes[offset] ?? 0) & 0xdf) !== 0x55 || ((bytes[offset + 1] ?? 0) & 0xdf) !== 0x4e) continue;
    if (isAdvice(bytes, offset)) return { kind: 'UNA', offset };
    if (isInterchangeHeader(bytes, offset)) return { kind: 'UNB', offset };
    if (bare && isMessageHeader(bytes, offset)) return { kind: 'UNH', offset };
  }
  return undefined;
}

/**
 * Byte ranges of the pieces of a file that can be read each by itself: every UNA or UNB begins one; text before the
 * first belongs to it. One range where there is no more than one interchange. Linear in the size.
 */
export function splitInterchanges(bytes: Uint8Array): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  let start = 0;
  let found = find(bytes, 0, false);
  while (found) {
    const body = found.kind === 'UNA' ? found.offset + 24 : found.offset + 3;
    found = find(bytes, body, false);
    if (!found) break;
    pieces.push({ start, end: found.offset });
    start = found.offset;
  }
  return [...pieces, { start, end: bytes.length }];
}

function isAdvice(bytes: Uint8Array, offset: number): boolean {
  if (!startsWithTag(bytes, offset, 'UNA')) return false;
  for (let index = offset + 5; index < offset + 24; index += 1) {
    const header = ['UNB', 'UNG', 'UNH'].some((tag) => startsWithTag(bytes, index, tag));
    if (header && isSeparator(bytes[index + 3])) return true;
  }
  return false;
}

/** `UNB+UNOA:`, `UNB+IATA:`: a syntax identifier of four letters between two separators. */
function isInterchangeHeader(bytes: Uint8Array, offset: number): boolean {
  if (!startsWithTag(bytes, offset, 'UNB') || !isSeparator(bytes[offset + 3])) return false;
  for (let index = offset + 4; index < offset + 8; index += 1) {
    if (!isLetter(bytes[index] ?? 0)) return false;
  }
  return isSeparator(bytes[offset + 8]);
}

/** `UNH+ref+PAXLST:`: a message type of six letters soon after the reference. */
function isMessageHeader(bytes: Uint8Array, offset: number): boolean {
  const separator = bytes[offset + 3];
  if (!startsWithTag(bytes, offset, 'UNH') || !isSeparator(separator) || isAlphanumeric(bytes[offset - 1] ?? 0)) {
    return false;
  }
  const limit = Math.min(bytes.length, offset + 60);
  for (let index = offset + 4; index < limit; index += 1) {
    if (bytes[index] !== separator) continue;
    for (let letter = 1; letter <= 6; letter += 1) {
      if (!isLetter(bytes[index + letter] ?? 0)) return false;
    }
    return isSeparator(bytes[index + 7]);
  }
  return false;
}

function isSeparator(byte: number | undefined): boolean {
  return byte !== undefined && !isAlphanumeric(byte) && !isBlank(byte) && byte < 0x80;
}
