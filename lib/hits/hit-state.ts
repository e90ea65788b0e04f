import type { Actor } from '@/lib/core/actor';
import type { Tx } from '@/lib/core/db';

/** Of a hit what its rules look at. */
export const hitState = (tx: Tx, { hitId }: { hitId: string }) =>
  tx.hit.findUnique({
    where: { id: hitId },
    select: {
      id: true,
      status: true,
      band: true,
      version: true,
      foldKey: true,
      dueAt: true,
      claimedById: true,
      claimedAt: true,
      reviewedById: true,
      snoozedUntil: true,
      escalatedAt: true,
      escalatedById: true,
      _count: { select: { alerts: true, duplicates: true } },
    },
  });

/** Writes to an open hit only as the policy saw it: whoever took or judged it meanwhile keeps what they did. */
export const asSeen = ({ id, claimedById }: { id: string; claimedById: string | null }) => ({
  id,
  claimedById,
  status: 'pending' as const,
});

export const aboutHit = ({ hitId }: { hitId: string }) => ({ kind: 'hit' as const, id: hitId });
export const me = (actor: Actor) => (actor.kind === 'person' ? actor.id : '');
export const isSupervisor = (actor: Actor) => actor.kind === 'person' && actor.roles.includes('supervisor');
export const refuse = (reason: string | null) => (reason ? { code: 'conflict' as const, reason } : null);
export const reviewers = { roles: ['analyst', 'supervisor'], agencies: ['piu'] } as const;

/** How long the hit was in hand; null where nobody had taken it. */
export const secondsSince = (claimedAt: Date | null, now: Date) =>
  claimedAt && Math.max(0, Math.round((now.getTime() - claimedAt.getTime()) / 1000));

interface Judgement {
  decision: 'confirmed' | 'dismissed' | 'unsure' | 'duplicate' | 'reopened' | 'returned';
  reason?: string;
  note?: string | null;
  ticked?: string[];
  /** Null where the portal did it: returned. */
  by: string | null;
  at: Date;
  seconds?: number | null;
}

/** Keeps a judgement about a hit for good; `band` is how strong the match was then. */
export async function recordJudgement(
  tx: Tx,
  actor: Actor,
  hit: { id: string; band: string },
  { by, ticked = [], ...said }: Judgement,
): Promise<void> {
  await tx.hitJudgement.createMany({
    data: { agencyId: actor.agencyId ?? '', hitId: hit.id, band: hit.band, byId: by, ticked, ...said },
  });
}
