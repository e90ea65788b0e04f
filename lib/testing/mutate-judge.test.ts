import { describe, expect, test } from 'vitest';
import { judge, tryReading } from '@/lib/testing/mutate-judge';
import { mutate } from '@/lib/testing/mutate-message';
import { seededRandom } from '@/lib/testing/seeded-random';
import type { ReadMessage } from '@/lib/travel/parsed';

const bytes = new TextEncoder().encode("UNA:+.? 'NAD+FL+++OAKES:MARIT'DOC+P+X1'");
const syntax = { component: ':', element: '+', decimal: '.', release: '?', repetition: ' ', terminator: "'" };
const message: ReadMessage = {
  format: 'PAXLST',
  version: 'D:05B',
  purpose: '745',
  effect: 'list',
  mode: 'air',
  legs: [],
  bookings: [],
  syntax,
  travellers: [
    {
      kind: 'passenger',
      familyName: 'OAKES',
      givenNames: 'MARIT',
      cleanFamilyName: 'OAKES',
      cleanGivenNames: 'MARIT',
      contacts: [],
      documents: [],
      ticketNumbers: [],
      segments: [[9, 30]],
    },
  ],
  warnings: [],
  removed: {},
  blanks: [],
  text: bytes,
};
const kinds = (changed: Partial<ReadMessage>) =>
  judge(bytes, { ok: true, message: { ...message, ...changed } }).map(({ kind }) => kind);

describe('judge', () => {
  test('has nothing against a message kept whole', () => expect(kinds({})).toEqual([]));

  test('sees a byte changed outside of the blanks, and a shorter text', () => {
    const text = bytes.slice();
    text[12] = 0x20;
    expect(kinds({ text })).toEqual(['loss']);
    expect(kinds({ text, blanks: [{ range: [12, 13], kind: 'free-text' }], removed: { 'free-text': 1 } })).toEqual([]);
    expect(kinds({ text: bytes.slice(0, -1) })).toEqual(['loss']);
  });

  test('wants every blank counted, and every range inside', () => {
    const blanks = [{ range: [12, 13] as const, kind: 'payer' as const }];
    expect(kinds({ blanks })).toEqual(['uncounted']);
    expect(kinds({ blanks: [{ range: [5, 999], kind: 'payer' }], removed: { payer: 1 } })).toEqual(['loss']);
  });

  test('sees a person that belongs to nobody unless there is a warning', () => {
    expect(kinds({ travellers: [] })).toEqual(['loss']);
    expect(kinds({ travellers: [], warnings: [{ severity: 'warning', code: 'nameMissing' }] })).toEqual([]);
  });

  test('wants a reason with a sentence when refused', () => {
    expect(judge(bytes, { ok: false, errors: [], warnings: [] }).map(({ kind }) => kind)).toEqual(['no-reason']);
    const unknown = {
      ok: false as const,
      errors: [{ severity: 'error' as const, code: 'nobodyWroteThis' }],
      warnings: [],
    };
    expect(judge(bytes, unknown).map(({ kind }) => kind)).toEqual(['no-sentence']);
  });

  test('a throw is a finding without the text of the error', () => {
    const { findings } = tryReading(bytes, () => {
      throw new Error('OAKES');
    });
    expect(findings.map(({ kind }) => kind)).toEqual(['thrown']);
    expect(JSON.stringify(findings)).not.toContain('OAKES');
  });
});

test('the same seed mutates alike, another one differently, and the input is left as it was', () => {
  const before = bytes.slice();
  const run = (seed: number) => Buffer.from(mutate(bytes, bytes, seededRandom(seed)).bytes).toString('hex');
  const results = Array.from({ length: 300 }, (_, seed) => run(seed));
  expect(results).toEqual(Array.from({ length: 300 }, (_, seed) => run(seed)));
  expect(new Set(results).size).toBeGreaterThan(200);
  expect(bytes).toEqual(before);
});
