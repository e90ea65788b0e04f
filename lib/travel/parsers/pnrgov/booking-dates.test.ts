import { expect, test } from 'vitest';
import { IssueList } from '@/lib/travel/parsers/issue-list';
import { BookingDates } from '@/lib/travel/parsers/pnrgov/booking-dates';

const SEGMENT = { tag: 'TVL', start: 0, end: 9, position: 4 };

function read(date: string, time = '', flight = '241126') {
  const issues = new IssueList();
  const dates = new BookingDates('2026-11-24', issues);
  dates.settle(flight);
  return { date: dates.read(date, time, SEGMENT), odd: issues.warnings.map(({ params }) => params?.count) };
}

test.each([
  ['241126', '0910', '2026-11-24T09:10'],
  ['230513', '181348', '2013-05-23T18:13'],
  ['241126', '4321', '2026-11-24'],
  ['310226', '0910', undefined],
  ['', '', undefined],
])('the guide’s form %s %s', (date, time, expected) => {
  expect(read(date, time)).toEqual({ date: expected, odd: [] });
});

test.each([
  ['261331', undefined],
  ['26NOV', '2026-11-26'],
  ['05JAN', '2027-01-05'],
  ['24NOV26', '2026-11-24'],
  ['24NOV2026', '2026-11-24'],
  ['20261124', '2026-11-24'],
  ['24112026', '2026-11-24'],
  ['991231', undefined],
])('other forms are read with a warning: %s', (date, expected) => {
  expect(read(date)).toEqual({ date: expected, odd: expected === undefined ? [] : [1] });
});

test('which of two six-digit forms is meant is settled by the flight and the day of sending', () => {
  expect(read('261124', '', '261124').date).toBe('2026-11-24');
  // On both days the flight could be: the guide's form stands.
  expect(read('241126', '', '241126').date).toBe('2026-11-24');
  expect(read('261124', '', '241126').date).toBe('2024-11-26');
});
