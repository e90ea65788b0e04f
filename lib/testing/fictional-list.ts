import { type Culture, fictionalName, wholeName } from '@/lib/testing/fictional-names';
import { type SeededRandom, seededRandom } from '@/lib/testing/seeded-random';
import { writeUnList } from '@/lib/testing/write-un-list';

export interface FictionalBirthDate {
  kind: 'exact' | 'year' | 'approximate' | 'range' | 'unknown';
  /** Years the list gives, for a range from the first to the last. */
  firstYear: number;
  lastYear: number;
}

export interface FictionalDocument {
  kind: 'passport' | 'identity-card';
  number: string;
  /** UTO, ARC or RUR. */
  issuer: string;
}

/** An invented person. `birthDate` is the true one; `listedBirthDate` is what the list knows of it. */
export interface FictionalPerson {
  reference: string;
  culture: Culture;
  family: string;
  given: string;
  /** Whole name in the list's order. */
  full: string;
  original?: string;
  aliases: { full: string; quality: 'Good' | 'Low' }[];
  sex: 'M' | 'F';
  birthDate: string;
  listedBirthDate: FictionalBirthDate;
  birthPlace: { city: string; country: string };
  /** UTO, ARC or RUR. */
  nationality: string;
  documents: FictionalDocument[];
  listedOn: string;
  reason: string;
}

export interface FictionalList {
  /** The UN consolidated list's XML format. */
  xml: string;
  people: FictionalPerson[];
}

const cultures: Culture[] = ['utopian', 'arcadian', 'ruritanian', 'levantine', 'eastern'];
const states = ['UTO', 'ARC', 'RUR'];
const cities: Record<string, string[]> = {
  UTO: ['Amaurot', 'Anyder', 'Hythloday', 'Port Peninsula'],
  ARC: ['Tegea Nova', 'Lykosoura', 'Porto Ladon', 'Mainalo'],
  RUR: ['Strelsau', 'Zenda', 'Hofbau', 'Tarlenheim'],
};
const reasons = [
  'Sought under a warrant for membership of a terrorist organisation.',
  'Travel ban. Believed to raise funds for an armed group.',
  'Alert for discreet check: recruiter of foreign fighters.',
  'Sought for trafficking in human beings.',
  'Sought for laundering of proceeds of crime.',
];

/**
 * `n` invented people and the list that names them, in the UN consolidated list's XML. Same seed and number, same
 * list, byte for byte. References are `FXi.001` and up.
 */
export function fictionalList(seed: number, n: number): FictionalList {
  const random = seededRandom(seed);
  const people = Array.from({ length: n }, (_, at) =>
    fictionalPerson(random, `FXi.${String(at + 1).padStart(3, '0')}`),
  );
  return { xml: writeUnList(people, '2026-11-01'), people };
}

/** One invented person more; also for travellers who are on no list. */
export function fictionalPerson(random: SeededRandom, reference: string): FictionalPerson {
  const culture = random.pick(cultures);
  const sex = random.chance(0.75) ? 'M' : 'F';
  const name = fictionalName(random, culture, sex);
  const nationality = random.pick(states);
  const year = random.whole(1950, 2003);
  const full = wholeName(name, culture);
  const aliases: FictionalPerson['aliases'] = [];
  if (random.chance(0.5)) aliases.push({ full: respell(full), quality: 'Good' });
  if (random.chance(0.3))
    aliases.push({ full: `“${random.pick(['Falcon', 'Doctor', 'Uncle', 'Old Man'])}”`, quality: 'Low' });
  return {
    reference,
    culture,
    family: name.family,
    given: name.given,
    full,
    ...(name.original === undefined ? {} : { original: name.original }),
    aliases: aliases.filter((alias) => alias.full !== full),
    sex,
    birthDate: birthDate(random, year),
    listedBirthDate: listedBirthDate(random, year),
    birthPlace: { city: random.pick(cities[nationality] ?? ['Zenda']), country: nationality },
    nationality,
    documents: fictionalDocuments(random, nationality),
    listedOn: `20${random.whole(12, 25)}-${twoDigits(random.whole(1, 12))}-${twoDigits(random.whole(1, 28))}`,
    reason: random.pick(reasons),
  };
}

/** One person in ten has 1 January in the papers, as where only the year was registered. */
function birthDate(random: SeededRandom, year: number): string {
  if (random.chance(0.1)) return `${year}-01-01`;
  return `${year}-${twoDigits(random.whole(1, 12))}-${twoDigits(random.whole(1, 28))}`;
}

function listedBirthDate(random: SeededRandom, year: number): FictionalBirthDate {
  const draw = random.whole(1, 100);
  const at = (kind: FictionalBirthDate['kind'], firstYear = year, lastYear = year) => ({ kind, firstYear, lastYear });
  if (draw <= 60) return at('exact');
  if (draw <= 75) return at('year');
  if (draw <= 85) return at('approximate');
  return draw <= 93 ? at('range', year - random.whole(0, 2), year + random.whole(1, 3)) : at('unknown');
}

function fictionalDocuments(random: SeededRandom, issuer: string): FictionalDocument[] {
  const documents: FictionalDocument[] = [];
  if (random.chance(0.6))
    documents.push({ kind: 'passport', number: `${random.pick(['A', 'K', 'P', 'UT'])}${random.digits(7)}`, issuer });
  if (random.chance(0.2)) documents.push({ kind: 'identity-card', number: random.digits(10), issuer });
  return documents;
}

/** The name as another office would have transcribed it. */
function respell(full: string): string {
  const swaps: [RegExp, string][] = [
    [/Mohammed/, 'Muhammad'],
    [/Husayn/, 'Hussein'],
    [/Yusuf/, 'Youssef'],
    [/Sergei/, 'Sergey'],
    [/ü/g, 'ue'],
    [/ö/g, 'oe'],
    [/kh/g, 'h'],
    [/-/g, ''],
    [/y\b/, 'i'],
    [/sh/g, 'sch'],
  ];
  const [pattern, replacement] = swaps.find(([candidate]) => new RegExp(candidate.source).test(full)) ?? [/$/, ''];
  return full.replace(pattern, replacement);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
