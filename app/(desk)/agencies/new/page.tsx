import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { RegisterForm } from '@/components/agencies/register-form';
import { PageHeader } from '@/components/ui/page-header';
import { timeZones } from '@/lib/access/schema';
import { env } from '@/lib/core/env';
import { paths } from '@/lib/display/paths';
import { signedIn } from '@/lib/web/load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.agencies'))('new') };
}

export default async function RegisterAgencyPage() {
  const { actor } = await signedIn();
  // the command decides; this spares others a form that would refuse them
  if (!actor.roles.includes('admin') || actor.agencyKind !== 'oversight') notFound();
  const t = await getTranslations('people.agencies');
  return (
    <>
      <PageHeader title={t('new')} lede={t('newLede')} back={{ href: paths.agencies, label: t('title') }} />
      <RegisterForm origin={new URL(env().NEXTAUTH_URL).origin} timeZones={timeZones()} />
    </>
  );
}
