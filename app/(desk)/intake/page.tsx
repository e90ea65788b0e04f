import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { IntakeDesk } from '@/components/intake/intake-desk';
import { messageRow } from '@/components/intake/message-row';
import { PageHeader } from '@/components/ui/page-header';
import { listMessages, type MessageSummary } from '@/lib/travel/queries';
import { load, signedIn } from '@/lib/web/load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('intake'))('title') };
}

/** As the API writes it, so that the list's first rows and those read later are the same. */
const toRow = ({ receivedAt, messageVersion, ...rest }: MessageSummary) =>
  messageRow.parse({ ...rest, version: messageVersion, receivedAt: receivedAt.toISOString() });

export default async function IntakePage({ searchParams }: PageProps<'/intake'>) {
  const { cursor, from } = await searchParams;
  const at = typeof cursor === 'string' ? cursor : undefined;
  const { profile } = await signedIn();
  const t = await getTranslations('intake');
  const { rows, next } = await load(listMessages, { cursor: at });
  return (
    <>
      <PageHeader title={t('title')} lede={t('lede')} />
      <IntakeDesk
        key={at}
        first={{ items: rows.map(toRow), next }}
        cursor={at}
        from={typeof from === 'string' ? from : undefined}
        mayUpload={profile.roles.includes('analyst')}
      />
    </>
  );
}
