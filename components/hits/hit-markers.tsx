import { useTranslations } from 'next-intl';
import type { HitRow } from '@/components/hits/hit-row';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/ui/class-names';

type Marked = Pick<HitRow, 'status' | 'protected' | 'returnedAt' | 'changedAt' | 'seenBefore' | 'pushes' | 'others'>;

/** What sets a hit apart before anybody opened it, the most pressing first. Nothing of a person. */
export function HitMarkers({ row, className }: { row: Marked; className?: string }) {
  const t = useTranslations('hits.marker');
  return (
    <span className={cn('inline-flex flex-wrap items-center gap-x-2 gap-y-1 empty:hidden', className)}>
      {row.protected ? <Badge tone="warn">{t(`protected.${row.protected}`)}</Badge> : null}
      {row.returnedAt ? (
        <Badge tone="danger">{t('returned')}</Badge>
      ) : row.changedAt ? (
        <Badge tone="info">{t('changed')}</Badge>
      ) : null}
      {row.seenBefore && row.status === 'pending' ? <Badge tone="neutral">{t('seenBefore')}</Badge> : null}
      {row.pushes > 1 ? (
        <span className="whitespace-nowrap text-ink-muted text-xs">{t('pushes', { count: row.pushes })}</span>
      ) : null}
      {row.others > 0 ? (
        <span className="whitespace-nowrap font-medium text-xs">
          <span aria-hidden="true">+{row.others}</span>
          <span className="sr-only">{t('others', { count: row.others })}</span>
        </span>
      ) : null}
    </span>
  );
}
