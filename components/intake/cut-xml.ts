import type { Cut } from '@/components/intake/cut-raw';

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const MARK = 0x21;
const QUESTION = 0x3f;
const DEEPEST = 12;

/** How a comment, CDATA section or instruction ends; an element's tag ends by `>` outside its quotes. */
const CLOSERS: readonly [opens: string, closes: string][] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/**
 * Tags of an XML document, each with the text after it, set in by their depth: `<Surname>DOE</Surname>` is one piece,
 * because a start tag takes its end tag along when only text stands between. Blanks between tags are left out. Takes
 * whatever bytes there are: what is no XML comes out as it is.
 */
export function* cutXml(text: Uint8Array): Generator<Cut> {
  let depth = 0;
  let at = skipBlanks(text, 0);
  while (at < text.length) {
    const start = at;
    const kind = text[at] === LESS ? text[at + 1] : undefined;
    const tagEnd = text[at] === LESS ? endOfTag(text, at) : at;
    let end = textEnd(text, tagEnd);
    if (kind === SLASH) depth = Math.max(0, depth - 1);
    const opens = kind !== undefined && kind !== SLASH && kind !== MARK && kind !== QUESTION;
    const leaf = opens && text[end] === LESS && text[end + 1] === SLASH && text[tagEnd - 2] !== SLASH;
    if (leaf) end = textEnd(text, endOfTag(text, end));
    yield [start, Math.max(end, start + 1), Math.min(depth, DEEPEST)];
    if (opens && !leaf && text[tagEnd - 2] !== SLASH) depth += 1;
    at = skipBlanks(text, Math.max(end, start + 1));
  }
}

/** Past the tag, comment, section or instruction that begins at `at`; the end of the text where it never ends. */
function endOfTag(text: Uint8Array, at: number): number {
  for (const [opens, closes] of CLOSERS) if (matches(text, at, opens)) return past(text, at + opens.length, closes);
  let quote = 0;
  for (let index = at + 1; index < text.length; index += 1) {
    const byte = text[index] ?? 0;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === 0x22 || byte === 0x27) quote = byte;
    else if (byte === GREATER) return index + 1;
    else if (byte === LESS) return index;
  }
  return text.length;
}

/** Up to the next tag, the blanks before it left to nobody. */
function textEnd(text: Uint8Array, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== LESS) end += 1;
  while (end > from && isBlank(text[end - 1] ?? 0)) end -= 1;
  return end;
}

function past(text: Uint8Array, from: number, closes: string): number {
  for (let index = from; index < text.length; index += 1)
    if (matches(text, index, closes)) return index + closes.length;
  return text.length;
}

function matches(text: Uint8Array, at: number, wanted: string): boolean {
  for (let index = 0; index < wanted.length; index += 1)
    if (text[at + index] !== wanted.charCodeAt(index)) return false;
  return true;
}

const isBlank = (byte: number) => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;

function skipBlanks(text: Uint8Array, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text[at] ?? 0)) at += 1;
  return at;
}
