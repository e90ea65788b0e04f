import { ShieldCheck } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { periodOf, periods, spansOf } from '@/components/intake/count-days';
import { RemovedChart } from '@/components/intake/removed-chart';
import { countByKind } from '@/components/intake/removed-counts';
import { RemovedTable, RemovedTotals } from '@/components/intake/removed-table';
import { Banner } from '@/components/ui/banner';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Panel } from '@/components/ui/panel';
import { PeriodLinks } from '@/components/ui/period-links';
import { paths } from '@/lib/display/paths';
import { countRemoved } from '@/lib/travel/intake-queries';
import { load } from '@/lib/web/load';
import { IntakeTop } from '../intake-top';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('intake'))('tab.removed') };
}

export default async function RemovedPage({ searchParams }: PageProps<'/intake/removed'>) {
  const period = periodOf((await searchParams).days);
  const t = await getTranslations('intake.removedPage');
  const now = new Date();
  const spans = spansOf(period, now);
  const { kinds, carriers, total } = countByKind(await load(countRemoved, { days: period }), spans);
  return (
    <>
      <IntakeTop current="removed" />
      <Banner tone="info" title={t('law.title')}>
        <p className="max-w-prose">{t('law.body')}</p>
        <p className="mt-1 max-w-prose">{t('law.counts')}</p>
      </Banner>
      <PeriodLinks periods={periods} period={period} href={paths.intakeRemoved} />
      {total === 0 ? (
        <Panel>
          <EmptyState
            icon={<ShieldCheck />}
            title={t('empty.title')}
            action={period === 90 ? null : <LinkButton href={paths.intakeRemoved(90)}>{t('empty.longer')}</LinkButton>}
          >
            {t('empty.body')}
          </EmptyState>
        </Panel>
      ) : (
        <>
          <RemovedChart kinds={kinds} total={total} spans={spans} now={now} />
          <RemovedTotals kinds={kinds} total={total} />
          <RemovedTable carriers={carriers} kinds={kinds} />
        </>
      )}
    </>
  );
}
