import { distance } from 'fastest-levenshtein';
import { letterCloseness } from '../letter-closeness';
import { letterModel } from '../letter-model';
import { nativeLetters } from '../native-letters';
import type { Script } from '../script-of';
import type { Pair } from './read-pairs';

interface Written {
  /** Native form by script, with the count it was met. */
  forms: Map<Script, Map<string, number>>;
  count: number;
}

/** A pair met once may be a mistake of the mining. */
const LEAST_COUNT = 2;

/**
 * Classes of Latin words that other scripts write alike, one line a class, the commonest word first. Two words are
 * taken together where at least half of the scripts that have both write them alike, two or more do or both are well
 * met, and their letters are not all different.
 */
export function learnNameClasses(learned: readonly { script: Script; pairs: readonly Pair[] }[]): string {
  const written = new Map<string, Written>();
  const byForm = new Map<string, string[]>();
  for (const { script, pairs } of learned) {
    const model = letterModel(script);
    if (model === undefined) continue;
    for (const { latin, native, count } of pairs) {
      if (latin.length < 2 || count < LEAST_COUNT || letterCloseness(native, latin, script, model) < 0.7) continue;
      const form = nativeLetters(native, script).join('');
      const word = written.get(latin) ?? { forms: new Map<Script, Map<string, number>>(), count: 0 };
      written.set(latin, word);
      word.count += count;
      const forms = word.forms.get(script) ?? new Map<string, number>();
      word.forms.set(script, forms);
      forms.set(form, (forms.get(form) ?? 0) + count);
      const key = `${script} ${form}`;
      byForm.set(key, [...(byForm.get(key) ?? []), latin]);
    }
  }
  const classes = new Set<string>();
  for (const [latin, word] of written) {
    const others = new Set<string>();
    for (const [script, forms] of word.forms)
      for (const form of forms.keys()) for (const other of byForm.get(`${script} ${form}`) ?? []) others.add(other);
    others.delete(latin);
    const members = [...others].filter((other) => {
      const second = written.get(other);
      // the commoner word leads
      if (second === undefined || second.count > word.count || (second.count === word.count && other < latin))
        return false;
      return areAlike(latin, word, other, second);
    });
    if (members.length > 0) classes.add([latin, ...members.sort()].join(' '));
  }
  return [...classes].sort().join('\n');
}

function areAlike(a: string, first: Written, b: string, second: Written): boolean {
  let both = 0;
  let alike = 0;
  for (const [script, forms] of first.forms) {
    const others = second.forms.get(script);
    if (others === undefined) continue;
    both++;
    if ([...forms.keys()].some((form) => others.has(form))) alike++;
  }
  const closeness = 1 - distance(a, b) / Math.max(a.length, b.length);
  if (alike < 2 || alike < both / 2) return false;
  return closeness >= 0.4;
}
