import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '@/lib/testing/database';
import { eventsOf } from '@/lib/testing/events-of';
import { refusal } from '@/lib/testing/refusal';
import { type ReviewDesk, reviewDesk, traveller } from '@/lib/testing/review-desk';
import { inContext, machine } from '@/lib/testing/world';
import { claimHit } from './claim-hit';
import { listClearances } from './clearances';
import { markDuplicate } from './mark-duplicate';
import { reopenHit } from './reopen-hit';
import { reviewHit } from './review-hit';
import { revokeClearance } from './revoke-clearance';
import { viewHit } from './view-hit';

const db = testDatabase();
let desk: ReviewDesk;
beforeAll(async () => {
  desk = await reviewDesk(db.owner);
}, 60_000);

const row = async (id: string) => (await db.owner.query('SELECT * FROM hit WHERE id = $1', [id])).rows[0];
const judgements = async (id: string) =>
  (
    await db.owner.query(
      'SELECT decision, reason, ticked, by_id, seconds, band FROM hit_judgement WHERE hit_id = $1 ORDER BY at, id',
      [id],
    )
  ).rows;
const clearances = async (id: string) => (await db.owner.query('SELECT * FROM clearance WHERE hit_id = $1', [id])).rows;
const events = (id: string, action: string) => eventsOf(db.owner, id, action);
const later = (seconds: number) => inContext(new Date(Date.parse('2026-11-24T12:00:00Z') + seconds * 1000));

let flight = 300;
async function hit(over: Parameters<typeof traveller>[0] = {}, raised: { byRule?: boolean } = {}): Promise<string> {
  const [travellerId = ''] = await desk.board({ number: String(flight++), departs: '2026-11-26T10:00' }, [
    traveller(over),
  ]);
  return desk.raise({ travellerId, ...(raised.byRule ? { byRule: true } : { entryId: desk.entries[0] ?? '' }) });
}
async function taken(...args: Parameters<typeof hit>): Promise<string> {
  const id = await hit(...args);
  await claimHit.run(desk.analyst, inContext(), { hitId: id });
  return id;
}
type Review = Omit<Parameters<typeof reviewHit.run>[2], 'hitId'>;
const confirmed: Review = { version: 1, decision: 'confirmed', reason: 'document-agrees', ticked: ['document'] };
const dismissed: Review = { version: 1, decision: 'dismissed', reason: 'birth-date-differs', ticked: [] };
const unsure: Review = {
  version: 1,
  decision: 'unsure',
  reason: 'evidence-conflicts',
  note: 'the document agrees and the birth date does not',
  ticked: [],
};

