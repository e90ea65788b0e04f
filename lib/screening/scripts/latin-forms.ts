import { plainLatin } from '@/lib/screening/scripts/plain-latin';
import { toMrzName } from '@/lib/travel/mrz/transliterate';
import { greekForms } from './greek-forms';
import { indicForms } from './indic-forms';
import { isKnownName } from './known-names';
import { letterModel } from './letter-model';
import { knownSpellings } from './name-spellings';
import { scriptOf } from './script-of';
import { spellLetters } from './spell-letters';

/** Most Latin spellings of one word. */
const MOST_FORMS = 6;

const cache = new Map<string, readonly string[]>();

/**
 * The likely Latin spellings (A to Z) of one word in another script, best first, six at most: known names as they are
 * usually written, else as the letters are, with the vowels that the script leaves out. They differ from one
 * another in what is heard, so that an index that holds all of them finds other spellings too.
 */
export function latinForms(word: string): readonly string[] {
  const cached = cache.get(word);
  if (cached !== undefined) return cached;
  const forms = [...new Set(likelyForms(word))].filter((form) => form !== '').slice(0, MOST_FORMS);
  if (cache.size > 50_000) cache.clear();
  cache.set(word, forms);
  return forms;
}

function likelyForms(word: string): string[] {
  const script = scriptOf(word);
  const plain = plainLatin(word.normalize('NFC'));
  const model = letterModel(script);
  if (model === undefined) return [...(script === 'greek' ? greekForms(word) : indicForms(word)), plain];
  const spelled = spellLetters(word, script, model);
  const usual = knownSpellings(word, script).slice(0, MOST_FORMS - 1);
  // what the passport says (Doc 9303-3) is worth a place, whatever is usual elsewhere
  const official = script === 'cyrillic' ? [lettersOnly(toMrzName(word, stateOf(word)))] : [];
  // a character or two are a name as read; more are mostly a foreign name
  const read = script === 'han' || script === 'hangul' ? [plain] : [];
  const isShort = Array.from(word).length <= 2;
  const known = spelled.filter(isKnownName).slice(0, 1);
  const first = [...usual, ...(isShort ? read : []), ...official, ...spelled.slice(0, 2), ...known, ...read];
  return [...first, ...soundingElse(spelled, first), ...spelled];
}

/** The state whose exceptions to table B of Doc 9303-3 hold, by letters that Russian lacks. */
function stateOf(word: string): string | undefined {
  if (/[іїєґ]|ськ(ий|а|ого|ої)$/i.test(word)) return 'UKR';
  if (/ў/i.test(word)) return 'BLR';
  if (/[ѓќѕ]/i.test(word)) return 'MKD';
  return /[ћђљњџј]/i.test(word) ? 'SRB' : undefined;
}

/** The likeliest spelling of each sound that none of `first` has. */
function soundingElse(spelled: readonly string[], first: readonly string[]): string[] {
  const heard = new Set(first.map(soundOf));
  return spelled.filter((form) => {
    const sound = soundOf(form);
    if (heard.has(sound)) return false;
    heard.add(sound);
    return true;
  });
}

/** Consonants in groups that are heard alike, vowels only at the beginning. */
function soundOf(word: string): string {
  return word
    .replaceAll('PH', 'F')
    .replace(/[CKQ]+H?/g, 'K')
    .replaceAll('W', 'V')
    .replace(/[ZS]+H?/g, 'S')
    .replace(/(?<=.)[AEIOUYH]+/g, '')
    .replace(/^[AEIOUYH]/, 'A')
    .replace(/(.)\1+/g, '$1');
}

function lettersOnly(text: string): string {
  return text.toUpperCase().replace(/[^A-Z]/g, '');
}
