import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { RuleProps } from 'react-querybuilder';
import { controlId, useBuilderSide } from '@/components/rules/builder-context';
import { operatorWord } from '@/components/rules/condition-words';
import { isUnfinished, pathKey, usualOperator, valueFor } from '@/components/rules/draft-state';
import { FactSelect } from '@/components/rules/fact-select';
import { useExpectedWords } from '@/components/rules/use-expected-words';
import { ValueControl } from '@/components/rules/value-control';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { facts, isFactKey, operatorsOf } from '@/lib/screening/rules/facts';

/** One condition: fact, operator, value, and what is still missing or wrong. */
export function ConditionBox({ rule, path, actions }: Pick<RuleProps, 'rule' | 'path' | 'actions'>) {
  const t = useTranslations('rules');
  const expected = useExpectedWords();
  const { side, problems, focusSoon } = useBuilderSide();
  const number = path.map((at) => at + 1).join('.');
  const id = (part: 'fact' | 'operator' | 'value') => controlId(side, path, part);
  const problem = problems.get(pathKey(side, path));
  const unfinished = isUnfinished(rule);
  const wrong = problem !== undefined && !unfinished;
  const fact = isFactKey(rule.field) ? facts[rule.field] : null;
  const hint = isFactKey(rule.field) && t.has(`factHint.${rule.field}` as 'factHint.carrier');

  const chooseFact = (field: string) => {
    if (!isFactKey(field)) return;
    const operator = usualOperator(field);
    actions.onPropChange('field', field, path);
    actions.onPropChange('operator', operator, path);
    actions.onPropChange('value', valueFor(field, operator, undefined), path);
    focusSoon(facts[field].type === 'boolean' ? id('value') : id('operator'));
  };
  const chooseOperator = (operator: string) => {
    actions.onPropChange('operator', operator, path);
    actions.onPropChange('value', valueFor(rule.field, operator, rule.value), path);
  };

  return (
    <div className="grid gap-1.5 rounded-md border bg-surface p-2.5">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2">
        <div className="flex min-w-0 flex-wrap items-start gap-2">
          <FactSelect
            id={id('fact')}
            side={side}
            value={rule.field}
            label={t('builder.fact', { number })}
            invalid={problem?.code === 'rule-fact-side' || (problem?.code === 'rule-fact-unknown' && !unfinished)}
            className="min-w-0 grow basis-60"
            onChange={chooseFact}
          />
          {fact && fact.type !== 'boolean' ? (
            <Select
              id={id('operator')}
              aria-label={t('builder.operator', { number })}
              value={rule.operator}
              className="min-w-0 grow basis-36"
              options={operatorsOf[fact.type].map((one) => ({ value: one, label: operatorWord(t, rule.field, one) }))}
              onChange={(event) => chooseOperator(event.target.value)}
            />
          ) : null}
          <div className="min-w-0 grow-[2] basis-56">
            <ValueControl
              rule={rule}
              control={{
                id: id('value'),
                'aria-label': t('builder.value', { number }),
                'aria-invalid': wrong && problem.code === 'rule-value' ? true : undefined,
                'aria-describedby': problem ? `${id('value')}-problem` : hint ? `${id('value')}-hint` : undefined,
              }}
              onChange={(value) => actions.onPropChange('value', value, path)}
            />
          </div>
        </div>
        <Button
          variant="quiet"
          size="icon"
          aria-label={t('builder.remove', { number })}
          icon={<Trash2 aria-hidden="true" />}
          className="justify-self-end text-ink-muted"
          onClick={() => {
            focusSoon(controlId(side, path.slice(0, -1), 'add'));
            actions.onRuleRemove(path);
          }}
        />
      </div>
      {problem ? (
        <p
          id={`${id('value')}-problem`}
          className={wrong ? 'font-medium text-danger text-sm' : 'text-ink-subtle text-sm'}
        >
          {wrong ? expected(problem) : t('builder.unfinished')}
        </p>
      ) : null}
      {hint && !wrong ? (
        <p id={`${id('value')}-hint`} className="text-ink-subtle text-xs">
          {t(`factHint.${rule.field}` as 'factHint.carrier')}
        </p>
      ) : null}
    </div>
  );
}
