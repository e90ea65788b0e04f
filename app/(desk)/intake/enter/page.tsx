import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { EntryForm } from '@/components/manual/entry-form';
import { PageHeader } from '@/components/ui/page-header';
import { paths } from '@/lib/display/paths';
import { signedIn } from '@/lib/web/load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('manual'))('title') };
}

/** For those whom no list names. What is typed lives in the page until it is recorded, and nowhere else. */
export default async function EnterByHandPage() {
  const { profile } = await signedIn();
  if (!profile.roles.includes('analyst')) notFound();
  const t = await getTranslations('manual');
  return (
    <>
      <PageHeader title={t('title')} lede={t('lede')} back={{ href: paths.intake, label: t('back') }} />
      <EntryForm today={new Date().toISOString().slice(0, 10)} />
    </>
  );
}
