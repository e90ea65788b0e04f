import { isBlank, latin1, startsWith } from '@/lib/travel/parsers/edifact/bytes';

/** What a file that is not EDIFACT seems to be; keys of the `kind` choice in the issue sentences. */
export type FileKind =
  | 'gzip'
  | 'zip'
  | 'xlsx'
  | 'docx'
  | 'archive'
  | 'pdf'
  | 'image'
  | 'office'
  | 'utf16'
  | 'xml'
  | 'html'
  | 'json'
  | 'segments'
  | 'text'
  | 'binary';

const MAGIC: [FileKind, number[]][] = [
  ['gzip', [0x1f, 0x8b]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x28, 0xb5, 0x2f, 0xfd]],
  ['archive', [0x42, 0x5a, 0x68]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['utf16', [0xff, 0xfe]],
  ['utf16', [0xfe, 0xff]],
];

/** Kinds told by their first bytes: read no further, whatever they may contain. */
export function sniffMagic(bytes: Uint8Array): FileKind | undefined {
  if (startsWith(bytes, 0, 'PK\x03\x04')) {
    const head = latin1(bytes, 0, Math.min(bytes.length, 4096));
    if (head.includes('xl/')) return 'xlsx';
    if (head.includes('word/')) return 'docx';
    return head.includes('[Content_Types].xml') ? 'xlsx' : 'zip';
  }
  if (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP')) return 'image';
  return MAGIC.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte))?.[0];
}

/** What text without an EDIFACT header looks like, for the sentence that refuses it. */
export function sniffText(bytes: Uint8Array): FileKind {
  let start = startsWith(bytes, 0, '\xef\xbb\xbf') ? 3 : 0;
  while (start < bytes.length && isBlank(bytes[start] ?? 0)) start += 1;
  const head = latin1(bytes, start, Math.min(bytes.length, start + 2048));
  if (/^<!doctype html|^<html/i.test(head)) return 'html';
  if (head.startsWith('<')) return 'xml';
  if (/^[[{]\s*["[{\d\]}]/.test(head)) return 'json';
  if (/^[A-Z]{3}[+:'][\s\S]*'/.test(head)) return 'segments';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control bytes are what tells binary data from text
  return /[\x00-\x08\x0e-\x1a]/.test(head) ? 'binary' : 'text';
}
