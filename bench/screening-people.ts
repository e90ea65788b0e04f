import type { IndexedEntry, Subject } from '@/lib/screening/schema';
import { type SeededRandom, seededRandom, seedOf } from '@/lib/testing/seeded-random';
import type { MadeName, NameMaker } from './screening-names';

export interface Person {
  id: string;
  name: MadeName;
  birthDate: string;
  sex: 'M' | 'F';
  nationality: string;
  passport: string;
}

export interface Traveller {
  subject: Subject;
  /** The listed person it is, and how the data were altered; neither for a person on no list. */
  entryId?: string;
  kind: string;
}

const states = ['UTO', 'ARC', 'RUR'];
const two = (value: number) => String(value).padStart(2, '0');
const capital = (word: string) => word.toUpperCase();

function person(maker: NameMaker, seed: number, at: number): { person: Person; random: SeededRandom } {
  const random = seededRandom(seedOf(seed, at));
  const name = maker.make(random);
  const born = `${random.whole(1945, 2006)}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`;
  return {
    random,
    person: {
      id: `e${at}`,
      name,
      birthDate: born,
      sex: random.chance(0.7) ? 'M' : 'F',
      nationality: random.pick(states),
      passport: `${random.pick(['A', 'K', 'P', 'UT'])}${random.digits(7)}`,
    },
  };
}

/** Listed people until they have so many names together; one entry may have several. Same seed, same list. */
export function* listedEntries(
  maker: NameMaker,
  seed: number,
  names: number,
): Generator<{ entry: IndexedEntry; person: Person }> {
  let made = 0;
  for (let at = 0; made < names; at++) {
    const { person: who, random } = person(maker, seed, at);
    const full = fullName(who.name);
    const listed: IndexedEntry['names'] = [{ full, quality: 'primary' }];
    if (random.chance(0.35)) listed.push({ full: respelled(random, full), quality: 'good' });
    if (random.chance(0.15)) listed.push({ full: [who.name.given[0], ...who.name.family].join(' '), quality: 'good' });
    if (who.name.native !== undefined && random.chance(0.3))
      listed.push({ full: who.name.native, quality: 'original-script' });
    const unlike = [...new Map(listed.map((name) => [name.full, name])).values()].slice(0, names - made);
    made += unlike.length;
    const exact = random.chance(0.7);
    const year = who.birthDate.slice(0, 4);
    const birthDates: IndexedEntry['birthDates'] = exact
      ? [{ kind: 'exact', from: who.birthDate, to: who.birthDate }]
      : random.chance(0.6)
        ? [{ kind: 'year', from: `${year}-01-01`, to: `${year}-12-31` }]
        : [];
    const documents: IndexedEntry['documents'] = random.chance(0.3)
      ? [{ kind: 'passport', number: who.passport, issuer: who.nationality }]
      : [];
    yield {
      person: who,
      entry: {
        ...{ id: who.id, externalRef: who.id, names: unlike, birthDates, documents },
        nationalities: [who.nationality],
        birthPlaces: [],
        ...(random.chance(0.8) ? { sex: who.sex } : {}),
      },
    };
  }
}

const fullName = ({ given, family }: MadeName) => [...given, ...family].map(titled).join(' ');
const titled = (word: string) => word.toLowerCase().replace(/(?:^|-)\p{L}/gu, (letter) => letter.toUpperCase());

const swaps: [RegExp, string][] = [
  [/kh/i, 'h'],
  [/ou/i, 'u'],
  [/mm/i, 'm'],
  [/ss/i, 's'],
  [/y/i, 'i'],
  [/sh/i, 'sch'],
  [/dh/i, 'd'],
  [/ei/i, 'ey'],
  [/ck/i, 'k'],
  [/ph/i, 'f'],
  [/w/i, 'v'],
  [/c(?=[aou])/i, 'k'],
  [/ee/i, 'i'],
  [/th/i, 't'],
  [/x/i, 'ks'],
];

/** The name as another office would have transcribed it: one or two letters by common rules. */
function respelled(random: SeededRandom, full: string): string {
  const fitting = swaps.filter(([pattern]) => pattern.test(full));
  if (fitting.length === 0) return full.replace(/(?<=.)([lnrt])(?=[aeiou])/i, '$1$1');
  const [pattern, replacement] = random.pick(fitting);
  return full.replace(pattern, replacement);
}

