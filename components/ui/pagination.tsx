import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/link-button';

/** Steps through a list by cursor. `summary` says where one is ("1–50, newest first"); no total that may not be known. */
export function Pagination({ previous, next, summary }: { previous?: Route; next?: Route; summary?: ReactNode }) {
  const t = useTranslations('common.pages');
  if (!previous && !next && !summary) return null;
  return (
    <nav aria-label={t('label')} className="no-print flex flex-wrap items-center justify-between gap-3 px-3 py-2">
      <span className="text-ink-muted text-sm">{summary}</span>
      <span className="flex gap-2">
        {previous ? (
          <LinkButton
            href={previous}
            size="small"
            icon={<ChevronLeft aria-hidden="true" className="rtl:-scale-x-100" />}
          >
            {t('previous')}
          </LinkButton>
        ) : null}
        {next ? (
          <LinkButton
            href={next}
            size="small"
            className="flex-row-reverse"
            icon={<ChevronRight aria-hidden="true" className="rtl:-scale-x-100" />}
          >
            {t('next')}
          </LinkButton>
        ) : null}
      </span>
    </nav>
  );
}
