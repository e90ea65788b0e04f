import { History } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { ListFrame } from '@/components/watchlists/list-frame';
import { VersionsChart } from '@/components/watchlists/versions-chart';
import { VersionsTable } from '@/components/watchlists/versions-table';
import { listVersions } from '@/lib/screening/entry-queries';
import { load } from '@/lib/web/load';
import { loadList } from '../load-list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('watchlists'))('tab.history') };
}

export default async function HistoryPage({ params }: PageProps<'/watchlists/[id]/history'>) {
  const { id } = await params;
  const { list, agency, mayKeep } = await loadList(id);
  const { versions } = await load(listVersions, { watchlistId: id });
  const t = await getTranslations('watchlists.history');
  return (
    <ListFrame list={list} agency={agency} tab="history" mayKeep={mayKeep}>
      {versions.length === 0 ? (
        <Panel>
          <EmptyState icon={<History />} title={t('none')} />
        </Panel>
      ) : (
        <>
          <Panel title={t('chart')} description={t('chartHint')}>
            <VersionsChart versions={versions} />
          </Panel>
          <Panel title={t('versions')} flush>
            <VersionsTable listId={id} versions={versions} />
          </Panel>
        </>
      )}
    </ListFrame>
  );
}
