import { nativeLetters } from './native-letters';
import type { Script } from './script-of';

/** What a native word is known by: Han names by their characters, others by their letters without marks. */
export function spellingKey(word: string, script: Script): string {
  if (script === 'han') return word;
  return nativeLetters(word, script).slice(1, -1).join('').normalize('NFC');
}
