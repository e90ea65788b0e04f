import {
  arabicLetters,
  arabicUnwritten,
  cyrillicByState,
  cyrillicLetters,
  latinBeyondTable,
  latinLetters,
  SHADDA,
  TEH_MARBUTA,
  ukrainianFirst,
} from '@/lib/travel/mrz/transliteration-tables';

/**
 * A name as the machine readable zone writes it: A to Z, `<` between its parts (ICAO Doc 9303-3 §4.6 and section 6).
 * Latin letters by table A, Cyrillic by table B with the exceptions of `state` (alpha-3: BLR, BGR, MKD, SRB, UKR), Arabic,
 * Persian and Urdu by table C. Apostrophes, digits and other signs are dropped, hyphens and blanks part the name, a comma
 * parts family from given names (`<<`). Letters of other scripts have no table and are dropped.
 */
export function toMrzName(name: string, state?: string): string {
  return name
    .split(/[,،]/)
    .map((identifier) => parts(identifier).map((part) => transliteratePart(part, state)))
    .map((written) => written.filter((part) => part !== '').join('<'))
    .filter((identifier) => identifier !== '')
    .join('<<');
}

function parts(identifier: string): string[] {
  // presentation forms and ligatures (ﻻ) are the same letters; NFKC also puts an accent on its letter
  return identifier.normalize('NFKC').split(/[\s\p{Pd}<\u200c]+/u);
}

function transliteratePart(part: string, state: string | undefined): string {
  const letters = Array.from(upperCase(part));
  let written = '';
  let last = '';
  for (const [at, letter] of letters.entries()) {
    if (letter === SHADDA) {
      written += last;
      continue;
    }
    if (arabicUnwritten.has(letter)) continue;
    const closing = !letters.slice(at + 1).some((next) => arabicLetters.has(next));
    const code = letter === TEH_MARBUTA && closing ? 'XAH' : (codeOf(letter, state, at === 0) ?? '');
    written += code;
    if (code !== '') last = code;
  }
  return written;
}

/** Turkish dotless ı has a row of its own and becomes I; everything else goes to upper case as Unicode has it. */
function upperCase(text: string): string {
  return text.toUpperCase().replaceAll('ſ', 'S');
}

function codeOf(letter: string, state: string | undefined, first: boolean): string | undefined {
  if (/^[A-Z]$/.test(letter)) return letter;
  if (state === 'UKR' && first) {
    const opening = ukrainianFirst.get(letter)?.[0];
    if (opening) return opening;
  }
  const own = state === undefined ? undefined : cyrillicByState[state]?.get(letter);
  const found = own ?? latinLetters.get(letter) ?? cyrillicLetters.get(letter) ?? arabicLetters.get(letter);
  return (found ?? latinBeyondTable.get(letter) ?? baseLetterCode(letter, state))?.[0];
}

/** A letter with a mark that no table has, by the letter under the mark. */
function baseLetterCode(letter: string, state: string | undefined): readonly string[] | undefined {
  const base = letter.normalize('NFD').charAt(0);
  if (base === letter || base === '') return undefined;
  const code = codeOf(base, state, false);
  return code === undefined ? undefined : [code];
}

/** Letters of the name that no table knows, so that a person can be told that they were left out. */
export function lettersWithoutTable(name: string): string[] {
  const letters = Array.from(upperCase(name.normalize('NFKC'))).filter((letter) => /\p{L}/u.test(letter));
  const known = (letter: string) => codeOf(letter, undefined, false) !== undefined || arabicUnwritten.has(letter);
  // the Cyrillic soft sign is dropped by rule
  return [...new Set(letters.filter((letter) => letter !== 'Ь' && !known(letter)))];
}
