import type { Route } from 'next';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { HitViews } from '@/components/desk/hit-views';
import { TakeNext } from '@/components/hits/take-next';
import { cn } from '@/components/ui/class-names';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { TimeLeft } from '@/components/ui/time-left';
import { paths } from '@/lib/display/paths';
import type { HitCounts } from '@/lib/hits/hit-shapes';

interface Counts {
  pendingHits: number | null;
  toShare: number | null;
  incoming: number | null;
  incomingDue: number | null;
  waitingOnPartners: number | null;
  nextDue: Date | null;
}

const cards: { name: Exclude<keyof Counts, 'nextDue' | 'pendingHits'>; href: Route; urgent?: true }[] = [
  { name: 'incomingDue', href: paths.incoming, urgent: true },
  { name: 'toShare', href: paths.hits('decided', 'confirmed') },
  { name: 'incoming', href: paths.incoming },
  { name: 'waitingOnPartners', href: paths.alerts },
];

/** Counts that lead to work, most pressing first; nothing that is not this person's to do. */
export function DeskCards({
  counts,
  hits,
  roles,
}: {
  counts: Counts;
  /** Null for whoever has nothing to do with hits. */
  hits: HitCounts | null;
  roles: readonly string[];
}) {
  const t = useTranslations('desk');
  const mine = cards.filter((c) => counts[c.name] !== null);
  const reviews = counts.pendingHits !== null;
  if (mine.length === 0 && !hits) return <Elsewhere roles={roles} />;
  return (
    <div className="grid gap-5">
      {reviews ? (
        <div className="flex flex-wrap items-center gap-4">
          <TakeNext />
          {counts.nextDue ? (
            <p className="text-ink-muted text-sm">
              {t('next')}: <TimeLeft due={counts.nextDue} />
            </p>
          ) : null}
        </div>
      ) : null}
      {hits ? <HitViews first={hits} /> : null}
      {mine.length > 0 ? (
        <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
          {mine.map(({ name, href, urgent }) => {
            const count = counts[name] ?? 0;
            return (
              <li key={name}>
                <Link
                  href={href}
                  prefetch={false}
                  className={cn(
                    'grid h-full gap-1 rounded-lg border bg-surface px-4 py-3.5 shadow-panel hover:border-line-strong',
                    urgent && count > 0 && 'border-danger border-s-4',
                  )}
                >
                  <span className={cn('tabular font-semibold text-2xl', count === 0 && 'text-ink-subtle')}>
                    {count}
                  </span>
                  <span className="text-ink-muted text-sm">{t(`card.${name}`)}</span>
                </Link>
              </li>
            );
          })}
        </ul>
      ) : null}
      {counts.pendingHits === 0 && mine.every((c) => counts[c.name] === 0) ? (
        <EmptyState title={t('empty.title')}>{t('empty.body')}</EmptyState>
      ) : null}
    </div>
  );
}

function Elsewhere({ roles }: { roles: readonly string[] }) {
  const t = useTranslations('desk.start');
  const ways: { name: 'audit' | 'removed' | 'people' | 'agencies' | 'agreements'; href: Route; roles: string[] }[] = [
    { name: 'audit', href: paths.audit, roles: ['auditor', 'dpo'] },
    { name: 'removed', href: paths.intakeRemoved(), roles: ['dpo'] },
    { name: 'people', href: paths.people, roles: ['admin', 'auditor', 'dpo'] },
    { name: 'agencies', href: paths.agencies, roles: ['admin'] },
    { name: 'agreements', href: paths.agreements, roles: ['admin', 'auditor', 'dpo'] },
  ];
  return (
    <section aria-label={t('title')} className="flex flex-wrap gap-3">
      {ways
        .filter((w) => w.roles.some((r) => roles.includes(r)))
        .map((w, at) => (
          <LinkButton key={w.name} href={w.href} variant={at === 0 ? 'primary' : 'secondary'}>
            {t(w.name)}
          </LinkButton>
        ))}
    </section>
  );
}
