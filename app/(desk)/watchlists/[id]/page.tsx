import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { EntriesTable } from '@/components/watchlists/entries-table';
import { ImportPanel } from '@/components/watchlists/import-panel';
import { ListHeader } from '@/components/watchlists/list-header';
import { csvColumns } from '@/lib/screening/csv-columns';
import { viewWatchlist } from '@/lib/screening/watchlist-queries';
import { load, signedIn } from '@/lib/web/load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('watchlists'))('one') };
}

export default async function WatchlistPage({ params, searchParams }: PageProps<'/watchlists/[id]'>) {
  const { id } = await params;
  const { page = '0' } = await searchParams;
  if (typeof page !== 'string' || !/^\d{1,6}$/.test(page)) notFound();
  const { profile } = await signedIn();
  const list = await load(viewWatchlist, { watchlistId: id, page: Number(page) });
  const mayImport = profile.roles.some((role) => role === 'analyst' || role === 'supervisor');
  return (
    <>
      <ListHeader list={list} agency={profile.agency.name} />
      {mayImport ? (
        <ImportPanel watchlistId={list.id} columns={Object.keys(csvColumns)} openFirst={list.entryCount === 0} />
      ) : null}
      <EntriesTable list={list} mayImport={mayImport} />
    </>
  );
}
