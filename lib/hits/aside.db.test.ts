import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '@/lib/testing/database';
import { eventsOf } from '@/lib/testing/events-of';
import { refusal } from '@/lib/testing/refusal';
import { type ReviewDesk, reviewDesk, traveller } from '@/lib/testing/review-desk';
import { inContext } from '@/lib/testing/world';
import { claimHit } from './claim-hit';
import { escalateHit } from './escalate-hit';
import { escalateHits, snoozeHits } from './many-hits';
import { listHits } from './queries';
import type { HitViewName } from './schema';
import { snoozeHit, wakeHit } from './snooze-hit';

const db = testDatabase();
let desk: ReviewDesk;
beforeAll(async () => {
  desk = await reviewDesk(db.owner);
}, 60_000);

const row = async (id: string) => (await db.owner.query('SELECT * FROM hit WHERE id = $1', [id])).rows[0];
const events = (id: string, action: string) => eventsOf(db.owner, id, action);
const shows = async (view: HitViewName, id: string, now?: Date) =>
  (await listHits.run(desk.analyst, inContext(now), { view, limit: 200 })).rows.some((r) => r.id === id);

let flight = 500;
async function hits(): Promise<[string, string]> {
  const [travellerId = ''] = await desk.board({ number: String(flight++), departs: '2026-11-26T10:00' }, [traveller()]);
  return [
    await desk.raise({ travellerId, entryId: desk.entries[0] ?? '', band: 'strong' }),
    await desk.raise({ travellerId, entryId: desk.entries[1] ?? '' }),
  ];
}

describe('hit.snooze', () => {
  it('puts the person out of the queue until the time, and then back among the returned', async () => {
    const [strong, other] = await hits();
    await claimHit.run(desk.analyst, inContext(), { hitId: strong });
    const until = new Date('2026-11-24T18:00:00Z');
    await snoozeHit.run(desk.analyst, inContext(), { hitId: strong, until });
    for (const id of [strong, other])
      expect(await row(id)).toMatchObject({ snoozed_until: until, claimed_by_id: null, status: 'pending' });
    expect(await shows('snoozed', strong)).toBe(true);
    for (const view of ['unclaimed', 'mine', 'returned', 'urgent'] as const)
      expect(await shows(view, strong)).toBe(false);
    const after = new Date('2026-11-24T18:00:01Z');
    expect(await shows('snoozed', strong, after)).toBe(false);
    for (const view of ['unclaimed', 'returned'] as const) expect(await shows(view, strong, after)).toBe(true);
    expect((await events(strong, 'hit.snooze'))[0].details).toEqual({
      until: until.toISOString(),
      newData: false,
      others: 1,
    });
  });

  it('until new data wakes half an hour before it is too late', async () => {
    const [strong] = await hits();
    const { until } = await snoozeHit.run(desk.analyst, inContext(), { hitId: strong, newData: true });
    const held = await row(strong);
    expect(held.snooze_new_data).toBe(true);
    expect(until).toEqual(new Date(held.due_at.getTime() - 30 * 60_000));
  });

  it('is refused for times that make no sense, to others, and once decided', async () => {
    const [strong] = await hits();
    const snooze = (over: object, who = desk.analyst) =>
      refusal(snoozeHit.run(who, inContext(), { hitId: strong, ...over }));
    expect(await snooze({})).toBe('invalid: invalid-input');
    expect(await snooze({ until: new Date('2026-11-24T11:00:00Z') })).toBe('invalid: snooze-in-past');
    expect(await snooze({ until: new Date('2027-11-24T11:00:00Z') })).toBe('invalid: snooze-too-long');
    expect(await snooze({ until: new Date('2026-11-28T11:00:00Z') })).toBe('invalid: snooze-past-due');
    expect(await snooze({ newData: true }, desk.stranger)).toBe('not-found: not-found');
    expect(await snooze({ newData: true }, desk.liaison)).toBe('denied: role-missing');
    await claimHit.run(desk.second, inContext(), { hitId: strong });
    expect(await snooze({ newData: true })).toBe('conflict: claimed-by-other');
    expect(await refusal(wakeHit.run(desk.analyst, inContext(), { hitId: strong }))).toBe('conflict: not-snoozed');
    expect((await events(strong, 'hit.snooze')).map((e) => e.reason)).toEqual([
      'not-found',
      'role-missing',
      'claimed-by-other',
    ]);
  });

  it('ends early by hand', async () => {
    const [strong] = await hits();
    await snoozeHit.run(desk.analyst, inContext(), { hitId: strong, newData: true });
    expect(await refusal(wakeHit.run(desk.stranger, inContext(), { hitId: strong }))).toBe('not-found: not-found');
    await wakeHit.run(desk.second, inContext(), { hitId: strong });
    expect(await row(strong)).toMatchObject({ snoozed_until: null, snooze_new_data: false });
    expect(await events(strong, 'hit.wake')).toMatchObject([{ reason: 'not-found' }, { decision: 'allow' }]);
  });
});

