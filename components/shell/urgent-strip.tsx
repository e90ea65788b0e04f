import { Siren } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/**
 * One urgent thing, across the page: what (by reference, never by name), how long is left, and the act. It cannot be
 * closed, only answered. `clock` is the due instant's `TimeLeft`; its colour gives way to the strip's.
 */
export function UrgentStrip({
  children,
  clock,
  action,
}: {
  children: ReactNode;
  clock?: ReactNode;
  action: ReactNode;
}) {
  const t = useTranslations('shell');
  return (
    <section
      aria-label={t('urgent')}
      className="no-print flex flex-wrap items-center gap-x-4 gap-y-1.5 border-danger-solid-hover border-b bg-danger-solid px-4 py-2 text-danger-solid-ink lg:px-6 [&_:focus-visible]:outline-danger-solid-ink"
    >
      <p className="flex min-w-0 grow items-center gap-2.5">
        <Siren aria-hidden="true" className="size-5 shrink-0" />
        <strong className="font-semibold">{t('urgent')}</strong>
        <span className="min-w-0 [&_*]:text-inherit">{children}</span>
      </p>
      {clock ? <span className="text-lg [&_*]:text-danger-solid-ink">{clock}</span> : null}
      <span className="flex gap-2">{action}</span>
    </section>
  );
}
