import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FounderForm } from '@/components/access/founder-form';
import { InvitationForm } from '@/components/access/invitation-form';
import { qrPath } from '@/components/access/qr-path';
import { AuthShell } from '@/components/shell/auth-shell';
import { readTheme, themeCookie } from '@/components/shell/themes';
import { Banner } from '@/components/ui/banner';
import { invitationTarget } from '@/lib/access/invitation';
import { timeZones } from '@/lib/access/schema';
import { newTotpSecret, totpUri } from '@/lib/access/totp';
import { env } from '@/lib/core/env';
import { currentSession } from '@/lib/web/session';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('invitation'))('title') };
}

/** Takes up a one-time link: a colleague's, or the one that founds the portal. Made up, used and run out are one 404. */
export default async function InvitationPage({ params }: PageProps<'/invitation/[token]'>) {
  const { token } = await params;
  const target = await invitationTarget(token);
  if (!target) notFound();
  const t = await getTranslations('invitation');
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  const secret = newTotpSecret();
  // the link does not say who its person is, so the authenticator's entry is named by the portal's address
  const qr = qrPath(totpUri(secret, new URL(env().NEXTAUTH_URL).host));
  const founds = target.agencyId === null;
  return (
    <AuthShell
      title={founds ? t('foundTitle') : t('title')}
      lede={founds ? t('foundLede') : t('lede')}
      theme={theme}
      footer={t('footer')}
    >
      {(await currentSession()) ? (
        <Banner tone="warn" title={t('otherSession')}>
          {t('otherSessionNext')}
        </Banner>
      ) : null}
      {founds ? (
        <FounderForm token={token} secret={secret} qr={qr} timeZones={timeZones()} />
      ) : (
        <InvitationForm token={token} secret={secret} qr={qr} />
      )}
    </AuthShell>
  );
}
