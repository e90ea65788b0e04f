import { colleagueNames } from '@/lib/access/colleague-names';
import type { Tx } from '@/lib/core/db';
import type { MatchBand } from '@/lib/screening/schema';
import { clearanceState } from './clearance-state';
import type { EarlierJudgement, FoldedHit, Judgement, PairClearance, PersonReport } from './hit-shapes';
import type { HitStatus } from './schema';
import { judgedPairs } from './seen-before';

/** Earlier judgements and other reports shown on a card. */
const MAX_EARLIER = 10;
const MAX_REPORTS = 20;

/** All judgements on a hit, oldest first: nothing of it is ever overwritten. */
export async function judgementsOf(tx: Tx, hitId: string): Promise<Judgement[]> {
  const rows = await tx.hitJudgement.findMany({
    where: { hitId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      decision: true,
      reason: true,
      note: true,
      ticked: true,
      byId: true,
      at: true,
      seconds: true,
      band: true,
    },
  });
  const nameOf = await colleagueNames(
    tx,
    rows.map((r) => r.byId),
  );
  return rows.map(({ byId, decision, band, ...row }) => ({
    ...row,
    decision: decision as Judgement['decision'],
    band: band as MatchBand,
    by: nameOf(byId),
  }));
}

/** What was last said of the same person and the same entry or rule on other hits, latest first. */
export async function earlierOnPair(tx: Tx, hitId: string): Promise<EarlierJudgement[]> {
  const pairs = (await judgedPairs(tx, [hitId])).slice(0, MAX_EARLIER);
  const hits = await tx.hit.findMany({
    where: { id: { in: pairs.map((p) => p.judgedId) } },
    orderBy: [{ reviewedAt: 'desc' }, { id: 'asc' }],
    select: { id: true, reference: true, status: true, reason: true, reviewedById: true, reviewedAt: true },
  });
  const last = await tx.hitJudgement.findMany({
    where: { hitId: { in: hits.map((h) => h.id) } },
    orderBy: [{ hitId: 'asc' }, { at: 'desc' }, { id: 'desc' }],
    distinct: ['hitId'],
    select: { id: true, hitId: true, seconds: true },
  });
  const nameOf = await colleagueNames(
    tx,
    hits.map((h) => h.reviewedById),
  );
  return hits.flatMap((h) => {
    const judgement = last.find((j) => j.hitId === h.id);
    if (!h.reviewedAt) return [];
    return {
      id: judgement?.id ?? h.id,
      hitId: h.id,
      reference: h.reference,
      decision: h.status as Exclude<HitStatus, 'pending'>,
      reason: h.reason,
      by: nameOf(h.reviewedById),
      at: h.reviewedAt,
      seconds: judgement?.seconds ?? null,
    };
  });
}

/** Clearances of this person and this entry of its list, in force or not, latest first. */
export async function pairClearances(
  tx: Tx,
  entry: { watchlistId: string; externalRef: string },
  personHash: Uint8Array<ArrayBuffer> | null,
  now: Date,
): Promise<PairClearance[]> {
  if (personHash === null) return [];
  const rows = await tx.clearance.findMany({
    where: { personHash, watchlistId: entry.watchlistId, externalRef: entry.externalRef },
    orderBy: [{ clearedAt: 'desc' }, { id: 'asc' }],
    take: MAX_EARLIER,
    select: {
      id: true,
      reason: true,
      clearedById: true,
      clearedAt: true,
      expiresAt: true,
      revokedAt: true,
      uses: true,
      hit: { select: { reference: true } },
    },
  });
  const nameOf = await colleagueNames(
    tx,
    rows.map((r) => r.clearedById),
  );
  return rows.map(({ clearedById, hit, ...row }) => ({
    ...row,
    hitReference: hit.reference,
    clearedBy: nameOf(clearedById),
    state: clearanceState(row, now),
  }));
}

/** Other hits of the same person on the same journey, open ones first, the strongest first. */
export async function foldOf(
  tx: Tx,
  hit: { id: string; foldKey: Uint8Array<ArrayBuffer> },
  me: string,
): Promise<FoldedHit[]> {
  if (hit.foldKey.length === 0) return [];
  const rows = await tx.hit.findMany({
    where: { foldKey: hit.foldKey, id: { not: hit.id } },
    orderBy: [{ score: 'desc' }, { id: 'asc' }],
    select: {
      id: true,
      reference: true,
      status: true,
      band: true,
      claimedById: true,
      entry: { select: { watchlist: { select: { name: true } } } },
      rule: { select: { rule: { select: { name: true } } } },
    },
  });
  return rows
    .map(({ entry, rule, claimedById, ...row }) => ({
      ...row,
      kind: rule ? ('rule' as const) : ('entry' as const),
      status: row.status as HitStatus,
      band: row.band as MatchBand,
      ground: rule?.rule.name ?? entry?.watchlist.name ?? '',
      claimed: claimedById !== null,
      claimedByMe: claimedById === me,
    }))
    .sort((a, b) => Number(b.status === 'pending') - Number(a.status === 'pending'));
}

/** Messages that reported the same person on the same journey, latest first. */
export async function reportsOf(
  tx: Tx,
  compared: { travellerId: string; key: Uint8Array<ArrayBuffer> },
): Promise<PersonReport[]> {
  const rows = await tx.traveller.findMany({
    where: { key: compared.key },
    orderBy: [{ message: { receivedAt: 'desc' } }, { id: 'asc' }],
    take: MAX_REPORTS,
    select: {
      id: true,
      messageId: true,
      supersededById: true,
      message: { select: { receivedAt: true, format: true } },
    },
  });
  return rows.map((r) => ({
    travellerId: r.id,
    messageId: r.messageId,
    receivedAt: r.message.receivedAt,
    format: r.message.format,
    superseded: r.supersededById !== null,
    compared: r.id === compared.travellerId,
  }));
}
