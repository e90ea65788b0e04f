import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/ui/page-header';
import { NewWatchlist } from '@/components/watchlists/new-watchlist';
import { WatchlistTable } from '@/components/watchlists/watchlist-table';
import { listWatchlists } from '@/lib/screening/watchlist-queries';
import { load, signedIn } from '@/lib/web/load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('watchlists'))('title') };
}

export default async function WatchlistsPage() {
  const { profile } = await signedIn();
  const t = await getTranslations('watchlists');
  const lists = await load(listWatchlists, {});
  const mayWrite = profile.roles.some((role) => role === 'analyst' || role === 'supervisor');
  // as the API writes it, so that the first read and every later one are alike
  const first = lists.map(({ createdAt: _, importedAt, ...list }) => ({
    ...list,
    importedAt: importedAt?.toISOString() ?? null,
  }));
  return (
    <>
      <PageHeader title={t('title')} lede={t('lede')} />
      {mayWrite ? (
        <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
          <WatchlistTable first={first} mayWrite />
          <NewWatchlist />
        </div>
      ) : (
        <WatchlistTable first={first} mayWrite={false} />
      )}
    </>
  );
}
