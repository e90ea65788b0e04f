import { joinedKeys, wholeKey } from '@/lib/screening/name-search/word-keys';
import type { WordTable } from '@/lib/screening/name-search/word-table';
import { type NameForm, type NameToken, nameForm, tellingTokens } from '@/lib/screening/names';
import type { WeighedEntry } from '@/lib/screening/weigh-candidate';

/** One listed name as the index keeps it. */
export interface IndexedName {
  /** Numbers of its telling words, and of those that are half a name (Abdul), each once. */
  words: number[];
  /** How many telling words it has. */
  telling: number;
  /** It has one telling word beside particles and initials: whoever shares it is worth a comparison. */
  single: boolean;
  /** Words of it were written in another script, and stand here in likely Latin spellings. */
  native: boolean;
  /** It has a father's name, which weighs less where it is left out. */
  fathers: boolean;
  /** It has an initial, or initials run together. */
  initials: boolean;
  /** Keys of its neighbouring words written together, and of all its words in any order. */
  joins: number[];
  whole: number;
}

/** Every listed name of an entry, and each other way to cut it into words. */
export function indexedNames(entry: Pick<WeighedEntry, 'names'>, table: WordTable): IndexedName[] {
  return entry.names.flatMap(({ full }) => {
    const form = nameForm(full);
    return [form, ...form.alternatives].map((cut) => indexedName(cut, table));
  });
}

function indexedName(form: NameForm, table: WordTable): IndexedName {
  const telling = tellingTokens(form);
  const words = new Set<number>();
  for (const token of telling) addWord(token);
  const told = words.size;
  for (const token of form.tokens) if (token.weight === 0.5) addWord(token);
  const joins = new Set<number>();
  for (const [from, to] of runs(form.tokens.length)) {
    for (const key of joinedKeys(form.tokens.slice(from, to + 1))) joins.add(key);
  }
  return {
    words: [...words],
    telling: Math.min(telling.length, told),
    single: telling.filter((token) => !token.initials).length <= 1,
    native: form.tokens.some((token) => token.native !== undefined),
    fathers: hasFather(form.tokens),
    initials: form.tokens.some((token) => token.kind === 'initial' || token.initials),
    joins: [...joins],
    whole: wholeKey(telling),
  };

  function addWord(token: NameToken): void {
    words.add(table.intern(token, form.consonantal));
    for (const variant of token.variants) words.add(table.intern(variant, false));
  }
}

export function hasFather(tokens: readonly NameToken[]): boolean {
  return tokens.some((token) => token.patronymic || token.filiation);
}

/** Two and three neighbouring words, all but the first, all but the last, and all of them: first and last place of each. */
export function runs(length: number): [from: number, to: number][] {
  const spans: [number, number][] = [];
  const last = length - 1;
  for (let from = 0; from < last; from++) {
    spans.push([from, from + 1]);
    if (from + 2 <= last) spans.push([from, from + 2]);
  }
  if (last >= 4) spans.push([1, last], [0, last - 1]);
  else if (last === 3) spans.push([0, 3]);
  if (last >= 4) spans.push([0, last]);
  return spans;
}
