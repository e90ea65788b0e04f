import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/ui/page-header';
import { EntryForm } from '@/components/watchlists/entry-form';
import { offences } from '@/lib/agreements/schema';
import { paths } from '@/lib/display/paths';
import { viewEntry } from '@/lib/screening/entry-queries';
import { load } from '@/lib/web/load';
import { listRights } from '../../../load-list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('watchlists'))('withdraw.amend') };
}

export default async function AmendEntryPage({ params }: PageProps<'/watchlists/[id]/entries/[entryId]/amend'>) {
  const { id, entryId } = await params;
  const entry = await load(viewEntry, { watchlistId: id, entryId });
  const { mayKeep, mayRestrict } = await listRights(entry.list.restricted);
  if (!mayKeep || entry.removedVersion !== null) notFound();
  const t = await getTranslations('watchlists');
  return (
    <>
      <PageHeader
        back={{ href: paths.entry(id, entryId), label: entry.externalRef }}
        title={t('withdraw.amend')}
        lede={t('form.amendLede')}
      />
      <EntryForm
        listId={id}
        entry={{ id: entry.id, facts: entry.facts }}
        offences={offences}
        mayRestrict={mayRestrict}
      />
    </>
  );
}
