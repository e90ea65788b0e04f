import anyAscii from 'any-ascii';
import { doubleMetaphone } from 'double-metaphone';

/** One word of a name with everything a comparison needs, computed once. */
export interface NameToken {
  /** A to Z only. */
  text: string;
  /** Spelling variants brought to one form; two words with one fold are transliterations of each other. */
  fold: string;
  /** Consonants of the fold; a vowel at either end counts, as A (Amin is not Amina), but for a silent final E. */
  skeleton: string;
  /** Consonants alone, as scripts that leave vowels out would give them. */
  bare: string;
  /** Double metaphone codes of at least two letters. */
  sounds: string[];
  /** 1 for a word that tells people apart, less for particles, titles and initials. */
  weight: number;
}

export interface NameForm {
  full: string;
  tokens: NameToken[];
  /** Written in a script without vowels (Arabic, Hebrew): words compare by their consonants. */
  consonantal: boolean;
}

const maxTokens = 16;
const particles = new Set(
  'AL EL UL AR AS ASH AD AZ IBN BIN BEN BINT BINTE BINTI OULD WALAD DE DA DOS DAS DEL DELA VAN VON DER DEN TEN TER ZU ZUM ST SON OF'.split(
    ' ',
  ),
);
const titles = new Set(
  'MR MRS MS MISS MSTR DR PROF SIR ENG ING HAJI HAJJI HAJ HAJJ SHEIKH SHAYKH SHAIKH MULLAH MULLA MAULAVI MAWLAWI MOLLA SAYYID SAYED SYED JR SR II III'.split(
    ' ',
  ),
);
const halfWords = new Set(['ABU', 'ABOU', 'ABI', 'UMM', 'OUM', 'ABD', 'ABDUL', 'ABDEL', 'ABDAL']);
/** What carriers and authorities write where a person has one name only (Doc 9303-3 leaves the field to fillers). */
const placeholders = new Set(['FNU', 'LNU', 'NFN', 'NLN', 'XXX', 'XXXX', 'UNKNOWN', 'NOGIVENNAME', 'NOSURNAME']);

/**
 * A name as A to Z words. Accents go, other scripts are transliterated, apostrophes join (O'Neil, Sa'ad: Doc 9303-3
 * §4.6 leaves them out), hyphens, fillers and all else separate. Han and Hangul give one word per character.
 */
export function nameWords(name: string): string[] {
  const spaced = name.slice(0, 300).replace(/(?=[\p{Script=Han}\p{Script=Hangul}])/gu, ' ');
  return anyAscii(spaced.normalize('NFC'))
    .replace(/['`’‘ʼ]/g, '')
    .toUpperCase()
    .split(/[^A-Z]+/)
    .filter((word) => word !== '' && !placeholders.has(word))
    .slice(0, maxTokens);
}

const foldSteps: [RegExp, string][] = [
  // Doc 9303-3 §6: ü as UXX, ñ as NXX, Arabic letters with an X before them.
  [/([UNAO])XX/g, '$1'],
  [/X(SH|SS|DH|TH|KH|GH|DZ|AH|AA|AE|TA|RR)/g, '$1'],
  [/^ABD[AEOU]{1,2}(?:L|([RSDTZN])(?=\1))/, 'ABD'],
  [/SHTCH|SHCH|SCHTSCH/g, 'SH'],
  [/DSCH|DZH|DJ/g, 'J'],
  [/TSCH|TCH|CZ/g, 'CH'],
  [/SCH/g, 'SH'],
  [/PH/g, 'F'],
  [/DH/g, 'D'],
  [/TH/g, 'T'],
  [/GH/g, 'G'],
  [/(?<=.)KH/g, 'H'],
  [/CK|Q|C(?![HEIY])/g, 'K'],
  [/OU(?=[AEI])|W/g, 'V'],
  [/X/g, 'KS'],
  [/Y/g, 'I'],
  [/AE/g, 'A'],
  [/OE/g, 'O'],
  [/UE/g, 'U'],
  [/OU|OO/g, 'U'],
  [/EE|IE/g, 'I'],
  [/EI/g, 'AI'],
  [/(?<=[AEIOU])H$/, ''],
  [/(.)\1+/g, '$1'],
];

/** The spellings of one name that national transcriptions give, brought to one (MUELLER and MULLER, YOUSSEF and YUSSEF). */
export function foldSpelling(word: string): string {
  return foldSteps.reduce((folded, [pattern, replacement]) => folded.replace(pattern, replacement), word) || word;
}

const tokenCache = new Map<string, NameToken>();

/** Everything known of one A to Z word. */
export function nameToken(text: string): NameToken {
  const cached = tokenCache.get(text);
  if (cached !== undefined) return cached;
  const fold = foldSpelling(text);
  const bare = fold.replace(/[AEIOUV]/g, '').replace(/(?<=..)H$/, '');
  const token: NameToken = {
    text,
    fold,
    skeleton: skeletonOf(fold),
    bare,
    sounds: [...new Set(doubleMetaphone(text))].filter((code) => code.length >= 2),
    weight: weigh(text),
  };
  if (tokenCache.size > 200_000) tokenCache.clear();
  tokenCache.set(text, token);
  return token;
}

function skeletonOf(fold: string): string {
  const first = /^[AEIOU]/.test(fold) ? 'A' : fold.slice(0, 1);
  return first + fold.slice(1).replace(/[AEIOU]/g, '') + (/.[AIOU]$/.test(fold) ? 'A' : '');
}

function weigh(text: string): number {
  if (particles.has(text) || titles.has(text)) return 0.15;
  if (text.length === 1) return 0.3;
  return halfWords.has(text) ? 0.5 : 1;
}

/** A name ready to be compared and indexed. */
export function nameForm(full: string): NameForm {
  const tokens = nameWords(full).map(nameToken);
  return { full, tokens, consonantal: /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(full) };
}

const gluedTitle = /^(.{3,}?)(?:MR|MRS|MS|MISS|MSTR|DR|CHD|INF)$/;

/**
 * A traveller's name as it may have been meant: given names then family name; the same without a title glued to the
 * last given name (`JOHNPAULMR`), which may as well be part of the name (`AMR`); and once only where a single name was
 * written into both fields.
 */
export function travellerNameForms(familyName: string, givenNames: string): NameForm[] {
  const family = nameWords(familyName);
  const given = nameWords(givenNames);
  const full = [givenNames.trim(), familyName.trim()].filter((part) => part !== '').join(' ');
  const variants = [[...given, ...family]];
  const last = given.at(-1);
  const title = last === undefined ? null : gluedTitle.exec(last);
  if (title?.[1] !== undefined) variants.push([...given.slice(0, -1), title[1], ...family]);
  if (given.length > 0 && given.join(' ') === family.join(' ')) variants.push(family);
  const consonantal = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(full);
  return variants
    .filter((words) => words.length > 0)
    .map((words) => ({ full, tokens: words.slice(0, maxTokens).map(nameToken), consonantal }));
}

/** The words that tell people apart; all of them where the name has no such word. */
export function tellingTokens(form: NameForm): NameToken[] {
  const telling = form.tokens.filter((token) => token.weight === 1);
  return telling.length > 0 ? telling : form.tokens;
}
