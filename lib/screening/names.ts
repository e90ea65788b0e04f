import { romanisationGroups } from '@/lib/screening/asian-romanisations';
import { commonBeginning, commonEnding } from '@/lib/screening/common-affixes';
import { bareConsonants, editSpelling, foldSpelling, skeletonOf } from '@/lib/screening/fold-spelling';
import { latinLetters } from '@/lib/screening/latin-letters';
import { isFiliation, isPlaceholder, kindOfWord, type WordKind } from '@/lib/screening/name-particles';
import { isLatin, syllabicCuts, type WrittenWord, writtenWords } from '@/lib/screening/native-words';
import { nicknameGroups } from '@/lib/screening/nicknames';
import { isPatronymic } from '@/lib/screening/patronymics';
import { equivalents } from '@/lib/screening/scripts/equivalents';
import { isKnownName } from '@/lib/screening/scripts/known-names';
import { latinForms } from '@/lib/screening/scripts/latin-forms';
import { type Script, scriptOf } from '@/lib/screening/scripts/script-of';
import { type EditWord, editWord } from '@/lib/screening/word-edits';

/** One word of a name with everything a comparison needs, computed once. */
export interface NameToken {
  /** A to Z only. */
  text: string;
  /** Counted up as words come; says nothing of the word. */
  id: number;
  /** Spelling variants brought to one form; two words with one fold are transliterations of each other. */
  fold: string;
  /** Consonants of the fold; a vowel at either end counts, as A (Amin is not Amina), but for a silent final E. */
  skeleton: string;
  /** Consonants alone, as scripts that leave vowels out would give them. */
  bare: string;
  /** 1 for a word that tells people apart, less for particles, titles and initials. */
  weight: number;
  kind: WordKind;
  /** A father's name by its ending. */
  patronymic: boolean;
  /** "Son of": the next word is a father's name. */
  filiation: boolean;
  /** Two or three letters no name is made of: initials run together (JC). */
  initials: boolean;
  /** The fold's beginning and end where many names have them. */
  beginning: string;
  ending: string;
  /** `fold` and `text` as `editCost` reads them. */
  folded: EditWord;
  written: EditWord;
  /** By number: names it is a Korean or Chinese romanisation of, a learned spelling of, a short form of. */
  romanisations: readonly number[];
  equivalents: readonly number[];
  petNames: readonly number[];
  /** Seen as a name of its own, so that a word a letter away is more likely another name than a slip. */
  known: boolean;
  /** Other Latin spellings where the word was written in another script, likeliest first. */
  variants: readonly NameToken[];
  /** The word as written, where that was in another script. */
  native?: NativeWord;
}

interface NativeWord {
  text: string;
  script: Script;
  /** Its letters turned to Latin ones by a fixed table: two words of one script are compared by these. */
  plain: NameToken;
}

export interface NameForm {
  full: string;
  tokens: NameToken[];
  /** Written in a script without vowels (Arabic, Hebrew): words compare by their consonants. */
  consonantal: boolean;
  /** The same name cut into words in other ways, where its script does not tell (Han, Hangul). */
  alternatives: readonly NameForm[];
}

const maxTokens = 16;
const none: readonly NameForm[] = [];

/**
 * A name as A to Z words. Accents go, other scripts are transliterated, apostrophes join (O'Neil, Sa'ad: Doc 9303-3
 * §4.6 leaves them out), hyphens, fillers and all else separate. Han and Hangul give one word per character.
 */
export function nameWords(name: string): string[] {
  const words = plainLetters.test(name) ? name.toUpperCase().split(' ') : latinLetters(name).split(/[^A-Z]+/);
  return words.filter((word) => word !== '' && !isPlaceholder(word)).slice(0, maxTokens);
}

/** What most names of travellers are, so that the longer way is seldom gone. */
const plainLetters = /^[A-Za-z ]{0,300}$/;

let nextId = 1;
const tokenCache = new Map<string, NameToken>();

