import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { RuleType } from 'react-querybuilder';
import { CodesInput } from '@/components/rules/codes-input';
import { type RuleWords, valueWord } from '@/components/rules/condition-words';
import { Checkbox } from '@/components/ui/checkbox';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { type Fact, facts, isFactKey } from '@/lib/screening/rules/facts';

interface ControlProps {
  id: string;
  'aria-label': string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

/** The control for the value of one condition: as many boxes as its operator asks for. */
export function ValueControl({
  rule,
  control,
  onChange,
}: {
  rule: RuleType;
  control: ControlProps;
  onChange: (value: unknown) => void;
}) {
  const t = useTranslations('rules');
  if (!isFactKey(rule.field)) return null;
  const fact = facts[rule.field];
  const several = rule.operator === 'in' || rule.operator === 'notIn';
  if (fact.type === 'boolean')
    return (
      <Select
        {...control}
        value={String(rule.value)}
        options={(fact.trueOnly ? ['true'] : ['true', 'false']).map((value) => ({
          value,
          label: valueWord(t, rule.field, value),
        }))}
        onChange={(event) => onChange(event.target.value === 'true')}
      />
    );
  if (fact.choices && several) return <Choices t={t} rule={rule} fact={fact} control={control} onChange={onChange} />;
  if (fact.choices)
    return (
      <Select
        {...control}
        value={typeof rule.value === 'string' ? rule.value : ''}
        placeholder={t('builder.choose')}
        options={fact.choices.map((value) => ({ value, label: valueWord(t, rule.field, value) }))}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  if (rule.operator === 'between') {
    const [low, high] = Array.isArray(rule.value) ? rule.value : ['', ''];
    return (
      <Unit t={t} fact={fact}>
        <One fact={fact} control={control} value={low} onChange={(value) => onChange([value, high ?? ''])} />
        <span className="text-ink-muted text-sm">{t('builder.and')}</span>
        <One
          fact={fact}
          control={{
            ...control,
            id: `${control.id}-to`,
            'aria-label': t('builder.upTo', { label: control['aria-label'] }),
          }}
          value={high}
          onChange={(value) => onChange([low ?? '', value])}
        />
      </Unit>
    );
  }
  if (several) return <CodesInput {...control} value={rule.value} onChange={onChange} />;
  return (
    <Unit t={t} fact={fact}>
      <One fact={fact} control={control} value={rule.value} onChange={onChange} />
    </Unit>
  );
}

/** One number, date or code. */
function One({
  fact,
  control,
  value,
  onChange,
}: {
  fact: Fact;
  control: ControlProps;
  value: unknown;
  onChange: (value: string | number) => void;
}) {
  const shown = typeof value === 'string' || typeof value === 'number' ? value : '';
  if (fact.type === 'number')
    return (
      <Input
        {...control}
        type="number"
        inputMode="numeric"
        min={fact.min}
        max={fact.max}
        value={shown}
        className="tabular min-w-20"
        onChange={(event) => onChange(event.target.value === '' ? '' : Number(event.target.value))}
      />
    );
  if (fact.type === 'date')
    return <Input {...control} type="date" value={shown} onChange={(event) => onChange(event.target.value)} />;
  return (
    <Input
      {...control}
      value={shown}
      dir="ltr"
      autoCapitalize="characters"
      spellCheck={false}
      onChange={(event) => onChange(event.target.value.toUpperCase().trim())}
    />
  );
}

function Unit({ t, fact, children }: { t: RuleWords; fact: Fact; children: ReactNode }) {
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-2 sm:flex-nowrap">
      {children}
      {fact.unit ? <span className="shrink-0 text-ink-muted text-sm">{t(`builder.unit.${fact.unit}`)}</span> : null}
    </span>
  );
}

function Choices({
  t,
  rule,
  fact,
  control,
  onChange,
}: {
  t: RuleWords;
  rule: RuleType;
  fact: Fact;
  control: ControlProps;
  onChange: (value: string[]) => void;
}) {
  const chosen: readonly unknown[] = Array.isArray(rule.value) ? rule.value : [];
  const all = fact.choices ?? [];
  return (
    <fieldset aria-describedby={control['aria-describedby']} className="flex flex-wrap gap-x-4 gap-y-1.5 py-1.5">
      <legend className="sr-only">{control['aria-label']}</legend>
      {all.map((choice, at) => (
        <Checkbox
          key={choice}
          id={at === 0 ? control.id : `${control.id}-${choice}`}
          label={valueWord(t, rule.field, choice)}
          checked={chosen.includes(choice)}
          onChange={(event) =>
            onChange(all.filter((one) => (one === choice ? event.target.checked : chosen.includes(one))))
          }
        />
      ))}
    </fieldset>
  );
}
