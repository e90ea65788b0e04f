import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildIndex, fromSnapshot } from '@/lib/screening/build-index';
import { nameForm, travellerNameForms } from '@/lib/screening/names';
import { readUnList } from '@/lib/screening/read-un-list';
import type { Candidate, IndexedEntry, Subject } from '@/lib/screening/schema';
import { weighCandidate } from '@/lib/screening/weigh-candidate';
import { type FictionalPerson, fictionalList, fictionalPerson } from '@/lib/testing/fictional-list';
import { type SeededRandom, seededRandom } from '@/lib/testing/seeded-random';

const { xml, people } = fictionalList(31, 250);
const read = readUnList(new TextEncoder().encode(xml));
if (!read.ok) throw new Error('the fictional list did not read');
const entries: IndexedEntry[] = read.entries.map((entry) => ({ ...entry, id: entry.externalRef }));
const prepared = entries.map((entry) => {
  const names = entry.names.map(({ full, quality }) => ({ ...nameForm(full), quality }));
  return { entry, name: (at: number) => names[at] ?? { ...nameForm(''), quality: 'low' as const } };
});
const nobody = { name: () => 0, birthYear: () => 0, document: () => 0, nationality: () => 0, sex: () => 0 };

/** Every entry weighed, none passed over; how rare an agreement is stays out. */
function bruteForce(subject: Subject): Candidate[] {
  const forms = travellerNameForms(subject.familyName, subject.givenNames);
  return prepared
    .flatMap((one) => weighCandidate(one, subject, forms, nobody, 'weak') ?? [])
    .map(plain)
    .sort(byScore);
}

function plain(candidate: Candidate): Candidate {
  return { ...candidate, evidence: candidate.evidence.map(({ frequency: _left, ...rest }) => rest) };
}

const byScore = (a: Candidate, b: Candidate) => b.score - a.score || (a.entryId < b.entryId ? -1 : 1);
const pick = (random: SeededRandom, word: string) => random.whole(1, Math.max(1, word.length - 2));

/** One letter left out, doubled, swapped with its neighbour or changed. */
function typo(random: SeededRandom, word: string): string {
  const at = pick(random, word);
  const [before, letter, after] = [word.slice(0, at), word.slice(at, at + 1), word.slice(at + 1)];
  switch (random.whole(1, 4)) {
    case 1:
      return before + after;
    case 2:
      return before + letter + letter + after;
    case 3:
      return before + after.slice(0, 1) + letter + after.slice(1);
    default:
      return before + random.pick(['A', 'E', 'R', 'N', 'T']) + after;
  }
}

function altered(random: SeededRandom, person: FictionalPerson): Subject {
  const { family, given, birthDate, sex, nationality, documents } = person;
  const subject: Subject = { familyName: family, givenNames: given, birthDate, sex, nationality, documents: [] };
  switch (random.whole(1, 8)) {
    case 1:
      return { ...subject, familyName: given, givenNames: family };
    case 2:
      return { ...subject, givenNames: given.replace(/\s/g, '') };
    case 3:
      return { ...subject, familyName: typo(random, family) };
    case 4:
      return { ...subject, givenNames: typo(random, given), birthDate: '1980' };
    case 5:
      return { ...subject, givenNames: `${given.slice(0, 1)}` };
    case 6:
      return { familyName: family, givenNames: `${given.replace(/\s/g, '')}MR`, documents };
    case 7:
      return { ...subject, birthDate: `${birthDate.slice(0, 5)}${birthDate.slice(8)}-${birthDate.slice(5, 7)}` };
    default:
      return subject;
  }
}

