'use client'; // lives: follows the feed, holds new rows back until asked

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent } from 'react';
import type { ClaimNames, HitPage } from '@/components/hits/hit-row';
import { HitTable } from '@/components/hits/hit-table';
import { QueueEmpty } from '@/components/hits/queue-empty';
import { useHitQueue } from '@/components/hits/use-hit-queue';
import { useTakeHit } from '@/components/hits/use-take-hit';
import { useAnnounce } from '@/components/ui/announcer';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { RowKeys } from '@/components/ui/row-keys';
import type { HitStatus } from '@/lib/hits/schema';

/** One tab of the queue. `mayTake` spares others the buttons; the command decides. */
export function HitQueue({
  status,
  first,
  names,
  renderedAt,
  mayTake,
}: {
  status: HitStatus;
  first: HitPage;
  names: ClaimNames;
  renderedAt: number;
  mayTake: boolean;
}) {
  const t = useTranslations('hits');
  const queue = useHitQueue(status, first, renderedAt);
  const take = useTakeHit(queue.rows, names, mayTake && status === 'pending');
  const words = queue.fresh > 0 ? t('fresh', { count: queue.fresh }) : '';
  const say = useEffectEvent(useAnnounce());
  useEffect(() => {
    if (words) say(words);
  }, [words]);

  return (
    <div className="grid gap-4">
      {queue.failed ? (
        <Banner
          tone="warn"
          live
          title={t('readFailed')}
          action={
            <Button size="small" pending={queue.asking} onClick={queue.again}>
              {t('tryAgain')}
            </Button>
          }
        >
          {t('readFailedWhy')}
        </Banner>
      ) : null}
      {queue.fresh > 0 ? (
        <Banner
          tone="info"
          title={words}
          action={
            <Button size="small" keys="." onClick={queue.reveal}>
              {t('showFresh')}
            </Button>
          }
          className="sticky top-[calc(var(--sticky-top)+0.5rem)] z-20"
        />
      ) : null}
      {queue.rows.length === 0 ? (
        <QueueEmpty status={status} />
      ) : (
        <RowKeys>
          <HitTable status={status} rows={queue.rows} names={names} take={take} />
        </RowKeys>
      )}
      {queue.more ? (
        <div className="flex justify-center">
          <Button pending={queue.moreRunning} onClick={() => void queue.more?.()}>
            {t('more')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
