'use client'; // counts that live

import { ListTree } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCodeWord } from '@/components/redaction/code-word';
import { Badge } from '@/components/ui/badge';
import { Banner } from '@/components/ui/banner';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { RecordLink } from '@/components/ui/record-link';
import { RowKeys } from '@/components/ui/row-keys';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import type { ListRow } from '@/components/watchlists/list-row';
import { ScreeningState } from '@/components/watchlists/screening-state';
import { useLists } from '@/components/watchlists/use-lists';
import { paths } from '@/lib/display/paths';

/** The unit's lists by name; a change elsewhere shows in place. */
export function ListsTable({ first, mayCreate }: { first: ListRow[]; mayCreate: boolean }) {
  const t = useTranslations('watchlists.list');
  const tw = useTranslations('watchlists');
  const word = useCodeWord();
  const { rows, failed } = useLists(first);
  return (
    <div className="grid gap-3">
      {failed ? <Banner tone="warn" live title={t('unread')} /> : null}
      <Panel title={t('title')} flush>
        {rows.length === 0 ? (
          <EmptyState icon={<ListTree />} title={t('empty.title')}>
            {t(mayCreate ? 'empty.create' : 'empty.wait')}
          </EmptyState>
        ) : (
          <RowKeys>
            <Table caption={t('title')}>
              <TableHead>
                <HeaderCell>{t('name')}</HeaderCell>
                <HeaderCell>{t('offence')}</HeaderCell>
                <HeaderCell>{t('source')}</HeaderCell>
                <HeaderCell align="end">{t('entries')}</HeaderCell>
                <HeaderCell>{t('imported')}</HeaderCell>
                <HeaderCell>{t('screened')}</HeaderCell>
              </TableHead>
              <TableBody>
                {rows.map((row) => (
                  <Row key={row.id}>
                    <Cell heading>
                      <span className="grid justify-items-start gap-0.5">
                        <RecordLink href={paths.watchlist(row.id)} className="whitespace-normal!">
                          <bdi>{row.name}</bdi>
                        </RecordLink>
                        <span className="flex flex-wrap items-center gap-x-2 font-normal text-ink-muted text-xs">
                          {word('listFamily', row.family)}
                          {row.restricted ? <Badge tone="warn">{tw('restricted')}</Badge> : null}
                        </span>
                      </span>
                    </Cell>
                    <Cell label={t('offence')}>{word('offence', row.offence)}</Cell>
                    <Cell label={t('source')}>
                      {row.source ? <bdi>{row.source}</bdi> : <span className="text-ink-subtle">—</span>}
                    </Cell>
                    <Cell label={t('entries')} align="end">
                      <span className="inline-grid justify-items-end">
                        <span className="tabular">{row.entryCount}</span>
                        <span className="text-ink-subtle text-xs">{t('versionNumber', { version: row.version })}</span>
                      </span>
                    </Cell>
                    <Cell label={t('imported')}>
                      {row.importedAt ? (
                        <Time value={row.importedAt} />
                      ) : (
                        <span className="text-ink-subtle">{t('never')}</span>
                      )}
                    </Cell>
                    <Cell label={t('screened')}>
                      <ScreeningState list={row} />
                    </Cell>
                  </Row>
                ))}
              </TableBody>
            </Table>
          </RowKeys>
        )}
      </Panel>
    </div>
  );
}
