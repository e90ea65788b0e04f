import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ServiceAccountForm } from '@/components/access/service-account-form';
import { PageHeader } from '@/components/ui/page-header';
import { env } from '@/lib/core/env';
import { paths } from '@/lib/display/paths';
import { signedIn } from '@/lib/web/load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.machines'))('new') };
}

export default async function NewServiceAccountPage() {
  const { actor } = await signedIn();
  // the command decides; this spares others a form that would refuse them
  if (!actor.roles.includes('admin') || actor.agencyKind !== 'piu') notFound();
  const t = await getTranslations('people.machines');
  return (
    <>
      <PageHeader title={t('new')} lede={t('newLede')} back={{ href: paths.machines, label: t('title') }} />
      <ServiceAccountForm origin={new URL(env().NEXTAUTH_URL).origin} />
    </>
  );
}
