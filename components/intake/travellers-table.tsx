'use client'; // a traveller is chosen

import { Users } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { messageView } from '@/components/intake/message-views';
import { useSelection } from '@/components/intake/selection';
import { TravellerDetails } from '@/components/intake/traveller-details';
import { TravellerRow } from '@/components/intake/traveller-row';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { Panel } from '@/components/ui/panel';
import { RowKeys } from '@/components/ui/row-keys';
import { HeaderCell, Table, TableBody, TableHead } from '@/components/ui/table';
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
