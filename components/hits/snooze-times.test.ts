import { expect, test } from 'vitest';
import { snoozeOffered } from '@/components/hits/snooze-times';

const now = new Date('2026-11-24T10:00:00Z');

test('nothing is put aside beyond half an hour before its clock', () => {
  expect(snoozeOffered(['2026-11-24T12:30:00Z'], now)).toEqual([30, 60, 120]);
  expect(snoozeOffered(['2026-11-24T12:29:59Z'], now)).toEqual([30, 60]);
  expect(snoozeOffered(['2026-11-24T10:20:00Z'], now)).toEqual([]);
});

test('of several the earliest clock counts, and one that has run out does not', () => {
  expect(snoozeOffered(['2026-11-25T10:00:00Z', '2026-11-24T11:05:00Z'], now)).toEqual([30]);
  expect(snoozeOffered(['2026-11-24T09:00:00Z', '2026-11-25T10:00:00Z'], now)).toEqual([30, 60, 120, 240, 480]);
  expect(snoozeOffered(['2026-11-24T09:00:00Z'], now)).toEqual([30, 60, 120, 240, 480]);
});
