import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/ui/page-header';
import { CreateListForm } from '@/components/watchlists/create-list-form';
import { toListRow } from '@/components/watchlists/list-row';
import { ListsTable } from '@/components/watchlists/lists-table';
import { offences } from '@/lib/agreements/schema';
import { listWatchlists } from '@/lib/screening/watchlist-queries';
import { load, signedIn } from '@/lib/web/load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('watchlists'))('title') };
}

export default async function WatchlistsPage() {
  const { profile } = await signedIn();
  const t = await getTranslations('watchlists');
  const rows = await load(listWatchlists, {});
  const mayCreate = profile.roles.some((role) => role === 'analyst' || role === 'supervisor');
  return (
    <>
      <PageHeader title={t('title')} lede={t('lede')} />
      <ListsTable first={rows.map(toListRow)} mayCreate={mayCreate} />
      {mayCreate ? <CreateListForm offences={offences} mayRestrict={profile.roles.includes('supervisor')} /> : null}
    </>
  );
}
