import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeRules, compileVersion, matchRules } from './active-rules';
import { answerCondition, answerGroup, conditionsOf } from './answer-conditions';
import { compileRule, readCel } from './compile-rule';
import { type Fact, type FactKey, type FactValue, factKeys, facts, operatorsOf, type RuleFacts } from './facts';
import {
  type Condition,
  type ConditionGroup,
  type ConditionValue,
  conditionProblems,
  conditionsSchema,
  MAX_CONDITIONS,
  type RuleConditions,
} from './schema';
import { writeCel } from './write-cel';

const all = (...rules: ConditionGroup['rules']): ConditionGroup => ({ combinator: 'and', rules });
const any = (...rules: ConditionGroup['rules']): ConditionGroup => ({ combinator: 'or', rules });
const is = (field: string, value: ConditionValue, operator: Condition['operator'] = '='): Condition => ({
  field,
  operator,
  value,
});
const rule = (incriminating: ConditionGroup, exonerating: ConditionGroup | null = null): RuleConditions => ({
  incriminating,
  exonerating,
});

function compiled(conditions: RuleConditions) {
  const version = compileVersion({
    id: 'v1',
    ruleId: 'r1',
    number: 1,
    conditions,
    ...compileRule(conditions),
    rule: { offence: 'annex2-4' },
  });
  if (!version) throw new Error('not compiled');
  return version;
}

const hit = (conditions: RuleConditions, held: RuleFacts) => matchRules(activeRules([compiled(conditions)]), held)[0];

describe('what a rule may ask', () => {
  it.each([
    'nationality',
    'sex',
    'birthPlace',
    'familyName',
    'meal',
    'language',
    'documentIssuer',
    'residence',
    'toString',
    '__proto__',
  ])('refuses %s and says where', (field) => {
    const problems = conditionProblems(rule(all(is('carrier', 'UX'), any(is(field, 'UTO')))));
    expect(problems).toEqual([
      { code: 'rule-fact-unknown', path: ['incriminating', 'rules', 1, 'rules', 0, 'field'], field },
    ]);
  });

  it('has no fact of a protected characteristic, or of what stands in for one', () => {
    const words =
      /nationality|sex|gender|birth|name|meal|language|race|ethnic|relig|health|issuer|country|phoneprefix|residence/i;
    expect(factKeys.filter((key) => words.test(key))).toEqual([]);
  });

  it('lets age protect and never accuse', () => {
    expect(conditionProblems(rule(all(is('ageBand', 'minor'))))).toMatchObject([{ code: 'rule-fact-side' }]);
    expect(conditionProblems(rule(all(is('carrier', 'UX')), all(is('ageBand', 'minor'))))).toEqual([]);
  });

  it.each<[Condition, string]>([
    [is('carrier', 3), 'rule-value'],
    [is('carrier', 'ux'), 'rule-value'],
    [is('carrier', 'UX" || true || "'), 'rule-value'],
    [is('mode', 'space'), 'rule-value'],
    [is('mode', ['air'], 'in'), ''],
    [is('mode', [], 'in'), 'rule-value'],
    [is('mode', 'air', 'in'), 'rule-value'],
    [is('bagCount', 1.5), 'rule-value'],
    [is('bagWeight', 1.5), ''],
    [is('bagWeight', 1.55), 'rule-value'],
    [is('bagCount', [3, 1], 'between'), 'rule-value'],
    [is('bagCount', [1, 3], 'between'), ''],
    [is('bagCount', 1000, '<'), 'rule-value'],
    [is('departureDate', '2026-02-30'), 'rule-value'],
    [is('departureDate', ['2026-02-01', '2026-02-28'], 'between'), ''],
    [is('oneWay', 'yes'), 'rule-value'],
    [is('oneWay', false), ''],
    [is('ticketed', false), 'rule-value'],
    [is('oneWay', true, '!='), 'rule-operator'],
    [is('carrier', 'UX', 'beginsWith'), 'rule-operator'],
    [is('transitPoints', 'QUA', 'contains'), ''],
    [is('transitPoints', 'QUA'), 'rule-operator'],
  ])('judges %j: %s', (condition, code) => {
    expect(conditionProblems(rule(all(condition))).map((p) => p.code)).toEqual(code === '' ? [] : [code]);
  });

  it('bounds depth, number and length, and refuses empty groups', () => {
    const nest = (depth: number): ConditionGroup => all(depth === 1 ? is('carrier', 'UX') : nest(depth - 1));
    expect(conditionProblems(rule(nest(4)))).toEqual([]);
    expect(conditionProblems(rule(nest(5)))).toMatchObject([{ code: 'rule-too-deep' }]);
    const many = (n: number) => all(...Array.from({ length: n }, () => is('carrier', 'UX')));
    expect(conditionProblems(rule(many(MAX_CONDITIONS)))).toEqual([]);
    expect(conditionProblems(rule(many(50), many(11)))).toMatchObject([{ code: 'rule-too-many' }]);
    expect(conditionProblems(rule(all()))).toMatchObject([{ code: 'rule-group-empty', path: ['incriminating'] }]);
    const places = Array.from({ length: 50 }, (_, i) => `Q${String.fromCharCode(65 + (i % 26))}${i < 26 ? 'A' : 'B'}`);
    const long = all(...Array.from({ length: 6 }, () => is('itineraryPlaces', places, 'in')));
    expect(conditionProblems(rule(long))).toMatchObject([{ code: 'rule-too-long', path: ['incriminating'] }]);
  });

  it('takes the builder’s ids off, refuses anything else that is not of its shape, and survives deep nests', () => {
    const parsed = conditionsSchema.parse({
      incriminating: {
        id: 'a',
        combinator: 'and',
        not: false,
        rules: [{ id: 'b', ...is('carrier', 'UX'), valueSource: 'value' }],
      },
      exonerating: null,
    });
    expect(parsed).toEqual(rule(all(is('carrier', 'UX'))));
    const wrong = [
      { incriminating: all(is('carrier', 'UX')) },
      { incriminating: { ...all(is('carrier', 'UX')), cel: 'true' }, exonerating: null },
      {
        incriminating: all({ ...is('carrier', 'UX'), operator: 'matches' as Condition['operator'] }),
        exonerating: null,
      },
      { incriminating: { combinator: 'xor', rules: [is('carrier', 'UX')] }, exonerating: null },
    ];
    for (const one of wrong) expect(conditionsSchema.safeParse(one).success).toBe(false);
    let deep: unknown = is('carrier', 'UX');
    for (let i = 0; i < 100_000; i++) deep = { combinator: 'and', rules: [deep] };
    expect(conditionsSchema.safeParse({ incriminating: deep, exonerating: null }).error?.issues[0]?.message).toBe(
      'rule-too-deep',
    );
  });
});

