import { ChartColumn } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { qualityByCarrier } from '@/components/intake/carrier-quality';
import { periodOf, periods, spansOf } from '@/components/intake/count-days';
import { QualityCharts } from '@/components/intake/quality-charts';
import { QualityTable } from '@/components/intake/quality-table';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Panel } from '@/components/ui/panel';
import { PeriodLinks } from '@/components/ui/period-links';
import { paths } from '@/lib/display/paths';
import { carrierQuality } from '@/lib/travel/intake-queries';
import { load } from '@/lib/web/load';
import { IntakeTop } from '../intake-top';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('intake'))('tab.quality') };
}

export default async function QualityPage({ searchParams }: PageProps<'/intake/quality'>) {
  const period = periodOf((await searchParams).days);
  const t = await getTranslations('intake.quality');
  const now = new Date();
  const rows = await load(carrierQuality, { days: period });
  const carriers = qualityByCarrier(rows, spansOf(period, now));
  return (
    <>
      <IntakeTop current="quality" />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <PeriodLinks periods={periods} period={period} href={paths.intakeQuality} />
      </div>
      {carriers.length === 0 ? (
        <Panel>
          <EmptyState
            icon={<ChartColumn />}
            title={t('empty.title')}
            action={period === 90 ? null : <LinkButton href={paths.intakeQuality(90)}>{t('empty.longer')}</LinkButton>}
          >
            {t('empty.body')}
          </EmptyState>
        </Panel>
      ) : (
        <>
          <QualityCharts carriers={carriers} now={now} />
          <QualityTable carriers={carriers} />
        </>
      )}
    </>
  );
}
