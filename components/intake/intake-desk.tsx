'use client'; // uploads, and a list that lives

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState } from 'react';
import { MessageList } from '@/components/intake/message-list';
import type { MessagePage } from '@/components/intake/message-row';
import { UploadMessages } from '@/components/intake/upload-messages';
import { useSteadyRows } from '@/components/intake/use-steady-rows';
import { fetchJson } from '@/components/live/fetch-json';
import { liveKey } from '@/components/live/use-live';
import { useAnnounce } from '@/components/ui/announcer';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import type { MessageView } from '@/lib/travel/schema';

/** Sending messages in, and what became of those that came. `mayUpload` spares others the form; the command decides. */
export function IntakeDesk({
  first,
  view,
  cursor,
  from,
  mayUpload,
}: {
  first: MessagePage;
  view: MessageView;
  cursor?: string;
  from?: string;
  mayUpload: boolean;
}) {
  const t = useTranslations('intake.list');
  const te = useTranslations('errors');
  const announce = useAnnounce();
  const client = useQueryClient();
  const key = liveKey('intake', 'messages', view, cursor ?? '');
  const search = new URLSearchParams({ limit: '50', view, ...(cursor ? { cursor } : {}) });
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => fetchJson<MessagePage>(`/api/v1/travel-messages?${search}`, signal),
    initialData: first,
  });
  const [own, setOwn] = useState<ReadonlySet<string>>(new Set());
  const { rows, fresh, reveal } = useSteadyRows(first.items, data.items, own);
  const words = fresh > 0 && !cursor ? t('new', { count: fresh }) : '';
  const say = useEffectEvent(announce);
  useEffect(() => {
    if (words) say(words);
  }, [words]);

  return (
    <div className="grid gap-5">
      {mayUpload && !cursor && view === 'all' ? (
        <UploadMessages
          unfolded={first.items.length === 0}
          onReceived={(id) => {
            setOwn((ids) => new Set([...ids, id]));
            void client.invalidateQueries({ queryKey: liveKey('intake') });
          }}
        />
      ) : null}
      {error ? (
        <Banner
          tone="warn"
          live
          title={t('unread')}
          action={
            <Button size="small" onClick={() => refetch()}>
              {t('retry')}
            </Button>
          }
        >
          {te('unreachable')}
        </Banner>
      ) : null}
      <MessageList
        view={view}
        rows={rows}
        fresh={fresh}
        onReveal={reveal}
        cursor={cursor}
        from={from}
        next={data.next}
        mayUpload={mayUpload}
      />
    </div>
  );
}
