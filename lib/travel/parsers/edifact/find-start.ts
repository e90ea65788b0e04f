import { isAlphanumeric, isBlank, isUpper, startsWith } from '@/lib/travel/parsers/edifact/bytes';

/** Where an interchange, or a bare message, begins. */
export interface Start {
  kind: 'UNA' | 'UNB' | 'UNH';
  offset: number;
}

/**
 * First UNA, UNB or UNH at or after `from`. Whatever stands before (Type B address lines, MATIP header, blank lines,
 * e-mail text) is transport and none of the message.
 */
export function findStart(bytes: Uint8Array, from = 0): Start | undefined {
  for (let offset = bytes.indexOf(0x55, from); offset >= 0; offset = bytes.indexOf(0x55, offset + 1)) {
    if (bytes[offset + 1] !== 0x4e) continue;
    if (isAdvice(bytes, offset)) return { kind: 'UNA', offset };
    if (isInterchangeHeader(bytes, offset)) return { kind: 'UNB', offset };
    if (isMessageHeader(bytes, offset)) return { kind: 'UNH', offset };
  }
  return undefined;
}

function isAdvice(bytes: Uint8Array, offset: number): boolean {
  if (!startsWith(bytes, offset, 'UNA')) return false;
  for (let index = offset + 5; index < offset + 24; index += 1) {
    const header = ['UNB', 'UNG', 'UNH'].some((tag) => startsWith(bytes, index, tag));
    if (header && isSeparator(bytes[index + 3])) return true;
  }
  return false;
}

/** `UNB+UNOA:`, `UNB+IATA:`: a syntax identifier of four letters between two separators. */
function isInterchangeHeader(bytes: Uint8Array, offset: number): boolean {
  if (!startsWith(bytes, offset, 'UNB') || !isSeparator(bytes[offset + 3])) return false;
  for (let index = offset + 4; index < offset + 8; index += 1) {
    if (!isUpper(bytes[index] ?? 0)) return false;
  }
  return isSeparator(bytes[offset + 8]);
}

/** `UNH+ref+PAXLST:`: a message type of six letters soon after the reference. */
function isMessageHeader(bytes: Uint8Array, offset: number): boolean {
  const separator = bytes[offset + 3];
  if (!startsWith(bytes, offset, 'UNH') || !isSeparator(separator) || isAlphanumeric(bytes[offset - 1] ?? 0)) {
    return false;
  }
  const limit = Math.min(bytes.length, offset + 60);
  for (let index = offset + 4; index < limit; index += 1) {
    if (bytes[index] !== separator) continue;
    for (let letter = 1; letter <= 6; letter += 1) {
      if (!isUpper(bytes[index + letter] ?? 0)) return false;
    }
    return isSeparator(bytes[index + 7]);
  }
  return false;
}

function isSeparator(byte: number | undefined): boolean {
  return byte !== undefined && !isAlphanumeric(byte) && !isBlank(byte) && byte < 0x80;
}
