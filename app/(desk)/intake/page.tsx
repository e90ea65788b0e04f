import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { IntakeDesk } from '@/components/intake/intake-desk';
import { messageRow } from '@/components/intake/message-row';
import { RereadAll } from '@/components/intake/reread-all';
import { listToReread } from '@/lib/travel/intake-queries';
import { listMessages, type MessageSummary } from '@/lib/travel/queries';
import { messageViews } from '@/lib/travel/schema';
import { load, signedIn } from '@/lib/web/load';
import { IntakeTop } from './intake-top';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('intake'))('title') };
}

/** As the API writes it, so that the list's first rows and those read later are the same. */
const toRow = ({ receivedAt, messageVersion, ...rest }: MessageSummary) =>
  messageRow.parse({ ...rest, version: messageVersion, receivedAt: receivedAt.toISOString() });

export default async function IntakePage({ searchParams }: PageProps<'/intake'>) {
  const { cursor, from, view: asked } = await searchParams;
  const at = typeof cursor === 'string' ? cursor : undefined;
  const view = messageViews.find((known) => known === asked) ?? 'all';
  const { profile } = await signedIn();
  const mayWrite = profile.roles.includes('analyst');
  const { rows, next } = await load(listMessages, { cursor: at, view });
  const { total } = await load(listToReread, {});
  return (
    <>
      <IntakeTop current="messages" />
      {mayWrite ? <RereadAll total={total} /> : null}
      <IntakeDesk
        key={`${view} ${at}`}
        first={{ items: rows.map(toRow), next }}
        view={view}
        cursor={at}
        from={typeof from === 'string' ? from : undefined}
        mayUpload={mayWrite}
      />
    </>
  );
}
