/**
 * Keeps a name or number of another script whole inside a sentence, where no element can stand around it: Unicode
 * bidirectional isolates. A telephone number would else be read from its end in Arabic.
 */
export function isolate(text: string): string {
  if (!/^\+?[\d\s()-]+$/.test(text)) return `\u2068${text}\u2069`;
  // a number is left to right in every language, and never broken
  return `\u2066${text.replaceAll(' ', '\u00a0')}\u2069`;
}
