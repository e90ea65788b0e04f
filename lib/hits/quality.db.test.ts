import { beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '@/lib/core/errors';
import { testDatabase } from '@/lib/testing/database';
import { type ReviewDesk, reviewDesk, traveller } from '@/lib/testing/review-desk';
import { inContext, type Person } from '@/lib/testing/world';
import { claimHit } from './claim-hit';
import { hitQuality } from './quality-queries';
import { reviewHit } from './review-hit';

const db = testDatabase();
let desk: ReviewDesk;

let flight = 100;
async function judged(
  {
    entryId,
    day,
    seconds,
    matcherVersion = 'test-1',
  }: { entryId?: string; day: string; seconds: number; matcherVersion?: string },
  review: { decision: 'confirmed' | 'dismissed' | 'unsure'; reason: string; ticked?: string[]; note?: string } | null,
): Promise<void> {
  const now = new Date(`${day}T09:00:00Z`);
  const [travellerId = ''] = await desk.board({ number: String(flight++), departs: '2026-12-01T10:00' }, [traveller()]);
  const hitId = await desk.raise({ travellerId, ...(entryId ? { entryId } : { byRule: true }), now, matcherVersion });
  if (!review) return;
  await claimHit.run(desk.analyst, inContext(now), { hitId });
  await reviewHit.run(desk.analyst, inContext(new Date(now.getTime() + seconds * 1000)), {
    hitId,
    version: 1,
    ticked: [],
    ...review,
  } as Parameters<typeof reviewHit.run>[2]);
}

beforeAll(async () => {
  desk = await reviewDesk(db.owner);
  const [a] = desk.entries;
  const [b] = desk.otherEntries;
  const no = { decision: 'dismissed', reason: 'common-name' } as const;
  // Monday the 16th and Tuesday the 24th; one before the span
  await judged({ entryId: a, day: '2026-11-16', seconds: 20 }, no);
  await judged({ entryId: a, day: '2026-11-16', seconds: 40 }, { decision: 'dismissed', reason: 'sex-differs' });
  await judged({ entryId: a, day: '2026-11-24', seconds: 60 }, no);
  await judged(
    { entryId: a, day: '2026-11-24', seconds: 100 },
    { decision: 'confirmed', reason: 'document-agrees', ticked: ['document'] },
  );
  await judged({ entryId: a, day: '2026-11-24', seconds: 0 }, null);
  await judged({ entryId: b, day: '2026-11-24', seconds: 1000, matcherVersion: 'test-2' }, no);
  await judged(
    { day: '2026-11-24', seconds: 30 },
    { decision: 'unsure', reason: 'evidence-thin', note: 'who books so late' },
  );
  await judged({ entryId: desk.restrictedEntry, day: '2026-11-24', seconds: 0 }, null);
  await judged({ entryId: a, day: '2026-11-01', seconds: 5 }, no);
}, 60_000);

const quality = (who: Person) => hitQuality.run(who, inContext(), { from: '2026-11-10', to: '2026-11-24' });

describe('hit.quality', () => {
  it('counts what was raised in the span and what became of it', async () => {
    const q = await quality(desk.analyst);
    expect(q.total).toMatchObject({
      raised: 7,
      confirmed: 1,
      dismissed: 4,
      open: 2,
      unsure: 1,
      duplicate: 0,
      falseRate: 0.8,
      medianSeconds: 50,
      dismissedFor: { 'common-name': 3, 'sex-differs': 1 },
    });
    expect(q.total.p90Seconds).toBeCloseTo(550);
    expect(q.byList.map((l) => [l.name, l.raised, l.falseRate]).sort()).toEqual([
      ['National list', 5, 0.75],
      ['Second list', 1, 1],
    ]);
    expect(q.byRule).toMatchObject([
      { id: desk.ruleId, name: 'Late single bookings', raised: 1, falseRate: null, unsure: 1 },
    ]);
    expect(q.byWeek.map((w) => [w.week, w.raised])).toEqual([
      ['2026-11-16', 2],
      ['2026-11-23', 5],
    ]);
    expect(q.byMatcher.map((m) => [m.matcher, m.raised])).toEqual([
      ['test-1', 6],
      ['test-2', 1],
    ]);
    expect(q.byBand).toMatchObject([{ band: 'possible', raised: 7 }]);
    expect(q.time.filter((t) => t.count > 0)).toEqual([
      { upTo: 30, count: 2 },
      { upTo: 60, count: 2 },
      { upTo: 120, count: 1 },
      { upTo: 1800, count: 1 },
    ]);
  });

  it('counts restricted hits for those who may see them only, and nothing for other agencies', async () => {
    expect((await quality(desk.supervisor)).total.raised).toBe(8);
    expect((await quality(desk.stranger)).total).toMatchObject({ raised: 0, falseRate: null, dismissedFor: {} });
    await expect(quality(desk.liaison)).rejects.toThrow(AppError);
  });

  it('counts the pairs that spared a hit in the span', async () => {
    const [entryId] = desk.entries;
    const [travellerId = ''] = await desk.board({ number: '99', departs: '2026-12-01T10:00' }, [traveller()]);
    const hitId = await desk.raise({ travellerId, entryId: entryId ?? '' });
    await claimHit.run(desk.analyst, inContext(), { hitId });
    await reviewHit.run(desk.analyst, inContext(), {
      hitId,
      version: 1,
      decision: 'dismissed',
      reason: 'common-name',
      ticked: [],
      remember: {},
    });
    expect((await quality(desk.analyst)).spared).toEqual({ clearances: 0, uses: 0 });
    await db.owner.query('BEGIN');
    await db.owner.query('SET LOCAL session_replication_role = replica');
    await db.owner.query('UPDATE clearance SET uses = 3, last_used_at = $1', [new Date('2026-11-24T20:00:00Z')]);
    await db.owner.query('COMMIT');
    const q = await quality(desk.analyst);
    expect(q.spared).toEqual({ clearances: 1, uses: 3 });
    expect(q.byList.find((l) => l.id === desk.watchlistId)?.spared).toBe(3);
  });
});
