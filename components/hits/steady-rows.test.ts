import { expect, test } from 'vitest';
import type { HitRow } from '@/components/hits/hit-row';
import { steadyRows } from '@/components/hits/steady-rows';

const row = (id: string, minute: number, more: Partial<HitRow> = {}): HitRow => ({
  id,
  reference: `HT-${id}`,
  status: 'pending',
  band: 'possible',
  dueAt: `2026-11-24T12:${String(minute).padStart(2, '0')}:00.000Z`,
  reviewedAt: null,
  reason: null,
  claimed: false,
  claimedByMe: false,
  journey: {
    mode: 'air',
    shipName: null,
    carrier: 'UT',
    number: '877',
    origin: 'QUA',
    destination: 'QAC',
    departsLocal: null,
    departsAt: null,
    arrivesLocal: null,
    arrivesAt: null,
  },
  kind: 'entry',
  raisedAt: '2026-11-24T08:00:00.000Z',
  version: 1,
  list: { name: 'List', family: 'documents', offence: 'annex2-7' },
  rule: null,
  shape: [],
  shared: 0,
  others: 0,
  seenBefore: false,
  pushes: 1,
  lastSeenAt: '2026-11-24T08:00:00.000Z',
  changedAt: null,
  returnedAt: null,
  snoozedUntil: null,
  snoozeNewData: false,
  escalatedAt: null,
  protected: null,
  duplicateOf: null,
  ...more,
});

test('a more pressing row waits to be let in, and shown rows change in place', () => {
  const [a, b] = [row('a', 10), row('b', 20)];
  const { rows, fresh } = steadyRows(
    [a, b],
    { items: [row('n', 5), { ...a, claimed: true }, b], next: null },
    'unclaimed',
  );
  expect(rows.map((r) => [r.row.id, r.row.claimed, r.gone])).toEqual([
    ['a', true, false],
    ['b', false, false],
  ]);
  expect(fresh.map((r) => r.id)).toEqual(['n']);
});

test('a decided row stays in its place, marked', () => {
  const { rows } = steadyRows([row('a', 10), row('b', 20)], { items: [row('b', 20)], next: null }, 'unclaimed');
  expect(rows.map((r) => r.gone)).toEqual([true, false]);
});

test('what slid in or out at the end of a page is neither new nor gone', () => {
  const shown = [row('a', 10), row('b', 20)];
  expect(steadyRows(shown, { items: [row('b', 20), row('c', 30)], next: 'more' }, 'unclaimed').fresh).toEqual([]);
  const pushed = steadyRows(shown, { items: [row('n', 5), row('a', 10)], next: 'more' }, 'unclaimed');
  expect(pushed.rows.map((r) => r.gone)).toEqual([false, false]);
  expect(pushed.fresh.map((r) => r.id)).toEqual(['n']);
});

test('into an empty list rows come at once', () => {
  const { rows, fresh } = steadyRows([], { items: [row('n', 5)], next: null }, 'unclaimed');
  expect(rows.map((r) => r.row.id)).toEqual(['n']);
  expect(fresh).toEqual([]);
});
