import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AlertList } from '@/components/alerts/alert-list';
import { PageHeader } from '@/components/ui/page-header';
import { listAlerts } from '@/lib/alerts/queries';
import { load } from '@/lib/web/load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('alerts'))('title') };
}

export default async function AlertsPage() {
  const t = await getTranslations('alerts');
  const { rows } = await load(listAlerts, {});
  return (
    <>
      <PageHeader title={t('title')} lede={t('lede')} />
      {/* as the API writes it, so that the first read and every later one are alike */}
      <AlertList first={JSON.parse(JSON.stringify(rows))} />
    </>
  );
}
