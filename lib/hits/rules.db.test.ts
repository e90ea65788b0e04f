import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '@/lib/core/errors';
import { testDatabase } from '@/lib/testing/database';
import { type ReviewDesk, reviewDesk, traveller } from '@/lib/testing/review-desk';
import { inContext, NOON } from '@/lib/testing/world';
import { claimHit, unclaimHit } from './claim-hit';
import { escalateHit } from './escalate-hit';
import { markDuplicate } from './mark-duplicate';
import { reopenHit } from './reopen-hit';
import { reviewHit } from './review-hit';
import { hitCan } from './rules';
import { snoozeHit, wakeHit } from './snooze-hit';

const db = testDatabase();
let desk: ReviewDesk;
let original: string;
let flight = 100;
const raise = async () => {
  const [travellerId = ''] = await desk.board({ number: String(flight++), departs: '2026-11-26T10:00' }, [traveller()]);
  return desk.raise({ travellerId, entryId: desk.entries[0] ?? '' });
};
beforeAll(async () => {
  desk = await reviewDesk(db.owner);
  original = await raise();
}, 60_000);

/** What is known of a hit without asking the portal. */
interface Model {
  status: string;
  claimedById: string | null;
  reviewedById: string | null;
  snoozedUntil: Date | null;
  escalatedAt: Date | null;
  escalatedById: string | null;
  version: number;
}

const acts = [
  'claim',
  'unclaim',
  'confirm',
  'dismiss',
  'unsure',
  'duplicate',
  'snooze',
  'wake',
  'escalate',
  'reopen',
] as const;
type Act = (typeof acts)[number];
const until = new Date(NOON.getTime() + 3_600_000);
const free = { claimedById: null };
const awake = { snoozedUntil: null };

/** What the rules say of an act, and what the hit is afterwards. */
function predict(h: Model, act: Act, id: string, supervisor: boolean): { refusal: string | null; after: Model } {
  const judged = (status: string) => ({ ...h, status, reviewedById: id, version: h.version + 1 });
  const second = { escalatedAt: NOON, escalatedById: id };
  switch (act) {
    case 'claim':
      return {
        refusal: hitCan.claim(h, { id, supervisor }),
        // taken already, it is left as it is
        after: h.claimedById === id ? h : { ...h, ...awake, claimedById: id },
      };
    case 'unclaim':
      return { refusal: hitCan.unclaim(h, id), after: { ...h, ...free } };
    case 'confirm':
      return { refusal: hitCan.review(h, id), after: judged('confirmed') };
    case 'dismiss':
      return { refusal: hitCan.review(h, id), after: judged('dismissed') };
    case 'unsure':
      return { refusal: hitCan.review(h, id), after: { ...h, ...free, ...second, version: h.version + 1 } };
    case 'duplicate':
      return { refusal: hitCan.markDuplicate(h, id), after: judged('duplicate') };
    case 'snooze':
      return { refusal: hitCan.snooze(h, id), after: { ...h, ...free, snoozedUntil: until } };
    case 'wake':
      return { refusal: hitCan.wake(h, NOON), after: { ...h, ...awake } };
    case 'escalate':
      return { refusal: hitCan.escalate(h, id), after: { ...h, ...free, ...awake, ...second } };
    case 'reopen':
      return {
        refusal: hitCan.reopen({ ...h, released: false }, id, supervisor),
        after: {
          ...h,
          status: 'pending',
          claimedById: id,
          reviewedById: null,
          escalatedAt: null,
          escalatedById: null,
          version: h.version + 1,
        },
      };
  }
}

function perform(act: Act, hitId: string, version: number, who: ReviewDesk['analyst']): Promise<unknown> {
  const context = inContext();
  const review = { hitId, version, ticked: [] };
  switch (act) {
    case 'claim':
      return claimHit.run(who, context, { hitId });
    case 'unclaim':
      return unclaimHit.run(who, context, { hitId });
    case 'confirm':
      return reviewHit.run(who, context, {
        ...review,
        decision: 'confirmed',
        reason: 'document-agrees',
        ticked: ['document'],
      });
    case 'dismiss':
      return reviewHit.run(who, context, { ...review, decision: 'dismissed', reason: 'common-name', remember: {} });
    case 'unsure':
      return reviewHit.run(who, context, { ...review, decision: 'unsure', reason: 'evidence-thin', note: 'which one' });
    case 'duplicate':
      return markDuplicate.run(who, context, { hitId, version, ofHitId: original });
    case 'snooze':
      return snoozeHit.run(who, context, { hitId, until });
    case 'wake':
      return wakeHit.run(who, context, { hitId });
    case 'escalate':
      return escalateHit.run(who, context, { hitId, reason: 'look again' });
    case 'reopen':
      return reopenHit.run(who, context, { hitId });
  }
}

describe('what the rules say', () => {
  it('is what the commands do, in any order by any officer, and every judgement stays', async () => {
    const officers = [desk.analyst, desk.second, desk.supervisor];
    const step = fc.record({
      // taking and judging oftener than the rest, so that sequences get somewhere
      act: fc.constantFrom<Act>(...acts, 'claim', 'claim', 'confirm', 'dismiss'),
      by: fc.nat(officers.length - 1),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 16 }), async (steps) => {
        const hitId = await raise();
        let model: Model = {
          status: 'pending',
          claimedById: null,
          reviewedById: null,
          snoozedUntil: null,
          escalatedAt: null,
          escalatedById: null,
          version: 1,
        };
        let judgements = 0;
        for (const { act, by } of steps) {
          const who = officers[by] ?? desk.analyst;
          const { refusal, after } = predict(model, act, who.id, who === desk.supervisor);
          const outcome = await perform(act, hitId, model.version, who).then(
            () => null,
            (e) => (e instanceof AppError ? e.reason : Promise.reject(e)),
          );
          expect(outcome, `${act} by officer ${by} on ${JSON.stringify(model)}`).toBe(refusal);
          if (refusal !== null) continue;
          model = after;
          if (['confirm', 'dismiss', 'unsure', 'duplicate', 'reopen'].includes(act)) judgements++;
        }
        const { rows } = await db.owner.query(
          `SELECT status, claimed_by_id AS "claimedById", reviewed_by_id AS "reviewedById", snoozed_until AS "snoozedUntil",
             escalated_at AS "escalatedAt", escalated_by_id AS "escalatedById", version,
             (SELECT count(*)::int FROM hit_judgement WHERE hit_id = hit.id) AS judgements,
             (SELECT count(*)::int FROM clearance WHERE hit_id = hit.id AND revoked_at IS NULL) AS cleared
           FROM hit WHERE id = $1`,
          [hitId],
        );
        expect(rows).toEqual([{ ...model, judgements, cleared: model.status === 'dismissed' ? 1 : 0 }]);
      }),
      { numRuns: 25, seed: 20261124 },
    );
  }, 60_000);
});
