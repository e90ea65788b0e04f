import { FileSignature } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AgreementState } from '@/components/agreements/agreement-state';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { RecordLink } from '@/components/ui/record-link';
import { RowKeys } from '@/components/ui/row-keys';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import { listAgreements } from '@/lib/agreements/queries';
import { formatDate } from '@/lib/display/format-date';
import { paths } from '@/lib/display/paths';
import { load, signedIn } from '@/lib/web/load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreements'))('title') };
}

export default async function AgreementsPage() {
  const { profile } = await signedIn();
  const rows = await load(listAgreements, {});
  const t = await getTranslations('agreements');
  const locale = await getLocale();
  const day = (d: Date) => formatDate(d.toISOString().slice(0, 10), locale);
  const may = profile.agency.kind === 'piu' && profile.roles.some((r) => r === 'admin' || r === 'supervisor');
  return (
    <>
      <PageHeader
        title={t('title')}
        lede={t('lede')}
        actions={
          may ? (
            <LinkButton href={paths.newAgreement} variant="primary" keys="n">
              {t('new')}
            </LinkButton>
          ) : undefined
        }
      />
      {rows.length === 0 ? (
        <EmptyState icon={<FileSignature />} title={t('empty.title')}>
          {t('empty.body')}
        </EmptyState>
      ) : (
        <RowKeys>
          <Table caption={t('caption')}>
            <TableHead>
              <HeaderCell>{t('column.reference')}</HeaderCell>
              <HeaderCell>{t('column.title')}</HeaderCell>
              <HeaderCell>{t('column.parties')}</HeaderCell>
              <HeaderCell>{t('column.status')}</HeaderCell>
              <HeaderCell>{t('column.term')}</HeaderCell>
            </TableHead>
            <TableBody>
              {rows.map((a) => (
                <Row key={a.id} muted={a.status === 'ended'}>
                  <Cell heading>
                    <RecordLink href={paths.agreement(a.id)}>
                      <span className="reference">{a.reference}</span>
                    </RecordLink>
                  </Cell>
                  <Cell label={t('column.title')}>{a.title}</Cell>
                  <Cell label={t('column.parties')}>{a.parties.map((p) => p.code).join(', ')}</Cell>
                  <Cell label={t('column.status')}>
                    <AgreementState status={a.status} inForce={a.inForce} />
                  </Cell>
                  <Cell label={t('column.term')}>{t('term', { from: day(a.validFrom), to: day(a.validTo) })}</Cell>
                </Row>
              ))}
            </TableBody>
          </Table>
        </RowKeys>
      )}
    </>
  );
}
