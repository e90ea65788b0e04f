import { isBlank, isUpper, startsWith } from '@/lib/travel/parsers/edifact/bytes';
import type { Start } from '@/lib/travel/parsers/edifact/find-start';
import { readServiceCharacters } from '@/lib/travel/parsers/edifact/service-characters';

/** Where the syntax characters show themselves at the latest, in bytes from the start. */
export const HEAD = 2100;

/** Third letter of the tag that closes what a header opens: UNZ, UNE, UNT. */
export const CLOSES = { B: 0x5a, G: 0x45, H: 0x54 } as const;

/** What the end of an interchange is told by. */
export interface StreamSyntax {
  element: number;
  release: number;
  terminator: number;
  closes: number;
}

/** Place of UNB, UNG or UNH: the start, or what its UNA is followed by. */
export function headerOf(bytes: Buffer, { kind, offset }: Start): number {
  if (kind !== 'UNA') return offset;
  for (let at = offset + 5; at < offset + 24; at += 1)
    if (['UNB', 'UNG', 'UNH'].some((tag) => startsWith(bytes, at, tag))) return at;
  return offset;
}

/** Where the characters contradict each other the reader refuses the message; to find its end the usual ones do. */
export function syntaxOf(bytes: Buffer, start: Start, letter: number): StreamSyntax {
  const closes = letter === 0x47 ? CLOSES.G : letter === 0x48 ? CLOSES.H : CLOSES.B;
  const head = bytes.subarray(0, Math.min(bytes.length, start.offset + HEAD));
  const read = readServiceCharacters(head, start);
  if (read.ok) return { ...read.characters, closes };
  const used = String(read.fault.params.used ?? '');
  return {
    element: 0x2b,
    release: 0x3f,
    terminator: used.length === 1 && used !== '?' ? used.charCodeAt(0) : 0x27,
    closes,
  };
}

/** `UNB+UNOA:`, `UNB+IATA:`, wherever it stands: nothing but a header looks like this. */
export function isInterchange(bytes: Buffer, at: number): boolean {
  if (bytes[at + 2] !== 0x42 || bytes[at] !== 0x55) return false;
  const separator = bytes[at + 3] ?? 0x20;
  if (separator >= 0x80 || isBlank(separator) || /[0-9A-Za-z]/.test(String.fromCharCode(separator))) return false;
  if (!startsWith(bytes, at + 4, 'IATA') && !(startsWith(bytes, at + 4, 'UNO') && isUpper(bytes[at + 7] ?? 0)))
    return false;
  const after = bytes[at + 8] ?? 0;
  return after !== 0 && after < 0x80 && !/[0-9A-Za-z\s]/.test(String.fromCharCode(after));
}

/** UNA right before the header, or the header itself. */
export function adviceBefore(bytes: Buffer, header: number): number {
  let end = header;
  while (end > 0 && header - end < 12 && isBlank(bytes[end - 1] ?? 0)) end -= 1;
  for (const at of [header - 9, end - 9]) if (at >= 0 && startsWith(bytes, at, 'UNA')) return at;
  return header;
}

/** Behind the end of a document: an end tag, an empty element or a comment, not a tag whose content this is. */
export function followsMarkup(bytes: Buffer, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && isBlank(bytes[before] ?? 0)) before -= 1;
  if (bytes[before] !== 0x3e) return false;
  const open = bytes.subarray(Math.max(0, before - 250), before).lastIndexOf(0x3c) + Math.max(0, before - 250);
  const next = bytes[open + 1];
  return bytes[open] === 0x3c && (next === 0x2f || next === 0x21 || bytes[before - 1] === 0x2f);
}
