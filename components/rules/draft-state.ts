import type { RuleGroupType, RuleType } from 'react-querybuilder';
import { type FactKey, facts, isFactKey, type Operator, operators, operatorsOf } from '@/lib/screening/rules/facts';
import {
  type Condition,
  type ConditionGroup,
  type ConditionProblem,
  type ConditionValue,
  conditionProblems,
  isGroup,
  type RuleConditions,
} from '@/lib/screening/rules/schema';

/** What is edited: both sides in the builder's own form, whose ids keep the focus where it is. */
export interface Draft {
  rationale: string;
  incriminating: RuleGroupType;
  exonerating: RuleGroupType;
}

const empty = (): RuleGroupType => ({ combinator: 'and', rules: [] });

/** A draft to edit from what the server holds; a side that is not there yet begins empty. */
export function toDraft({ rationale, conditions }: { rationale: string; conditions: RuleConditions | null }): Draft {
  return {
    rationale,
    incriminating: conditions ? toBuilder(conditions.incriminating) : empty(),
    exonerating: conditions?.exonerating ? toBuilder(conditions.exonerating) : empty(),
  };
}

function toBuilder(group: ConditionGroup): RuleGroupType {
  return {
    combinator: group.combinator,
    ...(group.not ? { not: true } : {}),
    rules: group.rules.map((rule): RuleGroupType | RuleType => (isGroup(rule) ? toBuilder(rule) : { ...rule })),
  };
}

/** The conditions of a draft, complete or not; an empty exonerating side is none. */
export function toConditions({
  incriminating,
  exonerating,
}: Pick<Draft, 'incriminating' | 'exonerating'>): RuleConditions {
  return {
    incriminating: fromBuilder(incriminating),
    exonerating: exonerating.rules.length > 0 ? fromBuilder(exonerating) : null,
  };
}

/** One side without the builder's ids. */
export function fromBuilder(group: RuleGroupType): ConditionGroup {
  return {
    combinator: group.combinator === 'or' ? 'or' : 'and',
    ...(group.not ? { not: true } : {}),
    rules: group.rules.map((rule) => ('rules' in rule ? fromBuilder(rule) : fromRule(rule))),
  };
}

function fromRule({ field, operator, value }: RuleType): Condition {
  return { field, operator: operators.find((one) => one === operator) ?? '=', value: conditionValue(value) };
}

/** The builder holds any value; what is no value of a condition counts as not filled in. */
function conditionValue(value: unknown): ConditionValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (!Array.isArray(value)) return '';
  const [low, high] = value;
  if (value.length === 2 && typeof low === 'number' && typeof high === 'number') return [low, high];
  return value.map(String);
}

/** Where a condition or group stands, as the problems of lib/screening/rules name it: `incriminating.rules.0.rules.1`. */
export function pathKey(side: string, path: readonly number[]): string {
  return [side, ...path.flatMap((at) => ['rules', at])].join('.');
}

/** The problems of a draft by the place they are about; the first one where there are several. */
export function problemsByPlace(draft: Draft): Map<string, ConditionProblem> {
  const found = new Map<string, ConditionProblem>();
  for (const problem of conditionProblems(toConditions(draft))) {
    const key = problem.path.filter((part) => !['field', 'operator', 'value'].includes(String(part))).join('.');
    if (!found.has(key)) found.set(key, problem);
  }
  return found;
}

/** Whether a condition is merely not filled in yet, which is no mistake. */
export function isUnfinished(rule: RuleType): boolean {
  const { field, value } = rule;
  if (field === '') return true;
  return Array.isArray(value) ? value.length === 0 || value.includes('') : value === '' || value === undefined;
}

/** The operator that is meant most often. */
export function usualOperator(fact: FactKey): Operator {
  const { type } = facts[fact];
  if (type === 'number') return '<=';
  if (type === 'date') return 'between';
  return operatorsOf[type][0] ?? '=';
}

/** A value of the form that an operator asks for, keeping what was typed as far as it fits. */
export function valueFor(field: string, operator: string, before: unknown): ConditionValue | (string | number)[] {
  if (!isFactKey(field)) return '';
  if (facts[field].type === 'boolean') return typeof before === 'boolean' ? before : true;
  const kept = (Array.isArray(before) ? before : [before]).filter(
    (one) => (typeof one === 'string' || typeof one === 'number') && one !== '',
  );
  if (operator === 'between') return [kept[0] ?? '', kept[1] ?? ''];
  if (operator === 'in' || operator === 'notIn') return kept.map(String);
  return kept[0] ?? '';
}
