'use client'; // a traveller is selected

import { Users } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Route } from '@/components/intake/flight';
import { messageView } from '@/components/intake/message-views';
import { SelectButton } from '@/components/intake/select-button';
import { useSelection } from '@/components/intake/selection';
import { TravellerDetails } from '@/components/intake/traveller-details';
import { useCodeWord } from '@/components/redaction/code-word';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { Panel } from '@/components/ui/panel';
import { RowKeys } from '@/components/ui/row-keys';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import { countryName } from '@/lib/display/countries';
import { formatDate } from '@/lib/display/format-date';
import type { TravellerView } from '@/lib/travel/queries';

/** Travellers of one page of the message; the selected one opens with everything that was sent of them. */
export function TravellersTable({
  messageId,
  travellers,
  page,
  pages,
  total,
}: {
  messageId: string;
  travellers: readonly TravellerView[];
  page: number;
  pages: number;
  total: number;
}) {
  const t = useTranslations('intake.traveller');
  const { selected } = useSelection();
  if (travellers.length === 0)
    return (
      <Panel title={t('title')}>
        <EmptyState icon={<Users />} title={t('empty.title')}>
          {t('empty.body')}
        </EmptyState>
      </Panel>
    );
  const first = (travellers[0]?.ordinal ?? 0) + 1;
  const caption = t('caption', { first, last: first + travellers.length - 1, total });
  return (
    <Panel title={t('title')} description={t('hint')} flush>
      <RowKeys>
        <Table caption={caption}>
          <TableHead>
            <HeaderCell>{t('name')}</HeaderCell>
            <HeaderCell>{t('born')}</HeaderCell>
            <HeaderCell>{t('nationality')}</HeaderCell>
            <HeaderCell>{t('documents')}</HeaderCell>
            <HeaderCell>{t('journey')}</HeaderCell>
          </TableHead>
          <TableBody>
            {travellers.map((traveller) => {
              const open = selected?.id === traveller.id;
              return (
                <Fragment key={traveller.id}>
                  <TravellerRow traveller={traveller} open={open} />
                  {open ? <TravellerDetails traveller={traveller} columns={5} /> : null}
                </Fragment>
              );
            })}
          </TableBody>
        </Table>
      </RowKeys>
      <Pagination
        previous={page > 0 ? messageView(messageId, { page: page - 1 }) : undefined}
        next={page + 1 < pages ? messageView(messageId, { page: page + 1 }) : undefined}
        summary={caption}
      />
    </Panel>
  );
}

function TravellerRow({ traveller, open }: { traveller: TravellerView; open: boolean }) {
  const t = useTranslations('intake.traveller');
  const tc = useTranslations('codes.travellerKind');
  const locale = useLocale();
  const word = useCodeWord();
  const { familyName, givenNames, facts, sex, birthDate, nationality, documents } = traveller;
  const name = [familyName, givenNames].filter(Boolean).join(', ');
  const more = [tc(kindOf(traveller.kind)), facts.ageClass ? t(`ageClass.${facts.ageClass}`) : ''].filter(Boolean);
  const none = <span className="text-ink-subtle">—</span>;
  return (
    <Row selected={open}>
      <Cell heading className="max-sm:py-1 sm:py-2!">
        <span className="grid justify-items-start">
          <SelectButton
            selected={{ id: traveller.id, kind: 'traveller', ranges: traveller.segments, label: name }}
            className="font-semibold"
          >
            {name ? <bdi>{name}</bdi> : t('noName')}
          </SelectButton>
          <span className="text-ink-muted text-xs">{more.join(' · ')}</span>
        </span>
      </Cell>
      <Cell label={t('born')}>
        <span className="inline-grid">
          <span className="whitespace-nowrap">{birthDate ? formatDate(birthDate, locale) : none}</span>
          {sex ? <span className="text-ink-muted text-xs">{word('sex', sex)}</span> : null}
        </span>
      </Cell>
      <Cell label={t('nationality')}>{nationality ? countryName(nationality, locale) : none}</Cell>
      <Cell label={t('documents')}>
        {documents.length === 0 ? none : null}
        <span className="inline-grid">
          {documents.map((document) => (
            <span key={`${document.kind} ${document.number}`} className="whitespace-nowrap">
              <span className="text-ink-muted">{word('documentKind', document.kind || 'other')}</span>{' '}
              <bdi dir="ltr">{document.number || '—'}</bdi>
            </span>
          ))}
        </span>
      </Cell>
      <Cell label={t('journey')}>
        <span className="inline-grid">
          {traveller.embark || traveller.debark ? (
            <Route from={traveller.embark ?? ''} to={traveller.debark ?? ''} />
          ) : (
            none
          )}
          <span className="text-ink-muted text-xs">
            {[traveller.seat ? t('seat', { seat: traveller.seat }) : '', traveller.locator ?? '']
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      </Cell>
    </Row>
  );
}

const kinds = ['passenger', 'crew', 'transit-passenger', 'transit-crew', 'driver'] as const;
const kindOf = (kind: string) => kinds.find((known) => known === kind) ?? 'passenger';