describe('hit.review', () => {
  it('records a judgement with what told and how long it took', async () => {
    const id = await taken();
    await reviewHit.run(desk.analyst, later(75), { hitId: id, ...confirmed });
    expect(await row(id)).toMatchObject({ status: 'confirmed', reviewed_by_id: desk.analyst.id, version: 2 });
    expect(await judgements(id)).toEqual([
      {
        decision: 'confirmed',
        reason: 'document-agrees',
        ticked: ['document'],
        by_id: desk.analyst.id,
        seconds: 75,
        band: 'possible',
      },
    ]);
    expect(await events(id, 'hit.review')).toEqual([
      {
        decision: 'allow',
        reason: null,
        details: { decision: 'confirmed', reason: 'document-agrees', ticked: ['document'], clearanceId: null },
      },
    ]);
  });

  it('is for whoever has taken the hit: sealed names cannot be judged', async () => {
    const id = await hit();
    expect(await refusal(reviewHit.run(desk.analyst, inContext(), { hitId: id, ...confirmed }))).toBe(
      'conflict: claim-first',
    );
    await claimHit.run(desk.analyst, inContext(), { hitId: id });
    expect(await refusal(reviewHit.run(desk.second, inContext(), { hitId: id, ...confirmed }))).toBe(
      'conflict: claimed-by-other',
    );
    expect(await refusal(reviewHit.run(desk.stranger, inContext(), { hitId: id, ...confirmed }))).toBe(
      'not-found: not-found',
    );
    expect(await refusal(reviewHit.run(desk.liaison, inContext(), { hitId: id, ...confirmed }))).toBe(
      'denied: role-missing',
    );
    expect(await refusal(reviewHit.run(machine(desk.uto, 'hits:read'), inContext(), { hitId: id, ...confirmed }))).toBe(
      'denied: person-only',
    );
    expect(await refusal(reviewHit.run(desk.analyst, inContext(), { hitId: id, ...confirmed, version: 7 }))).toBe(
      'conflict: changed-meanwhile',
    );
    await reviewHit.run(desk.analyst, inContext(), { hitId: id, ...confirmed });
    expect(await refusal(reviewHit.run(desk.analyst, inContext(), { hitId: id, ...confirmed }))).toBe(
      'conflict: hit-decided',
    );
    expect((await events(id, 'hit.review')).map((e) => e.reason)).toEqual([
      'claim-first',
      'claimed-by-other',
      'not-found',
      'role-missing',
      'person-only',
      'changed-meanwhile',
      null,
      'hit-decided',
    ]);
    expect(await judgements(id)).toHaveLength(1);
  });

  it('rests on evidence that is there, and on reasons that fit', async () => {
    const id = await taken();
    const refused = (over: object) =>
      refusal(reviewHit.run(desk.analyst, inContext(), { hitId: id, ...confirmed, ...over }));
    expect(await refused({ ticked: [] })).toBe('invalid: invalid-input');
    expect(await refused({ ticked: ['birthDate'] })).toBe('invalid: ticked-not-agreeing');
    expect(await refused({ ticked: ['rule-facts'] })).toBe('invalid: ticked-not-agreeing');
    expect(await refused({ reason: 'rule-applies' })).toBe('invalid: reason-other-kind');
    expect(await refused({ reason: 'common-name' })).toBe('invalid: invalid-input');
    expect(await refused({ remember: {} })).toBe('invalid: invalid-input');
    expect(await refused({ ...unsure, note: undefined })).toBe('invalid: invalid-input');
    const byRule = await taken({}, { byRule: true });
    expect(await refusal(reviewHit.run(desk.analyst, inContext(), { hitId: byRule, ...confirmed }))).toBe(
      'invalid: reason-other-kind',
    );
    await reviewHit.run(desk.analyst, inContext(), {
      hitId: byRule,
      version: 1,
      decision: 'confirmed',
      reason: 'rule-applies',
      ticked: ['rule-facts'],
    });
    expect((await row(byRule)).status).toBe('confirmed');
  });

  it('lets the unsure pass it on: pending, escalated, out of their hands', async () => {
    const id = await taken();
    await reviewHit.run(desk.analyst, later(40), { hitId: id, ...unsure });
    expect(await row(id)).toMatchObject({
      status: 'pending',
      claimed_by_id: null,
      escalated_by_id: desk.analyst.id,
      escalate_reason: unsure.note,
      reviewed_by_id: null,
    });
    expect((await judgements(id))[0]).toMatchObject({ decision: 'unsure', seconds: 40, reason: 'evidence-conflicts' });
    await claimHit.run(desk.second, later(60), { hitId: id });
    await reviewHit.run(desk.second, later(90), { hitId: id, ...dismissed, version: 2 });
    expect((await judgements(id)).map((j) => [j.decision, j.seconds])).toEqual([
      ['unsure', 40],
      ['dismissed', 30],
    ]);
  });

  it('starts the clock of the next folded hit when the one before is decided', async () => {
    const [travellerId = ''] = await desk.board({ number: String(flight++), departs: '2026-11-26T10:00' }, [
      traveller(),
    ]);
    const first = await desk.raise({ travellerId, entryId: desk.entries[0] ?? '' });
    const next = await desk.raise({ travellerId, entryId: desk.entries[1] ?? '' });
    await claimHit.run(desk.analyst, inContext(), { hitId: first });
    await reviewHit.run(desk.analyst, later(100), { hitId: first, ...dismissed });
    await reviewHit.run(desk.analyst, later(110), { hitId: next, ...dismissed });
    expect((await judgements(next))[0].seconds).toBe(10);
  });
});

