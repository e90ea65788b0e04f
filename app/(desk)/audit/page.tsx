import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuditFilters } from '@/components/audit/audit-filters';
import { EventChart } from '@/components/audit/event-chart';
import { EventList } from '@/components/audit/event-list';
import { readFilters, toSearch } from '@/components/audit/filters';
import { Banner } from '@/components/ui/banner';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { listAgencies } from '@/lib/agencies/queries';
import { searchAudit } from '@/lib/audit/search';
import { load, signedIn } from '@/lib/web/load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') };
}

export default async function AuditPage({ searchParams }: PageProps<'/audit'>) {
  const query = await searchParams;
  const { filters, unreadable } = readFilters(query);
  const cursor = typeof query.cursor === 'string' ? query.cursor : undefined;
  const { profile } = await signedIn();
  const t = await getTranslations('audit');
  const { rows, next } = await load(searchAudit, { ...toSearch(filters), ...(cursor ? { cursor } : {}) });
  const agencies = await load(listAgencies, {});
  const codes = Object.fromEntries(agencies.map((a) => [a.id, a.code]));
  return (
    <>
      <PageHeader title={t('title')} lede={t('lede')} />
      <div className="grid gap-1 text-ink-muted text-sm">
        <p>{t('recorded')}</p>
        {profile.agency.kind === 'oversight' ? <p>{t('oversight')}</p> : null}
      </div>
      {unreadable.length > 0 ? (
        <Banner tone="warn" title={t('filter.unreadable', { count: unreadable.length })} />
      ) : null}
      <AuditFilters filters={filters} agencies={agencies} />
      {rows.length > 1 ? (
        <Panel title={t('chart.title')}>
          <EventChart events={rows} now={new Date()} />
        </Panel>
      ) : null}
      <EventList rows={rows} next={next} older={cursor !== undefined} filters={filters} agencies={codes} />
    </>
  );
}
