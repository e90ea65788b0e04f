import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { NewRuleForm } from '@/components/rules/new-rule-form';
import { PageHeader } from '@/components/ui/page-header';
import { paths } from '@/lib/display/paths';
import { signedIn } from '@/lib/web/load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rules'))('new.title') };
}

export default async function NewRulePage() {
  const { profile } = await signedIn();
  // the command decides; this spares a form that could not be sent
  if (!profile.roles.some((role) => role === 'analyst' || role === 'supervisor')) notFound();
  const t = await getTranslations('rules');
  return (
    <>
      <PageHeader back={{ href: paths.rules, label: t('list.title') }} title={t('new.title')} lede={t('new.lede')} />
      <NewRuleForm />
    </>
  );
}
