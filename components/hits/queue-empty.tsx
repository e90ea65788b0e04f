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
import type { HitViewName } from '@/lib/hits/schema';

/** What tells a clear queue from one that nothing reaches: moments as text. */
export interface QueueSigns {
  lastHit: string | null;
  lastMessage: string | null;
}

/** No rows. A queue that is clear and one that nobody hears from must not look alike. */
export function QueueEmpty({ view, signs }: { view: HitViewName; signs: QueueSigns }) {
  const t = useTranslations('hits');
  const { feed, lastBeat } = useFeed();
  const waits = view !== 'decided';
  const heard = lastBeat ? <Time value={new Date(lastBeat)} /> : null;
  if (waits && feed === 'stale')
    return (
      <Banner tone="warn" live title={t('unsure')}>
        {t('unsureWhy')} {heard}
      </Banner>
    );
  return (
    <Panel>
      <EmptyState
        icon={waits ? <CircleCheck /> : <ListChecks />}
        title={t(`empty.${view}.title`)}
        action={view === 'unclaimed' ? null : <LinkButton href={paths.hits()}>{t('view.unclaimed')}</LinkButton>}
      >
        <p>{t(`empty.${view}.body`)}</p>
        {view === 'unclaimed' ? (
          <dl className="mt-3 inline-grid grid-cols-[auto_auto] gap-x-4 gap-y-0.5 text-start text-sm">
            <Sign term={t('signs.lastHit')} at={signs.lastHit} />
            <Sign term={t('signs.lastMessage')} at={signs.lastMessage} />
            {feed === 'live' && lastBeat ? <Sign term={t('signs.feed')} at={new Date(lastBeat).toISOString()} /> : null}
          </dl>
        ) : null}
      </EmptyState>
    </Panel>
  );
}

function Sign({ term, at }: { term: string; at: string | null }) {
  const t = useTranslations('hits.signs');
  return (
    <>
      <dt className="text-ink-subtle">{term}</dt>
      <dd>{at ? <Time value={at} /> : t('never')}</dd>
    </>
  );
}
