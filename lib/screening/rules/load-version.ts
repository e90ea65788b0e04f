import type { Tx } from '@/lib/core/db';

const select = {
  id: true,
  ruleId: true,
  number: true,
  status: true,
  rationale: true,
  conditions: true,
  incriminating: true,
  exonerating: true,
  revision: true,
  createdById: true,
  proposedById: true,
  activatedAt: true,
  reviewDueAt: true,
  rule: { select: { retiredAt: true, offence: true } },
} as const;

/** A version with what its rule says of it, as policies judge it. */
export async function loadVersion(tx: Tx, versionId: string) {
  const found = await tx.targetingRuleVersion.findUnique({ where: { id: versionId }, select });
  return found && { ...found, retiredAt: found.rule.retiredAt };
}

/** The rule with the versions that are not past, newest first. */
export function loadRule(tx: Tx, ruleId: string) {
  return tx.targetingRule.findUnique({
    where: { id: ruleId },
    select: {
      id: true,
      retiredAt: true,
      versions: { where: { status: { not: 'superseded' } }, orderBy: { number: 'desc' }, select },
    },
  });
}
