import { startsWith } from '@/lib/travel/parsers/edifact/bytes';

/** A table in text: its bytes in an encoding where separators are single bytes, and how to read them. */
export interface TableBytes {
  bytes: Uint8Array;
  /** Offset of the first byte after a byte order mark. */
  from: number;
  /** Characters of [start, end) of these bytes, or of a copy of them. */
  decode: (bytes: Uint8Array, start: number, end: number) => string;
  /** Bytes that the first characters of a text take up. */
  lengthOf: (text: string) => number;
}

/**
 * UTF-8 with or without byte order mark, Windows-1252 where it is no UTF-8 (what spreadsheets write as "CSV"), and
 * UTF-16 with its mark ("Unicode text"), which is turned into UTF-8. Undefined where the bytes are no text.
 */
export function openTable(sent: Uint8Array): TableBytes | undefined {
  const bytes = fromUtf16(sent) ?? sent;
  if (bytes.subarray(0, 65_536).includes(0)) return undefined;
  const encoding = isUtf8(bytes) ? 'utf-8' : 'windows-1252';
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return {
    bytes,
    from: startsWith(bytes, 0, '\xef\xbb\xbf') ? 3 : 0,
    decode: (of, start, end) => decoder.decode(of.subarray(start, end)),
    lengthOf: (text) => (encoding === 'utf-8' ? Buffer.byteLength(text) : text.length),
  };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function fromUtf16(bytes: Uint8Array): Uint8Array | undefined {
  const order =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : '';
  return order === '' ? undefined : new TextEncoder().encode(new TextDecoder(order).decode(bytes));
}
