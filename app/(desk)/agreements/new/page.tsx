import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ProposeForm } from '@/components/agreements/propose-form';
import { PageHeader } from '@/components/ui/page-header';
import { listAgencies } from '@/lib/agencies/queries';
import { paths } from '@/lib/display/paths';
import { load, signedIn } from '@/lib/web/load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreements'))('form.title') };
}

export default async function NewAgreementPage() {
  const { profile } = await signedIn();
  // the command decides; this spares a form that could not be sent
  if (profile.agency.kind !== 'piu' || !profile.roles.some((r) => r === 'admin' || r === 'supervisor')) notFound();
  const agencies = (await load(listAgencies, {})).filter((a) => a.kind === 'piu' && a.id !== profile.agency.id);
  const t = await getTranslations('agreements.form');
  const today = new Date().toISOString().slice(0, 10);
  return (
    <>
      <PageHeader back={{ href: paths.agreements, label: t('back') }} title={t('title')} lede={t('lede')} />
      <ProposeForm
        agencies={agencies.map(({ id, code, name }) => ({ id, code, name }))}
        from={today}
        to={`${Number(today.slice(0, 4)) + 2}${today.slice(4).replace('-02-29', '-02-28')}`}
      />
    </>
  );
}
