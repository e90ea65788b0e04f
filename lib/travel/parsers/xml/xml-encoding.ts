import { isAscii, isUtf8 } from 'node:buffer';
import { isBlank, startsWith } from '@/lib/travel/parsers/edifact/bytes';

/** XML as bytes of UTF-8, or of ASCII supersets that are decoded value by value (`decodeBytes`). */
export interface XmlBytes {
  bytes: Uint8Array;
  /** Offset of the first `<`. */
  start: number;
  /** The declaration names another encoding than the one that is there. */
  declarationWrong: boolean;
  /** Not UTF-8 though nothing else is declared: read as Windows-1252. */
  assumed: boolean;
}

const DECLARATION = /^<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([^"'>]{1,40})["']/;

/**
 * Finds the XML in bytes and brings it to UTF-8. Offsets count in the result, which are the bytes themselves unless they
 * are UTF-16 or a declared single-byte set. Declarations lie in practice (`utf-16` over ASCII): what the bytes are wins.
 * Undefined where the bytes are no XML (HTML is none); `unknown` where they are in a set nobody can read.
 */
export function findXml(sent: Uint8Array): XmlBytes | 'unknown' | undefined {
  const wide = wideEncoding(sent);
  const bytes = wide === undefined ? sent : recode(sent, wide);
  if (bytes === undefined) return 'unknown';
  let start = startsWith(bytes, 0, '\xef\xbb\xbf') ? 3 : 0;
  while (start < bytes.length && isBlank(bytes[start] ?? 0)) start += 1;
  const head = new TextDecoder('latin1').decode(bytes.subarray(start, start + 512));
  if (!/^<(?:[?!]|[^\s\d<>=&-])/.test(head) || /^<(!doctype\s+html|html)\b/i.test(head)) return undefined;
  const declared = DECLARATION.exec(head)?.[1]?.toLowerCase();
  const ascii = isAscii(bytes);
  if (isUtf8(bytes)) {
    const wrong = declared !== undefined && !['utf-8', 'utf8'].includes(declared);
    const harmless = wide !== undefined || (ascii && !declared?.startsWith('utf-16'));
    return { bytes, start, declarationWrong: wrong && !harmless, assumed: false };
  }
  if (declared === undefined || /^(utf|ucs|us-ascii)/.test(declared)) {
    return { bytes, start, declarationWrong: false, assumed: true };
  }
  const recoded = recode(bytes.subarray(start), declared);
  return recoded ? { bytes: recoded, start: 0, declarationWrong: false, assumed: false } : 'unknown';
}

/** UTF-16 by its mark, or by the zero beside the first `<`. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : undefined;
}

/** The declaration is changed with the bytes, so that the text can be read again. */
function recode(bytes: Uint8Array, encoding: string): Uint8Array | undefined {
  try {
    const text = new TextDecoder(encoding).decode(bytes);
    const declared = DECLARATION.exec(text.slice(0, 512));
    if (!declared) return new TextEncoder().encode(text);
    const head = declared[0];
    const renamed = `${head.slice(0, head.length - (declared[1]?.length ?? 0) - 1)}UTF-8${head.slice(-1)}`;
    return new TextEncoder().encode(renamed + text.slice(head.length));
  } catch {
    return undefined;
  }
}

/** Whether an encoding of this name exists; anything else in its place could be somebody's text. */
export function isEncodingName(name: string): boolean {
  try {
    new TextDecoder(name);
    return true;
  } catch {
    return false;
  }
}
