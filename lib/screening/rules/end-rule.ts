import type { Actor } from '@/lib/core/actor';
import type { Tx } from '@/lib/core/db';
import { conflict } from '@/lib/core/errors';

/** Ends a rule and every version that is not past, within the caller's act. @returns how many versions ended. */
export async function endRule(tx: Tx, ruleId: string, actor: Actor, now: Date): Promise<number> {
  const rules = await tx.targetingRule.updateMany({ where: { id: ruleId, retiredAt: null }, data: { retiredAt: now } });
  if (rules.count === 0) throw conflict('rule-retired');
  const versions = await tx.targetingRuleVersion.updateMany({
    where: { ruleId, status: { not: 'superseded' } },
    data: { status: 'superseded', endedAt: now, endedById: actor.kind === 'person' ? actor.id : null },
  });
  return versions.count;
}
