import { FolderPlus, Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { RuleGroupProps } from 'react-querybuilder';
import { controlId, useBuilderSide } from '@/components/rules/builder-context';
import { ConditionBox } from '@/components/rules/condition-box';
import { pathKey } from '@/components/rules/draft-state';
import { useExpectedWords } from '@/components/rules/use-expected-words';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { cn } from '@/components/ui/class-names';
import { Select } from '@/components/ui/select';
import { MAX_DEPTH } from '@/lib/screening/rules/schema';

/** Conditions that hold all together or each by itself, with groups inside; the outermost one is a whole side. */
export function GroupBox({ ruleGroup, path, actions }: Pick<RuleGroupProps, 'ruleGroup' | 'path' | 'actions'>) {
  const t = useTranslations('rules');
  const expected = useExpectedWords();
  const { side, problems, focusSoon } = useBuilderSide();
  const outer = path.length === 0;
  const number = path.map((at) => at + 1).join('.');
  const combinator = 'combinator' in ruleGroup ? ruleGroup.combinator : 'and';
  const rules = ruleGroup.rules.filter((rule) => typeof rule !== 'string');
  const problem = problems.get(pathKey(side, path));
  const add = () => {
    focusSoon(controlId(side, [...path, rules.length], 'fact'));
    actions.onRuleAdd({ field: '', operator: '=', value: '' }, path);
  };
  const addGroup = () => {
    focusSoon(controlId(side, [...path, rules.length, 0], 'fact'));
    actions.onGroupAdd(
      { combinator: combinator === 'and' ? 'or' : 'and', rules: [{ field: '', operator: '=', value: '' }] },
      path,
    );
  };
  return (
    <fieldset
      className={cn('grid min-w-0 gap-2.5', !outer && 'rounded-md border border-line-strong/60 border-dashed p-2.5')}
    >
      <legend className="sr-only">{outer ? t(`side.${side}`) : t('builder.group', { number })}</legend>
      {rules.length > 1 || !outer ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Select
            aria-label={outer ? t('builder.combinator') : t('builder.combinatorOf', { number })}
            value={combinator}
            className="w-52"
            options={[
              { value: 'and', label: t('builder.all') },
              { value: 'or', label: t('builder.any') },
            ]}
            onChange={(event) => actions.onPropChange('combinator', event.target.value, path)}
          />
          <Checkbox
            label={t('builder.not')}
            checked={ruleGroup.not ?? false}
            onChange={(event) => actions.onPropChange('not', event.target.checked, path)}
          />
          {outer ? null : (
            <Button
              variant="quiet"
              size="icon"
              aria-label={t('builder.removeGroup', { number })}
              icon={<Trash2 aria-hidden="true" />}
              className="ms-auto text-ink-muted"
              onClick={() => {
                focusSoon(controlId(side, path.slice(0, -1), 'add'));
                actions.onGroupRemove(path);
              }}
            />
          )}
        </div>
      ) : null}
      {rules.length > 0 ? (
        <ul className="grid gap-1.5">
          {rules.map((rule, at) => (
            <li key={rule.id ?? at} className="grid gap-1.5">
              {at > 0 ? (
                <span aria-hidden="true" className="ps-3 font-semibold text-ink-subtle text-xs">
                  {t(combinator === 'and' ? 'phrase.andWord' : 'phrase.orWord')}
                </span>
              ) : null}
              {'rules' in rule ? (
                <GroupBox ruleGroup={rule} path={[...path, at]} actions={actions} />
              ) : (
                <ConditionBox rule={rule} path={[...path, at]} actions={actions} />
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {problem && (rules.length > 0 || !outer) ? <p className="text-danger text-sm">{expected(problem)}</p> : null}
      <div className="flex flex-wrap items-start gap-2">
        <Button id={controlId(side, path, 'add')} size="small" icon={<Plus aria-hidden="true" />} onClick={add}>
          {t('builder.add')}
        </Button>
        <Button
          size="small"
          variant="quiet"
          icon={<FolderPlus aria-hidden="true" />}
          disabledReason={path.length >= MAX_DEPTH - 1 ? t('builder.deepest', { count: MAX_DEPTH }) : undefined}
          onClick={addGroup}
        >
          {t('builder.addGroup')}
        </Button>
      </div>
    </fieldset>
  );
}
