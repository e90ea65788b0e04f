import { type FactValue, isFactKey, type RuleFacts } from './facts';
import { type Condition, type ConditionGroup, isGroup } from './schema';

/** True, false, or null where the data do not tell. */
export type Answer = boolean | null;

/** What one traveller's data answer to one condition. */
export function answerCondition({ field, operator, value }: Condition, facts: RuleFacts): Answer {
  const found: FactValue | undefined = isFactKey(field) ? facts[field] : undefined;
  if (found === undefined) return null;
  const values: readonly (string | number | boolean)[] = Array.isArray(value) ? value : [value];
  const held: readonly (string | number | boolean)[] = typeof found === 'object' ? found : [found];
  switch (operator) {
    case '=':
      return found === value;
    case '!=':
      return found !== value;
    case '<':
      return order(found, value) < 0;
    case '<=':
      return order(found, value) <= 0;
    case '>':
      return order(found, value) > 0;
    case '>=':
      return order(found, value) >= 0;
    case 'between':
      return order(found, values[0]) >= 0 && order(found, values[1]) <= 0;
    case 'beginsWith':
      return typeof found === 'string' && found.startsWith(String(value));
    case 'in':
    case 'contains':
      return values.some((one) => held.includes(one));
    case 'notIn':
    case 'doesNotContain':
      return !values.some((one) => held.includes(one));
  }
}

/** Numbers by size, texts and ISO days by their letters. */
function order(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  return Number.NaN;
}

/**
 * The answer of a group from the answers to its conditions, in Kleene's logic: one false makes `and` false and one true
 * makes `or` true, whatever else is not known. Says the same as the CEL of `writeCel`; figures and tests are made with it.
 */
export function answerGroup(group: ConditionGroup, answerOf: (condition: Condition) => Answer): Answer {
  const deciding = group.combinator === 'or';
  let answer: Answer = !deciding;
  for (const rule of group.rules) {
    const one = isGroup(rule) ? answerGroup(rule, answerOf) : answerOf(rule);
    if (one === deciding) {
      answer = deciding;
      break;
    }
    if (one === null) answer = null;
  }
  return group.not && answer !== null ? !answer : answer;
}

/** Every condition of a group in the order of the tree, with its place as `ConditionProblem.path` gives it. */
export function conditionsOf(group: ConditionGroup, path: string): { path: string; condition: Condition }[] {
  return group.rules.flatMap((rule, at) =>
    isGroup(rule) ? conditionsOf(rule, `${path}.rules.${at}`) : [{ path: `${path}.rules.${at}`, condition: rule }],
  );
}