describe('CEL of a rule', () => {
  it('reads as a person would write it', () => {
    expect(writeCel(all(is('carrier', 'UX'), any(is('bagCount', 0), is('daysBookedAhead', 2, '<='))))).toBe(
      '((has(travel.carrier) && travel.carrier == "UX") && ((has(travel.bagCount) && travel.bagCount == 0.0) || ' +
        '(has(travel.daysBookedAhead) && travel.daysBookedAhead <= 2.0)))',
    );
  });

  it.each([
    ['travel.nationality == "UTO"', 'rule-fact-unknown', 1, 'nationality'],
    ['has(travel.carrier) && has(travel.sex)', 'rule-fact-unknown', 28, 'sex'],
    ['person.name == "A"', 'rule-cel-beyond', 1, 'person.name'],
    ['travel.carrier.matches("(a+)+$")', 'rule-cel-beyond', 1, 'travel.carrier.matches("(a+)+$")'],
    ['travel.transitPoints.exists(x, x == "QUA")', 'rule-cel-unreadable', 32, ''],
    ['travel == travel', 'rule-cel-beyond', 1, 'travel'],
    ['size(travel.transitPoints) > 1', 'rule-cel-beyond', 1, 'size(travel.transitPoints)'],
    ['travel["carrier"] == "UX"', 'rule-cel-beyond', 1, 'travel["carrier"]'],
    ['travel.carrier == "UX" ? true : false', 'rule-cel-beyond', 1, 'travel.carrier == "UX" ? true : false'],
    ['travel.carrier == null', 'rule-cel-beyond', 19, 'null'],
    ['travel.carrier == "UX" &&', 'rule-cel-unreadable', 26, ''],
    ['travel.bagCount == "3"', 'rule-cel-unreadable', 1, ''],
    ['travel.carrier', 'rule-cel-unreadable', 1, ''],
  ])('refuses %s', (text, code, at, word) => {
    expect(readCel(text)).toEqual({ ok: false, problem: { code, at, word } });
  });

  it('leaves a version alone whose stored text or form says more than a rule may', () => {
    const conditions = rule(all(is('carrier', 'UX')));
    const stored = { id: 'v', ruleId: 'r', number: 1, rule: { offence: 'terrorism' } };
    expect(compileVersion({ ...stored, conditions, ...compileRule(conditions) })).not.toBeNull();
    expect(compileVersion({ ...stored, conditions, incriminating: 'travel.sex == "F"', exonerating: null })).toBeNull();
    expect(compileVersion({ ...stored, conditions: rule(all(is('sex', 'F'))), ...compileRule(conditions) })).toBeNull();
  });
});

