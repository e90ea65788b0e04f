import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ListFrame } from '@/components/watchlists/list-frame';
import { SettingsForm } from '@/components/watchlists/settings-form';
import { offences } from '@/lib/agreements/schema';
import { loadList } from '../load-list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('watchlists'))('tab.settings') };
}

export default async function SettingsPage({ params }: PageProps<'/watchlists/[id]/settings'>) {
  const { list, agency, mayKeep, mayRestrict } = await loadList((await params).id);
  if (!mayKeep) notFound();
  return (
    <ListFrame list={list} agency={agency} tab="settings" mayKeep={mayKeep}>
      <SettingsForm list={list} offences={offences} mayRestrict={mayRestrict} />
    </ListFrame>
  );
}
