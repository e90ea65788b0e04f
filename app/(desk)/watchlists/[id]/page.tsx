import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EntriesPanel } from '@/components/watchlists/entries-panel';
import { ImportFlow } from '@/components/watchlists/import-flow';
import { ListFrame } from '@/components/watchlists/list-frame';
import { toListRow } from '@/components/watchlists/list-row';
import { viewWatchlist } from '@/lib/screening/watchlist-queries';
import { load } from '@/lib/web/load';
import { listRights } from './load-list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('watchlists'))('one') };
}

export default async function WatchlistPage({ params }: PageProps<'/watchlists/[id]'>) {
  const { id } = await params;
  const { entries, total, page, pages, ...list } = await load(viewWatchlist, { watchlistId: id });
  const { agency, mayKeep, seesRestricted } = await listRights(list.restricted);
  return (
    <ListFrame list={toListRow(list)} agency={agency} tab="entries" mayKeep={mayKeep}>
      {list.version === 0 && mayKeep ? <ImportFlow listId={list.id} version={list.version} inEntries /> : null}
      {list.version === 0 && mayKeep ? null : (
        <EntriesPanel
          key={list.version}
          first={{ id: list.id, entryCount: list.entryCount, entries, total, page, pages }}
          seesRestricted={seesRestricted}
          mayKeep={mayKeep}
        />
      )}
    </ListFrame>
  );
}
