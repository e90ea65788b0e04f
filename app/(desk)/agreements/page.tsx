import { FileSignature } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AgreementState } from '@/components/agreements/agreement-state';
import { Badge } from '@/components/ui/badge';
import { Banner } from '@/components/ui/banner';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { RecordLink } from '@/components/ui/record-link';
import { RowKeys } from '@/components/ui/row-keys';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import { type AgreementView, listAgreements } from '@/lib/agreements/queries';
import { agreementCan } from '@/lib/agreements/rules';
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
  const waitsForUs = (a: AgreementView) =>
    agreementCan.countersign(a) && a.parties.some((p) => p.id === profile.agency.id);
  const waiting = rows.filter(waitsForUs).length;
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
      {waiting > 0 ? <Banner tone="info" title={t('waitingForUs', { count: waiting })} /> : null}
      {rows.length === 0 ? (
        <EmptyState icon={<FileSignature />} title={t('empty.title')}>
          {t('empty.body')}
        </EmptyState>
      ) : (
        <Panel flush>
          <RowKeys>
            <Table caption={t('caption')}>
              <TableHead>
                <HeaderCell>{t('column.reference')}</HeaderCell>
                <HeaderCell>{t('column.title')}</HeaderCell>
                <HeaderCell>{t('column.parties')}</HeaderCell>
                <HeaderCell>{t('column.status')}</HeaderCell>
                <HeaderCell>{t('column.signatures')}</HeaderCell>
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
                    <Cell label={t('column.signatures')}>
                      {waitsForUs(a) ? (
                        <Badge tone="accent">{t('yourTurn')}</Badge>
                      ) : (
                        t('signedCount', {
                          signed: a.parties.filter((p) => p.signedAt).length,
                          all: a.parties.length,
                        })
                      )}
                    </Cell>
                    <Cell label={t('column.term')} nowrap>
                      {t('term', { from: day(a.validFrom), to: day(a.validTo) })}
                    </Cell>
                  </Row>
                ))}
              </TableBody>
            </Table>
          </RowKeys>
        </Panel>
      )}
    </>
  );
}
