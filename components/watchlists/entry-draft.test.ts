import { expect, test } from 'vitest';
import type { ReadEntry } from '@/lib/screening/schema';
import { entryInput } from '@/lib/screening/watchlist-schema';
import { controlOf, draftOf, inputOf } from './entry-draft';

const entry: ReadEntry = {
  externalRef: 'NC-1',
  names: [
    { full: 'Oskar Veldrun', quality: 'primary' },
    { full: 'Oskar Quill', quality: 'low' },
  ],
  birthDates: [
    { kind: 'exact', from: '1970-05-02', to: '1970-05-02' },
    { kind: 'year', from: '1971-01-01', to: '1971-12-31' },
    { kind: 'range', from: '1970-01-01', to: '1975-12-31' },
    { kind: 'approximate', from: '1970-03-01', to: '1970-03-31' },
  ],
  documents: [{ kind: 'passport', number: 'K1', issuer: 'RUR' }],
  nationalities: ['RUR', 'UTO'],
  birthPlaces: ['Strelsau, Ruritania'],
  sex: 'M',
  reason: 'Sought',
  expiresOn: '2027-01-01',
};

test('what is in the fields says what the entry said', () => {
  expect(entryInput.parse(inputOf(draftOf(entry)).input)).toEqual(entry);
});

test('an empty form sends a missing name and nothing else', () => {
  expect(inputOf(draftOf(undefined)).input).toEqual({
    names: [],
    birthDates: [],
    documents: [],
    nationalities: [],
    birthPlaces: [],
  });
});

test('a refused row leads to its own field, past rows that were left empty', () => {
  const draft = draftOf(undefined);
  draft.birthDates = [
    { key: 'date-0', kind: 'exact', from: '', to: '' },
    { key: 'date-7', kind: 'exact', from: 'x', to: '' },
  ];
  const { rows } = inputOf(draft);
  expect(controlOf('entry.birthDates.0.from', rows)).toBe('date-7-from');
  expect(controlOf('entry.names', rows)).toBe('name-0-full');
  expect(controlOf('entry.expiresOn', rows)).toBe('expiresOn');
});