describe('what is not known', () => {
  it('speaks neither for nor against', () => {
    const none: RuleFacts = {};
    for (const operator of ['=', '!='] as const)
      expect(hit(rule(all(is('carrier', 'UX', operator))), none)).toBeUndefined();
    expect(hit(rule({ ...all(is('carrier', 'UX')), not: true }), none)).toBeUndefined();
    expect(hit(rule({ ...all(is('carrier', 'UX')), not: true }), { carrier: 'AQ' })).toBeDefined();
    // nothing known against is no reason to let somebody go, and no reason to hold them either
    const both = rule(all(is('carrier', 'UX')), all(is('frequentFlyer', true)));
    expect(hit(both, { carrier: 'UX' })).toBeDefined();
    expect(hit(both, { carrier: 'UX', frequentFlyer: true })).toBeUndefined();
  });

  it('is shown as not known, and every condition of both sides is shown', () => {
    const found = hit(
      rule(
        all(is('carrier', 'UX'), any(is('bagCount', 0), is('daysBookedAhead', [0, 2], 'between'))),
        all(is('transitPoints', ['QUA', 'QUB'], 'in')),
      ),
      { carrier: 'UX', daysBookedAhead: 1, transitPoints: [] },
    );
    expect(found).toEqual({
      ruleId: 'r1',
      versionId: 'v1',
      number: 1,
      offence: 'annex2-4',
      evidence: [
        { side: 'incriminating', fact: 'carrier', operator: '=', wanted: ['UX'], found: ['UX'], holds: true },
        { side: 'incriminating', fact: 'bagCount', operator: '=', wanted: ['0'], found: [], holds: false },
        {
          side: 'incriminating',
          fact: 'daysBookedAhead',
          operator: 'between',
          wanted: ['0', '2'],
          found: ['1'],
          holds: true,
        },
        {
          side: 'exonerating',
          fact: 'transitPoints',
          operator: 'in',
          wanted: ['QUA', 'QUB'],
          found: ['∅'],
          holds: false,
        },
      ],
    });
  });
});

const texts = ['A', 'B', 'AB', 'QUA', 'QUB', 'UX', 'AQ', '1', '12'];
const days = ['2026-11-01', '2026-11-24', '2027-01-01'];

function oneOf(fact: Fact): fc.Arbitrary<string | number | boolean> {
  if (fact.type === 'boolean') return fact.trueOnly ? fc.constant(true) : fc.boolean();
  if (fact.type === 'number')
    return fc
      .integer({ min: Math.max(fact.min ?? 0, -3), max: Math.min(fact.max ?? 9, 5) })
      .map((n) => (fact.unit === 'kg' ? n + 0.5 : n));
  if (fact.type === 'date') return fc.constantFrom(...days);
  const { choices, pattern } = fact;
  return fc.constantFrom(...(choices ?? texts.filter((text) => pattern?.test(text) ?? true)));
}

const heldValue = (fact: Fact): fc.Arbitrary<FactValue> =>
  fact.type === 'list' ? fc.array(oneOf(fact).map(String), { maxLength: 3 }) : oneOf(fact);