function typo(random: SeededRandom, word: string): string {
  if (word.length < 4) return word;
  const at = random.whole(1, word.length - 2);
  const letter = String.fromCharCode(65 + random.whole(0, 25));
  const how = random.whole(1, 4);
  if (how === 1) return word.slice(0, at) + word.slice(at + 1);
  if (how === 2) return word.slice(0, at) + letter + word.slice(at);
  if (how === 3) return word.slice(0, at) + letter + word.slice(at + 1);
  return word.slice(0, at) + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2);
}

function otherVowel(random: SeededRandom, word: string): string {
  const vowels = [...word.matchAll(/(?<=.)[AEIOU](?=.)/g)];
  if (vowels.length === 0) return word;
  const { index } = random.pick(vowels);
  return (
    word.slice(0, index) + random.pick([...'AEIOU'].filter((vowel) => vowel !== word[index])) + word.slice(index + 1)
  );
}

type Alter = (random: SeededRandom, plain: Subject, who: Person) => Subject;
const longest = (text: string) =>
  text.split(/[ -]/).reduce((best, word) => (word.length > best.length ? word : best), '');
const inLongest = (text: string, change: (word: string) => string) =>
  text.replace(longest(text), change(longest(text)));

/** How the data of a traveller differ from what the list has. */
export const kinds: Record<string, Alter> = {
  same: (_, plain) => plain,
  'order swapped': (_, plain) => ({ ...plain, familyName: plain.givenNames, givenNames: plain.familyName }),
  'middle dropped': (_, plain, who) => ({ ...plain, givenNames: capital(who.name.given[0] ?? '') }),
  'given names joined': (_, plain) => ({ ...plain, givenNames: plain.givenNames.replaceAll(' ', '') }),
  typo: (random, plain) =>
    random.chance(0.5)
      ? { ...plain, familyName: inLongest(plain.familyName, (word) => typo(random, word)) }
      : { ...plain, givenNames: inLongest(plain.givenNames, (word) => typo(random, word)) },
  transliteration: (random, plain) => ({
    ...plain,
    familyName: capital(respelled(random, plain.familyName)),
    givenNames: capital(respelled(random, plain.givenNames)),
  }),
  'vowels changed': (random, plain) => ({
    ...plain,
    familyName: inLongest(plain.familyName, (word) => otherVowel(random, word)),
    givenNames: inLongest(plain.givenNames, (word) => otherVowel(random, word)),
  }),
  'day and month swapped': (_, plain, who) => {
    const [year, month, day] = who.birthDate.split('-');
    return Number(day) > 12 ? plain : { ...plain, birthDate: `${year}-${day}-${month}` };
  },
  'MR glued': (_, plain) => ({ ...plain, givenNames: `${plain.givenNames.replaceAll(' ', '')}MR` }),
  'without birth date': (_, { birthDate: _left, ...plain }) => plain,
};

const mrz = (words: string[]) =>
  capital(words.join(' ').normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/[^A-Z]+/g, ' ')
    .trim();

function subjectOf(who: Person): Subject {
  return {
    familyName: mrz(who.name.family),
    givenNames: mrz(who.name.given),
    birthDate: who.birthDate,
    sex: who.sex,
    nationality: who.nationality,
    // Passports are renewed: the bench is about names.
    documents: [],
  };
}

/** Travellers in an order of their own: a fifth of them listed, in every kind alike, the others on no list. */
export function travellers(maker: NameMaker, seed: number, listed: Person[], count: number): Traveller[] {
  const random = seededRandom(seed);
  const all: Traveller[] = [];
  const names = Object.keys(kinds);
  for (let at = 0; at < count; at++) {
    if (at % 5 === 0) {
      const who = random.pick(listed);
      const kind = names[(at / 5) % names.length] ?? 'same';
      all.push({ subject: kinds[kind]?.(random, subjectOf(who), who) ?? subjectOf(who), entryId: who.id, kind });
    } else {
      all.push({ subject: subjectOf(person(maker, seed + 1, at).person), kind: 'not listed' });
    }
  }
  return all;
}
