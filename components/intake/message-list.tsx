'use client'; // rows that live

import { MailOpen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Flight } from '@/components/intake/flight';
import type { MessageRow } from '@/components/intake/message-row';
import { MessageStatus } from '@/components/intake/message-status';
import { olderMessages } from '@/components/intake/message-views';
import { RemovedKinds } from '@/components/intake/removed-kinds';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { Panel } from '@/components/ui/panel';
import { RecordLink } from '@/components/ui/record-link';
import { RowKeys } from '@/components/ui/row-keys';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import { paths } from '@/lib/display/paths';

/** Messages received, newest first: the flight, counts and state; nobody on it. */
export function MessageList({
  rows,
  fresh,
  onReveal,
  cursor,
  from,
  next,
  mayUpload,
}: {
  rows: readonly MessageRow[];
  fresh: number;
  onReveal: () => void;
  cursor?: string;
  from?: string;
  next: string | null;
  mayUpload: boolean;
}) {
  const t = useTranslations('intake.list');
  return (
    <Panel
      title={t('title')}
      flush
      actions={
        fresh > 0 && !cursor ? (
          <Button size="small" keys="." onClick={onReveal}>
            {t('new', { count: fresh })}
          </Button>
        ) : null
      }
    >
      {rows.length === 0 ? (
        <EmptyState icon={<MailOpen />} title={t('empty.title')}>
          {t(mayUpload ? 'empty.upload' : 'empty.wait')}
        </EmptyState>
      ) : (
        <RowKeys>
          <Table caption={t('title')}>
            <TableHead>
              <HeaderCell>{t('flight')}</HeaderCell>
              <HeaderCell>{t('received')}</HeaderCell>
              <HeaderCell>{t('source')}</HeaderCell>
              <HeaderCell>{t('format')}</HeaderCell>
              <HeaderCell align="end">{t('travellers')}</HeaderCell>
              <HeaderCell align="end">{t('hits')}</HeaderCell>
              <HeaderCell align="end">{t('warnings')}</HeaderCell>
              <HeaderCell>{t('removed')}</HeaderCell>
              <HeaderCell>{t('status')}</HeaderCell>
            </TableHead>
            <TableBody>
              {rows.map((row) => (
                <MessageLine key={row.id} row={row} />
              ))}
            </TableBody>
          </Table>
        </RowKeys>
      )}
      <Pagination
        previous={cursor ? olderMessages(from) : undefined}
        next={next ? olderMessages(next, cursor) : undefined}
        summary={rows.length > 0 ? t('summary', { count: rows.length }) : null}
      />
    </Panel>
  );
}

function MessageLine({ row }: { row: MessageRow }) {
  const t = useTranslations('intake');
  const read = row.status === 'accepted' || row.status === 'screened';
  const none = <span className="text-ink-subtle">—</span>;
  const total = Object.values(row.removed).reduce((sum, count) => sum + count, 0);
  return (
    <Row muted={row.status === 'erased'}>
      <Cell heading className="py-1.5!">
        <RecordLink href={paths.message(row.id)}>
          {read ? <Flight journey={row.journey} /> : t('unreadable')}
        </RecordLink>
      </Cell>
      <Cell label={t('list.received')}>
        <Time value={row.receivedAt} stacked />
      </Cell>
      <Cell label={t('list.source')} nowrap>
        {t(row.source === 'api' ? 'source.api' : 'source.web')}
      </Cell>
      <Cell label={t('list.format')} nowrap>
        {row.format ? (
          <bdi dir="ltr">
            {row.format} <span className="text-ink-muted text-xs">{row.version}</span>
          </bdi>
        ) : (
          none
        )}
      </Cell>
      <Cell label={t('list.travellers')} align="end">
        {read ? row.travellerCount : none}
      </Cell>
      <Cell label={t('list.hits')} align="end">
        {row.status === 'screened' ? (
          <span className={row.hitCount > 0 ? 'font-semibold' : 'text-ink-subtle'}>{row.hitCount}</span>
        ) : (
          none
        )}
      </Cell>
      <Cell label={t('list.warnings')} align="end">
        {row.warnings.length > 0 ? row.warnings.length : <span className="text-ink-subtle">0</span>}
      </Cell>
      <Cell label={t('list.removed')} className="sm:max-w-60">
        {read ? (
          total > 0 ? (
            <span className="inline-grid sm:py-1">
              <span>{t('parts', { count: total })}</span>
              <span className="text-ink-muted text-xs">
                <RemovedKinds removed={row.removed} />
              </span>
            </span>
          ) : (
            <span className="text-ink-subtle">{t('nothing')}</span>
          )
        ) : (
          none
        )}
      </Cell>
      <Cell label={t('list.status')}>
        <MessageStatus status={row.status} />
      </Cell>
    </Row>
  );
}
