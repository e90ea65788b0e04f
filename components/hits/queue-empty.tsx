'use client'; // knows whether the feed is alive

import { CircleCheck, ListChecks } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useFeed } from '@/components/live/use-live';
import { Banner } from '@/components/ui/banner';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Panel } from '@/components/ui/panel';
import { Time } from '@/components/ui/time';
import { paths } from '@/lib/display/paths';
import type { HitStatus } from '@/lib/hits/schema';

/** No rows. A queue that is clear and one that nobody hears from must not look alike. */
export function QueueEmpty({ status }: { status: HitStatus }) {
  const t = useTranslations('hits');
  const { feed, lastBeat } = useFeed();
  const pending = status === 'pending';
  const heard = lastBeat ? <Time value={new Date(lastBeat)} /> : null;
  if (pending && feed === 'stale')
    return (
      <Banner tone="warn" live title={t('unsure')}>
        {t('unsureWhy')} {heard}
      </Banner>
    );
  return (
    <Panel>
      <EmptyState
        icon={pending ? <CircleCheck /> : <ListChecks />}
        title={t(`empty.${status}.title`)}
        action={pending ? null : <LinkButton href={paths.hits()}>{t('tab.pending')}</LinkButton>}
      >
        <p>{t(`empty.${status}.body`)}</p>
        {pending && feed === 'live' && heard ? (
          <p className="mt-1 text-sm">
            {t('feedHealthy')} {heard}
          </p>
        ) : null}
      </EmptyState>
    </Panel>
  );
}
