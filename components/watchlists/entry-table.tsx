import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import { BirthDate } from '@/components/watchlists/birth-date';
import { EntryName } from '@/components/watchlists/entry-name';
import { countryName } from '@/lib/display/countries';
import { formatDate } from '@/lib/display/format-date';
import type { ReadEntry } from '@/lib/screening/schema';

/** The persons on a list, as the list gives them. What a list does not say is said to be missing. */
export function EntryTable({
  caption,
  entries,
}: {
  caption: string;
  entries: readonly { id: string; externalRef: string; facts: ReadEntry }[];
}) {
  const t = useTranslations('watchlists.entries');
  const documentWord = useTranslations('watchlists.documentKind');
  const locale = useLocale();
  return (
    <Table caption={caption}>
      <TableHead>
        <HeaderCell>{t('name')}</HeaderCell>
        <HeaderCell>{t('born')}</HeaderCell>
        <HeaderCell>{t('documents')}</HeaderCell>
        <HeaderCell>{t('nationality')}</HeaderCell>
        <HeaderCell>{t('listedOn')}</HeaderCell>
        <HeaderCell>{t('reference')}</HeaderCell>
      </TableHead>
      <TableBody>
        {entries.map(({ id, externalRef, facts }) => (
          <Row key={id} className="align-top">
            <Cell heading className="align-top sm:py-2">
              <EntryName names={facts.names} />
            </Cell>
            <Cell label={t('born')} className="align-top sm:py-2">
              <Lines of={facts.birthDates}>{(date) => <BirthDate date={date} />}</Lines>
              {facts.birthPlaces.length > 0 ? (
                <span className="block text-ink-muted text-xs">
                  {facts.birthPlaces.map((place) => (
                    <bdi key={place} className="block">
                      {place}
                    </bdi>
                  ))}
                </span>
              ) : null}
            </Cell>
            <Cell label={t('documents')} className="align-top sm:py-2">
              <Lines of={facts.documents}>
                {(document) => (
                  <>
                    <bdi dir="ltr" className="reference break-all">
                      {document.number}
                    </bdi>
                    <span className="block text-ink-muted text-xs">
                      {documentWord(document.kind)}
                      {document.issuer ? `, ${countryName(document.issuer, locale)}` : ''}
                      {document.note ? <bdi className="block">{document.note}</bdi> : null}
                    </span>
                  </>
                )}
              </Lines>
            </Cell>
            <Cell label={t('nationality')} className="align-top sm:py-2">
              <Lines of={facts.nationalities}>{(code) => <bdi>{countryName(code, locale)}</bdi>}</Lines>
            </Cell>
            <Cell label={t('listedOn')} nowrap className="align-top sm:py-2">
              {facts.listedOn ? formatDate(facts.listedOn, locale) : <Missing />}
            </Cell>
            <Cell label={t('reference')} className="align-top sm:py-2">
              <span className="reference">{externalRef}</span>
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

/** One under the other; the dash of a missing value where there is none. */
function Lines<T>({ of, children }: { of: readonly T[]; children: (item: T) => ReactNode }) {
  if (of.length === 0) return <Missing />;
  return (
    <span className="grid gap-0.5">
      {of.map((item) => (
        <span key={JSON.stringify(item)}>{children(item)}</span>
      ))}
    </span>
  );
}

function Missing() {
  const t = useTranslations('common');
  return <span className="text-ink-subtle">{t('notRecorded')}</span>;
}
