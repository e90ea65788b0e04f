import { beforeAll, describe, expect, it } from 'vitest';
import { composeAlert } from '@/lib/alerts/compose-alert';
import { testDatabase } from '@/lib/testing/database';
import { refusal } from '@/lib/testing/refusal';
import { type ReviewDesk, reviewDesk, someEvidence, someRuleEvidence, traveller } from '@/lib/testing/review-desk';
import { agree, hire, inContext, machine, type Person } from '@/lib/testing/world';
import { claimHit } from './claim-hit';
import type { OpenHit } from './hit-shapes';
import { reviewHit } from './review-hit';
import { viewHit } from './view-hit';

const db = testDatabase();
let desk: ReviewDesk;
beforeAll(async () => {
  desk = await reviewDesk(db.owner);
}, 60_000);

const view = (who: Person, hitId: string) => viewHit.run(who, inContext(), { hitId });
async function open(who: Person, hitId: string): Promise<OpenHit> {
  const card = await view(who, hitId);
  if (card.sealed) throw new Error('the card is sealed');
  return card;
}
const looks = async (id: string) =>
  (
    await db.owner.query(
      `SELECT actor_id, details FROM audit_event WHERE target_id = $1 AND action = 'hit.view' AND decision = 'allow' ORDER BY xid, id`,
      [id],
    )
  ).rows;

let flight = 900;
const board = async (person = traveller(), departs = '2026-11-26T10:00') =>
  (await desk.board({ number: String(flight++), departs }, [person]))[0] ?? '';

describe('hit.view', () => {
  it('is sealed until somebody takes the hit: then for them, and for who looks after the desk', async () => {
    const person = traveller();
    const id = await desk.raise({ travellerId: await board(person), entryId: desk.entries[0] ?? '' });
    for (const who of [desk.analyst, desk.liaison]) {
      const card = await view(who, id);
      expect(card).toMatchObject({
        sealed: true,
        list: { name: 'National list' },
        shape: [{ field: 'name' }, {}, {}, {}],
      });
      expect(JSON.stringify(card)).not.toMatch(new RegExp(`${person.family}|1981-05-06|HARROW JUNE|X1`));
    }
    for (const who of [desk.supervisor, desk.dpo]) expect((await view(who, id)).sealed).toBe(false);
    await claimHit.run(desk.analyst, inContext(), { hitId: id });
    expect((await view(desk.analyst, id)).sealed).toBe(false);
    for (const who of [desk.second, desk.liaison]) expect((await view(who, id)).sealed).toBe(true);
    await reviewHit.run(desk.analyst, inContext(), {
      hitId: id,
      version: 1,
      decision: 'confirmed',
      reason: 'document-agrees',
      ticked: ['document'],
    });
    for (const who of [desk.second, desk.liaison]) expect((await view(who, id)).sealed).toBe(false);
    const seen = await looks(id);
    expect(seen[0]).toEqual({ actor_id: desk.analyst.id, details: { fields: [] } });
    expect(seen.at(-1)?.details.fields).toContain('birthDate');
    expect(await refusal(view(desk.stranger, id))).toBe('not-found: not-found');
    expect(await refusal(viewHit.run(machine(desk.uto, 'hits:read'), inContext(), { hitId: id }))).toBe(
      'denied: person-only',
    );
  });

  it('lays out both sides, what is around them and what can be remembered', async () => {
    const person = traveller();
    const travellerId = await board(person);
    const id = await desk.raise({ travellerId, entryId: desk.entries[1] ?? '' });
    const other = await desk.raise({ travellerId, byRule: true });
    await claimHit.run(desk.analyst, inContext(), { hitId: id });
    const card = await open(desk.analyst, id);
    expect(card.evidence).toEqual(someEvidence);
    expect(card.traveller).toMatchObject({ familyName: person.family, birthDate: '1981-05-06' });
    expect(card.entry).toMatchObject({ watchlist: { name: 'National list' }, expired: false, removedVersion: null });
    expect(card.names.theirs).toEqual({ original: `JUNE ${person.family}`, latin: null });
    expect(card.names.ours.length).toBeGreaterThan(0);
    expect(card.fold).toEqual([
      expect.objectContaining({ id: other, kind: 'rule', ground: 'Late single bookings', claimedByMe: true }),
    ]);
    expect(card.reports).toEqual([expect.objectContaining({ travellerId, compared: true, superseded: false })]);
    expect(card.remember).toEqual({ possible: true, until: '2027-05-23' });
    expect((await open(desk.analyst, other)).remember).toEqual({ possible: false, why: 'rule' });
  });

  it('names its neighbours in the view, without a name of theirs', async () => {
    const [first, second, third] = [
      await desk.raise({ travellerId: await board(traveller(), '2026-12-01T10:00'), entryId: desk.entries[2] ?? '' }),
      await desk.raise({ travellerId: await board(traveller(), '2026-12-01T11:00'), entryId: desk.entries[2] ?? '' }),
      await desk.raise({ travellerId: await board(traveller(), '2026-12-01T12:00'), entryId: desk.entries[2] ?? '' }),
    ];
    const card = await view(desk.analyst, second);
    expect([card.previousId, card.next?.id]).toEqual([first, third]);
    expect(JSON.stringify(card.next)).not.toContain('HARROW');
    expect((await view(desk.analyst, third)).next?.id).not.toBe(third);
  });

  it('of a rule says what the rule is, and hands partners the offence and that it was a rule', async () => {
    const id = await desk.raise({ travellerId: await board(), byRule: true });
    await claimHit.run(desk.analyst, inContext(), { hitId: id });
    const card = await open(desk.analyst, id);
    expect(card.entry).toBeNull();
    expect(card.evidence).toEqual([]);
    expect(card.rule).toEqual({
      ruleId: desk.ruleId,
      versionId: desk.ruleVersionId,
      name: 'Late single bookings',
      offence: 'annex2-2',
      number: 4,
      rationale: 'Seen in three closed cases.',
      ended: false,
      evidence: someRuleEvidence,
    });
    await reviewHit.run(desk.analyst, inContext(), {
      hitId: id,
      version: 1,
      decision: 'confirmed',
      reason: 'rule-applies',
      ticked: ['rule-facts'],
    });
    const agreementId = await agree(desk.supervisor, await hire(desk.arc, 'supervisor'));
    const { composed, blockedBy } = await composeAlert.run(desk.liaison, inContext(), {
      hitId: id,
      envelope: {
        offence: 'annex2-2',
        purpose: 'own-initiative',
        handling: 'H2',
        urgency: 'U2',
        sourceCode: 'A',
        infoCode: '1',
      },
      recipients: [{ recipientId: desk.arc.id, agreementId }],
    });
    expect(blockedBy).toBeNull();
    const told = JSON.stringify(composed[0]?.record);
    expect(told).toContain('targeting-rule');
    expect(told).not.toContain('Late single bookings');
  });

  it('of a restricted entry does not exist for analysts', async () => {
    const id = await desk.raise({ travellerId: await board(), entryId: desk.restrictedEntry });
    for (const who of [desk.analyst, desk.liaison]) expect(await refusal(view(who, id))).toBe('not-found: not-found');
    expect((await open(desk.supervisor, id)).entry?.restricted).toBe(true);
  });
});
