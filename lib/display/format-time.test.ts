import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate } from '@/lib/display/format-date';
import { formatClock, formatDay, placeOfZone, sameDayIn } from '@/lib/display/format-instant';
import { splitSize } from '@/lib/display/format-size';
import { spanKey, splitSpan } from '@/lib/display/format-span';
import { readReference } from '@/lib/display/references';

const at = new Date('2026-11-24T23:05:09Z');

describe('instants', () => {
  test('the clock is 24 hours, in UTC or the zone asked for, with Latin digits', () => {
    expect(formatClock(at, 'en')).toBe('23:05');
    expect(formatClock(at, 'en', 'UTC', true)).toBe('23:05:09');
    expect(formatClock(at, 'en', 'Europe/Budapest')).toBe('00:05');
    expect(formatClock(at, 'ar')).toBe('23:05');
  });
  test('the year shows only when it is not this year', () => {
    expect(formatDay(at, 'en', at)).toBe('24 Nov');
    expect(formatDay(at, 'en', new Date('2027-01-01T00:00:00Z'))).toBe('24 Nov 2026');
    expect(formatDay(at, 'ar', at)).toBe('24 نوفمبر');
  });
  test('a zone may already have the next day', () => {
    expect(sameDayIn(at, 'UTC', at, 'Europe/Budapest')).toBe(false);
    expect(sameDayIn(at, 'UTC', at, 'Europe/London')).toBe(true);
    expect(placeOfZone('Pacific/Port_Moresby')).toBe('Port Moresby');
  });
});

describe('spans', () => {
  test('the parts of a span add up to its whole seconds, whatever the sign', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (ms) => {
        const { days, hours, minutes, seconds } = splitSpan(ms);
        expect(((days * 24 + hours) * 60 + minutes) * 60 + seconds).toBe(Math.floor(Math.abs(ms) / 1000));
        expect(hours).toBeLessThan(24);
        expect(minutes).toBeLessThan(60);
      }),
    );
  });
  test('the wording follows the size', () => {
    const minute = 60_000;
    expect(spanKey(splitSpan(5 * minute))).toBe('minutes');
    expect(spanKey(splitSpan(5 * minute), true)).toBe('minutesSeconds');
    expect(spanKey(splitSpan(10 * minute), true)).toBe('minutes');
    expect(spanKey(splitSpan(60 * minute))).toBe('hours');
    expect(spanKey(splitSpan(130 * minute))).toBe('hoursMinutes');
    expect(spanKey(splitSpan(1500 * minute))).toBe('daysHours');
    expect(spanKey(splitSpan(11 * 1440 * minute + minute))).toBe('days');
  });
});

test('a date is written as exactly as it is known, and never bent', () => {
  expect(formatDate('1984-07-12', 'en')).toBe('12 Jul 1984');
  expect(formatDate('1984-07', 'en')).toBe('Jul 1984');
  expect(formatDate('1984', 'ar')).toBe('1984');
  for (const odd of ['1984-00-00', '2023-02-30', '12JUL84', '']) expect(formatDate(odd, 'en')).toBe(odd);
});

test('a reference is read as people type and dictate it', () => {
  expect(readReference(' hn 7k2m–41 ')).toBe('HN-7K2M-41');
  expect(readReference('HN-7KOM-4I')).toBe('HN-7K0M-41');
  expect(readReference('Anna Example')).toBeUndefined();
  expect(readReference('HN')).toBeUndefined();
});

test('sizes are decimal and short', () => {
  expect(splitSize(999)).toEqual({ key: 'bytes', value: 999 });
  expect(splitSize(1_540)).toEqual({ key: 'kilobytes', value: 1.5 });
  expect(splitSize(999_600)).toEqual({ key: 'megabytes', value: 1 });
  expect(splitSize(25_000_000)).toEqual({ key: 'megabytes', value: 25 });
});
