import type { NameToken } from '@/lib/screening/names';
import { correspondence } from '@/lib/screening/scripts/correspondence';
import { type EditWord, editCost } from '@/lib/screening/word-edits';

export type LikenessHow = 'exact' | 'transliteration' | 'spelling';

export interface Likeness {
  /** 0 to 1; below `likenessFloor` two words are different words. */
  value: number;
  how: LikenessHow;
}

/** One edit in a word of five letters is a misspelling, one in a word of four is another word. */
export const likenessFloor = 0.8;

/** Below this, words have nothing to do with each other. */
const least = 0.6;
const unlike: Likeness = { value: 0, how: 'spelling' };
const equal: Likeness = { value: 1, how: 'exact' };
const sameFold: Likeness = { value: 0.97, how: 'transliteration' };
const sameName: Likeness = { value: 0.94, how: 'transliteration' };
const petName: Likeness = { value: 0.86, how: 'transliteration' };
const sameConsonants: Likeness = { value: 0.85, how: 'transliteration' };

/**
 * How alike two words of names are; symmetric, and told by the two words alone. Equal spelling 1; spellings of one
 * name by fold or table a little less; else what share of the letters would have to change, where letters easily
 * confused count less (`editCost`). `consonantal`: one of them comes from a script without vowels.
 */
export function tokenLikeness(a: NameToken, b: NameToken, consonantal: boolean): Likeness {
  if (a === b) return equal;
  if (a.native === undefined && b.native === undefined) return latinLikeness(a, b, consonantal);
  if (a.native !== undefined && b.native !== undefined) return bothNative(a, a.native, b, b.native);
  return a.native === undefined
    ? nativeLikeness(b, b.native?.text ?? '', a, consonantal)
    : nativeLikeness(a, a.native.text, b, consonantal);
}

type Native = NonNullable<NameToken['native']>;

function bothNative(a: NameToken, one: Native, b: NameToken, other: Native): Likeness {
  if (one.text === other.text) return equal;
  if (one.script !== other.script) return asTransliterated(latinLikeness(a, b, false));
  // Two characters of Han or Hangul are two syllables, however alike their sounds.
  if (one.text.length === 1 && other.text.length === 1) return unlike;
  return latinLikeness(one.plain, other.plain, false);
}

/** A word in another script beside a Latin one: by its likely Latin spellings, and by how well its letters correspond. */
function nativeLikeness(native: NameToken, word: string, latin: NameToken, consonantal: boolean): Likeness {
  if (latin.text.length === 1) return unlike;
  let best = asTransliterated(latinLikeness(native, latin, consonantal));
  for (const variant of native.variants) best = better(best, asTransliterated(latinLikeness(variant, latin, false)));
  if (best.value >= sameFold.value) return best;
  return better(best, asTransliterated({ value: correspondence(word, latin.text), how: 'transliteration' }));
}

/** A spelling of ours is never more certain than one fold for two. */
function asTransliterated({ value, how }: Likeness): Likeness {
  if (value < least) return unlike;
  return value > sameFold.value ? sameFold : { value, how: how === 'exact' ? 'transliteration' : how };
}

function better(a: Likeness, b: Likeness): Likeness {
  return b.value > a.value ? b : a;
}

function latinLikeness(a: NameToken, b: NameToken, consonantal: boolean): Likeness {
  if (a.text === b.text) return equal;
  if (a.text.length === 1 || b.text.length === 1) return unlike;
  if (a.fold === b.fold) return sameFold;
  if (overlap(a.equivalents, b.equivalents)) return sameName;
  if (overlap(a.romanisations, b.romanisations)) return sameName;
  if (overlap(a.petNames, b.petNames)) return petName;
  if (consonantal && a.bare.length >= 2 && a.bare === b.bare) return sameConsonants;
  return editLikeness(a, b);
}

function overlap(a: readonly number[], b: readonly number[]): boolean {
  for (const group of a) if (b.includes(group)) return true;
  return false;
}

/** In words this short every letter tells. */
const shortWord = 3;
/** More than this is more than one letter. */
const oneChange = 1.2;
/** What a change counts where only one of two words is a known name. */
const slipShare = 0.9;

function editLikeness(a: NameToken, b: NameToken): Likeness {
  const shared = sharedAffixes(a, b);
  const names = Number(a.known) + Number(b.known);
  let value = shareKept(a.folded, b.folded, shared, names);
  // A swap or slip within letters that fold to one (SH, KH) shows in the spelling as it is.
  if (a.folded !== a.written || b.folded !== b.written) {
    value = Math.max(value, shareKept(a.written, b.written, shared, names));
  }
  if (value === 0) return unlike;
  return { value, how: a.skeleton === b.skeleton && a.skeleton.length >= 2 ? 'transliteration' : 'spelling' };
}

/**
 * A slip turns a known name into a word that is none; it may turn it into another name by one letter, but by more they
 * are two names.
 */
function doubt(cost: number, names: number): number {
  if (names === 1) return slipShare;
  return names === 2 && cost > oneChange ? 1.25 : 1;
}

/** 1 less the share of telling letters to change, 0 where too little would stay. */
function shareKept(a: EditWord, b: EditWord, sharedLetters: number, names: number): number {
  const longer = Math.max(a.letters.length, b.letters.length);
  const telling = Math.max(shortWord, longer - sharedLetters);
  const scale = longer <= shortWord ? 1.5 : 1;
  const most = ((1 - least) * telling) / scale;
  const limit = names === 1 ? most / slipShare : most;
  if ((longer - Math.min(a.letters.length, b.letters.length)) * cheapestLetter >= limit) return 0;
  const cost = editCost(a, b, limit);
  if (cost >= limit) return 0;
  const weighed = cost * doubt(cost, names);
  // Rounded, so that the order in which costs were added up decides nothing.
  return weighed >= most ? 0 : Math.round((1 - (weighed * scale) / telling) * 10_000) / 10_000;
}

const cheapestLetter = 0.3;

/** Letters of a beginning or an end that many names have (Abd-, -ovich, -dottir), where both words have it. */
function sharedAffixes(a: NameToken, b: NameToken): number {
  const start = a.beginning === b.beginning ? a.beginning.length : 0;
  const end = a.ending === b.ending ? a.ending.length : 0;
  return start + 0.5 * end;
}
