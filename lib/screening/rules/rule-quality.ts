import type { Tx } from '@/lib/core/db';
import type { RuleReviewFigures } from './schema';

/** Since when the next review counts: the last one of a version in force, else the first activation. */
async function countedSince(tx: Tx, ruleId: string): Promise<Date | null> {
  const first = await tx.targetingRuleVersion.findFirst({
    where: { ruleId, activatedAt: { not: null } },
    orderBy: { activatedAt: 'asc' },
    select: { activatedAt: true },
  });
  if (!first?.activatedAt) return null;
  const reviews = await tx.ruleReview.findMany({
    where: { ruleId },
    orderBy: { at: 'desc' },
    select: { at: true, versionId: true },
  });
  const activated = await activations(tx, ruleId);
  const last = reviews.find((review) => isOfForce(review, activated));
  return last?.at ?? first.activatedAt;
}

/** When each version came into force. */
export async function activations(tx: Tx, ruleId: string): Promise<Map<string, Date | null>> {
  const versions = await tx.targetingRuleVersion.findMany({
    where: { ruleId },
    select: { id: true, activatedAt: true },
  });
  return new Map(versions.map(({ id, activatedAt }) => [id, activatedAt]));
}

/** A look at a version before it came into force is a return to its author; one after it a periodic review. */
export function isOfForce(review: { at: Date; versionId: string }, activated: Map<string, Date | null>): boolean {
  const since = activated.get(review.versionId);
  return since instanceof Date && since <= review.at;
}

/** Hits raised since the last review, by what people found; the same person twice is one. */
export async function countJudged(tx: Tx, ruleId: string, now: Date): Promise<RuleReviewFigures> {
  const since = await countedSince(tx, ruleId);
  const groups = since
    ? await tx.hit.groupBy({
        by: ['status'],
        where: { ruleId, raisedAt: { gte: since, lte: now }, status: { not: 'duplicate' } },
        _count: true,
      })
    : [];
  const of = (status: string) => groups.find((group) => group.status === status)?._count ?? 0;
  return {
    hits: groups.reduce((sum, group) => sum + group._count, 0),
    confirmed: of('confirmed'),
    dismissed: of('dismissed'),
  };
}
