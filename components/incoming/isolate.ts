/**
 * Keeps a name or number of another script whole inside a sentence, where no element can stand around it: Unicode
 * bidirectional isolates. A telephone number would else be read from its end in Arabic.
 */
export function isolate(text: string): string {
  const kind = /^\+?[\d\s()-]+$/.test(text) ? '\u2066' : '\u2068';
  return `${kind}${text}\u2069`;
}