/** Everything known of one A to Z word. */
export function nameToken(text: string): NameToken {
  const cached = tokenCache.get(text);
  if (cached !== undefined) return cached;
  const fold = foldSpelling(text);
  const letters = editSpelling(fold);
  const folded = editWord(letters);
  const token: NameToken = {
    text,
    id: nextId++,
    fold,
    skeleton: skeletonOf(fold),
    bare: bareConsonants(fold),
    ...kindOfWord(text),
    patronymic: isPatronymic(text),
    filiation: isFiliation(text),
    initials: /^[^AEIOUY]{2,3}$/.test(text) && romanisationGroups(text).length === 0,
    beginning: commonBeginning(fold),
    ending: commonEnding(fold),
    folded,
    written: letters === text ? folded : editWord(text),
    romanisations: romanisationGroups(text),
    equivalents: equivalents(text),
    petNames: nicknameGroups(text),
    known: isKnownName(text),
    variants: [],
  };
  if (tokenCache.size > 100_000) tokenCache.clear();
  tokenCache.set(text, token);
  return token;
}

const nativeCache = new Map<string, NameToken>();

/** One word in another script: its likeliest Latin spelling, with the other likely ones as variants. */
function nativeToken(word: string): NameToken | undefined {
  const cached = nativeCache.get(word);
  if (cached !== undefined) return cached;
  const spellings = nativeSpellings(word);
  const [first, ...others] = spellings;
  if (first === undefined) return undefined;
  const latin = nameToken(first);
  // One letter of ours for a whole syllable of theirs is no initial.
  const role = latin.kind === 'initial' ? ({ kind: 'telling', weight: 1 } as const) : {};
  const native = { text: word, script: scriptOf(word), plain: nameToken(nameWords(word).join('') || first) };
  const token: NameToken = { ...latin, ...role, id: nextId++, native, variants: others.map(nameToken) };
  if (nativeCache.size > 50_000) nativeCache.clear();
  nativeCache.set(word, token);
  return token;
}

function nativeSpellings(word: string): string[] {
  const spellings = [...latinForms(word)];
  // The Arabic article is written with its word, in Latin letters apart or not at all.
  if (word.startsWith('ال') && word.length >= 5) spellings.unshift(...latinForms(word.slice(2)));
  const usable = [...new Set(spellings.filter((text) => text !== '' && !isPlaceholder(text)))];
  return [...usable.filter((text) => text.length > 1), ...usable.filter((text) => text.length === 1)];
}

function tokensOf(words: WrittenWord[]): NameToken[] {
  return words
    .flatMap(({ text, native }) => (native ? (nativeToken(text) ?? []) : nameWords(text).map(nameToken)))
    .slice(0, maxTokens);
}

/** A name ready to be compared and indexed. */
export function nameForm(full: string): NameForm {
  if (isLatin(full)) return { full, tokens: nameWords(full).map(nameToken), consonantal: false, alternatives: none };
  const consonantal = withoutVowels.test(full);
  return {
    full,
    tokens: tokensOf(writtenWords(full, true)),
    consonantal,
    alternatives: syllabicCuts(full).map((words) => ({
      full,
      tokens: tokensOf(words),
      consonantal,
      alternatives: none,
    })),
  };
}

const withoutVowels = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

const gluedTitle = /^(.{3,}?)(?:MR|MRS|MS|MISS|MSTR|DR|CHD|INF)$/;

/**
 * A traveller's name as it may have been meant: given names then family name; the same without a title glued to the
 * last given name (`JOHNPAULMR`), which may as well be part of the name (`AMR`); and once only where a single name was
 * written into both fields.
 */
export function travellerNameForms(familyName: string, givenNames: string): NameForm[] {
  const full = [givenNames.trim(), familyName.trim()].filter((part) => part !== '').join(' ');
  if (!isLatin(full)) {
    const { alternatives, ...form } = nameForm(full);
    return [{ ...form, alternatives: none }, ...alternatives].filter(({ tokens }) => tokens.length > 0);
  }
  const family = nameWords(familyName);
  const given = nameWords(givenNames);
  const variants = [[...given, ...family]];
  const last = given.at(-1);
  const title = last === undefined ? null : gluedTitle.exec(last);
  if (title?.[1] !== undefined) variants.push([...given.slice(0, -1), title[1], ...family]);
  if (given.length > 0 && given.join(' ') === family.join(' ')) variants.push(family);
  return variants
    .filter((words) => words.length > 0)
    .map((words) => ({
      full,
      tokens: words.slice(0, maxTokens).map(nameToken),
      consonantal: false,
      alternatives: none,
    }));
}

/** The words that tell people apart; all of them where the name has no such word. */
export function tellingTokens(form: NameForm): NameToken[] {
  const telling = form.tokens.filter((token) => token.weight === 1);
  return telling.length > 0 ? telling : form.tokens;
}