describe('the index beside weighing every entry', () => {
  const index = buildIndex(entries);
  const random = seededRandom(41);
  const subjects = Array.from({ length: 240 }, (_, at) =>
    altered(random, at % 3 === 0 ? fictionalPerson(random, 'none') : random.pick(people)),
  );

  test('asked for strong and possible alone, it gives just what it gives of them when asked for all', () => {
    for (const subject of subjects)
      expect(index.screen(subject, { least: 'possible' })).toEqual(
        index.screen(subject).filter(({ band }) => band !== 'weak'),
      );
  });

  test('it finds at least 99 in 100 of all strong and possible candidates, and gives each as weighed in full', () => {
    let told = 0;
    let found = 0;
    for (const subject of subjects) {
      const ours = index.screen(subject).map(plain);
      const all = bruteForce(subject);
      // What is found is found as brute force finds it: same band, score and evidence.
      const byId = new Map(all.map((candidate) => [candidate.entryId, candidate]));
      for (const candidate of ours) expect(candidate).toEqual(byId.get(candidate.entryId));
      expect(ours).toEqual([...ours].sort(byScore));
      for (const { entryId, band } of all) {
        if (band === 'weak') continue;
        told++;
        if (ours.some((candidate) => candidate.entryId === entryId)) found++;
      }
    }
    expect(told).toBeGreaterThan(120);
    expect(found / told).toBeGreaterThanOrEqual(0.99);
  }, 120_000);
});

describe('an index that is alive', () => {
  const probes = (() => {
    const random = seededRandom(43);
    return people.slice(0, 40).map((person) => altered(random, person));
  })();
  const answers = (index: { screen(subject: Subject): Candidate[] }) => probes.map((subject) => index.screen(subject));

  test('after any adding, removing and sealing it answers as one built of what is left', () => {
    const step = fc.record({ what: fc.constantFrom('add', 'remove', 'seal'), which: fc.nat(59) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.nat(40), (steps, begun) => {
        const kept = new Map(entries.slice(0, begun).map((entry) => [entry.id, entry]));
        let index = buildIndex([...kept.values()]);
        for (const { what, which } of steps) {
          const entry = entries[which];
          if (entry === undefined) continue;
          if (what === 'add') {
            index.add(entry);
            kept.set(entry.id, entry);
          } else if (what === 'remove') {
            index.remove(entry.id);
            kept.delete(entry.id);
          } else index = which % 2 === 0 ? fromSnapshot(index.snapshot()) : index;
        }
        expect(index.size).toBe(kept.size);
        expect(answers(index)).toEqual(answers(buildIndex([...kept.values()].reverse())));
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  test('a snapshot answers as the index it was taken of, and goes on living', () => {
    const index = buildIndex(entries);
    const opened = fromSnapshot(index.snapshot());
    expect(answers(opened)).toEqual(answers(index));
    for (const one of [index, opened]) {
      one.remove(entries[0]?.id ?? '');
      one.add({ ...(entries[1] ?? { ...index }), id: 'new' } as IndexedEntry);
    }
    expect(answers(opened)).toEqual(answers(index));
    expect(opened.size).toBe(entries.length);
  });

  test('a snapshot of other bytes, a cut or changed one, or one of another matcher is refused with the reason', () => {
    const bytes = buildIndex(entries.slice(0, 20)).snapshot();
    // wherever in a larger file the bytes begin
    const later = Buffer.concat([Buffer.from('x'), bytes]).subarray(1);
    expect(fromSnapshot(later).size).toBe(fromSnapshot(bytes).size);
    expect(() => fromSnapshot(new TextEncoder().encode('not one'))).toThrow('not a snapshot');
    expect(() => fromSnapshot(bytes.subarray(0, bytes.length - 8))).toThrow('damaged');
    fc.assert(
      fc.property(fc.integer({ min: 16, max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ flip;
        expect(() => fromSnapshot(changed)).toThrow('damaged');
      }),
      { numRuns: 30 },
    );
    // Bytes that do not begin at a multiple of eight, as behind a line of text.
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(fromSnapshot(shifted.subarray(3)).size).toBe(20);
  });

  test('an entry makes candidates up to its last day', () => {
    const [entry] = entries;
    const [person] = people;
    if (entry === undefined || person === undefined) throw new Error('the list is empty');
    const index = buildIndex([{ ...entry, expiresOn: '2026-11-24' }]);
    const subject: Subject = { familyName: person.family, givenNames: person.given, documents: person.documents };
    expect(index.screen(subject, { on: '2026-11-24' })).toHaveLength(1);
    expect(index.screen(subject, { on: '2026-11-25' })).toEqual([]);
    expect(index.screen(subject)).toHaveLength(1);
    expect(fromSnapshot(index.snapshot()).screen(subject, { on: '2026-11-25' })).toEqual([]);
  });
});
