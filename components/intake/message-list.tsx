'use client'; // rows that live

import { MailOpen, SearchCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { MessageLine } from '@/components/intake/message-line';
import type { MessageRow } from '@/components/intake/message-row';
import { messagesView } from '@/components/intake/message-views';
import { ViewLinks } from '@/components/intake/view-links';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Pagination } from '@/components/ui/pagination';
import { Panel } from '@/components/ui/panel';
import { RowKeys } from '@/components/ui/row-keys';
import { HeaderCell, Table, TableBody, TableHead } from '@/components/ui/table';
import type { MessageView } from '@/lib/travel/schema';

/** Messages received, newest first: the flight, counts and state; nobody on it. */
export function MessageList({
  view,
  rows,
  fresh,
  onReveal,
  cursor,
  from,
  next,
  mayUpload,
}: {
  view: MessageView;
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
        <>
          {fresh > 0 && !cursor ? (
            <Button size="small" keys="." onClick={onReveal}>
              {t('new', { count: fresh })}
            </Button>
          ) : null}
          <ViewLinks view={view} />
        </>
      }
    >
      {rows.length === 0 ? (
        <Nothing view={view} mayUpload={mayUpload} />
      ) : (
        <RowKeys>
          <Table caption={t('title')}>
            <TableHead>
              <HeaderCell>{t('flight')}</HeaderCell>
              <HeaderCell>{t('what')}</HeaderCell>
              <HeaderCell>{t('received')}</HeaderCell>
              <HeaderCell>{t('sender')}</HeaderCell>
              <HeaderCell align="end">{t('travellers')}</HeaderCell>
              <HeaderCell align="end">{t('hits')}</HeaderCell>
              <HeaderCell align="end">{t('warnings')}</HeaderCell>
              <HeaderCell align="end">{t('removed')}</HeaderCell>
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
        previous={cursor ? messagesView(view, from) : undefined}
        next={next ? messagesView(view, next, cursor) : undefined}
        summary={rows.length > 0 ? t('summary', { count: rows.length }) : null}
      />
    </Panel>
  );
}

function Nothing({ view, mayUpload }: { view: MessageView; mayUpload: boolean }) {
  const t = useTranslations('intake.list.empty');
  if (view === 'all')
    return (
      <EmptyState icon={<MailOpen />} title={t('title')}>
        {t(mayUpload ? 'upload' : 'wait')}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<SearchCheck />}
      title={t(view)}
      action={<LinkButton href={messagesView('all')}>{t('all')}</LinkButton>}
    >
      {t(`${view}Body`)}
    </EmptyState>
  );
}
