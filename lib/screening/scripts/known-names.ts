import { knownNames } from './data/known-names';
import { isCapital } from './latin-code';

let names: ReadonlySet<string> | undefined;

/** Whether a Latin word (A to Z) is a name that several scripts have in the source: public name words, no full names. */
export function isKnownName(latinWord: string): boolean {
  names ??= new Set(knownNames.split('\n').flatMap(unfold));
  return names.has(latinWord);
}

/** Each word stands as the number of letters it shares with the word before (one digit of base 36) and the rest. */
function unfold(packed: string): string[] {
  const words: string[] = [];
  let word = '';
  let start = 0;
  for (let at = 1; at <= packed.length; at++) {
    // letters go on; a digit, or the small letter for a larger number, begins the next word
    if (at < packed.length && isCapital(packed.charCodeAt(at))) continue;
    word = word.slice(0, Number.parseInt(packed.charAt(start), 36)) + packed.slice(start + 1, at);
    words.push(word);
    start = at;
  }
  return words;
}
