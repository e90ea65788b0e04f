import { describe, expect, test } from 'vitest';
import { qualityByCarrier } from '@/components/intake/carrier-quality';
import { periodOf, spanAt, spansOf } from '@/components/intake/count-days';
import { countByKind } from '@/components/intake/removed-counts';
import type { QualityRow } from '@/lib/travel/intake-queries';

const now = new Date('2026-11-24T10:00:00Z');
const row = (day: string, carrier: string, part: Partial<QualityRow> = {}): QualityRow => ({
  day,
  carrier,
  messages: 10,
  rejected: 0,
  partly: 0,
  repeats: 0,
  travellers: 100,
  missing: { birthDate: 0, document: 0, nationality: 0, sex: 0 },
  ...part,
});

describe('bars of a period', () => {
  test('end today, and the day that began before the period has one of its own', () => {
    const week = spansOf(7, now);
    expect(week).toHaveLength(8);
    expect(week[0]).toEqual({ from: '2026-11-17', days: 1 });
    expect(week.at(-1)).toEqual({ from: '2026-11-24', days: 1 });
  });

  test('a quarter of a year is told in whole weeks that end today', () => {
    const quarter = spansOf(90, now);
    expect(quarter).toHaveLength(13);
    expect(quarter.at(-1)).toEqual({ from: '2026-11-18', days: 7 });
    expect(quarter[0]?.from).toBe('2026-08-26');
    expect(spanAt(quarter, '2026-11-24')).toBe(12);
    expect(spanAt(quarter, '2026-11-17')).toBe(11);
    expect(spanAt(quarter, '2026-08-25')).toBe(-1);
  });

  test('an address that asks for another period gets a month', () => {
    expect([periodOf('7'), periodOf('90'), periodOf('8'), periodOf(['7', '30'])]).toEqual([7, 90, 30, 30]);
  });
});

describe('quality by carrier', () => {
  const spans = spansOf(7, now);

  test('the carrier with the largest share of faults stands first, not the one with most', () => {
    const [worst, other] = qualityByCarrier(
      [row('2026-11-24', 'UX', { messages: 100, rejected: 5 }), row('2026-11-24', 'AQ', { partly: 2 })],
      spans,
    );
    expect([worst?.carrier, other?.carrier]).toEqual(['AQ', 'UX']);
    expect(other?.bars.at(-1)).toMatchObject({ read: 95, partly: 0, rejected: 5 });
  });

  test('a trend needs enough messages in both halves', () => {
    const [better] = qualityByCarrier(
      [row('2026-11-18', 'UX', { rejected: 5 }), row('2026-11-23', 'UX', { rejected: 1 })],
      spans,
    );
    expect(better?.trend).toBe(-40);
    expect(qualityByCarrier([row('2026-11-23', 'UX')], spans)[0]?.trend).toBeNull();
  });

  test('every message is in a bar', () => {
    const rows = ['2026-11-16', '2026-11-17', '2026-11-24'].map((day) => row(day, 'UX', { rejected: 1, partly: 2 }));
    const [one] = qualityByCarrier(rows, spans);
    expect(one?.bars.reduce((sum, b) => sum + b.read + b.partly + b.rejected, 0)).toBe(one?.messages);
  });
});

test('what was removed adds up, by kind and by carrier', () => {
  const { kinds, carriers, total } = countByKind(
    [
      { day: '2026-11-23', carrier: 'UX', kind: 'meal', count: 3 },
      { day: '2026-11-24', carrier: 'AQ', kind: 'meal', count: 1 },
      { day: '2026-11-24', carrier: 'UX', kind: 'health', count: 2 },
    ],
    spansOf(7, now),
  );
  expect(total).toBe(6);
  expect(kinds.map(({ kind, total: of }) => [kind, of])).toEqual([
    ['meal', 4],
    ['health', 2],
  ]);
  expect(kinds[0]?.counts.slice(-2)).toEqual([3, 1]);
  expect(carriers.map(({ carrier, total: of }) => [carrier, of])).toEqual([
    ['UX', 5],
    ['AQ', 1],
  ]);
});
