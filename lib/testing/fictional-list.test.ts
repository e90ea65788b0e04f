import { expect, test } from 'vitest';
import { readUnList } from '@/lib/screening/read-un-list';
import { fictionalList } from '@/lib/testing/fictional-list';

test('the same seed gives the same list, another seed another', () => {
  expect(fictionalList(3, 50)).toEqual(fictionalList(3, 50));
  expect(fictionalList(3, 50).xml).not.toBe(fictionalList(4, 50).xml);
});

test('the list reads back as its people', () => {
  const { xml, people } = fictionalList(11, 400);
  const read = readUnList(new TextEncoder().encode(xml));
  if (!read.ok) throw new Error('the list did not read');
  expect(read.warnings).toEqual([{ code: 'entities-left-out', params: { count: 1 } }]);
  expect(read.entries).toHaveLength(people.length);
  read.entries.forEach((entry, at) => {
    const person = people[at];
    expect(entry.externalRef).toBe(person?.reference);
    expect(entry.names[0]).toEqual({ full: person?.full, quality: 'primary' });
    expect(entry.nationalities).toEqual([person?.nationality]);
    expect(entry.documents.map(({ kind, number, issuer }) => ({ kind, number, issuer }))).toEqual(person?.documents);
    expect(entry.birthDates).toHaveLength(person?.listedBirthDate.kind === 'unknown' ? 0 : 1);
  });
  expect(new Set(read.entries.flatMap((entry) => entry.birthDates.map((date) => date.kind)))).toEqual(
    new Set(['exact', 'year', 'approximate', 'range']),
  );
});
