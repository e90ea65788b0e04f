'use client'; // knows whether the feed is alive

import { CircleCheck, ListChecks } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useFeed } from '@/components/live/use-live';
import { Banner } from '@/components/ui/banner';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Panel } from '@/components/ui/panel';
import { paths } from '@/lib/display/paths';
import type { HitStatus } from '@/lib/hits/schema';

/** No rows. A queue that is clear and one that nobody hears from must not look alike. */
export function QueueEmpty({ status }: { status: HitStatus }) {
  const t = useTranslations('hits.empty');
  const { feed } = useFeed();
  if (status !== 'pending')
    return (
      <Panel>
        <EmptyState
          icon={<ListChecks />}
          title={t(status)}
          action={<LinkButton href={paths.hits()}>{t('toQueue')}</LinkButton>}
        >
          {t(`${status}Body`)}
        </EmptyState>
      </Panel>
    );
  if (feed === 'stale')
    return (
      <Banner tone="warn" live title={t('stale')}>
        {t('staleBody')}
      </Banner>
    );
  return (
    <Panel>
      <EmptyState icon={<CircleCheck />} title={t('clear')}>
        {t('clearBody')}
      </EmptyState>
    </Panel>
  );
}
