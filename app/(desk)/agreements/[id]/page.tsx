import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { AgreementActs } from '@/components/agreements/agreement-acts';
import { AgreementState } from '@/components/agreements/agreement-state';
import { PartiesPanel } from '@/components/agreements/parties-panel';
import { TermsView } from '@/components/agreements/terms-view';
import { PageHeader } from '@/components/ui/page-header';
import { viewAgreement } from '@/lib/agreements/queries';
import { agreementCan } from '@/lib/agreements/rules';
import { paths } from '@/lib/display/paths';
import { load, signedIn } from '@/lib/web/load';

/** Title and page are one read. */
const view = cache((agreementId: string) => load(viewAgreement, { agreementId }));

export async function generateMetadata({ params }: PageProps<'/agreements/[id]'>): Promise<Metadata> {
  return { title: (await view((await params).id)).reference };
}

export default async function AgreementPage({ params }: PageProps<'/agreements/[id]'>) {
  const { id } = await params;
  const { profile } = await signedIn();
  const agreement = await view(id);
  const t = await getTranslations('agreements');
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
      <PartiesPanel
        parties={agreement.parties}
        mine={profile.agency.id}
        validFrom={agreement.validFrom}
        validTo={agreement.validTo}
        endedAt={agreement.endedAt}
      />
      <TermsView terms={agreement.terms} />
    </>
  );
}
