import { ChartColumn } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { hitPeriods, spanOf } from '@/components/hits/hit-periods';
import { QualityCharts } from '@/components/hits/quality-charts';
import { QualityTotals } from '@/components/hits/quality-totals';
import { askedPeriod } from '@/components/ui/asked-period';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { PeriodLinks } from '@/components/ui/period-links';
import { formatDate } from '@/lib/display/format-date';
import { paths } from '@/lib/display/paths';
import { hitQuality } from '@/lib/hits/quality-queries';
import { load, signedIn } from '@/lib/web/load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('hits.quality'))('title') };
}

export default async function HitQualityPage({ searchParams }: PageProps<'/hits/quality'>) {
  const period = askedPeriod(hitPeriods, (await searchParams).days);
  const { profile } = await signedIn();
  const t = await getTranslations('hits.quality');
  const locale = await getLocale();
  const span = spanOf(period, new Date());
  const quality = await load(hitQuality, span);
  // auditors and reviewers look at figures, not at the queue
  const works = profile.roles.some((r) => ['analyst', 'liaison', 'supervisor', 'dpo'].includes(r));
  return (
    <>
      <PageHeader
        title={t('title')}
        lede={t('lede')}
        {...(works ? { back: { href: paths.hits(), label: t('back') } } : {})}
      />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <PeriodLinks periods={hitPeriods} period={period} href={paths.hitQuality} />
        <p className="text-ink-muted text-sm">
          {t('span', { from: formatDate(span.from, locale), to: formatDate(span.to, locale) })}
        </p>
      </div>
      {quality.total.raised === 0 ? (
        <Panel>
          <EmptyState
            icon={<ChartColumn />}
            title={t('empty.title')}
            action={period === 365 ? null : <LinkButton href={paths.hitQuality(365)}>{t('empty.longer')}</LinkButton>}
          >
            {t('empty.body')}
          </EmptyState>
        </Panel>
      ) : (
        <>
          <QualityTotals quality={quality} />
          <QualityCharts quality={quality} />
        </>
      )}
    </>
  );
}
