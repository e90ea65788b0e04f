import * as z from 'zod';
import { colleagueNames } from '@/lib/access/colleague-names';
import type { Actor } from '@/lib/core/actor';
import type { Tx } from '@/lib/core/db';
import { query } from '@/lib/core/query';
import type { Evidence, ReadEntry, RuleEvidence } from '@/lib/screening/schema';
import type { ParsedLeg } from '@/lib/travel/parsed';
import type { BookingFacts, TravellerFacts } from '@/lib/travel/schema';
import { personHash } from './cleared-pairs';
import { type HitDetails, hitDetails } from './hit-details';
import { hitRows } from './hit-rows';
import type { HitRow, HitView, NameForms, OpenHit } from './hit-shapes';
import { earlierOnPair, foldOf, judgementsOf, pairClearances, reportsOf } from './hit-story';
import { placed, placedBefore } from './in-view';
import { latinForm } from './latin-form';
import { hitCan } from './rules';
import { type HitViewName, hitViews, REMEMBER_DAYS } from './schema';

const overseer = (actor: Actor) =>
  actor.kind === 'person' && actor.roles.some((r) => r === 'supervisor' || r === 'dpo');

/**
 * The evidence card: both sides of the comparison, the journey, why the entry is listed, what was judged before. Sealed
 * for whoever has not taken a pending hit: who the person is shows to the one who judges it.
 */
export const viewHit = query({
  name: 'hit.view',
  input: z.object({ hitId: z.uuid(), view: z.enum(hitViews).default('unclaimed') }),
  target: ({ hitId }) => ({ kind: 'hit', id: hitId }),
  policy: { who: { roles: ['analyst', 'liaison', 'supervisor', 'dpo'] } },
  async read({ tx, actor, input, now }): Promise<HitView | null> {
    const details = await hitDetails(tx, input.hitId);
    if (!details) return null;
    const me = actor.kind === 'person' ? actor.id : '';
    const { others, nextPlace, previousId } = await neighbours(tx, actor, details, input.view, now);
    const [row, next = null] = await hitRows(tx, actor, [
      { id: details.id, others },
      ...(nextPlace ? [nextPlace] : []),
    ]);
    if (!row) return null;
    if (!hitCan.see(details, { id: me, overseer: overseer(actor) })) return { sealed: true, ...row, next, previousId };
    return { ...(await openCard(tx, { row, details, me, now })), next, previousId };
  },
  access: (hit) => ({
    details: {
      fields: hit.sealed
        ? []
        : ['name', 'birthDate', 'document', 'itinerary', 'contact', hit.kind === 'rule' ? 'rule' : 'listing'],
    },
    target: { kind: 'hit', id: hit.id },
  }),
});

/** The rows around a hit in the view that the officer works through, and how many are folded into it. */
async function neighbours(tx: Tx, actor: Actor, hit: HitDetails, view: HitViewName, now: Date) {
  const asking = { view, me: actor.kind === 'person' ? actor.id : null, now };
  const after = { at: view === 'decided' ? (hit.reviewedAt ?? hit.dueAt) : hit.dueAt, id: hit.id };
  const follow = (await placed(tx, { ...asking, after, limit: 1 }))[0];
  // at the end of an open view the first that was passed over
  const first = follow || view === 'decided' ? follow : (await placed(tx, { ...asking, limit: 1 }))[0];
  const nextPlace = first && first.id !== hit.id ? first : null;
  const previousId = await placedBefore(tx, { ...asking, ...after });
  const others = hit.status === 'pending' ? await foldSize(tx, hit) : 0;
  return { nextPlace, previousId, others };
}

/** Open hits of the same person on the same journey, beside this one. */
function foldSize(tx: Tx, hit: HitDetails): Promise<number> {
  if (hit.foldKey.length === 0) return Promise.resolve(0);
  return tx.hit.count({ where: { foldKey: hit.foldKey, status: 'pending', id: { not: hit.id } } });
}

async function openCard(
  tx: Tx,
  { row, details: d, me, now }: { row: HitRow; details: HitDetails; me: string; now: Date },
): Promise<Omit<OpenHit, 'next' | 'previousId'>> {
  const nameOf = await colleagueNames(tx, [d.reviewedById, d.escalatedById]);
  const { list: _list, rule: _rule, ...shown } = row;
  const hash = personHash(d.traveller);
  const { cleanFamily: _f, cleanGiven: _g, key, booking, facts, ...traveller } = d.traveller;
  return {
    sealed: false,
    ...shown,
    journey: { ...row.journey, legs: d.journey.legs as unknown as ParsedLeg[] },
    matcherVersion: d.matcherVersion,
    listVersion: d.listVersion,
    evidence: d.rule ? [] : (d.evidence as unknown as Evidence[]),
    entry: d.entry && entryCard(d.entry, now),
    rule: d.rule && {
      ruleId: d.rule.ruleId,
      versionId: d.rule.id,
      name: d.rule.rule.name,
      offence: d.rule.rule.offence,
      number: d.rule.number,
      rationale: d.rule.rationale,
      ended: d.rule.endedAt !== null || d.rule.rule.retiredAt !== null,
      evidence: d.evidence as unknown as RuleEvidence[],
    },
    names: {
      ours: ((d.entry?.facts as unknown as ReadEntry | undefined)?.names ?? []).map((n) => forms(n.full)),
      theirs: forms(`${traveller.givenNames} ${traveller.familyName}`.trim()),
    },
    traveller: {
      ...traveller,
      facts: facts as unknown as TravellerFacts,
      booking: booking && {
        locator: booking.locator,
        facts: booking.facts as unknown as BookingFacts,
        travellers: booking._count.travellers,
      },
    },
    claimedAt: d.claimedAt,
    reviewedById: d.reviewedById,
    reviewedBy: nameOf(d.reviewedById),
    reviewedByMe: d.reviewedById === me,
    note: d.note,
    ticked: d.ticked,
    escalatedBy: nameOf(d.escalatedById),
    escalatedByMe: d.escalatedById === me,
    escalateReason: d.escalateReason,
    duplicateOfId: d.duplicateOfId,
    alerts: d.alerts,
    judgements: await judgementsOf(tx, d.id),
    earlier: await earlierOnPair(tx, d.id),
    clearances: d.entry ? await pairClearances(tx, d.entry, hash, now) : [],
    fold: await foldOf(tx, d, me),
    reports: await reportsOf(tx, { travellerId: traveller.id, key }),
    remember: d.rule
      ? { possible: false, why: 'rule' }
      : hash === null
        ? { possible: false, why: 'birth-date-incomplete' }
        : { possible: true, until: isoDay(new Date(now.getTime() + REMEMBER_DAYS * 86_400_000)) },
  };
}

function entryCard(entry: NonNullable<HitDetails['entry']>, now: Date): NonNullable<OpenHit['entry']> {
  const { watchlist, identityHash: _hash, watchlistId: _list, facts, expiresOn, ...rest } = entry;
  const { source, ...list } = watchlist;
  return {
    ...rest,
    watchlist: list,
    facts: facts as unknown as ReadEntry,
    offence: entry.offence ?? watchlist.offence,
    source: entry.source ?? source,
    expiresOn: expiresOn && isoDay(expiresOn),
    // it makes hits through its last day
    expired: expiresOn !== null && isoDay(expiresOn) < isoDay(now),
  };
}

const forms = (original: string): NameForms => ({ original, latin: latinForm(original) });
const isoDay = (at: Date) => at.toISOString().slice(0, 10);
