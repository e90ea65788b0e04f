import { SlidersHorizontal } from 'lucide-react';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/class-names';
import { LinkButton } from '@/components/ui/link-button';
import { SubmitButton } from '@/components/ui/submit-button';

/**
 * Filters over a list, kept in the address (`method="get"`), so only codes, dates and references belong here: never a
 * name or a document number. On a phone they fold away.
 */
export function FiltersBar({
  action,
  active,
  clear,
  className,
  children,
}: {
  /** The list's own address. */
  action: Route;
  /** How many filters are on. */
  active: number;
  /** The address without filters. */
  clear: Route;
  className?: string;
  /** `Field`s. */
  children: ReactNode;
}) {
  const t = useTranslations('common.filters');
  return (
    <details
      open={active > 0 || undefined}
      className={cn('no-print rounded-lg border bg-surface shadow-panel', className)}
    >
      <summary className="flex min-h-control items-center gap-2 rounded-lg px-3 font-medium text-sm marker:content-none hover:bg-sunken">
        <SlidersHorizontal aria-hidden="true" className="size-4 text-ink-muted" />
        {t('title')}
        <span className="font-normal text-ink-subtle">{t('active', { count: active })}</span>
      </summary>
      <form action={action} method="get" className="flex flex-wrap items-end gap-3 border-t p-3 *:min-w-40">
        {children}
        <span className="flex gap-2">
          <SubmitButton variant="secondary">{t('apply')}</SubmitButton>
          {active > 0 ? (
            <LinkButton href={clear} variant="quiet">
              {t('clear')}
            </LinkButton>
          ) : null}
        </span>
      </form>
    </details>
  );
}
