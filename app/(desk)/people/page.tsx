import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PeopleTable } from '@/components/access/people-table';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { listUsers } from '@/lib/access/queries';
import type { Role } from '@/lib/core/roles';
import { paths } from '@/lib/display/paths';
import { load, signedIn } from '@/lib/web/load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('title') };
}

export default async function PeoplePage() {
  const { actor, profile } = await signedIn();
  const people = await load(listUsers, {});
  const t = await getTranslations('people');
  const manages = actor.roles.includes('admin');
  return (
    <>
      <PageHeader
        title={t('title')}
        lede={manages ? t('lede') : t('ledeReadOnly')}
        actions={
          manages ? (
            <LinkButton href={paths.invite} variant="primary" keys="n">
              {t('invite')}
            </LinkButton>
          ) : null
        }
      />
      <Panel flush>
        <PeopleTable
          people={people.map((person) => ({ ...person, roles: person.roles as Role[] }))}
          selfId={actor.id}
          kind={actor.agencyKind}
          zone={profile.agency.timeZone}
          manages={manages}
        />
      </Panel>
    </>
  );
}
