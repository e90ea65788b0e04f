import { useLocale, useTranslations } from 'next-intl';
import { useCodeWord } from '@/components/redaction/code-word';
import { Badge } from '@/components/ui/badge';
import { RecordLink } from '@/components/ui/record-link';
import { RowKeys } from '@/components/ui/row-keys';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import { useBirthDateWords } from '@/components/watchlists/birth-date-words';
import { DocumentLine, Lines, nationalityName } from '@/components/watchlists/entry-facts';
import { EntryNames } from '@/components/watchlists/entry-names';
import { formatDate } from '@/lib/display/format-date';
import { paths } from '@/lib/display/paths';
import type { ViewedEntry } from '@/lib/screening/watchlist-queries';

/** Entries of one page of a list, as the list gives them. */
export function EntriesTable({
  listId,
  entries,
  caption,
}: {
  listId: string;
  entries: readonly ViewedEntry[];
  caption: string;
}) {
  const t = useTranslations('watchlists.entries');
  return (
    <RowKeys>
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
            <EntryRow key={entry.id} listId={listId} entry={entry} />
          ))}
        </TableBody>
      </Table>
    </RowKeys>
  );
}

function EntryRow({ listId, entry }: { listId: string; entry: ViewedEntry }) {
  const t = useTranslations('watchlists.entries');
  const tw = useTranslations('watchlists');
  const locale = useLocale();
  const word = useCodeWord();
  const birthDate = useBirthDateWords();
  const { externalRef, facts, removedVersion } = entry;
  const top = 'sm:align-top sm:py-2.5!';
  return (
    <Row muted={removedVersion !== null}>
      <Cell heading className={`${top} sm:w-2/5`}>
        <EntryNames names={facts.names} reason={facts.reason} />
      </Cell>
      <Cell label={t('reference')} className={top}>
        <span className="inline-grid justify-items-start gap-1">
          <RecordLink href={paths.entry(listId, entry.id)}>
            <bdi dir="ltr" className="reference">
              {externalRef}
            </bdi>
          </RecordLink>
          {entry.origin === 'hand' ? <Badge tone="info">{tw('mark.hand')}</Badge> : null}
          {entry.restricted ? <Badge tone="warn">{tw('restricted')}</Badge> : null}
          {entry.expired ? <Badge tone="neutral">{tw('mark.expired')}</Badge> : null}
          {removedVersion === null ? null : (
            <Badge tone="plain">{tw('mark.withdrawn', { version: removedVersion })}</Badge>
          )}
        </span>
      </Cell>
      <Cell label={t('born')} className={top}>
        <span className="inline-grid">
          <Lines items={facts.birthDates.map(birthDate)} />
          {facts.birthPlaces.length > 0 ? (
            <span className="block text-ink-muted text-xs">
              <bdi>{facts.birthPlaces.join(' · ')}</bdi>
            </span>
          ) : null}
          {facts.sex ? <span className="block text-ink-muted text-xs">{word('sex', facts.sex)}</span> : null}
        </span>
      </Cell>
      <Cell label={t('documents')} className={top}>
        <Lines items={facts.documents.map((document) => <DocumentLine key={document.number} {...document} />)} />
      </Cell>
      <Cell label={t('nationality')} className={top}>
        <Lines items={facts.nationalities.map((word) => nationalityName(word, locale))} />
      </Cell>
      <Cell label={t('listedOn')} className={top} nowrap>
        <Lines
          items={[
            ...(facts.listedOn ? [formatDate(facts.listedOn, locale)] : []),
            ...(facts.expiresOn
              ? [
                  <span key="expires" className="text-ink-muted text-xs">
                    {tw('until', { date: formatDate(facts.expiresOn, locale) })}
                  </span>,
                ]
              : []),
          ]}
        />
      </Cell>
    </Row>
  );
}
