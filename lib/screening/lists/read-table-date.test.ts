import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOrderOf, readTableDate } from './read-table-date';

const exact = (day: string) => ({ kind: 'exact', from: day, to: day });

describe('birth dates as lists write them', () => {
  test.each([
    ['02.05.1970', exact('1970-05-02')],
    ['2/5/1970', exact('1970-05-02')],
    ['05/25/1970', exact('1970-05-25')],
    ['19700502', exact('1970-05-02')],
    ['25690', exact('1970-05-02')],
    ['1970-05-02 00:00:00', exact('1970-05-02')],
    ['2 May 1970', exact('1970-05-02')],
    ['02-MAY-1970', exact('1970-05-02')],
    ['May 2, 1970', exact('1970-05-02')],
    ['1er janvier 1970', exact('1970-01-01')],
    ['2 de mayo de 1970', exact('1970-05-02')],
    ['2. März 1970', exact('1970-03-02')],
    ['2 мая 1970 г.', exact('1970-05-02')],
    ['2 كانون الأول 1970', exact('1970-12-02')],
    ['٢٠ أكتوبر ١٩٧٠', exact('1970-10-20')],
    ['1970', { kind: 'year', from: '1970-01-01', to: '1970-12-31' }],
    ['Oct 1970', { kind: 'range', from: '1970-10-01', to: '1970-10-31' }],
    ['10/1970', { kind: 'range', from: '1970-10-01', to: '1970-10-31' }],
    ['circa 1970', { kind: 'approximate', from: '1970-01-01', to: '1970-12-31' }],
    ['около 1970', { kind: 'approximate', from: '1970-01-01', to: '1970-12-31' }],
    ['حوالي ١٩٧٠', { kind: 'approximate', from: '1970-01-01', to: '1970-12-31' }],
    ['1970-1975', { kind: 'range', from: '1970-01-01', to: '1975-12-31' }],
    ['1970 to 1975', { kind: 'range', from: '1970-01-01', to: '1975-12-31' }],
    ['entre 1970 et 1975', { kind: 'range', from: '1970-01-01', to: '1975-12-31' }],
    ['between 02 Jan 1970 and 31 Dec 1971', { kind: 'range', from: '1970-01-02', to: '1971-12-31' }],
  ])('%s', (text, date) => {
    expect(readTableDate(text, true)).toEqual(date);
  });

  test('month first where that is the order', () => {
    expect(readTableDate('03/04/1970', false)).toEqual(exact('1970-03-04'));
    expect(readTableDate('03/04/1970', true)).toEqual(exact('1970-04-03'));
  });

  test.each(['', '02.05.70', '31.02.1970', 'unknown', '13/13/1970', '2 Floréal 1970', '1970 or so many'])(
    'not a date: %s',
    (text) => {
      expect(readTableDate(text, true)).toBeUndefined();
    },
  );

  test('never throws, and never makes a day that does not exist', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9./ -]{1,12}$/)), fc.boolean(), (text, dayFirst) => {
        const date = readTableDate(text, dayFirst);
        if (!date) return;
        expect(new Date(`${date.from}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date.from);
        expect(date.from <= date.to).toBe(true);
      }),
    );
  });
});

test('the order of a file is told by the dates that can only be one', () => {
  expect(dateOrderOf(['03/04/1970', '25/12/1970'])).toEqual({ dayFirst: true, ambiguous: 0 });
  expect(dateOrderOf(['03/04/1970', '12/25/1970'])).toEqual({ dayFirst: false, ambiguous: 0 });
  expect(dateOrderOf(['03/04/1970', '1970', '04/04/1970'])).toEqual({ dayFirst: null, ambiguous: 1 });
});
