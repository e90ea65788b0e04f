import { describe, expect, test } from 'vitest';
import { testSpans } from '@/components/rules/test-spans';

const day = (on: string, hits = 1) => ({ day: on, travellers: 10, hits });

describe('the bars of a test', () => {
  test('fill the days without traffic', () => {
    expect(testSpans([day('2026-02-27'), day('2026-03-01')])).toEqual({
      weekly: false,
      spans: [
        { from: '2026-02-27', travellers: 10, hits: 1 },
        { from: '2026-02-28', travellers: 0, hits: 0 },
        { from: '2026-03-01', travellers: 10, hits: 1 },
      ],
    });
  });

  test('become weeks from Monday on over a long time, and lose nothing', () => {
    // 1 June 2026 is a Monday
    const { weekly, spans } = testSpans([
      day('2026-06-04'),
      day('2026-06-07'),
      day('2026-06-08', 3),
      day('2026-11-24'),
    ]);
    expect(weekly).toBe(true);
    expect(spans[0]).toEqual({ from: '2026-06-01', travellers: 20, hits: 2 });
    expect(spans[1]).toEqual({ from: '2026-06-08', travellers: 10, hits: 3 });
    expect(spans.reduce((sum, span) => sum + span.hits, 0)).toBe(6);
  });

  test('are none where there was no traffic', () => {
    expect(testSpans([]).spans).toEqual([]);
  });
});
