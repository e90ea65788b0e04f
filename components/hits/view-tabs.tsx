'use client'; // counts as the feed goes

import { useTranslations } from 'next-intl';
import { useHitCounts } from '@/components/hits/use-hit-counts';
import { TabLinks } from '@/components/ui/tab-links';
import { paths } from '@/lib/display/paths';
import type { HitCounts } from '@/lib/hits/hit-shapes';
import type { HitViewName } from '@/lib/hits/schema';

/** Views in the order of the day: what waits first, what is done last. */
const shown = ['unclaimed', 'mine', 'urgent', 'protected', 'returned', 'snoozed', 'escalated', 'decided'] as const;

/** The saved views of the queue, each with its count. */
export function ViewTabs({ first, view }: { first: HitCounts; view: HitViewName }) {
  const t = useTranslations('hits');
  const counts = useHitCounts(first);
  return (
    <TabLinks
      label={t('views')}
      tabs={shown.map((name) => ({
        href: paths.hits(name),
        label: t(`view.${name}`),
        // of what is done nobody keeps the number in mind
        ...(name === 'decided' ? {} : { count: counts[name] }),
        current: name === view,
      }))}
    />
  );
}
