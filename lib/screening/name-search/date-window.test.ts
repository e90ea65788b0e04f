import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareBirthDates } from '@/lib/screening/compare-birth-dates';
import { birthKey, birthRanges } from '@/lib/screening/name-search/birth-order';
import { dateOutlook, entrySpan, leastNameLevel, travellerSpan } from '@/lib/screening/name-search/date-window';
import type { EntryBirthDate } from '@/lib/screening/schema';

const day = fc
  .tuple(fc.integer({ min: 1968, max: 1976 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
const listed: fc.Arbitrary<EntryBirthDate> = fc.oneof(
  day.map((from) => ({ kind: 'exact' as const, from, to: from })),
  fc.tuple(day, day, fc.constantFrom('approximate', 'year', 'range')).map(([a, b, kind]) => {
    const [from, to] = a < b ? [a, b] : [b, a];
    return kind === 'year'
      ? { kind, from: `${from.slice(0, 4)}-01-01`, to: `${from.slice(0, 4)}-12-31` }
      : { kind, from, to };
  }),
);
const birthDate = fc.oneof(
  day,
  day.map((date) => date.slice(0, 7)),
  day.map((date) => date.slice(0, 4)),
  fc.constantFrom('', 'unknown'),
);

test('what dates may come to is never less than what they come to', () => {
  fc.assert(
    fc.property(fc.array(listed, { maxLength: 3 }), birthDate, (dates, theirs) => {
      const outlook = dateOutlook(entrySpan(dates), travellerSpan(theirs));
      const { level } = compareBirthDates(dates, theirs);
      if (outlook === 'far') expect(['differs', 'contradicts']).toContain(level);
      if (outlook === 'near') expect(level).not.toBe('same');
    }),
    { numRuns: 2000 },
  );
});

test('every date that is not far lies in one of the ranges', () => {
  fc.assert(
    fc.property(fc.array(listed, { maxLength: 3 }), birthDate, (dates, theirs) => {
      const [ours, wanted] = [entrySpan(dates), travellerSpan(theirs)];
      const key = birthKey(ours);
      const inRange = birthRanges(wanted).some(([first, last]) => first <= key && key <= last);
      expect(inRange || dateOutlook(ours, wanted) === 'far').toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('the band rules report whole names for far dates, loose ones for near, fragments for the same day', () => {
  expect(leastNameLevel.weak.sexAgrees).toEqual({ 'same-day': 'fragment', near: 'loose', far: 'same' });
  expect(leastNameLevel.possible.sexAgrees).toEqual({ 'same-day': 'fragment', near: 'loose', far: undefined });
});
