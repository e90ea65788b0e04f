/** Byte tests for EDIFACT, all on ASCII values. */

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

export function isUpper(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a;
}

export function isAlphanumeric(byte: number): boolean {
  return isDigit(byte) || isUpper(byte) || (byte >= 0x61 && byte <= 0x7a);
}

/** A to Z, upper or lower case. */
export function isLetter(byte: number): boolean {
  return isUpper(byte) || (byte >= 0x61 && byte <= 0x7a);
}

/** Space, tab, line feed, carriage return. */
export function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

export function isLineBreak(byte: number): boolean {
  return byte === 0x0a || byte === 0x0d;
}

/** Whether the ASCII word stands at this offset. */
export function startsWith(bytes: Uint8Array, offset: number, word: string): boolean {
  for (let index = 0; index < word.length; index += 1) {
    if (bytes[offset + index] !== word.charCodeAt(index)) return false;
  }
  return true;
}

/** Whether the tag stands at this offset, in upper or lower case. */
export function startsWithTag(bytes: Uint8Array, offset: number, tag: string): boolean {
  for (let index = 0; index < tag.length; index += 1) {
    if (((bytes[offset + index] ?? 0) & 0xdf) !== tag.charCodeAt(index)) return false;
  }
  return true;
}

/** Bytes [start, end) as text, one character a byte, so that offsets stay byte offsets. */
export function latin1(bytes: Uint8Array, start = 0, end = bytes.length): string {
  if (end - start > 12) return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
  let text = '';
  for (let index = start; index < end; index += 1) text += String.fromCharCode(bytes[index] ?? 0);
  return text;
}
