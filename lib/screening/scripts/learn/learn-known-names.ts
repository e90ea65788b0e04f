import { letterCloseness } from '../letter-closeness';
import { letterModel } from '../letter-model';
import type { Script } from '../script-of';
import type { Pair } from './read-pairs';

/** Pairs whose words correspond less were mined wrong (a given name beside a family name). */
const GENUINE = 0.8;

/**
 * Latin words that write their counterpart in at least two scripts, sorted, one line for each two letters they begin
 * with; each as the number of letters it shares with the one before (base 36) and the rest.
 */
export function learnKnownNames(learned: readonly { script: Script; pairs: readonly Pair[] }[]): string {
  const scripts = new Map<string, number>();
  for (const { script, pairs } of learned) {
    const model = letterModel(script);
    if (model === undefined) continue;
    const genuine = pairs.filter(
      ({ native, latin }) => latin.length > 1 && letterCloseness(native, latin, script, model) >= GENUINE,
    );
    for (const latin of new Set(genuine.map((pair) => pair.latin))) scripts.set(latin, (scripts.get(latin) ?? 0) + 1);
  }
  const lines = new Map<string, string[]>();
  for (const latin of [...scripts.keys()].sort()) {
    if ((scripts.get(latin) ?? 0) < 2 || latin.length > 20) continue;
    const start = latin.slice(0, 2);
    lines.set(start, [...(lines.get(start) ?? []), latin]);
  }
  return [...lines.values()].map(shorten).join('\n');
}

function shorten(words: readonly string[]): string {
  let before = '';
  return words
    .map((latin) => {
      let shared = 0;
      while (shared < before.length && before[shared] === latin[shared]) shared++;
      before = latin;
      return shared.toString(36) + latin.slice(shared);
    })
    .join('');
}
