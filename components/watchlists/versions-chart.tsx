import { useTranslations } from 'next-intl';
import { BarChart } from '@/components/ui/bar-chart';
import type { ViewedVersion } from '@/lib/screening/entry-queries';

const MOST_BARS = 30;

/** How much each version of a list added, changed and removed, oldest first. */
export function VersionsChart({ versions }: { versions: readonly ViewedVersion[] }) {
  const t = useTranslations('watchlists');
  const bars = versions.slice(0, MOST_BARS).toReversed();
  const series = (['added', 'changed', 'removed'] as const).map((key, at) => ({
    key,
    label: t(`diff.${key}`),
    look: (['solid', 'dots', 'outline'] as const)[at] ?? 'solid',
    values: bars.map((version) => version[key]),
  }));
  return (
    <BarChart
      bars={bars.map(({ version }) => ({ key: String(version), label: t('history.version', { version }) }))}
      series={series}
      heading={t('history.versions')}
      alt={t('history.alt', { count: bars.length })}
      tableShown={false}
    />
  );
}
