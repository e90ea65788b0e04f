import { distance } from 'fastest-levenshtein';
import { latinForms } from './latin-forms';
import { letterCloseness } from './letter-closeness';
import { letterModel } from './letter-model';
import { isSpellingOfOthers, knownSpellings } from './name-spellings';
import { scriptOf } from './script-of';

/** Two words known as one name, however they are spelled. */
const KNOWN = 0.95;
/** Taken off a Latin word that usually writes another well-known name (HUSSEIN beside حسن). */
const OTHERS = 0.92;

/**
 * How well a Latin word (A to Z) writes a native one, 0 to 1: 0.8 and more as alike as two Latin spellings that the
 * product calls one word. By letters, and by what is known of names. Words of a script that nothing was learned for
 * compare by their Latin forms.
 */
export function correspondence(nativeWord: string, latinWord: string): number {
  if (latinWord === '' || nativeWord === '') return 0;
  const script = scriptOf(nativeWord);
  const model = letterModel(script);
  if (model === undefined) return formCloseness(nativeWord, latinWord);
  const closeness = letterCloseness(nativeWord, latinWord, script, model);
  if (knownSpellings(nativeWord, script).includes(latinWord)) return Math.max(closeness, KNOWN);
  return isSpellingOfOthers(nativeWord, script, latinWord) ? closeness * OTHERS : closeness;
}

function formCloseness(nativeWord: string, latinWord: string): number {
  const closest = latinForms(nativeWord).map(
    (form) => 1 - distance(form, latinWord) / Math.max(form.length, latinWord.length),
  );
  return Math.max(0, ...closest);
}