describe('remembering that they are not the same', () => {
  it('makes a clearance for this person and this entry, for 180 days or until the day that was said', async () => {
    const id = await taken();
    await reviewHit.run(desk.analyst, inContext(), { hitId: id, ...dismissed, remember: {} });
    const [made] = await clearances(id);
    expect(made).toMatchObject({
      reason: 'birth-date-differs',
      cleared_by_id: desk.analyst.id,
      watchlist_id: desk.watchlistId,
      expires_at: new Date('2027-05-23T12:00:00Z'),
      revoked_at: null,
    });
    expect(made.documents).toHaveLength(1);
    expect((await events(id, 'hit.review'))[0].details.clearanceId).toBe(made.id);

    const other = await taken();
    await reviewHit.run(desk.analyst, inContext(), { hitId: other, ...dismissed, remember: { until: '2026-12-31' } });
    expect((await clearances(other))[0].expires_at).toEqual(new Date('2026-12-31T23:59:59.999Z'));
    expect(await clearances(await taken())).toEqual([]);
  });

  it('is refused where there is nobody in particular, no entry, or no sensible term', async () => {
    const refused = async (id: string, until?: string) =>
      refusal(
        reviewHit.run(desk.analyst, inContext(), {
          hitId: id,
          ...dismissed,
          reason: 'other',
          note: 'holiday traffic',
          remember: { until },
        }),
      );
    expect(await refused(await taken({ birthDate: undefined }))).toBe('invalid: cannot-remember');
    expect(await refused(await taken({}, { byRule: true }))).toBe('invalid: cannot-remember');
    const id = await taken();
    expect(await refused(id, '2026-11-23')).toBe('invalid: remember-term');
    expect(await refused(id, '2032-01-01')).toBe('invalid: remember-term');
    expect((await row(id)).status).toBe('pending');
    expect(await refused(id, '2031-11-23')).toBe('done');
  });

  it('is listed without names, shown with the pair, and ended by hand', async () => {
    const person = traveller();
    const id = await taken(person);
    await reviewHit.run(desk.analyst, inContext(), { hitId: id, ...dismissed, remember: {} });
    const [{ id: clearanceId }] = await clearances(id);
    const listed = async (state: 'in-force' | 'ended', who = desk.analyst) =>
      (await listClearances.run(who, inContext(), { state, limit: 200 })).rows.find((r) => r.id === clearanceId);
    expect(await listed('in-force')).toMatchObject({
      hitId: id,
      list: 'National list',
      reason: 'birth-date-differs',
      clearedBy: 'analyst of UTO',
      clearedByMe: true,
      state: 'in-force',
      uses: 0,
    });
    expect(JSON.stringify(await listed('in-force'))).not.toContain(person.family);
    expect(await listed('in-force', desk.stranger)).toBeUndefined();
    expect(await listed('ended')).toBeUndefined();

    const again = await taken(person);
    const card = await viewHit.run(desk.analyst, inContext(), { hitId: again });
    if (card.sealed) throw new Error('a hit in hand is open');
    expect(card.clearances).toMatchObject([{ id: clearanceId, state: 'in-force' }]);
    expect(card.earlier).toMatchObject([
      { hitId: id, decision: 'dismissed', reason: 'birth-date-differs', by: 'analyst of UTO' },
    ]);
    expect(card.seenBefore).toBe(true);

    const revoke = (who: typeof desk.analyst) =>
      refusal(revokeClearance.run(who, inContext(), { clearanceId, reason: 'new-facts' }));
    expect(await revoke(desk.stranger)).toBe('not-found: not-found');
    expect(await revoke(desk.liaison)).toBe('denied: role-missing');
    expect(await revoke(desk.dpo)).toBe('done');
    expect(await revoke(desk.analyst)).toBe('conflict: already-revoked');
    expect(await listed('ended')).toMatchObject({ state: 'revoked', revokedBy: 'dpo of UTO' });
    expect((await events(clearanceId, 'clearance.revoke')).map((e) => e.reason ?? e.details)).toEqual([
      'not-found',
      'role-missing',
      { reason: 'new-facts' },
      'already-revoked',
    ]);
  });
});

