import type { ServiceCharacters } from '@/lib/travel/parsers/edifact/service-characters';

/** Classes of a byte in the scan. 1 to 3 are also the kinds of mark (`segment-table.ts`). */
export const TERMINATOR = 4;
export const RELEASE = 5;
export const LINE_BREAK = 6;
/** Outside of a repertoire (ISO 9735 Annex A): lower case; what level A and B have not; beyond ASCII. */
export const LOWER = 8;
export const FOREIGN = 16;
export const BEYOND_ASCII = 32;

/** Between segments: nothing, a control character, a terminator that closes nothing. */
export const IDLE = 1;
export const IDLE_CONTROL = 2;
const IDLE_TERMINATOR = 4;

const SIGNS = new Set([...` .,-()/='+:?!"%&*;<>`].map((sign) => sign.charCodeAt(0)));

/** What the scan does with each byte inside of a segment; 0 is content of every repertoire. */
export function byteClasses(characters: ServiceCharacters): Uint8Array {
  const classes = PLAIN.slice();
  classes[characters.component] = 1;
  classes[characters.element] = 2;
  if (characters.repetition >= 0) classes[characters.repetition] = 3;
  if (characters.release >= 0) classes[characters.release] = RELEASE;
  classes[characters.terminator] = TERMINATOR;
  // Where lines are segments the carriage return before the line feed is a blank.
  if (characters.terminator === 0x0a) classes[0x0d] = 0;
  return classes;
}

/** What of the bytes between two segments belongs to neither. */
export function idleClasses(characters: ServiceCharacters): Uint8Array {
  const idle = new Uint8Array(256);
  for (let byte = 0; byte < 0x20; byte += 1) idle[byte] = IDLE_CONTROL;
  // No segment begins with a quotation mark: lines of a table or of a quoted letter do.
  idle[0x7f] = idle[0x22] = idle[0x3e] = IDLE_CONTROL;
  idle[characters.component] = idle[characters.element] = 0;
  if (characters.release >= 0) idle[characters.release] = 0;
  if (characters.repetition >= 0) idle[characters.repetition] = 0;
  idle[characters.terminator] = IDLE_TERMINATOR;
  idle[0x20] = idle[0x09] = idle[0x0a] = idle[0x0d] = IDLE;
  return idle;
}

const PLAIN = new Uint8Array(256);
for (let byte = 0; byte < 256; byte += 1) {
  const digit = byte >= 0x30 && byte <= 0x39;
  const upper = byte >= 0x41 && byte <= 0x5a;
  if (byte >= 0x80) PLAIN[byte] = BEYOND_ASCII;
  else if (byte >= 0x61 && byte <= 0x7a) PLAIN[byte] = LOWER;
  else if (byte === 0x0a || byte === 0x0d) PLAIN[byte] = LINE_BREAK;
  else if (!digit && !upper && !SIGNS.has(byte)) PLAIN[byte] = FOREIGN;
}
