'use client'; // ends the sessions, this one too, then leaves

import { signOut } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { revokeSessions } from '@/app/actions';
import { useRefusalText } from '@/components/access/use-form-act';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { paths } from '@/lib/display/paths';

/** Signs the reader out in every browser, this one included. */
export function EndOwnSessions({ userId }: { userId: string }) {
  const t = useTranslations('account');
  const refusalText = useRefusalText();
  return (
    <ConfirmDialog
      label={t('signOutEverywhere')}
      title={t('signOutEverywhere')}
      consequence={t('signOutEffect')}
      confirm={t('signOutEverywhere')}
      tone="danger"
      reasonMinimum={0}
      act={async () => {
        const answer = await revokeSessions({ userId });
        if (!answer.ok) return { ok: false, message: refusalText(answer) };
        await signOut({ redirect: false });
        window.location.assign(paths.signIn);
        return { ok: true };
      }}
    />
  );
}