describe('hit.reopen', () => {
  it('undoes a judgement and the clearance it made, and says so for good', async () => {
    const id = await taken();
    await reviewHit.run(desk.analyst, inContext(), { hitId: id, ...dismissed, remember: {} });
    const reopen = (who: typeof desk.analyst) => refusal(reopenHit.run(who, inContext(), { hitId: id }));
    expect(await reopen(desk.second)).toBe('conflict: not-your-review');
    expect(await reopen(desk.stranger)).toBe('not-found: not-found');
    expect(await reopen(desk.dpo)).toBe('denied: role-missing');
    expect(await reopen(desk.supervisor)).toBe('done');
    expect(await reopen(desk.supervisor)).toBe('conflict: hit-pending');
    expect(await row(id)).toMatchObject({ status: 'pending', claimed_by_id: desk.supervisor.id, reason: null });
    expect((await clearances(id))[0].revoked_by_id).toBe(desk.supervisor.id);
    expect((await judgements(id)).map((j) => j.decision)).toEqual(['dismissed', 'reopened']);
    expect((await events(id, 'hit.reopen')).at(-2).details).toEqual({ before: 'dismissed', clearances: 1 });
  });
});

describe('hit.mark-duplicate', () => {
  it('points a hit at the one that is judged in its place, and reopening undoes it', async () => {
    const original = await hit();
    const id = await taken();
    const mark = (over: object = {}, who = desk.analyst) =>
      refusal(markDuplicate.run(who, later(20), { hitId: id, version: 1, ofHitId: original, ...over }));
    expect(await mark({ ofHitId: id })).toBe('invalid: invalid-input');
    expect(await mark({ ofHitId: crypto.randomUUID() })).toBe('not-found: not-found');
    expect(await mark({ version: 9 })).toBe('conflict: changed-meanwhile');
    expect(await mark({}, desk.stranger)).toBe('not-found: not-found');
    expect(await mark({}, desk.liaison)).toBe('denied: role-missing');
    expect(await mark({}, desk.second)).toBe('conflict: claimed-by-other');
    expect(await mark()).toBe('done');
    expect(await row(id)).toMatchObject({ status: 'duplicate', duplicate_of_id: original, reason: 'duplicate' });
    expect((await judgements(id))[0]).toMatchObject({ decision: 'duplicate', seconds: 20 });
    expect((await events(id, 'hit.mark-duplicate')).at(-1)?.details).toEqual({ of: original });
    expect((await viewHit.run(desk.liaison, inContext(), { hitId: id })).duplicateOf).toBe(
      (await row(original)).reference,
    );

    const third = await taken();
    expect(await refusal(markDuplicate.run(desk.analyst, inContext(), { hitId: third, version: 1, ofHitId: id }))).toBe(
      'conflict: duplicate-chain',
    );
    await claimHit.run(desk.analyst, inContext(), { hitId: original });
    expect(
      await refusal(markDuplicate.run(desk.analyst, inContext(), { hitId: original, version: 1, ofHitId: third })),
    ).toBe('conflict: has-duplicates');
    await reopenHit.run(desk.analyst, inContext(), { hitId: id });
    expect(await row(id)).toMatchObject({ status: 'pending', duplicate_of_id: null });
  });
});
