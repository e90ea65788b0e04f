import { colleagueNames } from '@/lib/access/colleague-names';
import type { Actor } from '@/lib/core/actor';
import type { Tx } from '@/lib/core/db';
import { ageGroup } from '@/lib/redaction/catalogue';
import type { Evidence, MatchBand, RuleEvidence } from '@/lib/screening/schema';
import type { EvidenceShape, HitRow, ProtectedMark } from './hit-shapes';
import type { HitKind, HitStatus } from './schema';
import { seenBefore } from './seen-before';

const journeyColumns = {
  mode: true,
  shipName: true,
  carrier: true,
  number: true,
  origin: true,
  destination: true,
  departsLocal: true,
  departsAt: true,
  arrivesLocal: true,
  arrivesAt: true,
} as const;

const rowColumns = {
  id: true,
  reference: true,
  status: true,
  band: true,
  evidence: true,
  raisedAt: true,
  dueAt: true,
  reviewedAt: true,
  reason: true,
  version: true,
  claimedById: true,
  pushes: true,
  lastSeenAt: true,
  changedAt: true,
  returnedAt: true,
  snoozedUntil: true,
  snoozeNewData: true,
  escalatedAt: true,
  journey: { select: journeyColumns },
  entry: { select: { offence: true, watchlist: { select: { name: true, family: true, offence: true } } } },
  rule: { select: { rule: { select: { name: true, offence: true } } } },
  traveller: { select: { birthDate: true } },
  duplicateOf: { select: { reference: true } },
  _count: { select: { alerts: true } },
} as const;

/** What speaks for a rule's hit and against it; an exonerating condition that does not hold says nothing. */
function ruleShape(evidence: RuleEvidence[]): EvidenceShape {
  return evidence
    .filter((e) => e.side === 'incriminating' || e.holds)
    .map((e) => ({ field: e.fact, verdict: e.side === 'incriminating' && e.holds ? 'agrees' : 'differs' }));
}

const entryShape = (evidence: Evidence[]): EvidenceShape => evidence.map(({ field, verdict }) => ({ field, verdict }));

/** Told for the day of departure; of a journey without one, for the day the hit was raised. */
function protectedMark(birthDate: string | null, departsLocal: string | null, raisedAt: Date): ProtectedMark {
  const group = ageGroup(birthDate ?? undefined, departsLocal ?? raisedAt.toISOString());
  return group === 'adult' ? null : group;
}

/** These hits in this order as the queue shows them. Absent and foreign ones are left out. */
export async function hitRows(
  tx: Tx,
  actor: Actor,
  asked: readonly { id: string; others: number }[],
): Promise<HitRow[]> {
  const ids = asked.map((a) => a.id);
  const found = await tx.hit.findMany({ where: { id: { in: ids } }, select: rowColumns });
  const seen = await seenBefore(tx, ids);
  const nameOf = await colleagueNames(
    tx,
    found.map((r) => r.claimedById),
  );
  const byId = new Map(found.map((r) => [r.id, r]));
  return asked.flatMap(({ id, others }) => {
    const row = byId.get(id);
    if (!row) return [];
    const { evidence, claimedById, entry, rule, traveller, duplicateOf, _count, ...rest } = row;
    const kind: HitKind = rule ? 'rule' : 'entry';
    return {
      ...rest,
      kind,
      status: row.status as HitStatus,
      band: row.band as MatchBand,
      shape: rule ? ruleShape(evidence as unknown as RuleEvidence[]) : entryShape(evidence as unknown as Evidence[]),
      list: entry && { ...entry.watchlist, offence: entry.offence ?? entry.watchlist.offence },
      rule: rule?.rule ?? null,
      claimedBy: nameOf(claimedById),
      claimedByMe: actor.kind === 'person' && claimedById === actor.id,
      shared: _count.alerts,
      others,
      seenBefore: seen.has(id),
      protected: protectedMark(traveller.birthDate, row.journey.departsLocal, row.raisedAt),
      duplicateOf: duplicateOf?.reference ?? null,
    };
  });
}
