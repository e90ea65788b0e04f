import { SlidersHorizontal } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NeverUsed } from '@/components/rules/never-used';
import { RulesTable } from '@/components/rules/rules-table';
import { Banner } from '@/components/ui/banner';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { paths } from '@/lib/display/paths';
import { listRules } from '@/lib/screening/rules/rule-queries';
import { load, signedIn } from '@/lib/web/load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rules'))('list.title') };
}

export default async function RulesPage() {
  const { profile } = await signedIn();
  const rows = await load(listRules, {});
  const t = await getTranslations('rules.list');
  const writes = profile.roles.some((role) => role === 'analyst' || role === 'supervisor');
  const begin = writes ? (
    <LinkButton href={paths.newRule} variant="primary" keys="n">
      {t('new')}
    </LinkButton>
  ) : undefined;
  const waiting = rows.filter(({ state, open }) => state === 'proposed' || open?.status === 'proposed').length;
  const overdue = rows.filter((row) => row.overdue).length;
  return (
    <>
      <PageHeader title={t('title')} lede={t('lede')} actions={rows.length > 0 ? begin : undefined} />
      {overdue > 0 ? <Banner tone="danger" title={t('overdueCount', { count: overdue })} /> : null}
      {waiting > 0 && profile.roles.includes('supervisor') ? (
        <Banner tone="info" title={t('waitingCount', { count: waiting })} />
      ) : null}
      {rows.length === 0 ? (
        <Panel>
          <EmptyState icon={<SlidersHorizontal />} title={t('emptyTitle')} action={begin}>
            <p>{t('emptyWhat')}</p>
            <p className="mt-2">{t('emptyLaw')}</p>
            <p className="mt-2">{t('emptyHow')}</p>
          </EmptyState>
        </Panel>
      ) : (
        <RulesTable rows={rows} />
      )}
      <NeverUsed open={rows.length === 0} />
    </>
  );
}
