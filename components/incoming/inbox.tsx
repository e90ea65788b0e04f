'use client'; // lives: follows the feed, holds new items back until asked

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { orderInbox, unseen } from '@/components/incoming/inbox-order';
import { type InboxItem, InboxRow, type Senders } from '@/components/incoming/inbox-row';
import { fetchJson } from '@/components/live/fetch-json';
import { liveKey } from '@/components/live/use-live';
import { useAnnounce } from '@/components/ui/announcer';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { RowKeys } from '@/components/ui/row-keys';

/** Rows a page of the inbox; the server asks for as many as the browser later does. */
interface InboxPage {
  items: InboxItem[];
  next: string | null;
}

/**
 * The items of one page, what waits for the unit first. States change where they stand; new items are announced and
 * come in when the reader asks. `live` only on the newest page: older ones do not grow.
 */
export function Inbox({
  initial,
  renderedAt,
  limit,
  live,
  senders,
  empty,
}: {
  initial: InboxPage;
  /** When the server read it, milliseconds since 1970. */
  renderedAt: number;
  limit: number;
  live: boolean;
  senders: Senders;
  empty: React.ReactNode;
}) {
  const t = useTranslations('incoming');
  const announce = useAnnounce();
  const { data, isError, refetch, isFetching } = useQuery({
    // each rendering by the server starts afresh: what an earlier visit left in the cache is older
    queryKey: liveKey('incoming', 'list', renderedAt),
    queryFn: ({ signal }) => fetchJson<InboxPage>(`/api/v1/disclosures?limit=${limit}`, signal),
    initialData: live ? initial : undefined,
    enabled: live,
    staleTime: 5_000,
  });
  const items = (live ? data : undefined)?.items ?? initial.items;
  const [order, setOrder] = useState(() => orderInbox(initial.items));
  const fresh = unseen(items, order);
  const announced = useRef(0);
  useEffect(() => {
    if (fresh > announced.current) announce(t('fresh', { count: fresh }));
    announced.current = fresh;
  }, [fresh, announce, t]);

  const byId = new Map(items.map((i) => [i.id, i]));
  const rows = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const waiting = rows(order.waiting);
  const done = rows(order.done);
  return (
    <div className="grid gap-6">
      {isError ? (
        <Banner
          tone="warn"
          live
          title={t('readFailed')}
          action={
            <Button size="small" pending={isFetching} onClick={() => void refetch()}>
              {t('tryAgain')}
            </Button>
          }
        >
          {t('readFailedWhy')}
        </Banner>
      ) : null}
      {fresh > 0 ? (
        <Banner
          tone="info"
          title={t('fresh', { count: fresh })}
          action={
            <Button variant="primary" size="small" keys="." onClick={() => setOrder(orderInbox(items))}>
              {t('showFresh')}
            </Button>
          }
          className="sticky top-[calc(var(--sticky-top)+0.5rem)] z-10"
        />
      ) : null}
      {items.length === 0 ? empty : null}
      <RowKeys>
        <div className="grid gap-8">
          {waiting.length > 0 ? (
            <Group title={t('waiting')} count={t('waitingCount', { count: waiting.length })}>
              {waiting.map((item) => (
                <InboxRow key={item.id} item={item} senders={senders} />
              ))}
            </Group>
          ) : items.length > 0 && fresh === 0 ? (
            <p className="text-ink-muted">{t('nothingWaiting')}</p>
          ) : null}
          {done.length > 0 ? (
            <Group title={t('done')}>
              {done.map((item) => (
                <InboxRow key={item.id} item={item} senders={senders} />
              ))}
            </Group>
          ) : null}
        </div>
      </RowKeys>
    </div>
  );
}

function Group({ title, count, children }: { title: string; count?: string; children: React.ReactNode }) {
  const t = useTranslations('incoming');
  return (
    <Panel ground="bare" title={title} description={count}>
      <ul aria-label={t('listLabel', { group: title })} className="grid gap-3">
        {children}
      </ul>
    </Panel>
  );
}
