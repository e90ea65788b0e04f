import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/ui/page-header';
import { EntryForm } from '@/components/watchlists/entry-form';
import { offences } from '@/lib/agreements/schema';
import { paths } from '@/lib/display/paths';
import { loadList } from '../../load-list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('watchlists'))('addEntry') };
}

export default async function NewEntryPage({ params }: PageProps<'/watchlists/[id]/entries/new'>) {
  const { list, mayKeep, mayRestrict } = await loadList((await params).id);
  if (!mayKeep) notFound();
  const t = await getTranslations('watchlists');
  return (
    <>
      <PageHeader
        back={{ href: paths.watchlist(list.id), label: list.name }}
        title={t('addEntry')}
        lede={t('form.newLede')}
      />
      <EntryForm listId={list.id} offences={offences} mayRestrict={mayRestrict} />
    </>
  );
}
