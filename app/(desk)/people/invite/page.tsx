import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { InviteForm } from '@/components/access/invite-form';
import { PageHeader } from '@/components/ui/page-header';
import { env } from '@/lib/core/env';
import { paths } from '@/lib/display/paths';
import { signedIn } from '@/lib/web/load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('invite') };
}

export default async function InvitePage() {
  const { actor } = await signedIn();
  // the command decides; this spares others a form that would refuse them
  if (!actor.roles.includes('admin')) notFound();
  const t = await getTranslations('people');
  return (
    <>
      <PageHeader title={t('invite')} lede={t('inviteLede')} back={{ href: paths.people, label: t('title') }} />
      <InviteForm kind={actor.agencyKind} origin={new URL(env().NEXTAUTH_URL).origin} />
    </>
  );
}
