import type { Sex } from '@/lib/travel/parsed';

const WORD_TITLES = new Set(['MR', 'MRS', 'MS', 'MISS', 'MSTR', 'CHD', 'INF', 'DR']);
/** Longest first, so that MRS is not read as MR and S. DR is never taken off glued: BADR, SANDR, HAIDR. */
const GLUED_TITLES = ['MSTR', 'MISS', 'MRS', 'CHD', 'INF', 'MS', 'MR'];
const SEX_OF_TITLE: Record<string, Sex> = { MR: 'M', MSTR: 'M', MRS: 'F', MS: 'F', MISS: 'F' };

/** What else the message says about the name; makes a doubtful title sure. */
export interface TitleEvidence {
  /** Given names of the same person in the travel document data. */
  documentGivenNames?: string;
  sex?: Sex;
  /** The sender glues a title to practically every name of this message. */
  everyNameTitled?: boolean;
}

/**
 * The name without its title, only where it is surely a title. As a word of its own at either end it is one. Glued to
 * the given name (`JOHNMR`, the way reservation systems write it) only when no name ends so: names such as AMR, NIMR,
 * THAMR, ADAMS, HARMS, KHAMISS do, and cutting them would spoil the match of just those travellers. A doubtful ending
 * is cut when the travel document gives the name without it, or when the sender titles everybody and the sex agrees.
 */
export function stripTitle(name: string, part: 'family' | 'given', evidence: TitleEvidence = {}): string {
  if (!mayHoldTitle(name, part)) return name;
  const words = name.split(/\s+/).filter((word) => word !== '');
  while (words.length > 0 && WORD_TITLES.has((words[words.length - 1] ?? '').toUpperCase())) {
    if (part === 'family' && words.length === 1) return name;
    words.pop();
  }
  while (words.length > 1 && WORD_TITLES.has((words[0] ?? '').toUpperCase().replace(/\.$/, ''))) words.shift();
  if (part === 'family' || words.length === 0) return words.join(' ');
  const last = words[words.length - 1] ?? '';
  const stem = stemOfGlued(last, evidence, words.length > 1 ? `${words.slice(0, -1).join('')}` : '');
  return stem === undefined ? words.join(' ') : [...words.slice(0, -1), stem].join(' ');
}

/** Told from a few letters, for nearly all names: no title ends or begins it, and its blanks are single ones. */
function mayHoldTitle(name: string, part: 'family' | 'given'): boolean {
  let first = -1;
  let last = -1;
  for (let index = 0; index < name.length; index += 1) {
    const code = name.charCodeAt(index);
    if (code > 0x20 && code < 0x80) continue;
    // Other blanks, and two of them together, are for the splitting below to see.
    if (code !== 0x20 || index === last + 1) return true;
    if (first < 0) first = index;
    last = index;
  }
  if (name.length === 0 || last === name.length - 1) return true;
  // MR, MSTR, DR, MRS, MS, MISS, CHD, INF
  const ending = ((name.charCodeAt(name.length - 2) & 0xdf) << 8) | (name.charCodeAt(name.length - 1) & 0xdf);
  if (ENDINGS.has(ending)) return part === 'given' || last >= 0;
  return first > 0 && first < 6 && BEGINNINGS.has(name.charCodeAt(0) & 0xdf);
}

/** First letters of the titles. */
const BEGINNINGS = new Set(['M', 'C', 'I', 'D'].map((letter) => letter.charCodeAt(0)));
/** Their last two. */
const ENDINGS = new Set(
  ['MR', 'TR', 'DR', 'RS', 'MS', 'SS', 'HD', 'NF'].map((two) => (two.charCodeAt(0) << 8) | two.charCodeAt(1)),
);

function stemOfGlued(word: string, evidence: TitleEvidence, before: string): string | undefined {
  const upper = word.toUpperCase();
  const title = GLUED_TITLES.find((candidate) => upper.endsWith(candidate));
  if (title === undefined) return undefined;
  const stem = word.slice(0, word.length - title.length);
  const titleSex = SEX_OF_TITLE[title];
  if (isSurelyTitle(upper.slice(0, stem.length), title)) return stem;
  const sexSpeaksAgainst = evidence.sex !== undefined && titleSex !== undefined && titleSex !== evidence.sex;
  if (stem.length < 2 || sexSpeaksAgainst) return undefined;
  if (evidence.everyNameTitled && titleSex !== undefined && titleSex === evidence.sex) return stem;
  const inDocument = lettersOnly(evidence.documentGivenNames ?? '');
  const whole = lettersOnly(before + word);
  const cut = lettersOnly(before + stem);
  return inDocument !== '' && inDocument.startsWith(cut) && !inDocument.startsWith(whole) ? stem : undefined;
}

/** Whether a given name ends in something that looks like a title, and whether it surely is one. */
export function titleEnding(name: string): 'sure' | 'doubtful' | 'none' {
  if (stripTitle(name, 'given') !== name.trim()) return 'sure';
  return GLUED_TITLES.some((title) => name.trim().toUpperCase().endsWith(title)) ? 'doubtful' : 'none';
}

/** A name in the forms it may take elsewhere in the message: letters only, with and without a glued title. */
export function nameKeys(name: string): string[] {
  const whole = lettersOnly(stripTitle(name, 'given'));
  const title = GLUED_TITLES.find((candidate) => whole.endsWith(candidate));
  return title === undefined || whole.length - title.length < 2 ? [whole] : [whole, whole.slice(0, -title.length)];
}

function isSurelyTitle(stem: string, title: string): boolean {
  if (title === 'MRS' || title === 'MSTR') return /[A-Z]{2}$/.test(stem);
  if (title === 'CHD' || title === 'INF') return /[A-Z]{3}$/.test(stem);
  // After a vowel MR, MS and MISS can close a name; after L, M, R and H so can MS (HELMS, HARMS, RHYTHMS).
  if (title === 'MS') return /[A-Z]{2}[BCDFGJKNPQSTVWXZ]$/.test(stem);
  return /[A-Z]{2}[BCDFGHJKLMNPQRSTVWXZ]$/.test(stem);
}

/** Upper-case letters and digits only: the form in which two spellings of one name part are compared. */
export function lettersOnly(name: string): string {
  return name
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
