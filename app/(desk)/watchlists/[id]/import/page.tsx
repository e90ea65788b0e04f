import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ImportFlow } from '@/components/watchlists/import-flow';
import { ListFrame } from '@/components/watchlists/list-frame';
import { loadList } from '../load-list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('watchlists'))('tab.import') };
}

export default async function ImportPage({ params }: PageProps<'/watchlists/[id]/import'>) {
  const { list, agency, mayKeep } = await loadList((await params).id);
  if (!mayKeep) notFound();
  return (
    <ListFrame list={list} agency={agency} tab="import" mayKeep={mayKeep}>
      <ImportFlow listId={list.id} version={list.version} />
    </ListFrame>
  );
}
