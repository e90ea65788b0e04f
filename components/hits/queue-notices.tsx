'use client'; // lets new rows in

import { useTranslations } from 'next-intl';
import type { useHitQueue } from '@/components/hits/use-hit-queue';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';

/** That the queue could not be read, and that new rows wait. */
export function QueueNotices({ queue, words }: { queue: ReturnType<typeof useHitQueue>; words: string }) {
  const t = useTranslations('hits');
  return (
    <>
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
      {words ? (
        <Banner
          tone="info"
          title={words}
          action={
            <Button size="small" keys="." onClick={queue.reveal}>
              {t('showFresh')}
            </Button>
          }
          // over the page on a wide screen: that rows wait must not move a row
          className="lg:fixed lg:end-6 lg:bottom-4 lg:z-40 lg:w-96 lg:shadow-panel"
        />
      ) : null}
    </>
  );
}
