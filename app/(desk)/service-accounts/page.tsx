import { KeyRound } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ServiceAccountsTable } from '@/components/access/service-accounts-table';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { listServiceAccounts } from '@/lib/access/queries';
import type { Scope } from '@/lib/core/roles';
import { paths } from '@/lib/display/paths';
import { load, signedIn } from '@/lib/web/load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.machines'))('title') };
}

export default async function ServiceAccountsPage() {
  const { actor } = await signedIn();
  const accounts = await load(listServiceAccounts, {});
  const t = await getTranslations('people.machines');
  const manages = actor.roles.includes('admin');
  const creates = manages && actor.agencyKind === 'piu';
  return (
    <>
      <PageHeader
        title={t('title')}
        lede={t('lede')}
        actions={
          creates ? (
            <LinkButton href={paths.newMachine} variant="primary" keys="n">
              {t('new')}
            </LinkButton>
          ) : null
        }
      />
      <Panel flush>
        {accounts.length === 0 ? (
          <EmptyState icon={<KeyRound />} title={t('empty')}>
            {creates ? t('emptyNext') : actor.agencyKind === 'oversight' ? t('emptyOversight') : t('emptyOthers')}
          </EmptyState>
        ) : (
          <ServiceAccountsTable
            accounts={accounts.map((account) => ({ ...account, scopes: account.scopes as Scope[] }))}
            manages={manages}
          />
        )}
      </Panel>
    </>
  );
}
