import { Eye, Shield } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ConditionLine, conditionLines, type DiffLine, diffLines } from '@/components/rules/condition-lines';
import { cn } from '@/components/ui/class-names';
import type { RuleSide } from '@/lib/screening/rules/facts';
import type { RuleConditions } from '@/lib/screening/rules/schema';

const sides = ['incriminating', 'exonerating'] as const;

/** Both sides in words; with `before`, what was added and taken away since then. */
export function ConditionsView({ conditions, before }: { conditions: RuleConditions; before?: RuleConditions }) {
  const t = useTranslations('rules');
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      {sides.map((side) => {
        const after = conditionLines(t, conditions[side]);
        const lines: (ConditionLine | DiffLine)[] = before ? diffLines(conditionLines(t, before[side]), after) : after;
        return <Side key={side} side={side} lines={lines} />;
      })}
    </div>
  );
}

function Side({ side, lines }: { side: RuleSide; lines: readonly (ConditionLine | DiffLine)[] }) {
  const t = useTranslations('rules');
  const speaksFor = side === 'incriminating';
  return (
    <section
      className={cn(
        'grid content-start gap-2 rounded-lg border border-s-4 px-4 py-3',
        speaksFor ? 'border-warn-line border-s-warn bg-warn-soft' : 'border-ok-line border-s-ok bg-ok-soft',
      )}
    >
      <h3 className="flex items-center gap-2 font-semibold">
        <span aria-hidden="true" className={cn('[&_svg]:size-4', speaksFor ? 'text-warn' : 'text-ok')}>
          {speaksFor ? <Eye /> : <Shield />}
        </span>
        {t(`side.${side}`)}
      </h3>
      {lines.length === 0 ? <p className="text-ink-muted">{t('lines.none')}</p> : null}
      <ul className="grid gap-1">
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines may repeat, and do not move
          <li key={at} style={{ paddingInlineStart: `${line.depth * 1.25}rem` }}>
            <Line line={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ line }: { line: ConditionLine | DiffLine }) {
  const t = useTranslations('rules.diff');
  const words = (
    <span className={cn('inline-block break-words first-letter:uppercase', line.heading && 'text-ink-muted text-sm')}>
      {line.text}
    </span>
  );
  const change = 'change' in line ? line.change : 'same';
  if (change === 'same') return words;
  const Mark = change === 'added' ? 'ins' : 'del';
  return (
    <Mark
      className={cn(
        'grid grid-cols-[auto_minmax(0,1fr)] gap-2 rounded-sm border bg-surface px-1.5',
        'no-underline',
        change === 'added' ? 'border-ok-line' : 'border-danger-line text-ink-muted [&>span:last-child]:line-through',
      )}
    >
      <span className={cn('font-semibold text-xs leading-6', change === 'added' ? 'text-ok' : 'text-danger')}>
        {t(change)}
      </span>
      {words}
    </Mark>
  );
}
