import type { useTranslations } from 'next-intl';
import { type FactKey, facts, isFactKey } from '@/lib/screening/rules/facts';
import { type Condition, type ConditionGroup, type ConditionValue, isGroup } from '@/lib/screening/rules/schema';

/** The words of the namespace `rules`, from `useTranslations` or `getTranslations`. */
export type RuleWords = ReturnType<typeof useTranslations<'rules'>>;
type Key = Parameters<RuleWords>[0];

/** A condition as evidence and figures carry it: values as text. */
export interface WordedCondition {
  fact: string;
  operator: string;
  wanted: readonly string[];
}

const operatorKeys: Record<string, string> = {
  '=': 'eq',
  '!=': 'ne',
  '<': 'lt',
  '<=': 'le',
  '>': 'gt',
  '>=': 'ge',
};

/** Codes and numbers keep their direction inside a sentence of any language. */
const whole = (text: string) => (text === '' ? '…' : `\u2068${text}\u2069`);

/** The values of a condition as text, the way that evidence carries them. */
export function wantedOf(value: ConditionValue): string[] {
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

/** The name of a fact, for menus and table headings; a fact that was taken out of the catalogue keeps its key. */
export function factWord(t: RuleWords, fact: string): string {
  return isFactKey(fact) ? t(`fact.${fact}`) : fact;
}

/** The operator in a menu beside its fact. */
export function operatorWord(t: RuleWords, fact: string, operator: string): string {
  const type = isFactKey(fact) ? facts[fact].type : 'code';
  const key = `operator.${type === 'text' ? 'code' : type}.${operatorKeys[operator] ?? operator}` as Key;
  return t.has(key) ? t(key) : operator;
}

/** One value of a fact in words: "Monday", "cash", "yes"; codes and numbers as they are. */
export function valueWord(t: RuleWords, fact: string, value: string): string {
  if (isFactKey(fact) && facts[fact].type === 'boolean') return value === 'true' ? t('yes') : t('no');
  const key = `choice.${fact}.${value}` as Key;
  return isFactKey(fact) && facts[fact].choices && t.has(key) ? t(key) : whole(value);
}

function anyOf(t: RuleWords, words: readonly string[]): string {
  const last = words.at(-1);
  if (last === undefined) return t('phrase.nothing');
  if (words.length === 1) return last;
  return t('phrase.or', { list: words.slice(0, -1).join(', '), last });
}

/** What a number or date is held against: "at most 2", "on or before 2026-12-24". */
function boundPhrase(t: RuleWords, kind: 'number' | 'date', operator: string, wanted: readonly string[]): string {
  const key = `phrase.${kind}.${operatorKeys[operator] ?? operator}` as Key;
  const [a = '…', b = '…'] = wanted.map(whole);
  return t.has(key) ? t(key, { a, b }) : anyOf(t, wanted.map(whole));
}

/**
 * One condition as a clause that a court can read: "the booking was made at most 2 days before departure". Starts in
 * lower case, because clauses are joined; the traveller's own values never appear in it.
 */
export function describeCondition(t: RuleWords, { fact, operator, wanted }: WordedCondition): string {
  if (!isFactKey(fact)) return t('phrase.unknown', { fact, is: anyOf(t, wanted.map(whole)) });
  const { type } = facts[fact];
  if (type === 'number' || type === 'date') {
    const count = Number(wanted.at(-1) ?? 0);
    return t(saying(fact, 'is'), {
      is: boundPhrase(t, type, operator, wanted),
      count: Number.isFinite(count) ? Math.abs(count) : 0,
    });
  }
  const negative = type === 'boolean' ? wanted[0] === 'false' : ['!=', 'notIn', 'doesNotContain'].includes(operator);
  const form = operator === 'beginsWith' ? 'begins' : negative ? 'not' : 'is';
  return t(saying(fact, form), {
    is: anyOf(
      t,
      wanted.map((value) => valueWord(t, fact, value)),
    ),
  });
}

function saying(fact: FactKey, form: 'is' | 'not' | 'begins'): Key {
  return `says.${fact}.${form}` as Key;
}

/** A whole side as one sentence: clauses joined by AND or OR, groups within groups in brackets. */
export function describeGroup(t: RuleWords, group: ConditionGroup): string {
  const joint = ` ${t(group.combinator === 'and' ? 'phrase.andWord' : 'phrase.orWord')} `;
  const clauses = group.rules.map((rule: ConditionGroup | Condition) => {
    if (!isGroup(rule))
      return describeCondition(t, { fact: rule.field, operator: rule.operator, wanted: wantedOf(rule.value) });
    const inner = describeGroup(t, rule);
    return rule.not || rule.rules.length < 2 ? inner : `(${inner})`;
  });
  const inner = clauses.length > 0 ? clauses.join(joint) : t('phrase.nothing');
  return group.not ? t('phrase.notGroup', { inner }) : inner;
}
