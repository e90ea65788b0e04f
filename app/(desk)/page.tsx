import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeskCards } from '@/components/desk/desk-cards';
import { PageHeader } from '@/components/ui/page-header';
import { hitCounts } from '@/lib/hits/queries';
import { load, loadDeskCounts, signedIn } from '@/lib/web/load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk'))('title') };
}

export default async function DeskPage() {
  const { profile } = await signedIn();
  const t = await getTranslations('desk');
  const counts = await loadDeskCounts();
  const seesHits = profile.roles.some((r) => ['analyst', 'liaison', 'supervisor', 'dpo'].includes(r));
  const hits = seesHits ? await load(hitCounts, {}) : null;
  return (
    <>
      <PageHeader title={t('title')} lede={t('lede')} />
      <DeskCards counts={counts} hits={hits} roles={profile.roles} />
    </>
  );
}
