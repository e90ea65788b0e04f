import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SignInForm } from '@/components/access/sign-in-form';
import { AuthShell } from '@/components/shell/auth-shell';
import { readTheme, themeCookie } from '@/components/shell/themes';
import { Banner } from '@/components/ui/banner';
import { paths } from '@/lib/display/paths';
import { currentSession } from '@/lib/web/session';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') };
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  if (await currentSession()) redirect(paths.desk);
  const t = await getTranslations('signIn');
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  return (
    <AuthShell title={t('title')} lede={t('lede')} theme={theme} footer={t('footer')}>
      {(await searchParams).ready ? (
        <Banner tone="ok" live title={t('ready')}>
          {t('readyNext')}
        </Banner>
      ) : null}
      <SignInForm />
    </AuthShell>
  );
}
