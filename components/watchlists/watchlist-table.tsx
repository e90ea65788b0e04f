'use client'; // lives

import { useQuery } from '@tanstack/react-query';
import { ListTree } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { fetchJson } from '@/components/live/fetch-json';
import { liveKey } from '@/components/live/use-live';
import { useCodeWord } from '@/components/redaction/code-word';
import { Banner } from '@/components/ui/banner';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { RecordLink } from '@/components/ui/record-link';
import { RowKeys } from '@/components/ui/row-keys';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import { paths } from '@/lib/display/paths';

/** A list as the API tells it: its name and counts, no entry. `importedAt` is ISO 8601 in UTC, null before the first. */
export interface WatchlistLine {
  id: string;
  name: string;
  family: string;
  offence: string;
  version: number;
  entryCount: number;
  importedAt: string | null;
}

/** The unit's watchlists by name. `mayWrite` words the empty state: who can make a list is told how. */
export function WatchlistTable({ first, mayWrite }: { first: readonly WatchlistLine[]; mayWrite: boolean }) {
  const t = useTranslations('watchlists.list');
  const word = useCodeWord();
  const { data, isError } = useQuery({
    queryKey: liveKey('watchlists'),
    queryFn: async ({ signal }) =>
      (await fetchJson<{ items: readonly WatchlistLine[] }>('/api/v1/watchlists', signal)).items,
    initialData: first,
  });
  return (
    <div className="grid min-w-0 content-start gap-3">
      {isError ? (
        <Banner tone="warn" live title={t('failed')}>
          {t('failedBody')}
        </Banner>
      ) : null}
      <Panel title={t('title')} flush>
        {data.length === 0 ? (
          <EmptyState icon={<ListTree />} title={t('empty.title')}>
            {t(mayWrite ? 'empty.create' : 'empty.wait')}
          </EmptyState>
        ) : (
          <RowKeys>
            <Table caption={t('title')}>
              <TableHead>
                <HeaderCell>{t('name')}</HeaderCell>
                <HeaderCell>{t('family')}</HeaderCell>
                <HeaderCell>{t('offence')}</HeaderCell>
                <HeaderCell align="end">{t('entries')}</HeaderCell>
                <HeaderCell align="end">{t('version')}</HeaderCell>
                <HeaderCell>{t('imported')}</HeaderCell>
              </TableHead>
              <TableBody>
                {data.map((list) => (
                  <Row key={list.id}>
                    <Cell heading>
                      <RecordLink href={paths.watchlist(list.id)} className="whitespace-normal">
                        <bdi>{list.name}</bdi>
                      </RecordLink>
                    </Cell>
                    <Cell label={t('family')}>{word('listFamily', list.family)}</Cell>
                    <Cell label={t('offence')}>{word('offence', list.offence)}</Cell>
                    <Cell label={t('entries')} align="end">
                      {t('count', { count: list.entryCount })}
                    </Cell>
                    <Cell label={t('version')} align="end">
                      {list.version}
                    </Cell>
                    <Cell label={t('imported')}>
                      {list.importedAt ? (
                        <Time value={list.importedAt} />
                      ) : (
                        <span className="text-ink-subtle">{t('never')}</span>
                      )}
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
