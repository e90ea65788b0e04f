import type { Cut } from '@/components/intake/cut-raw';

const QUOTE = 0x22;
const isBreak = (byte: number) => byte === 0x0a || byte === 0x0d;

/**
 * Lines of a table or of plain text, their breaks included; empty ones are left out. A break between quotes belongs to
 * the value that it stands in (RFC 4180 2.6).
 */
export function* cutLines(text: Uint8Array): Generator<Cut> {
  let from = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const byte = text[at] ?? 0;
    if (byte === QUOTE) quoted = !quoted;
    if (quoted || !isBreak(byte)) continue;
    while (isBreak(text[at + 1] ?? 0)) at += 1;
    if (!text.subarray(from, at + 1).every(isBreak)) yield [from, at + 1];
    from = at + 1;
  }
  if (from < text.length) yield [from, text.length];
}
