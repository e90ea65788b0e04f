import { useTranslations } from 'next-intl';
import { EventItem } from '@/components/audit/event-item';
import { type AuditFilters, auditHref } from '@/components/audit/filters';
import type { AgencyCodes } from '@/components/audit/use-event-words';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Panel } from '@/components/ui/panel';
import { RowKeys } from '@/components/ui/row-keys';
import type { AuditRow } from '@/lib/audit/search';

/** The events of one page, newest first, and the way to older ones. */
export function EventList({
  rows,
  next,
  older,
  filters,
  agencies,
}: {
  rows: readonly AuditRow[];
  next: string | null;
  /** Whether this is not the newest page. */
  older: boolean;
  filters: AuditFilters;
  agencies: AgencyCodes;
}) {
  const t = useTranslations('audit');
  if (rows.length === 0) return <NoEvents filters={filters} />;
  return (
    <Panel
      title={t('list')}
      description={t('summary', { count: rows.length })}
      flush
      {...(next || older
        ? {
            footer: (
              <>
                {next ? <LinkButton href={auditHref(filters, next)}>{t('older')}</LinkButton> : null}
                {older ? (
                  <LinkButton href={auditHref(filters)} variant="quiet">
                    {t('newest')}
                  </LinkButton>
                ) : null}
              </>
            ),
          }
        : {})}
    >
      <RowKeys>
        <ol aria-label={t('list')} className="divide-y">
          {rows.map((event) => (
            <EventItem key={event.id} event={event} filters={filters} agencies={agencies} />
          ))}
        </ol>
      </RowKeys>
    </Panel>
  );
}

/** Says in which period and by which filters nothing was found. */
function NoEvents({ filters }: { filters: AuditFilters }) {
  const t = useTranslations('audit');
  const count = Object.keys(filters).length;
  const written = (text: string | undefined) => text?.replace('T', ' ');
  return (
    <Panel>
      <EmptyState
        title={t('empty.title')}
        action={count > 0 ? <LinkButton href={auditHref({})}>{t('empty.clear')}</LinkButton> : undefined}
      >
        <p>
          {t('empty.period', {
            from: written(filters.from) ?? t('empty.start'),
            to: written(filters.to) ?? t('empty.now'),
          })}
        </p>
        <p>{count > 0 ? t('empty.filters', { count }) : t('empty.all')}</p>
      </EmptyState>
    </Panel>
  );
}
