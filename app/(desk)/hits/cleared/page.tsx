import { UserRoundCheck } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClearedTable } from '@/components/hits/cleared-table';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { RowKeys } from '@/components/ui/row-keys';
import { TabLinks } from '@/components/ui/tab-links';
import { paths } from '@/lib/display/paths';
import { listClearances } from '@/lib/hits/clearances';
import { clearanceStates } from '@/lib/hits/schema';
import { load } from '@/lib/web/load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('hits.cleared'))('title') };
}

export default async function ClearedPairsPage({ searchParams }: PageProps<'/hits/cleared'>) {
  const asked = await searchParams;
  const state = clearanceStates.find((s) => s === asked.state) ?? 'in-force';
  const cursor = typeof asked.from === 'string' ? asked.from : undefined;
  const t = await getTranslations('hits.cleared');
  const { rows, next } = await load(listClearances, { state, ...(cursor ? { cursor } : {}) });
  return (
    <>
      <PageHeader
        title={t('title')}
        lede={t('lede')}
        back={{ href: paths.hits(), label: (await getTranslations('hits'))('back') }}
      />
      <TabLinks
        label={t('filter')}
        tabs={clearanceStates.map((s) => ({
          href: paths.clearedPairs(s),
          label: t(`state.${s}`),
          current: s === state,
        }))}
      />
      {rows.length === 0 ? (
        <Panel>
          <EmptyState icon={<UserRoundCheck />} title={t(`empty.${state}.title`)}>
            {t(`empty.${state}.body`)}
          </EmptyState>
        </Panel>
      ) : (
        <RowKeys>
          <ClearedTable rows={rows} />
        </RowKeys>
      )}
      {next ? (
        <div className="flex justify-center">
          <LinkButton href={paths.clearedPairs(state, next)}>{t('more')}</LinkButton>
        </div>
      ) : null}
    </>
  );
}
