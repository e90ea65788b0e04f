import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildIndex } from '@/lib/screening/build-index';
import { nameWords } from '@/lib/screening/names';
import { readUnList } from '@/lib/screening/read-un-list';
import type { IndexedEntry, Subject } from '@/lib/screening/schema';
import { fictionalList, fictionalPerson } from '@/lib/testing/fictional-list';
import { seededRandom } from '@/lib/testing/seeded-random';

function indexed(
  seed: number,
  n: number,
): { entries: IndexedEntry[]; people: ReturnType<typeof fictionalList>['people'] } {
  const { xml, people } = fictionalList(seed, n);
  const read = readUnList(new TextEncoder().encode(xml));
  if (!read.ok) throw new Error('the fictional list did not read');
  return { entries: read.entries.map((entry) => ({ ...entry, id: entry.externalRef })), people };
}

const { entries, people } = indexed(5, 500);
const index = buildIndex(entries);

const anyText = fc.oneof(fc.string({ maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 40 }));
const anySubject: fc.Arbitrary<Subject> = fc.record(
  {
    familyName: anyText,
    givenNames: anyText,
    birthDate: fc.oneof(anyText, fc.constantFrom('1970', '1970-02', '1970-01-01', '1970-99-99')),
    sex: fc.constantFrom('M', 'F', 'X', 'U'),
    nationality: anyText,
    birthPlace: anyText,
    documents: fc.array(fc.record({ kind: anyText, number: anyText, issuer: anyText }), { maxLength: 3 }),
  },
  { requiredKeys: ['familyName', 'givenNames', 'documents'] },
);

test('screening never throws and scores stay within their band', () => {
  fc.assert(
    fc.property(anySubject, (subject) => {
      for (const { band, score, evidence } of index.screen(subject)) {
        const [from, to] = { strong: [0.8, 1], possible: [0.5, 0.8], weak: [0.2, 0.5] }[band];
        expect(score).toBeGreaterThanOrEqual(from ?? 1);
        expect(score).toBeLessThan(to ?? 0);
        expect(evidence).toHaveLength(6);
      }
    }),
  );
});

test('an entry with an exact birth date or an issued document always finds itself, strong', () => {
  const anyName = fc
    .array(fc.oneof(anyText, fc.constantFrom('al-Zarhani', 'Bin', 'van', 'O’Möll', 'Ж', '王')), {
      minLength: 1,
      maxLength: 5,
    })
    .map((words) => words.join(' '))
    .filter((name) => nameWords(name).length > 0);
  const date = fc
    .date({ min: new Date('1930-01-01'), max: new Date('2010-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10));
  const number = fc.stringMatching(/^[A-Z]{0,2}[1-9]\d{4,8}$/);
  fc.assert(
    fc.property(anyName, anyName, fc.option(date, { nil: undefined }), number, (family, given, birthDate, passport) => {
      const documents = birthDate === undefined ? [{ kind: 'passport' as const, number: passport, issuer: 'UTO' }] : [];
      const own: IndexedEntry = {
        id: 'own',
        externalRef: 'own',
        names: [{ full: `${given} ${family}`, quality: 'primary' }],
        birthDates: birthDate === undefined ? [] : [{ kind: 'exact', from: birthDate, to: birthDate }],
        documents,
        nationalities: [],
        birthPlaces: [],
      };
      index.add(own);
      const subject: Subject = { familyName: family, givenNames: given, documents };
      const found = index.screen(birthDate === undefined ? subject : { ...subject, birthDate });
      index.remove('own');
      expect(found.find(({ entryId }) => entryId === 'own')?.band).toBe('strong');
      expect(index.size).toBe(entries.length);
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('everyone on the fictional list is found as a traveller, strong where date or document is listed', () => {
  people.forEach((person, at) => {
    const entry = entries[at];
    const found = index
      .screen({
        familyName: person.family,
        givenNames: person.given,
        birthDate: person.birthDate,
        sex: person.sex,
        nationality: person.nationality,
        documents: person.documents,
      })
      .find(({ entryId }) => entryId === person.reference);
    expect(found, person.full).toBeDefined();
    const told = (entry?.birthDates.length ?? 0) > 0 || person.documents.length > 0;
    expect(found?.band, person.full).toBe(told ? 'strong' : 'possible');
  });
});

test('invented people who are not on the list raise few alerts', () => {
  const random = seededRandom(77);
  let strong = 0;
  let alerted = 0;
  for (let at = 0; at < 1000; at++) {
    const { family, given, birthDate, sex, nationality } = fictionalPerson(random, 'none');
    const found = index.screen({ familyName: family, givenNames: given, birthDate, sex, nationality, documents: [] });
    if (found.length > 0) alerted++;
    if (found.some(({ band }) => band === 'strong')) strong++;
  }
  expect(strong).toBe(0);
  // They come from the same small pool of invented names as the list, so some do share a whole name.
  expect(alerted).toBeLessThan(150);
});