describe('hit.escalate', () => {
  it('moves the hit to the view of second looks and keeps the reason out of the log', async () => {
    const [strong, other] = await hits();
    await claimHit.run(desk.analyst, inContext(), { hitId: strong });
    await escalateHit.run(desk.analyst, inContext(), { hitId: strong, reason: 'the uncle is on the list too' });
    expect(await row(strong)).toMatchObject({ escalate_reason: 'the uncle is on the list too', claimed_by_id: null });
    expect(await row(other)).toMatchObject({ escalated_at: null, claimed_by_id: desk.analyst.id });
    expect(await shows('escalated', strong)).toBe(true);
    expect(await shows('unclaimed', strong)).toBe(false);
    const again = () => refusal(escalateHit.run(desk.second, inContext(), { hitId: strong, reason: 'once more' }));
    expect(await again()).toBe('conflict: already-escalated');
    expect(await refusal(escalateHit.run(desk.stranger, inContext(), { hitId: strong, reason: 'not mine' }))).toBe(
      'not-found: not-found',
    );
    expect(await refusal(escalateHit.run(desk.dpo, inContext(), { hitId: strong, reason: 'not mine' }))).toBe(
      'denied: role-missing',
    );
    expect((await events(strong, 'hit.escalate')).map((e) => e.reason ?? e.details)).toEqual([
      {},
      'already-escalated',
      'not-found',
      'role-missing',
    ]);
  });
});

describe('several at once', () => {
  it('each has its own event; one that cannot be does not stop the others', async () => {
    const [free] = await hits();
    const [held] = await hits();
    await claimHit.run(desk.second, inContext(), { hitId: held });
    const context = inContext();
    expect(
      await snoozeHits.run(desk.analyst, context, { hitIds: [free, held, crypto.randomUUID()], newData: true }),
    ).toEqual({
      done: [free],
      refused: [{ hitId: held, reason: 'claimed-by-other' }, expect.objectContaining({ reason: 'not-found' })],
    });
    const { rows } = await db.owner.query(
      'SELECT action, details FROM audit_event WHERE correlation_id = $1 ORDER BY id',
      [context.correlationId],
    );
    expect(rows.map((r) => r.action).sort()).toEqual(['hit.snooze', 'hit.snooze-many']);
    expect(rows.find((r) => r.action === 'hit.snooze-many').details).toEqual({ count: 1, refused: 2 });
    expect((await row(held)).snoozed_until).toBeNull();

    const escalated = await escalateHits.run(desk.analyst, inContext(), { hitIds: [free], reason: 'both look alike' });
    expect(escalated).toEqual({ done: [free], refused: [] });
    expect((await row(free)).escalated_at).not.toBeNull();
  });

  it('none at all is a refusal, and fifty are the most', async () => {
    const [free] = await hits();
    expect(await refusal(snoozeHits.run(desk.stranger, inContext(), { hitIds: [free], newData: true }))).toBe(
      'not-found: not-found',
    );
    const many = Array.from({ length: 51 }, () => crypto.randomUUID());
    expect(await refusal(snoozeHits.run(desk.analyst, inContext(), { hitIds: many, newData: true }))).toBe(
      'invalid: invalid-input',
    );
  });
});
