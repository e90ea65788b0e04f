import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/class-names';
import { controlStyles } from '@/components/ui/control-styles';
import { type FactGroup, factKeys, facts, type RuleSide } from '@/lib/screening/rules/facts';

const groups: readonly FactGroup[] = ['journey', 'booking', 'payment', 'bags', 'document', 'traveller'];

/** The facts that a side may ask about, grouped by where they come from. */
export function FactSelect({
  id,
  side,
  value,
  label,
  invalid,
  className,
  onChange,
}: {
  id: string;
  side: RuleSide;
  value: string;
  label: string;
  invalid: boolean;
  className?: string;
  onChange: (fact: string) => void;
}) {
  const t = useTranslations('rules');
  const allowed = factKeys.filter((key) => facts[key].sides?.includes(side) ?? true);
  const known = factKeys.some((key) => key === value);
  return (
    <span className={cn('relative block', className)}>
      <select
        id={id}
        aria-label={label}
        aria-invalid={invalid || undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={cn(controlStyles, 'h-control cursor-pointer appearance-none truncate pe-9')}
      >
        {value === '' ? <option value="">{t('builder.chooseFact')}</option> : null}
        {value !== '' && !known ? <option value={value}>{value}</option> : null}
        {groups.map((group) => (
          <optgroup key={group} label={t(`group.${group}`)}>
            {allowed
              .filter((key) => facts[key].group === group)
              .map((key) => (
                <option key={key} value={key}>
                  {t(`fact.${key}`)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 end-2.5 my-auto size-4 text-ink-muted"
      />
    </span>
  );
}
