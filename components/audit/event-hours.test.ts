import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventHours } from './event-hours';

const event = (at: string, decision = 'allow') => ({ at: new Date(at), decision });

describe('events per hour', () => {
  it('keeps the empty hour between two events and tells refusals apart', () => {
    const { per, bars } = eventHours([
      event('2026-11-24T08:59:59Z', 'deny'),
      event('2026-11-24T06:00:00Z'),
      event('2026-11-24T06:30:00Z'),
    ]);
    expect(per).toBe('hour');
    expect(bars.map((b) => [b.from.toISOString().slice(11, 13), b.allowed, b.refused])).toEqual([
      ['06', 2, 0],
      ['07', 0, 0],
      ['08', 0, 1],
    ]);
  });

  it('counts by day when the events lie far apart', () => {
    expect(eventHours([event('2026-11-01T08:00:00Z'), event('2026-11-24T08:00:00Z')])).toMatchObject({ per: 'day' });
  });

  it('loses no event and puts none twice', () => {
    const events = fc.array(
      fc.record({
        at: fc.date({ min: new Date('2024-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }),
        decision: fc.constantFrom('allow', 'deny'),
      }),
      { maxLength: 50 },
    );
    fc.assert(
      fc.property(events, (all) => {
        const { bars } = eventHours(all);
        expect(bars.reduce((sum, b) => sum + b.allowed + b.refused, 0)).toBe(all.length);
        expect(bars.reduce((sum, b) => sum + b.refused, 0)).toBe(all.filter((e) => e.decision === 'deny').length);
      }),
    );
  });
});
