import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '@/lib/testing/database';
import { eventsOf } from '@/lib/testing/events-of';
import { refusal } from '@/lib/testing/refusal';
import { type ReviewDesk, reviewDesk, traveller } from '@/lib/testing/review-desk';
import { inContext, machine } from '@/lib/testing/world';
import { claimHit, unclaimHit } from './claim-hit';
import { escalateHit } from './escalate-hit';
import { takeNext } from './take-next';

const db = testDatabase();
let desk: ReviewDesk;
beforeAll(async () => {
  desk = await reviewDesk(db.owner);
}, 60_000);

const state = async (id: string) =>
  (await db.owner.query('SELECT status, claimed_by_id, claimed_at FROM hit WHERE id = $1', [id])).rows[0];
const events = (id: string, action: string) => eventsOf(db.owner, id, action);

let flight = 100;
/** A hit of somebody on a flight of their own. */
async function hit(departs = '2026-11-25T10:00'): Promise<string> {
  const [travellerId = ''] = await desk.board({ number: String(flight++), departs }, [traveller()]);
  return desk.raise({ travellerId, entryId: desk.entries[0] ?? '' });
}
/** Three hits of one person on one journey: the strong one, a possible one and a rule's. */
async function person(departs = '2026-11-25T10:00'): Promise<[string, string, string]> {
  const [travellerId = ''] = await desk.board({ number: String(flight++), departs }, [traveller()]);
  const raise = desk.raise;
  return [
    await raise({ travellerId, entryId: desk.entries[0] ?? '', band: 'strong' }),
    await raise({ travellerId, entryId: desk.entries[1] ?? '' }),
    await raise({ travellerId, byRule: true, band: 'weak' }),
  ];
}

describe('hit.claim', () => {
  it('gives the hit to whoever takes it, and what is folded with it', async () => {
    const [strong, possible, rule] = await person();
    await claimHit.run(desk.analyst, inContext(), { hitId: strong });
    for (const id of [strong, possible, rule]) expect((await state(id)).claimed_by_id).toBe(desk.analyst.id);
    expect(await events(strong, 'hit.claim')).toEqual([
      { decision: 'allow', reason: null, details: { takenFrom: null, others: 2 } },
    ]);
  });

  it('keeps the clock of whoever takes it twice', async () => {
    const id = await hit();
    await claimHit.run(desk.analyst, inContext(), { hitId: id });
    await claimHit.run(desk.analyst, inContext(new Date('2026-11-24T12:10:00Z')), { hitId: id });
    expect((await state(id)).claimed_at).toEqual(new Date('2026-11-24T12:00:00Z'));
  });

  it('is refused to a colleague, and to a supervisor it hands over', async () => {
    const [strong, possible] = await person();
    await claimHit.run(desk.analyst, inContext(), { hitId: strong });
    expect(await refusal(claimHit.run(desk.second, inContext(), { hitId: strong }))).toBe('conflict: claimed-by-other');
    await claimHit.run(desk.supervisor, inContext(), { hitId: strong });
    for (const id of [strong, possible]) expect((await state(id)).claimed_by_id).toBe(desk.supervisor.id);
    expect((await events(strong, 'hit.claim')).map((e) => e.reason ?? e.details)).toEqual([
      { takenFrom: null, others: 2 },
      'claimed-by-other',
      { takenFrom: desk.analyst.id, others: 2 },
    ]);
  });

  it('is not for whoever asked for the second look, until a supervisor takes it', async () => {
    const id = await hit();
    await escalateHit.run(desk.analyst, inContext(), { hitId: id, reason: 'two entries share the name' });
    expect(await refusal(claimHit.run(desk.analyst, inContext(), { hitId: id }))).toBe('conflict: escalated-by-you');
    await claimHit.run(desk.second, inContext(), { hitId: id });
    expect((await state(id)).claimed_by_id).toBe(desk.second.id);
  });

  it('does not exist for others and is no machine’s or liaison’s', async () => {
    const id = await hit();
    expect(await refusal(claimHit.run(desk.stranger, inContext(), { hitId: id }))).toBe('not-found: not-found');
    expect(await refusal(claimHit.run(desk.liaison, inContext(), { hitId: id }))).toBe('denied: role-missing');
    expect(await refusal(claimHit.run(machine(desk.uto, 'hits:read'), inContext(), { hitId: id }))).toBe(
      'denied: person-only',
    );
    expect((await events(id, 'hit.claim')).map((e) => e.reason)).toEqual(['not-found', 'role-missing', 'person-only']);
  });
});

