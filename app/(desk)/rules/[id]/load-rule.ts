import { cache } from 'react';
import { listRules, viewRule } from '@/lib/screening/rules/rule-queries';
import { load } from '@/lib/web/load';

/** Title and page are one read. */
export const loadRule = cache((ruleId: string) => load(viewRule, { ruleId }));

/** Names of the agency's rules by id: tests name those that hit the same travellers. */
export const loadRuleNames = cache(async () =>
  Object.fromEntries((await load(listRules, {})).map(({ id, name }) => [id, name])),
);
