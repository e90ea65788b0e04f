import { describe, expect, test } from 'vitest';
import {
  isUnfinished,
  pathKey,
  problemsByPlace,
  toConditions,
  toDraft,
  valueFor,
} from '@/components/rules/draft-state';
import { conditionsSchema, type RuleConditions } from '@/lib/screening/rules/schema';

const conditions: RuleConditions = {
  incriminating: {
    combinator: 'and',
    rules: [
      { field: 'daysBookedAhead', operator: '<=', value: 2 },
      { combinator: 'or', not: true, rules: [{ field: 'bagWeight', operator: 'between', value: [0, 5] }] },
    ],
  },
  exonerating: { combinator: 'or', rules: [{ field: 'ageBand', operator: '=', value: 'minor' }] },
};

describe('a draft', () => {
  test('comes back from the builder as it went in', () => {
    expect(toConditions(toDraft({ rationale: '', conditions }))).toEqual(conditions);
  });

  test('may be sent with the builder’s ids, and without a side that is empty', () => {
    const draft = toDraft({ rationale: '', conditions });
    const sent = toConditions({
      incriminating: { ...draft.incriminating, id: 'x' },
      exonerating: { combinator: 'and', rules: [] },
    });
    expect(conditionsSchema.safeParse(sent).success).toBe(true);
    expect(sent.exonerating).toBeNull();
  });

  test('tells a condition that is not filled in from one that is wrong', () => {
    expect(isUnfinished({ field: '', operator: '=', value: '' })).toBe(true);
    expect(isUnfinished({ field: 'bagWeight', operator: 'between', value: [3, ''] })).toBe(true);
    expect(isUnfinished({ field: 'bagWeight', operator: '=', value: -4 })).toBe(false);
  });

  test('finds its problems by place', () => {
    const draft = toDraft({ rationale: '', conditions });
    draft.incriminating.rules.push({
      combinator: 'and',
      rules: [{ field: 'nationality', operator: '=', value: 'UTO' }],
    });
    const found = problemsByPlace(draft);
    expect([...found.keys()]).toEqual([pathKey('incriminating', [2, 0])]);
    expect(found.get('incriminating.rules.2.rules.0')?.code).toBe('rule-fact-unknown');
  });

  test('keeps a value as far as it fits when the comparison changes', () => {
    expect(valueFor('bagCount', 'between', 2)).toEqual([2, '']);
    expect(valueFor('embark', 'in', 'QUA')).toEqual(['QUA']);
    expect(valueFor('embark', '=', ['QUA', 'QUB'])).toBe('QUA');
    expect(valueFor('oneWay', '=', 'QUA')).toBe(true);
  });
});
