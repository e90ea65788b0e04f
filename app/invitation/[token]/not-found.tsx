import { cookies } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { AuthShell } from '@/components/shell/auth-shell';
import { readTheme, themeCookie } from '@/components/shell/themes';
import { LinkButton } from '@/components/ui/link-button';
import { paths } from '@/lib/display/paths';

/** A link that opens nothing, whatever the reason. */
export default async function LinkNotFound() {
  const t = await getTranslations('invitation');
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  return (
    <AuthShell title={t('deadTitle')} lede={t('deadLede')} theme={theme}>
      <ul className="grid list-disc gap-1 ps-5">
        <li>{t('deadUsed')}</li>
        <li>{t('deadOld')}</li>
        <li>{t('deadCut')}</li>
      </ul>
      <LinkButton href={paths.signIn} variant="primary">
        {t('toSignIn')}
      </LinkButton>
    </AuthShell>
  );
}
