'use client'; // counts as the feed goes

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useHitCounts } from '@/components/hits/use-hit-counts';
import { cn } from '@/components/ui/class-names';
import { paths } from '@/lib/display/paths';
import type { HitCounts } from '@/lib/hits/hit-shapes';

const views = ['urgent', 'unclaimed', 'mine', 'protected', 'returned', 'escalated', 'snoozed'] as const;

/** How many hits wait in each view, the pressing ones first; each count leads there. */
export function HitViews({ first }: { first: HitCounts }) {
  const counts = useHitCounts(first);
  const t = useTranslations('desk.hits');
  const view = useTranslations('hits.view');
  return (
    <section aria-labelledby="desk-hits" className="grid gap-2">
      <h2 id="desk-hits" className="font-semibold text-lg">
        {t('title')}
      </h2>
      <ul className="grid grid-cols-2 gap-px overflow-clip rounded-lg border bg-line shadow-panel sm:grid-cols-4 xl:grid-cols-7">
        {views.map((name) => {
          const pressing = name === 'urgent' && counts[name] > 0;
          return (
            <li key={name} className="bg-surface last:max-sm:col-span-2 xl:last:col-span-1">
              <Link
                href={paths.hits(name)}
                prefetch={false}
                className={cn(
                  'grid h-full gap-0.5 px-4 py-3 hover:bg-sunken focus-visible:-outline-offset-2',
                  pressing && 'border-danger border-s-4',
                )}
              >
                <span className={cn('tabular font-semibold text-2xl', counts[name] === 0 && 'text-ink-subtle')}>
                  {counts[name]}
                </span>
                <span className="text-ink-muted text-sm">{view(name)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
