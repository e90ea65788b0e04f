import { useLocale, useTranslations } from 'next-intl';
import { useCount } from '@/components/intake/share';
import { BarChart } from '@/components/ui/bar-chart';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { formatDate } from '@/lib/display/format-date';
import type { RuleView } from '@/lib/screening/rules/rule-queries';

const WEEK_MS = 7 * 86_400_000;
/** Fewer bars than this would be slabs. */
const FEWEST = 8;

/** What people made of a rule's hits, week by week; weeks without hits stand empty. */
export function QualityPlot({ weeks, now }: { weeks: RuleView['weeks']; now: Date }) {
  const t = useTranslations('rules.quality');
  const locale = useLocale();
  const count = useCount();
  const sum = (of: (week: RuleView['weeks'][number]) => number) => weeks.reduce((total, week) => total + of(week), 0);
  const bars = allWeeks(weeks, now);
  const parts = [
    { key: 'confirmed', label: t('confirmed'), look: 'solid' },
    { key: 'dismissed', label: t('dismissed'), look: 'muted' },
    { key: 'open', label: t('open'), look: 'dots' },
  ] as const;
  return (
    <Panel title={t('title')} description={t('lede')}>
      {weeks.length === 0 ? (
        <EmptyState title={t('empty')} className="py-6">
          {t('emptyBody')}
        </EmptyState>
      ) : (
        <BarChart
          bars={bars.map((week) => ({ key: week, label: formatDate(week, locale) }))}
          series={parts.map(({ key, label, look }) => ({
            key,
            label,
            look,
            values: bars.map((monday) => weeks.find(({ week }) => week === monday)?.[key] ?? 0),
          }))}
          alt={t('alt', {
            hits: count(sum(({ hits }) => hits)),
            confirmed: count(sum(({ confirmed }) => confirmed)),
            dismissed: count(sum(({ dismissed }) => dismissed)),
            open: count(sum(({ open }) => open)),
          })}
          heading={t('week')}
        />
      )}
    </Panel>
  );
}

/** Mondays from the first week with hits, or a few weeks back, to this one. */
function allWeeks(weeks: RuleView['weeks'], now: Date): string[] {
  const today = Math.floor(now.getTime() / 86_400_000) * 86_400_000;
  const monday = today - ((new Date(today).getUTCDay() + 6) % 7) * 86_400_000;
  const first = weeks[0] ? Date.parse(`${weeks[0].week}T00:00:00Z`) : monday;
  const length = Math.max(FEWEST, Math.round((monday - first) / WEEK_MS) + 1);
  return Array.from({ length }, (_, at) => new Date(monday - (length - 1 - at) * WEEK_MS).toISOString().slice(0, 10));
}
