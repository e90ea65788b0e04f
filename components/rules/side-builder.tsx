'use client'; // conditions are put together here

import { Eye, Shield } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef } from 'react';
import { QueryBuilder, type RuleGroupProps, type RuleGroupType } from 'react-querybuilder';
import { BuilderSideProvider } from '@/components/rules/builder-context';
import { describeGroup } from '@/components/rules/condition-words';
import { fromBuilder } from '@/components/rules/draft-state';
import { GroupBox } from '@/components/rules/group-box';
import { cn } from '@/components/ui/class-names';
import type { RuleSide } from '@/lib/screening/rules/facts';
import type { ConditionProblem } from '@/lib/screening/rules/schema';

const controls = { ruleGroup: (props: RuleGroupProps) => <GroupBox {...props} /> };

/** The builder of one side. The two sides never look alike: ground, edge, mark and words differ. */
export function SideBuilder({
  side,
  group,
  problems,
  onChange,
}: {
  side: RuleSide;
  group: RuleGroupType;
  problems: ReadonlyMap<string, ConditionProblem>;
  onChange: (group: RuleGroupType) => void;
}) {
  const t = useTranslations('rules');
  const titleId = useId();
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (!wanted.current) return;
    const control = document.getElementById(wanted.current);
    if (!control) return;
    wanted.current = null;
    control.focus();
  });
  const speaksFor = side === 'incriminating';
  return (
    <section
      aria-labelledby={titleId}
      className={cn(
        'grid min-w-0 content-start gap-3 rounded-lg border border-s-4 p-4',
        speaksFor ? 'border-warn-line border-s-warn bg-warn-soft' : 'border-ok-line border-s-ok bg-ok-soft',
      )}
    >
      <header className="grid gap-0.5">
        <h2 id={titleId} className="flex items-center gap-2 font-semibold text-lg">
          <span aria-hidden="true" className={cn('[&_svg]:size-4.5', speaksFor ? 'text-warn' : 'text-ok')}>
            {speaksFor ? <Eye /> : <Shield />}
          </span>
          {t(`side.${side}`)}
        </h2>
        <p className="max-w-prose text-ink-muted text-sm">{t(`sideHint.${side}`)}</p>
      </header>
      <BuilderSideProvider
        value={{
          side,
          problems,
          focusSoon: (id) => {
            wanted.current = id;
          },
        }}
      >
        <QueryBuilder
          query={group}
          onQueryChange={onChange}
          controlElements={controls}
          enableMountQueryChange={false}
        />
      </BuilderSideProvider>
      <div className="rounded-md border border-line bg-surface px-3 py-2.5">
        <h3 className="text-ink-muted text-xs">{t('builder.inWords')}</h3>
        <p className="break-words first-letter:uppercase">
          {group.rules.length > 0 ? describeGroup(t, fromBuilder(group)) : t(`sideEmpty.${side}`)}
        </p>
      </div>
    </section>
  );
}
