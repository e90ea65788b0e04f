import { describe, expect, test } from 'vitest';
import { compareBirthDates, showBirthDate } from '@/lib/screening/compare-birth-dates';
import { readBirthDate } from '@/lib/screening/read-birth-date';

function compare(listed: string, theirs: string) {
  const date = readBirthDate(listed);
  if (date === undefined) throw new Error(`${listed} did not read`);
  const { level, verdict, how } = compareBirthDates([date], theirs);
  return [level, verdict, how];
}

test.each([
  ['1970-05-02', '1970-05-02', ['same', 'agrees', 'exact']],
  ['1970-05-02', '1970-02-05', ['fits', 'agrees', 'day-month-swap']],
  ['1970-01-01', '1970-01-01', ['fits', 'agrees', 'first-of-january']],
  ['1970-01-01', '1970-05-02', ['near', 'agrees', 'first-of-january']],
  ['1970-05-02', '1970-05-22', ['near', 'differs', 'near-year']],
  ['1970-05-02', '1971-05-02', ['near', 'differs', 'near-year']],
  ['1970-05-02', '1972-05-02', ['differs', 'differs', 'near-year']],
  ['1970-05-02', '1973-05-02', ['contradicts', 'differs', 'none']],
  ['1970', '1970-05-02', ['fits', 'agrees', 'year-only']],
  ['1970-05-02', '1970', ['fits', 'agrees', 'year-only']],
  ['1970-05-02', '1970-05', ['fits', 'agrees', 'year-only']],
  ['1970', '1971-05-02', ['near', 'differs', 'near-year']],
  ['1970', '1980-05-02', ['differs', 'differs', 'none']],
  ['~1970', '1970-05-02', ['fits', 'agrees', 'within-range']],
  ['~1970', '1972-05-02', ['near', 'agrees', 'near-year']],
  ['~1970', '1975-05-02', ['differs', 'differs', 'none']],
  ['1970/1975', '1973-05-02', ['fits', 'agrees', 'within-range']],
  ['1970/1975', '1976-05-02', ['near', 'differs', 'near-year']],
  ['1950/1975', '1973-05-02', ['near', 'agrees', 'within-range']],
  ['1970-05', '1970-05-31', ['fits', 'agrees', 'within-range']],
])('listed %s, traveller %s', (listed, theirs, expected) => {
  expect(compare(listed, theirs)).toEqual(expected);
});

test('what is missing is said of the right side', () => {
  expect(compareBirthDates([], '1970-05-02').verdict).toBe('missing-ours');
  expect(compareBirthDates([{ kind: 'exact', from: '1970-05-02', to: '1970-05-02' }], undefined).verdict).toBe(
    'missing-theirs',
  );
  expect(compareBirthDates([{ kind: 'exact', from: '1970-05-02', to: '1970-05-02' }], '70-05').verdict).toBe(
    'missing-theirs',
  );
  expect(compareBirthDates([], undefined).verdict).toBe('missing-both');
});

describe('readBirthDate', () => {
  test.each(['1970-02-30', '02/05/1970', '70', '1970/1971/1972', '', '~', 'May 1970', '1970-13'])(
    'refuses %j',
    (text) => {
      expect(readBirthDate(text)).toBeUndefined();
    },
  );

  test.each(['1970-05-02', '1970', '~1970', '~1970-05-02'])('%s is shown as it was written', (text) => {
    const date = readBirthDate(text);
    expect(date && showBirthDate(date)).toBe(text);
  });

  test('a range written backwards is put right', () => {
    expect(readBirthDate('1975/1970')).toEqual({ kind: 'range', from: '1970-01-01', to: '1975-12-31' });
  });
});
