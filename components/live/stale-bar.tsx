'use client'; // follows the feed

import { useTranslations } from 'next-intl';
import { Banner } from '@/components/ui/banner';
import { Time } from '@/components/ui/time';
import { useFeed } from './use-live';

/** Old counts are never shown as new: while the feed is stale every page says since when. */
export function StaleBar() {
  const t = useTranslations('desk.feed');
  const { feed, lastBeat } = useFeed();
  if (feed !== 'stale') return null;
  return (
    <Banner tone="warn" live title={t('stale')}>
      {lastBeat ? <Time value={new Date(lastBeat)} /> : null}
    </Banner>
  );
}
