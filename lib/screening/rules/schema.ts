import * as z from 'zod';
import { offenceSchema } from '@/lib/agreements/schema';
import { type Fact, facts, isFactKey, type Operator, operators, operatorsOf, type RuleSide } from './facts';
import { writeCel } from './write-cel';

/** Groups within groups, the outermost counted; conditions of both sides together. */
export const MAX_DEPTH = 4;
export const MAX_CONDITIONS = 60;
/** Values of one `in`. */
const MAX_VALUES = 50;
/** Characters of CEL of one side: what the table holds. */
const MAX_CEL = 8000;
/** Days that the DPO has to look at a rule again, from its activation or the last review (Art 6(4)). */
export const REVIEW_DAYS = 90;
/** How long an overdue rule goes on before it is suspended. */
export const OVERDUE_DAYS = 30;
/** Share of all travellers above which a rule is not targeted: refused, whoever asks. */
export const MAX_HIT_SHARE = 0.02;
/** Span of past traffic that a test reads, in days: a week at least, or a quiet day would speak for a rule. */
const MIN_TEST_DAYS = 7;
const MAX_TEST_DAYS = 180;

export const versionStatuses = ['draft', 'proposed', 'active', 'suspended', 'superseded'] as const;
export type VersionStatus = (typeof versionStatuses)[number];
export const reviewOutcomes = ['keep', 'amend', 'retire'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** Two numbers or two dates for `between`, both included; several for `in` and `notIn`; else one. */
export type ConditionValue = string | number | boolean | string[] | [number, number];

export interface Condition {
  field: string;
  operator: Operator;
  value: ConditionValue;
}

/** react-querybuilder's RuleGroupType, without its ids. */
export interface ConditionGroup {
  combinator: 'and' | 'or';
  not?: boolean;
  rules: (ConditionGroup | Condition)[];
}

/** A hit needs `incriminating` true and `exonerating`, where there is one, not true (C-817/19: both must be weighed). */
export interface RuleConditions {
  incriminating: ConditionGroup;
  exonerating: ConditionGroup | null;
}

export function isGroup(rule: ConditionGroup | Condition): rule is ConditionGroup {
  return 'rules' in rule;
}

/**
 * What is wrong with conditions and where: `code` is a key of the `errors` message namespace, `path` goes into the tree
 * (`incriminating.rules.1.value`), `field` is the word that no rule may use.
 */
export interface ConditionProblem {
  code:
    | 'rule-fact-unknown'
    | 'rule-fact-side'
    | 'rule-operator'
    | 'rule-value'
    | 'rule-group-empty'
    | 'rule-too-deep'
    | 'rule-too-many'
    | 'rule-too-long';
  path: (string | number)[];
  field?: string;
}

const builderId = z.string().max(64).optional();

const conditionSchema = z
  .strictObject({
    id: builderId,
    field: z.string().max(64),
    operator: z.enum(operators),
    valueSource: z.literal('value').optional(),
    value: z.union([
      z.string().max(200),
      z.number(),
      z.boolean(),
      z.tuple([z.number(), z.number()]),
      z.array(z.string().max(64)).max(MAX_VALUES),
    ]),
  })
  .transform(({ field, operator, value }): Condition => ({ field, operator, value }));

const groupSchema: z.ZodType<ConditionGroup, ConditionGroup> = z.lazy(() =>
  z
    .strictObject({
      id: builderId,
      combinator: z.enum(['and', 'or']),
      not: z.boolean().optional(),
      rules: z.array(z.union([groupSchema, conditionSchema])).max(MAX_CONDITIONS),
    })
    .transform(({ combinator, not, rules }): ConditionGroup => ({ combinator, ...(not ? { not: true } : {}), rules })),
);

/** The builder's form of both sides, its ids taken off; says of every wrong condition what is wrong and where. */
export const conditionsSchema = z
  .custom<RuleConditions>((value) => isShallow(value), 'rule-too-deep')
  .pipe(z.strictObject({ incriminating: groupSchema, exonerating: groupSchema.nullable() }))
  .superRefine((conditions, context) => {
    for (const { code, path, field } of conditionProblems(conditions))
      context.addIssue({ code: 'custom', message: code, path, ...(field ? { params: { field } } : {}) });
  });

/** Before anything walks into it: what is nested a thousand times would exhaust the stack of whoever does. */
function isShallow(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    // sides, and for each group its list of rules; values are lists at most
    if (depth > 2 * MAX_DEPTH + 4) return false;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return true;
}

/** Everything wrong with conditions whose shape is right, in the order of the tree; screens show it while one edits. */
export function conditionProblems({ incriminating, exonerating }: RuleConditions): ConditionProblem[] {
  const problems: ConditionProblem[] = [];
  let count = 0;
  const visit = (group: ConditionGroup, side: RuleSide, path: (string | number)[], depth: number) => {
    if (depth > MAX_DEPTH) problems.push({ code: 'rule-too-deep', path });
    if (group.rules.length === 0) problems.push({ code: 'rule-group-empty', path });
    group.rules.forEach((rule, at) => {
      const here = [...path, 'rules', at];
      if (isGroup(rule)) visit(rule, side, here, depth + 1);
      else {
        count++;
        const problem = conditionProblem(rule, side, here);
        if (problem) problems.push(problem);
      }
    });
  };
  visit(incriminating, 'incriminating', ['incriminating'], 1);
  if (exonerating) visit(exonerating, 'exonerating', ['exonerating'], 1);
  if (count > MAX_CONDITIONS) problems.push({ code: 'rule-too-many', path: [] });
  if (problems.length === 0)
    for (const [side, group] of Object.entries({ incriminating, exonerating }))
      if (group && writeCel(group).length > MAX_CEL) problems.push({ code: 'rule-too-long', path: [side] });
  return problems;
}

function conditionProblem(rule: Condition, side: RuleSide, path: (string | number)[]): ConditionProblem | null {
  const { field, operator, value } = rule;
  if (!isFactKey(field)) return { code: 'rule-fact-unknown', path: [...path, 'field'], field };
  const fact = facts[field];
  if (fact.sides && !fact.sides.includes(side)) return { code: 'rule-fact-side', path: [...path, 'field'], field };
  if (!operatorsOf[fact.type].includes(operator)) return { code: 'rule-operator', path: [...path, 'operator'], field };
  return valueFits(fact, operator, value) ? null : { code: 'rule-value', path: [...path, 'value'], field };
}

function valueFits(fact: Fact, operator: Operator, value: ConditionValue): boolean {
  if (fact.type === 'boolean') return value === true || (value === false && !fact.trueOnly);
  if (operator === 'between') {
    if (!Array.isArray(value) || value.length !== 2) return false;
    const [low, high] = value;
    return low !== undefined && high !== undefined && oneFits(fact, low) && oneFits(fact, high) && low <= high;
  }
  if (operator === 'in' || operator === 'notIn')
    return Array.isArray(value) && value.length > 0 && value.every((one) => oneFits(fact, one));
  return !Array.isArray(value) && oneFits(fact, value);
}

function oneFits(fact: Fact, value: string | number | boolean): boolean {
  if (fact.type === 'number')
    return (
      typeof value === 'number' &&
      Number.isFinite(value) &&
      value >= (fact.min ?? -Infinity) &&
      value <= (fact.max ?? Infinity) &&
      (fact.unit === 'kg' ? Math.round(value * 10) / 10 === value : Number.isInteger(value))
    );
  if (typeof value !== 'string') return false;
  if (fact.type === 'date') return isDay(value);
  if (fact.choices) return fact.choices.includes(value);
  return fact.pattern === undefined || fact.pattern.test(value);
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

const rationale = z.string().trim().max(4000);

export const createRuleInput = z.object({
  name: z.string().trim().min(3).max(120),
  offence: offenceSchema,
  rationale: rationale.default(''),
  conditions: conditionsSchema,
});

/** `revision` is the one that was edited: somebody else's save in between is a conflict. */
export const saveDraftInput = z.object({
  versionId: z.uuid(),
  revision: z.int().min(1),
  rationale,
  conditions: conditionsSchema,
});

export const ruleIdInput = z.object({ ruleId: z.uuid() });
export const versionIdInput = z.object({ versionId: z.uuid() });
export const testRuleInput = versionIdInput.extend({ days: z.int().min(MIN_TEST_DAYS).max(MAX_TEST_DAYS).default(30) });
export const returnRuleInput = versionIdInput.extend({ note: z.string().trim().min(3).max(500) });
export const reviewRuleInput = ruleIdInput.extend({
  outcome: z.enum(reviewOutcomes),
  note: z.string().trim().min(10).max(2000),
});

/** What one condition did in a test. `path` as in `ConditionProblem`. */
export interface ConditionFigures {
  path: string;
  /** How many travellers' data told the fact; for how many the condition held. */
  known: number;
  held: number;
  /** Travellers for whom it alone decided: had it said the opposite, a hit would be none, or none a hit. */
  decided: number;
}

/** RuleTest.figures. Counts and places, never people; exact, for the agency whose travellers they are. */
export interface RuleTestFigures {
  days: number;
  /** Of departure at the port, of receipt in UTC where that is unknown; oldest first, days without travellers left out. */
  byDay: { day: string; travellers: number; hits: number }[];
  /** `QUA-QAC`; most hits first, then most travellers, at most 50. */
  byRoute: { route: string; travellers: number; hits: number }[];
  conditions: ConditionFigures[];
  /** Hits of this version that a rule in force makes as well, and those that none makes. */
  overlap: { ruleId: string; both: number }[];
  onlyThis: number;
  /** The version in force of the same rule over the same traffic. */
  inForce: { versionId: string; hits: number } | null;
}

/** RuleReview.figures: hits raised since the last review, and what became of them. */
export interface RuleReviewFigures {
  hits: number;
  confirmed: number;
  dismissed: number;
}
