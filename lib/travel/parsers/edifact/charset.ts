import { BEYOND_ASCII, byteClasses, FOREIGN, LOWER } from '@/lib/travel/parsers/edifact/byte-classes';
import { latin1 } from '@/lib/travel/parsers/edifact/bytes';
import type { ServiceCharacters } from '@/lib/travel/parsers/edifact/service-characters';

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

/** Parts of ISO 8859 by syntax identifier (ISO 9735 Annex A); `UNOC`, part 1, is what bytes are taken for anyway. */
const SETS: Readonly<Record<string, string>> = {
  UNOD: 'iso-8859-2',
  UNOE: 'iso-8859-5',
  UNOF: 'iso-8859-7',
  UNOG: 'iso-8859-3',
  UNOH: 'iso-8859-4',
  UNOI: 'iso-8859-6',
  UNOJ: 'iso-8859-8',
  UNOK: 'iso-8859-9',
};

/** Name of the set that a syntax identifier announces, for `TextDecoder`; undefined where it is Latin-1 or less. */
export function encodingOfSet(syntaxIdentifier: string): string | undefined {
  return SETS[syntaxIdentifier];
}

/** Classes of `byte-classes.ts` outside of a declared repertoire (ISO 9735 Annex A): below 8 bits only A and B restrict. */
export function outsideOf(syntaxIdentifier: string): number {
  if (syntaxIdentifier === 'UNOA') return LOWER | FOREIGN | BEYOND_ASCII;
  return syntaxIdentifier === 'UNOB' ? FOREIGN | BEYOND_ASCII : 0;
}

/** How many characters from `from` on are of these classes, and where the first stands. */
export function countOutside(
  bytes: Uint8Array,
  from: number,
  classes: number,
  characters: ServiceCharacters,
): { count: number; first: number } {
  const outside = { count: 0, first: -1 };
  const kinds = byteClasses(characters);
  for (let index = from; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (((kinds[byte] ?? 0) & classes) === 0) continue;
    // UTF-8 continuation bytes belong to the character already counted.
    if ((byte & 0xc0) === 0x80 && outside.count > 0) continue;
    outside.count += 1;
    if (outside.first < 0) outside.first = index;
  }
  return outside;
}
