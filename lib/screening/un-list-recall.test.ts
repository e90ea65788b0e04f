import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildIndex } from '@/lib/screening/build-index';
import { readUnList } from '@/lib/screening/read-un-list';
import type { Subject } from '@/lib/screening/schema';
import { fictionalPerson } from '@/lib/testing/fictional-list';
import { seededRandom } from '@/lib/testing/seeded-random';

const sample = path.join(import.meta.dirname, '../../../shared/samples/un-list/UN_consolidated_full.xml');

test('the real UN list: everyone with an exact date is found by name and date, strangers are not', (context) => {
  if (!existsSync(sample)) context.skip('the UN list is not beside this checkout');
  const list = readUnList(readFileSync(sample));
  if (!list.ok) throw new Error(JSON.stringify(list.errors));
  expect(list.entries).toHaveLength(730);
  expect(list.warnings.filter(({ code }) => code === 'country-unknown')).toEqual([]);

  const index = buildIndex(list.entries.map((entry) => ({ ...entry, id: entry.externalRef })));
  const missed: string[] = [];
  let screened = 0;
  let candidates = 0;
  for (const entry of list.entries) {
    const words = entry.names.find(({ quality }) => quality === 'primary')?.full.split(' ') ?? [];
    const date = entry.birthDates.find(({ kind }) => kind === 'exact');
    if (date === undefined) continue;
    screened++;
    const subject: Subject = {
      familyName: words.at(-1) ?? '',
      givenNames: words.slice(0, -1).join(' '),
      birthDate: date.from,
      documents: [],
    };
    const found = index.screen(subject);
    candidates += found.length;
    if (found.find(({ entryId }) => entryId === entry.externalRef)?.band !== 'strong') missed.push(entry.externalRef);
  }
  expect(screened).toBeGreaterThan(390);
  expect(missed).toEqual([]);
  expect(candidates / screened).toBeLessThan(1.1);

  const random = seededRandom(99);
  let alerts = 0;
  for (let at = 0; at < 1000; at++) {
    const { family, given, birthDate, sex, documents } = fictionalPerson(random, 'none');
    if (index.screen({ familyName: family, givenNames: given, birthDate, sex, documents }).length > 0) alerts++;
  }
  expect(alerts).toBeLessThanOrEqual(5);
}, 60_000);
