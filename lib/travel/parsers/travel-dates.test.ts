import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readListTime, readPartialDate } from '@/lib/travel/parsers/travel-dates';

describe('birth dates', () => {
  test.each([
    ['720907', '2026-11-24', '1972-09-07'],
    ['19720907', '2026-11-24', '1972-09-07'],
    ['12JUL64', '2026-11-24', '1964-07-12'],
    ['12JUL1964', '2026-11-24', '1964-07-12'],
    ['261124', '2026-11-24', '2026-11-24'],
    ['261125', '2026-11-24', '1926-11-25'],
    ['20SEP12', '2013-05-27', '2012-09-20'],
    ['12JUL12', '2010-12-12', '1912-07-12'],
    ['720900', '2026-11-24', '1972-09'],
    ['720000', '2026-11-24', '1972'],
    ['72<<<<', '2026-11-24', '1972'],
    ['000229', '2026-11-24', '2000-02-29'],
  ])('%s on a journey of %s is %s', (sent, journey, date) => {
    expect(readPartialDate(sent, journey, 'past')).toBe(date);
  });

  test.each(['721301', '720230', '12ABC64', '7209', 'UNKNOWN', '', '010229'])('%s is no date', (sent) => {
    expect(readPartialDate(sent, '2026-11-24', 'past')).toBeUndefined();
  });

  test('a two-digit year never lies after the journey nor a century before it', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, day, (birth, flight) => {
        const journey = flight.toISOString().slice(0, 10);
        const sent = birth.toISOString().slice(2, 10).replaceAll('-', '');
        const read = readPartialDate(sent, journey, 'past');
        // 29 February has no counterpart in 1900.
        if (read === undefined) return expect(sent).toBe('000229');
        expect(read <= journey).toBe(true);
        expect(Number(journey.slice(0, 4)) - Number(read.slice(0, 4))).toBeLessThanOrEqual(100);
      }),
    );
  });
});

test('an expiry lies around the journey', () => {
  expect(readPartialDate('310101', '2026-11-24', 'around')).toBe('2031-01-01');
  expect(readPartialDate('200101', '2026-11-24', 'around')).toBe('2020-01-01');
  expect(readPartialDate('991231', '2010-01-01', 'around')).toBe('1999-12-31');
});

test('times of lists, with blanks and both lengths of year', () => {
  expect(readListTime(' 1306212200')).toBe('2013-06-21T22:00');
  expect(readListTime('202611240910')).toBe('2026-11-24T09:10');
  expect(readListTime('261124')).toBe('2026-11-24');
  expect(readListTime('2613240910')).toBeUndefined();
});
