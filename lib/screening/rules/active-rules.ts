import type { Tx } from '@/lib/core/db';
import { log } from '@/lib/core/log';
import type { RuleEvidence } from '@/lib/screening/schema';
import { answerCondition, conditionsOf } from './answer-conditions';
import { readCel, type Side } from './compile-rule';
import { type FactValue, isFactKey, type RuleFacts, type RuleSide } from './facts';
import { conditionsSchema, type RuleConditions } from './schema';

export { ruleColumns, ruleFacts } from './rule-facts';

export interface CompiledRule {
  ruleId: string;
  versionId: string;
  number: number;
  offence: string;
  conditions: RuleConditions;
  incriminating: Side;
  exonerating: Side | null;
}

/** Rules in force of one agency, in the order of their ids. */
export interface ActiveRules {
  size: number;
  rules: readonly CompiledRule[];
}

export interface RuleMatch {
  ruleId: string;
  versionId: string;
  /** Of the version, counted within its rule. */
  number: number;
  /** `terrorism` or an Annex II number. */
  offence: string;
  /** Every condition of both sides, incriminating first, in the order of the tree. */
  evidence: RuleEvidence[];
}

interface StoredVersion {
  id: string;
  ruleId: string;
  number: number;
  conditions: unknown;
  incriminating: string;
  exonerating: string | null;
  rule: { offence: string };
}

/** What a version says is settled once it is in force: compiled once, whichever agency's. */
const compiled = new Map<string, CompiledRule | null>();
const CACHE_SIZE = 5000;

/** The agency's rules in force, compiled. What is no longer allowed to be asked (a fact taken off the list) is left out. */
export async function loadActiveRules(tx: Tx): Promise<ActiveRules> {
  const ids = await tx.targetingRuleVersion.findMany({
    where: { status: 'active', rule: { retiredAt: null } },
    orderBy: { ruleId: 'asc' },
    select: { id: true },
  });
  const missing = ids.filter(({ id }) => !compiled.has(id)).map(({ id }) => id);
  const stored =
    missing.length === 0
      ? []
      : await tx.targetingRuleVersion.findMany({ where: { id: { in: missing } }, select: versionColumns });
  if (compiled.size + stored.length > CACHE_SIZE) compiled.clear();
  for (const version of stored) {
    const rule = compileVersion(version);
    compiled.set(version.id, rule);
    if (!rule) log.error({ ruleId: version.ruleId, versionId: version.id }, 'a rule in force cannot be evaluated');
  }
  return activeRules(ids.map(({ id }) => compiled.get(id) ?? null).filter((rule) => rule !== null));
}

export const versionColumns = {
  id: true,
  ruleId: true,
  number: true,
  conditions: true,
  incriminating: true,
  exonerating: true,
  rule: { select: { offence: true } },
} as const;

/** @returns null where the stored text or form says more than a rule may. */
export function compileVersion(version: StoredVersion): CompiledRule | null {
  const conditions = conditionsSchema.safeParse(version.conditions);
  const incriminating = readCel(version.incriminating);
  const exonerating = version.exonerating === null ? null : readCel(version.exonerating);
  if (!conditions.success || !incriminating.ok || exonerating?.ok === false) return null;
  return {
    ruleId: version.ruleId,
    versionId: version.id,
    number: version.number,
    offence: version.rule.offence,
    conditions: conditions.data,
    incriminating: incriminating.side,
    exonerating: exonerating?.side ?? null,
  };
}

export function activeRules(rules: readonly CompiledRule[]): ActiveRules {
  return { size: rules.length, rules };
}

/** One version alone, where it is in force; nothing for null. */
export function onlyRule({ rules }: ActiveRules, versionId: string | null): ActiveRules {
  return activeRules(rules.filter((rule) => rule.versionId === versionId));
}

/** Rules that these facts speak for and nothing speaks against, in the order of the rules. */
export function matchRules({ rules }: ActiveRules, facts: RuleFacts): RuleMatch[] {
  return rules.flatMap((rule) => {
    if (!rule.incriminating(facts) || rule.exonerating?.(facts)) return [];
    const { ruleId, versionId, number, offence, conditions } = rule;
    return [{ ruleId, versionId, number, offence, evidence: evidenceOf(conditions, facts) }];
  });
}

function evidenceOf({ incriminating, exonerating }: RuleConditions, facts: RuleFacts): RuleEvidence[] {
  const sides: [RuleSide, RuleConditions['exonerating']][] = [
    ['incriminating', incriminating],
    ['exonerating', exonerating],
  ];
  return sides.flatMap(([side, group]) =>
    (group ? conditionsOf(group, side) : []).map(({ condition }) => ({
      side,
      fact: condition.field,
      operator: condition.operator,
      wanted: show(condition.value),
      found: show(isFactKey(condition.field) ? facts[condition.field] : undefined),
      holds: answerCondition(condition, facts) === true,
    })),
  );
}

/** Empty where it is not known; a list known to be empty has a sign of its own. */
function show(value: FactValue | readonly (string | number)[] | undefined): string[] {
  if (value === undefined) return [];
  if (typeof value !== 'object') return [String(value)];
  return value.length === 0 ? ['∅'] : value.map(String);
}
