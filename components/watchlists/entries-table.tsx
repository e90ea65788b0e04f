import { ListX } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useCodeWord } from '@/components/redaction/code-word';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { Panel } from '@/components/ui/panel';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import { useBirthDateWords } from '@/components/watchlists/birth-date-words';
import { EntryNames } from '@/components/watchlists/entry-names';
import { countryName } from '@/lib/display/countries';
import { formatDate } from '@/lib/display/format-date';
import { paths } from '@/lib/display/paths';
import type { ReadEntry } from '@/lib/screening/schema';

interface Entry {
  id: string;
  externalRef: string;
  facts: ReadEntry;
}

/** Entries of one page of a list, as the list gives them. */
export function EntriesTable({
  list,
  mayImport,
}: {
  list: { id: string; entryCount: number; page: number; pages: number; entries: readonly Entry[] };
  mayImport: boolean;
}) {
  const t = useTranslations('watchlists.entries');
  const { id, entries, page, pages, entryCount } = list;
  if (entries.length === 0)
    return (
      <Panel title={t('title')}>
        <EmptyState icon={<ListX />} title={t('empty.title')}>
          {t(mayImport ? 'empty.import' : 'empty.wait')}
        </EmptyState>
      </Panel>
    );
  // the list is read by 50 a page, so the first one's place follows from the page
  const first = page * 50 + 1;
  const caption = t('caption', { first, last: first + entries.length - 1, total: entryCount });
  return (
    <Panel title={t('title')} flush>
      <Table caption={caption}>
        <TableHead>
          <HeaderCell>{t('names')}</HeaderCell>
          <HeaderCell>{t('reference')}</HeaderCell>
          <HeaderCell>{t('born')}</HeaderCell>
          <HeaderCell>{t('documents')}</HeaderCell>
          <HeaderCell>{t('nationality')}</HeaderCell>
          <HeaderCell>{t('listedOn')}</HeaderCell>
        </TableHead>
        <TableBody>
          {entries.map((entry) => (
            <EntryRow key={entry.id} entry={entry} />
          ))}
        </TableBody>
      </Table>
      <Pagination
        previous={page > 0 ? paths.watchlist(id, page - 1) : undefined}
        next={page + 1 < pages ? paths.watchlist(id, page + 1) : undefined}
        summary={caption}
      />
    </Panel>
  );
}

function EntryRow({ entry: { externalRef, facts } }: { entry: Entry }) {
  const t = useTranslations('watchlists.entries');
  const locale = useLocale();
  const word = useCodeWord();
  const birthDate = useBirthDateWords();
  const none = <span className="text-ink-subtle">—</span>;
  const top = 'sm:align-top sm:py-2.5!';
  return (
    <Row>
      <Cell heading className={`${top} sm:w-2/5`}>
        <EntryNames names={facts.names} reason={facts.reason} />
      </Cell>
      <Cell label={t('reference')} className={top}>
        <bdi dir="ltr" className="reference">
          {externalRef}
        </bdi>
      </Cell>
      <Cell label={t('born')} className={top}>
        <span className="inline-grid">
          {' '}
          <Lines items={facts.birthDates.map(birthDate)} />
          {facts.birthPlaces.length > 0 ? (
            <span className="block text-ink-muted text-xs">
              <bdi>{facts.birthPlaces.join(' · ')}</bdi>
            </span>
          ) : null}
          {facts.sex ? <span className="block text-ink-muted text-xs">{word('sex', facts.sex)}</span> : null}
        </span>{' '}
      </Cell>
      <Cell label={t('documents')} className={top}>
        <Lines
          items={facts.documents.map(({ kind, number, issuer }) => (
            <span key="document">
              <span className="text-ink-muted">{t(`documentKind.${kind}`)}</span> <bdi dir="ltr">{number}</bdi>
              {issuer ? <span className="text-ink-muted text-xs"> {countryName(issuer, locale)}</span> : null}
            </span>
          ))}
        />
      </Cell>
      <Cell label={t('nationality')} className={top}>
        <Lines items={facts.nationalities.map((code) => countryName(code, locale))} />
      </Cell>
      <Cell label={t('listedOn')} className={top} nowrap>
        {facts.listedOn ? formatDate(facts.listedOn, locale) : none}
      </Cell>
    </Row>
  );
}

function Lines({ items }: { items: readonly ReactNode[] }) {
  if (items.length === 0) return <span className="text-ink-subtle">—</span>;
  return (
    <span className="inline-grid">
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: in the list's own order, which never changes on the screen
        <span key={at}>{item}</span>
      ))}
    </span>
  );
}
