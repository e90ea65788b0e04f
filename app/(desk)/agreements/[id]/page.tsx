import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AgreementActs } from '@/components/agreements/agreement-acts';
import { AgreementState } from '@/components/agreements/agreement-state';
import { TermsView } from '@/components/agreements/terms-view';
import { Described, DescriptionList } from '@/components/ui/description-list';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { viewAgreement } from '@/lib/agreements/queries';
import { agreementCan } from '@/lib/agreements/rules';
import { formatDate } from '@/lib/display/format-date';
import { paths } from '@/lib/display/paths';
import { load, signedIn } from '@/lib/web/load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreements'))('title') };
}

export default async function AgreementPage({ params }: PageProps<'/agreements/[id]'>) {
  const { id } = await params;
  const { profile } = await signedIn();
  const agreement = await load(viewAgreement, { agreementId: id });
  const t = await getTranslations('agreements');
  const locale = await getLocale();
  const day = (d: Date) => formatDate(d.toISOString().slice(0, 10), locale);
  const party = agreement.parties.some((p) => p.id === profile.agency.id);
  return (
    <>
      <PageHeader
        back={{ href: paths.agreements, label: t('one.back') }}
        title={<span className="reference">{agreement.reference}</span>}
        lede={agreement.title}
        badges={<AgreementState status={agreement.status} inForce={agreement.inForce} />}
        actions={
          party ? (
            <AgreementActs
              agreementId={agreement.id}
              reference={agreement.reference}
              canSign={agreementCan.countersign(agreement)}
              canEnd={agreementCan.end(agreement)}
              mayAct={profile.roles.some((r) => r === 'admin' || r === 'supervisor')}
            />
          ) : undefined
        }
      />
      <Panel title={t('one.parties')}>
        <DescriptionList layout="grid">
          {agreement.parties.map((p) => (
            <Described key={p.id} term={`${p.code} · ${p.name}`}>
              {p.signedAt ? t('signed', { date: day(p.signedAt) }) : t('unsigned')}
            </Described>
          ))}
          <Described term={t('column.term')}>
            {t('term', { from: day(agreement.validFrom), to: day(agreement.validTo) })}
          </Described>
        </DescriptionList>
      </Panel>
      <TermsView terms={agreement.terms} />
    </>
  );
}
