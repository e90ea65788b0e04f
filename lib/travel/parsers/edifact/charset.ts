import { isDigit, isLineBreak, isUpper, latin1 } from '@/lib/travel/parsers/edifact/bytes';

/** Text of bytes [start, end). */
export type Decode = (start: number, end: number) => string;

export type Encoding = 'ascii' | 'utf-8' | 'latin-1';

/**
 * Carriers declare UNOA and send what they have. UTF-8 is taken when the whole file is valid UTF-8 (which Latin-1 text
 * with accents practically never is), else Latin-1, in which every byte means something.
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  if (!bytes.some((byte) => byte >= 0x80)) return 'ascii';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'latin-1';
  }
}

export function decoderFor(bytes: Uint8Array, encoding: Encoding): Decode {
  const utf8 = new TextDecoder('utf-8');
  return (start, end) => {
    const text = latin1(bytes, start, end);
    if (encoding !== 'utf-8' || !/[\x80-\xff]/.test(text)) return text;
    return utf8.decode(bytes.subarray(start, end));
  };
}

const UNOA_SIGNS = new Set([...` .,-()/='+:?!"%&*;<>`].map((sign) => sign.charCodeAt(0)));

/**
 * Bytes outside the declared repertoire (ISO 9735 Annex A): only UNOA and UNOB restrict below 8 bits. Returns how many
 * and where the first stands; syntax characters in force are never counted.
 */
export function countOutsideRepertoire(
  bytes: Uint8Array,
  from: number,
  syntaxIdentifier: string,
  service: ReadonlySet<number>,
): { count: number; first: number } {
  const outside = { count: 0, first: -1 };
  if (syntaxIdentifier !== 'UNOA' && syntaxIdentifier !== 'UNOB') return outside;
  const lowerAllowed = syntaxIdentifier === 'UNOB';
  const allowed = new Uint8Array(256);
  for (let byte = 0; byte < 256; byte += 1) {
    const lower = byte >= 0x61 && byte <= 0x7a;
    const fits = isUpper(byte) || isDigit(byte) || UNOA_SIGNS.has(byte) || isLineBreak(byte) || service.has(byte);
    allowed[byte] = fits || (lower && lowerAllowed) ? 1 : 0;
  }
  for (let index = from; index < bytes.length; index += 1) {
    if (allowed[bytes[index] ?? 0] === 1) continue;
    // UTF-8 continuation bytes belong to the character already counted.
    if (((bytes[index] ?? 0) & 0xc0) === 0x80 && outside.count > 0) continue;
    outside.count += 1;
    if (outside.first < 0) outside.first = index;
  }
  return outside;
}
