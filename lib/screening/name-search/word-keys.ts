import { hashJoined, hashText, hashWithout } from '@/lib/screening/name-search/hash-text';
import type { NameToken } from '@/lib/screening/names';

/** Seeds of the kinds of keys. */
const seeds = { fold: 1, group: 2, left: 3, bare: 4, coarse: 5, joined: 6, whole: 7 } as const;

/**
 * Keys of words one edit apart: symmetric delete, since two such words share a form with one letter left out; of the
 * fold, and of the word as written, because a slip of the pen changes letters and not folds.
 */
export function editKeys({ fold, text }: NameToken): number[] {
  const keys: number[] = [];
  if (fold.length >= 4 && fold.length <= 24) withOneLeft(fold, keys);
  if (text !== fold && text.length >= 4 && text.length <= 24) withOneLeft(text, keys);
  return keys;
}

/** Key of words whose consonants sound alike; many meet there, so `leastEditCost` is asked before they are compared. */
export function soundKey({ fold }: NameToken): number | undefined {
  const coarse = coarseConsonants(fold, classes);
  if (coarse.length < 2) return undefined;
  // In a short word two letters changed are too much: what only sounds alike is left to `editKeys`.
  return hashText(coarse.length < 4 ? coarseConsonants(fold, letters) : coarse, seeds.coarse);
}

/** Keys under which words meet that are one name by their fold or by a table, however unlike their letters. */
export function sameKeys(token: NameToken): number[] {
  const keys = [hashText(token.fold, seeds.fold)];
  for (const group of token.romanisations) keys.push(hashText(`R${group}`, seeds.group));
  for (const group of token.petNames) keys.push(hashText(`P${group}`, seeds.group));
  return keys;
}

function withOneLeft(text: string, keys: number[]): void {
  keys.push(hashText(text, seeds.left));
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) !== text.charCodeAt(at - 1)) keys.push(hashWithout(text, at, seeds.left));
  }
}

/** Key by consonants alone, under which words of scripts without vowels are found; undefined where it says too little. */
export function bareKey(token: NameToken): number | undefined {
  return token.bare.length >= 2 ? hashText(token.bare, seeds.bare) : undefined;
}

/** Key of all words of a name in any order, by their sounding consonants; particles and initials left out. */
export function wholeKey(tokens: readonly NameToken[]): number {
  const sounds = tokens.map((token) => coarseConsonants(token.fold, classes));
  return hashText(sounds.sort().join(' '), seeds.whole);
}

/**
 * Keys of words written together, none where they are too short to be told from a word; a second one without articles
 * among them, which folds swallow (Abd al-Rahman, Abdulrahman).
 */
export function joinedKeys(tokens: readonly NameToken[]): number[] {
  const keys = joinedKey(tokens.map((token) => token.fold));
  const bare = tokens.filter((token) => token.kind !== 'particle');
  return bare.length === tokens.length || bare.length < 2
    ? keys
    : [...keys, ...joinedKey(bare.map((token) => token.fold))];
}

function joinedKey(folds: readonly string[]): number[] {
  let length = 0;
  for (const fold of folds) length += fold.length;
  return length < 5 ? [] : [hashJoined(folds, seeds.joined)];
}

const classes = classOf('BP DT GKQC ZSXC VFW MN LR');
/** Letters as they are, but for those one cannot hear apart. */
const letters = classOf('GKQC ZS VW');

/** Consonants with those that ears and alphabets mix up as one; vowels and the letters easily lost left out. */
function coarseConsonants(fold: string, classes: readonly string[]): string {
  let coarse = '';
  let before = '';
  for (let at = 0; at < fold.length; at++) {
    const letter = classes[fold.charCodeAt(at) - 65] ?? '';
    if (letter !== before) coarse += letter;
    before = letter;
  }
  return coarse;
}

function classOf(groups: string): string[] {
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  const together = groups.split(' ');
  return letters.map((letter) =>
    'AEIOUHJY'.includes(letter) ? '' : (together.find((group) => group.includes(letter))?.slice(0, 1) ?? letter),
  );
}
