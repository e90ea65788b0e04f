import { activateRule } from '@/lib/screening/rules/activate-rule';
import { createRule } from '@/lib/screening/rules/create-rule';
import { proposeRule } from '@/lib/screening/rules/propose-rule';
import type { RuleConditions } from '@/lib/screening/rules/schema';
import { suspendRule } from '@/lib/screening/rules/suspend-rule';
import { testRule } from '@/lib/screening/rules/test-rule';
import { inContext, type Person } from './world';

/** A rule that hits nobody of the tests' worlds: their carriers are others. */
export const rareTravel: RuleConditions = {
  incriminating: {
    combinator: 'and',
    rules: [
      { field: 'carrier', operator: '=', value: 'ZZ' },
      { field: 'daysBookedAhead', operator: '<=', value: 2 },
    ],
  },
  exonerating: { combinator: 'or', rules: [{ field: 'frequentFlyer', operator: '=', value: true }] },
};

export interface WrittenRule {
  ruleId: string;
  versionId: string;
}

/** A rule with a tested draft; needs a traveller in the past. */
export async function writeRule(
  author: Person,
  name: string,
  conditions: RuleConditions = rareTravel,
): Promise<WrittenRule> {
  const { ruleId, versionId } = await createRule.run(author, inContext(), {
    name,
    offence: 'annex2-4',
    rationale: 'Seen in closed cases of the year before.',
    conditions,
  });
  await testRule.run(author, inContext(), { versionId });
  return { ruleId, versionId };
}

/** One rule in each state, by an analyst and put into force by a supervisor. */
export async function contractRules(analyst: Person, supervisor: Person) {
  const draft = await writeRule(analyst, 'Draft');
  const proposed = await writeRule(analyst, 'Proposed');
  const active = await writeRule(analyst, 'In force');
  const suspended = await writeRule(analyst, 'Suspended');
  for (const { versionId } of [proposed, active, suspended]) await proposeRule.run(analyst, inContext(), { versionId });
  for (const { versionId } of [active, suspended]) await activateRule.run(supervisor, inContext(), { versionId });
  await suspendRule.run(supervisor, inContext(), { versionId: suspended.versionId });
  return { draft, proposed, active, suspended };
}
