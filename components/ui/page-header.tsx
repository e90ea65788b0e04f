import { ArrowLeft } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/class-names';

/** The four facts that every record shows on top. */
export interface RecordFacts {
  owner: ReactNode;
  /** The code and its sentence: "H2 — do not pass on without permission". */
  handling: ReactNode;
  /** Usually `TimeLeft`; none when the record has no deadline. */
  clock?: ReactNode;
  /** Units by name. */
  audience: ReactNode;
}

/** The top of a page: where one came from, what this is, its state, the four facts of a record, and what can be done. */
export function PageHeader({
  title,
  lede,
  badges,
  facts,
  actions,
  back,
  className,
}: {
  title: ReactNode;
  lede?: ReactNode;
  badges?: ReactNode;
  facts?: RecordFacts;
  /** The main action first. */
  actions?: ReactNode;
  back?: { href: Route; label: string };
  className?: string;
}) {
  return (
    <header className={cn('grid gap-3', className)}>
      {back ? (
        <Link
          href={back.href}
          prefetch={false}
          className="no-print inline-flex items-center gap-1.5 justify-self-start rounded-sm text-ink-muted text-sm hover:text-ink hover:underline"
        >
          <ArrowLeft aria-hidden="true" className="size-3.5 rtl:-scale-x-100" />
          {back.label}
        </Link>
      ) : null}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="grid min-w-0 gap-1">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <h1 className="font-semibold text-2xl tracking-[-0.012em]">{title}</h1>
            {badges ? <span className="flex flex-wrap gap-1.5">{badges}</span> : null}
          </div>
          {lede ? <p className="max-w-prose text-ink-muted">{lede}</p> : null}
        </div>
        {actions ? <div className="no-print flex flex-wrap items-start gap-2">{actions}</div> : null}
      </div>
      {facts ? <FourFacts {...facts} /> : null}
    </header>
  );
}

function FourFacts({ owner, handling, clock, audience }: RecordFacts) {
  const t = useTranslations('common.facts');
  const facts = [
    [t('owner'), owner],
    [t('handling'), handling],
    [t('clock'), clock ?? <span className="text-ink-subtle">{t('noClock')}</span>],
    [t('audience'), audience],
  ] as const;
  return (
    <dl
      aria-label={t('title')}
      className="grid overflow-clip rounded-lg border bg-surface shadow-panel sm:grid-cols-2 xl:grid-cols-[auto_1fr_auto_1fr]"
    >
      {facts.map(([term, value]) => (
        <div
          key={term}
          className="-m-px grid content-start gap-px border-t border-s px-4 py-2.5 max-sm:grid-cols-[7rem_1fr] max-sm:gap-x-3"
        >
          <dt className="text-ink-subtle text-xs">{term}</dt>
          <dd className="min-w-0 font-medium text-sm">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