const heldFacts: fc.Arbitrary<RuleFacts> = fc
  .record(Object.fromEntries(factKeys.map((key) => [key, fc.option(heldValue(facts[key]), { nil: undefined })])))
  .map((record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)));

function conditionOn(key: FactKey): fc.Arbitrary<Condition> {
  const fact = facts[key];
  return fc.constantFrom(...operatorsOf[fact.type]).chain((operator) => {
    const one = oneOf(fact);
    const value: fc.Arbitrary<ConditionValue> =
      operator === 'between'
        ? fc.tuple(one, one).map(([a, b]) => (a <= b ? [a, b] : [b, a]) as ConditionValue)
        : operator === 'in' || operator === 'notIn'
          ? fc.array(one.map(String), { minLength: 1, maxLength: 3 })
          : one;
    return value.map((v) => ({ field: key, operator, value: v }));
  });
}

// few facts, so that conditions and data meet
const asked: FactKey[] = [
  'carrier',
  'flightNumber',
  'bagCount',
  'bagWeight',
  'oneWay',
  'ticketed',
  'transitPoints',
  'departureDate',
  'mode',
];
const condition = fc.constantFrom(...asked).chain(conditionOn);
const { group } = fc.letrec<{ group: ConditionGroup }>((tie) => ({
  group: fc.record({
    combinator: fc.constantFrom('and' as const, 'or' as const),
    not: fc.boolean(),
    rules: fc.array(fc.oneof({ maxDepth: 3, withCrossShrink: true }, condition, tie('group')), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
}));

/** As a court would reason: what must hold in every way in which the unknown could turn out. */
function certain(tree: ConditionGroup, held: RuleFacts): boolean {
  const leaves = conditionsOf(tree, '').map((leaf) => leaf.condition);
  const open = leaves.filter((leaf) => answerCondition(leaf, held) === null);
  if (open.length > 8) return false;
  for (let mask = 0; mask < 2 ** open.length; mask++) {
    const answerOf = (leaf: Condition) => {
      const at = open.indexOf(leaf);
      return at < 0 ? answerCondition(leaf, held) : (mask & (1 << at)) !== 0;
    };
    if (answerGroup(tree, answerOf) !== true) return false;
  }
  return true;
}

describe('the compiled rule', () => {
  it('agrees with the plain reading of the tree, whatever is known', () => {
    fc.assert(
      fc.property(group, heldFacts, (tree, held) => {
        const read = readCel(writeCel(tree));
        if (!read.ok) throw new Error(JSON.stringify(read.problem));
        expect(read.side(held)).toBe(answerGroup(tree, (leaf) => answerCondition(leaf, held)) === true);
      }),
      { numRuns: 2000 },
    );
  });

  it('is true only of what is certain', () => {
    fc.assert(
      fc.property(group, heldFacts, (tree, held) => {
        const leaves = conditionsOf(tree, '').map((leaf) => leaf.condition);
        fc.pre(leaves.filter((leaf) => answerCondition(leaf, held) === null).length <= 8);
        if (answerGroup(tree, (leaf) => answerCondition(leaf, held)) === true) expect(certain(tree, held)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('takes every fact with every operator it allows', () => {
    fc.assert(
      fc.property(fc.constantFrom(...factKeys).chain(conditionOn), heldFacts, (one, held) => {
        const conditions = facts[one.field as FactKey].sides ? rule(all(is('mode', 'air')), all(one)) : rule(all(one));
        expect(conditionProblems(conditions)).toEqual([]);
        const read = readCel(writeCel(all(one)));
        expect(read.ok && read.side(held)).toBe(answerCondition(one, held) === true);
      }),
      { numRuns: 1500 },
    );
  });

  it('answers in the order of the rules, the same every time', () => {
    const rules = ['r3', 'r1', 'r2'].map((ruleId) => ({ ...compiled(rule(all(is('mode', 'air')))), ruleId }));
    const once = matchRules(activeRules(rules), { mode: 'air' });
    expect(once.map(({ ruleId }) => ruleId)).toEqual(['r3', 'r1', 'r2']);
    expect(matchRules(activeRules(rules), { mode: 'air' })).toEqual(once);
  });
});
