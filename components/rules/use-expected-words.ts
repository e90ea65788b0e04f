import { useTranslations } from 'next-intl';
import { factWord } from '@/components/rules/condition-words';
import { facts, isFactKey } from '@/lib/screening/rules/facts';
import type { ConditionProblem } from '@/lib/screening/rules/schema';

/** The sentence for what is wrong with a condition or group, and how to mend it. */
export function useExpectedWords(): (problem: ConditionProblem) => string {
  const t = useTranslations('rules');
  return ({ code, field = '' }) => {
    if (code !== 'rule-value') return t(`problem.${code}`, { fact: factWord(t, field) });
    const fact = isFactKey(field) ? facts[field] : null;
    if (fact?.type === 'number') return t('problem.number', { min: fact.min ?? 0, max: fact.max ?? 0 });
    if (fact?.type === 'date') return t('problem.date');
    if (fact?.pattern?.test('QUA')) return fact.pattern.test('1204') ? t('problem.code') : t('problem.place');
    return t('problem.code');
  };
}
