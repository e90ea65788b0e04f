'use client'; // counts that live

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

/** A list as the API tells it: its name and counts, no entry. Instants are ISO 8601 in UTC. */
interface ListRow {
  id: string;
  name: string;
  family: string;
  offence: string;
  version: number;
  entryCount: number;
  importedAt: string | null;
}

/** The unit's lists by name; an import elsewhere changes the figures in place. */
export function ListsTable({ first, mayCreate }: { first: ListRow[]; mayCreate: boolean }) {
  const t = useTranslations('watchlists.list');
  const word = useCodeWord();
  const { data, error } = useQuery({
    queryKey: liveKey('watchlists', 'lists'),
    queryFn: ({ signal }) => fetchJson<{ items: ListRow[] }>('/api/v1/watchlists', signal),
    initialData: { items: first },
  });
  // a list made just now comes with the server's rows before the cache knows it
  const known = new Map([...first, ...data.items].map((row) => [row.id, row]));
  const rows = [...known.values()].sort((a, b) => a.name.localeCompare(b.name));
  return (
    <div className="grid gap-3">
      {error ? <Banner tone="warn" live title={t('unread')} /> : null}
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
                <HeaderCell>{t('family')}</HeaderCell>
                <HeaderCell>{t('offence')}</HeaderCell>
                <HeaderCell align="end">{t('version')}</HeaderCell>
                <HeaderCell align="end">{t('entries')}</HeaderCell>
                <HeaderCell>{t('imported')}</HeaderCell>
              </TableHead>
              <TableBody>
                {rows.map((row) => (
                  <Row key={row.id}>
                    <Cell heading>
                      <RecordLink href={paths.watchlist(row.id)} className="whitespace-normal!">
                        <bdi>{row.name}</bdi>
                      </RecordLink>
                    </Cell>
                    <Cell label={t('family')}>{word('listFamily', row.family)}</Cell>
                    <Cell label={t('offence')}>{word('offence', row.offence)}</Cell>
                    <Cell label={t('version')} align="end">
                      {row.version}
                    </Cell>
                    <Cell label={t('entries')} align="end">
                      {row.entryCount}
                    </Cell>
                    <Cell label={t('imported')}>
                      {row.importedAt ? (
                        <Time value={row.importedAt} />
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
