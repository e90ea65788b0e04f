import anyAscii from 'any-ascii';

/** A segment as elements of components: `['TDT', '20', ['UT', '12']]`. Trailing empty parts are cut, as carriers do. */
export type SegmentParts = [tag: string, ...elements: (string | (string | undefined)[] | undefined)[]];

/** The characters that separate, and the text between two segments (a line break, or nothing). */
export interface EdifactSyntax {
  component: string;
  element: string;
  release: string;
  terminator: string;
  between: string;
}

/** ISO 9735 level A, which the default UNA announces, one segment a line. */
export const LEVEL_A: EdifactSyntax = { component: ':', element: '+', release: '?', terminator: "'", between: '\r\n' };

/** Interactive API of several states: segments end in a quotation mark, and no UNA says so. */
export const INTERACTIVE: EdifactSyntax = { ...LEVEL_A, terminator: '"', between: '\n' };

const twoLetters: Record<string, string> = { Ä: 'AE', Ö: 'OE', Ø: 'OE', Ü: 'UE', Å: 'AA', ß: 'SS', ẞ: 'SS' };
const PLAIN = /^[\x20-\x7e]*$/;

/** Text as carriers send names: capitals without accents, Ü as UE and the like (Doc 9303-3 §6). */
export function carrierText(text: string): string {
  if (PLAIN.test(text)) return text.toUpperCase().replace(/ {2,}/g, ' ').trim();
  const spelled = text.replace(
    /[ÄäÖöØøÜüÅåßẞ]/g,
    (letter) => twoLetters[letter] ?? twoLetters[letter.toUpperCase()] ?? '',
  );
  return anyAscii(spelled).toUpperCase().replace(/\s+/g, ' ').trim();
}

/** One segment with its terminator. */
export function writeSegment(parts: SegmentParts, syntax: EdifactSyntax = LEVEL_A): string {
  const [tag, ...elements] = parts;
  let written = tag;
  let pending = '';
  for (const element of elements) {
    pending += syntax.element;
    const text = Array.isArray(element) ? writeComposite(element, syntax) : escapeText(element ?? '', syntax);
    if (text === '') continue;
    written += pending + text;
    pending = '';
  }
  return written + syntax.terminator;
}

function writeComposite(components: readonly (string | undefined)[], syntax: EdifactSyntax): string {
  let written = '';
  let pending = '';
  for (const [at, component] of components.entries()) {
    if (at > 0) pending += syntax.component;
    if (component === undefined || component === '') continue;
    written += pending + escapeText(component, syntax);
    pending = '';
  }
  return written;
}

/** The separators inside of a text, taken literally. */
function escapeText(text: string, { component, element, release, terminator }: EdifactSyntax): string {
  let escaped = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter !== component && letter !== element && letter !== release && letter !== terminator) continue;
    escaped += text.slice(from, at) + release;
    from = at;
  }
  return from === 0 && escaped === '' ? text : escaped + text.slice(from);
}

/** `2026-11-24T13:05` as `YYMMDD` and `HHMM`, or day first as PNRGOV wants it. */
export function edifactTime(local: string): { yymmdd: string; ddmmyy: string; hhmm: string } {
  const [yy, month, day] = [local.slice(2, 4), local.slice(5, 7), local.slice(8, 10)];
  return {
    yymmdd: `${yy}${month}${day}`,
    ddmmyy: `${day}${month}${yy}`,
    hhmm: `${local.slice(11, 13)}${local.slice(14, 16)}`,
  };
}
