import { expect, it } from 'vitest';
import { compileVersion } from './active-rules';
import { compileRule } from './compile-rule';
import type { RuleFacts } from './facts';
import type { RuleConditions } from './schema';
import { TestCount } from './tally-test';

const compiled = (id: string, conditions: RuleConditions) => {
  const version = compileVersion({
    id: `${id}-v`,
    ruleId: id,
    number: 1,
    conditions,
    ...compileRule(conditions),
    rule: { offence: 'annex2-4' },
  });
  if (!version) throw new Error('not compiled');
  return version;
};

const cashAndNoBags: RuleConditions = {
  incriminating: {
    combinator: 'and',
    rules: [
      { field: 'paymentKinds', operator: 'contains', value: 'cash' },
      { field: 'bagCount', operator: '=', value: 0 },
    ],
  },
  exonerating: { combinator: 'or', rules: [{ field: 'frequentFlyer', operator: '=', value: true }] },
};
const noBags: RuleConditions = {
  incriminating: { combinator: 'and', rules: [{ field: 'bagCount', operator: '=', value: 0 }] },
  exonerating: null,
};

it('counts people once, by day and route, and says what each condition did', () => {
  const count = new TestCount(compiled('r', cashAndNoBags), [compiled('other', noBags)], compiled('r', noBags));
  const add = (key: string, facts: RuleFacts, day = '2026-11-24') =>
    count.add({ key, facts: { origin: 'QUA', destination: 'QAC', ...facts }, day });
  add('a', { paymentKinds: ['cash'], bagCount: 0 });
  // the same person in the passenger list, which knows nothing of payment
  add('a', { bagCount: 0 });
  add('b', { paymentKinds: ['cash'], bagCount: 0, frequentFlyer: true });
  add('c', { paymentKinds: ['cash'], bagCount: 2 }, '2026-11-25');
  add('d', { paymentKinds: ['card'], bagCount: 0 }, '2026-11-25');
  add('e', { origin: 'QUB', paymentKinds: ['card'] });
  expect(count.result()).toEqual({
    travellers: 5,
    hits: 1,
    exonerated: 1,
    figures: {
      byDay: [
        { day: '2026-11-24', travellers: 3, hits: 1 },
        { day: '2026-11-25', travellers: 2, hits: 0 },
      ],
      byRoute: [
        { route: 'QUA-QAC', travellers: 4, hits: 1 },
        { route: 'QUB-QAC', travellers: 1, hits: 0 },
      ],
      conditions: [
        // alone decided: a is a hit by it, d is none by it
        { path: 'incriminating.rules.0', known: 5, held: 3, decided: 2 },
        // a is a hit by it, c is none by it
        { path: 'incriminating.rules.1', known: 4, held: 3, decided: 2 },
        { path: 'exonerating.rules.0', known: 1, held: 1, decided: 1 },
      ],
      overlap: [{ ruleId: 'other', both: 1 }],
      onlyThis: 0,
      inForce: { versionId: 'r-v', hits: 3 },
    },
  });
});
