import { facts, isFactKey } from './facts';
import type { Condition, ConditionGroup, ConditionValue } from './schema';

/** Name of the one variable that a rule may read; its fields are the catalogue of facts. */
export const SUBJECT = 'travel';

const comparisons: Record<string, { plain: string; denied: string }> = {
  '=': { plain: '==', denied: '!=' },
  '!=': { plain: '!=', denied: '==' },
  '<': { plain: '<', denied: '>=' },
  '<=': { plain: '<=', denied: '>' },
  '>': { plain: '>', denied: '<=' },
  '>=': { plain: '>=', denied: '<' },
};

/**
 * CEL that is true exactly where the group is known to be true: a condition on a fact that is not known is neither true
 * nor false (Kleene's logic). Negations are carried down to the conditions first; each condition then asks whether its
 * fact is known, so that what is not known makes nothing true.
 * @param group of known facts, with operators and values that fit them.
 */
export function writeCel(group: ConditionGroup): string {
  return writeGroup(group, false);
}

function writeGroup({ combinator, not, rules }: ConditionGroup, outerNot: boolean): string {
  const denied = outerNot !== (not === true);
  const joint = (combinator === 'and') !== denied ? ' && ' : ' || ';
  const parts = rules.map((rule) => ('rules' in rule ? writeGroup(rule, denied) : writeCondition(rule, denied)));
  return parts.length === 1 ? parts.join('') : `(${parts.join(joint)})`;
}

function writeCondition(condition: Condition, denied: boolean): string {
  const fact = `${SUBJECT}.${condition.field}`;
  return `(has(${fact}) && ${compare(fact, condition, denied)})`;
}

function compare(fact: string, { field, operator, value }: Condition, denied: boolean): string {
  const comparison = comparisons[operator];
  if (comparison) return `${fact} ${denied ? comparison.denied : comparison.plain} ${literal(value)}`;
  const values = Array.isArray(value) ? value : [value];
  if (operator === 'between') {
    const [low = '', high = ''] = values.map(literal);
    return denied ? `(${fact} < ${low} || ${fact} > ${high})` : `${fact} >= ${low} && ${fact} <= ${high}`;
  }
  const opposite = operator === 'notIn' || operator === 'doesNotContain';
  const sign = opposite !== denied ? '!' : '';
  if (operator === 'beginsWith') return `${sign}${fact}.startsWith(${literal(value)})`;
  const member =
    isFactKey(field) && facts[field].type === 'list'
      ? values.map((one) => `${literal(one)} in ${fact}`).join(' || ')
      : `${fact} in [${values.map(literal).join(', ')}]`;
  return `${sign}(${member})`;
}

/** Numbers are doubles, as the facts are: CEL does not mix them with its whole numbers. */
function literal(value: ConditionValue): string {
  return typeof value === 'number' && Number.isInteger(value) ? `${value}.0` : JSON.stringify(value);
}
