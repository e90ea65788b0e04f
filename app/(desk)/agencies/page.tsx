import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AgenciesTable } from '@/components/agencies/agencies-table';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { listAgencies } from '@/lib/agencies/queries';
import { paths } from '@/lib/display/paths';
import { load, signedIn } from '@/lib/web/load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.agencies'))('title') };
}

export default async function AgenciesPage() {
  const { actor } = await signedIn();
  const agencies = await load(listAgencies, {});
  const t = await getTranslations('people.agencies');
  const registers = actor.roles.includes('admin') && actor.agencyKind === 'oversight';
  return (
    <>
      <PageHeader
        title={t('title')}
        lede={registers ? t('lede') : t('ledeMember')}
        actions={
          registers ? (
            <LinkButton href={paths.newAgency} variant="primary" keys="n">
              {t('new')}
            </LinkButton>
          ) : null
        }
      />
      <Panel flush>
        <AgenciesTable agencies={agencies} ownId={actor.agencyId} />
      </Panel>
    </>
  );
}