describe('hit.release-claim', () => {
  it('gives all of the person back', async () => {
    const [strong, possible, rule] = await person();
    await claimHit.run(desk.analyst, inContext(), { hitId: strong });
    await unclaimHit.run(desk.analyst, inContext(), { hitId: possible });
    for (const id of [strong, possible, rule]) expect((await state(id)).claimed_by_id).toBeNull();
    expect((await events(possible, 'hit.release-claim'))[0].details).toEqual({ others: 2 });
    expect(await refusal(unclaimHit.run(desk.analyst, inContext(), { hitId: possible }))).toBe(
      'conflict: not-claimed-by-you',
    );
    expect(await refusal(unclaimHit.run(desk.stranger, inContext(), { hitId: possible }))).toBe('not-found: not-found');
    expect(await refusal(unclaimHit.run(desk.dpo, inContext(), { hitId: possible }))).toBe('denied: role-missing');
  });
});

describe('hit.take-next', () => {
  const everything = async () => {
    await db.owner.query('BEGIN');
    await db.owner.query('SET LOCAL session_replication_role = replica');
    await db.owner.query(`UPDATE hit SET claimed_by_id = $1 WHERE claimed_by_id IS NULL`, [desk.dpo.id]);
    await db.owner.query('COMMIT');
  };

  it('takes what is due first, the strongest of a person for all of them, and says when there is nothing', async () => {
    await everything();
    const later = await hit('2026-11-26T10:00');
    const [strong, possible] = await person('2026-11-25T20:00');
    const take = () => takeNext.run(desk.analyst, inContext(), {});
    expect(await take()).toEqual({ hitId: strong });
    expect((await state(possible)).claimed_by_id).toBe(desk.analyst.id);
    expect(await take()).toEqual({ hitId: later });
    expect(await take()).toEqual({ hitId: null });
    expect((await events(strong, 'hit.take-next'))[0].details).toEqual({ view: 'unclaimed', others: 2 });
  });

  it('keeps to its view, and leaves an escalated hit to another', async () => {
    await everything();
    const ordinary = await hit('2026-11-25T10:00');
    const urgent = await hit('2026-11-24T12:30');
    const [minorId = ''] = await desk.board({ number: String(flight++), departs: '2026-11-27T10:00' }, [
      traveller({ birthDate: '2012-01-01' }),
    ]);
    const minor = await desk.raise({ travellerId: minorId, entryId: desk.entries[2] ?? '' });
    const asked = await hit('2026-11-28T10:00');
    await escalateHit.run(desk.analyst, inContext(), { hitId: asked, reason: 'who is the uncle' });
    const take = (view: 'urgent' | 'protected' | 'escalated' | 'unclaimed' | 'returned', who = desk.analyst) =>
      takeNext.run(who, inContext(), { view });
    expect(await take('protected')).toEqual({ hitId: minor });
    expect(await take('urgent')).toEqual({ hitId: urgent });
    expect(await take('returned')).toEqual({ hitId: null });
    expect(await take('escalated')).toEqual({ hitId: null });
    expect(await take('escalated', desk.second)).toEqual({ hitId: asked });
    expect(await take('unclaimed')).toEqual({ hitId: ordinary });
    expect(await take('unclaimed')).toEqual({ hitId: null });
  });

  it('gives twelve officers who ask at once twelve people', async () => {
    await everything();
    const people = [];
    for (let n = 0; n < 12; n++) people.push(await person('2026-11-25T09:00'));
    const officers = Array.from({ length: 12 }, (_, n) => (n % 2 ? desk.analyst : desk.second));
    const taken = await Promise.all(officers.map((who) => takeNext.run(who, inContext(), {})));
    expect(new Set(taken.map((t) => t.hitId)).size).toBe(12);
    expect(taken.map((t) => t.hitId).sort()).toEqual(people.map(([strong]) => strong).sort());
    for (const [at, { hitId }] of taken.entries()) {
      const whole = people.find(([strong]) => strong === hitId) ?? [];
      for (const id of whole) expect((await state(id)).claimed_by_id).toBe(officers[at]?.id);
    }
  });

  it('never hands an analyst a restricted hit', async () => {
    await everything();
    const [travellerId = ''] = await desk.board({ number: String(flight++), departs: '2026-11-24T20:00' }, [
      traveller(),
    ]);
    const secret = await desk.raise({ travellerId, entryId: desk.restrictedEntry });
    expect(await takeNext.run(desk.analyst, inContext(), {})).toEqual({ hitId: null });
    expect(await refusal(claimHit.run(desk.analyst, inContext(), { hitId: secret }))).toBe('not-found: not-found');
    expect(await takeNext.run(desk.supervisor, inContext(), {})).toEqual({ hitId: secret });
    expect(await refusal(takeNext.run(desk.liaison, inContext(), {}))).toBe('denied: role-missing');
  });
});
