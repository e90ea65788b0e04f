'use client'; // shows the new link once

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { inviteAgain } from '@/app/actions';
import { OneTimeSecret } from '@/components/access/one-time-secret';
import { useRefusalText } from '@/components/access/use-form-act';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Dialog } from '@/components/ui/dialog';
import { paths } from '@/lib/display/paths';

/** A new link for a colleague: their old access ends with it, and the link is shown once. */
export function InviteAgain({ id, name }: { id: string; name: string }) {
  const t = useTranslations('people');
  const router = useRouter();
  const refusalText = useRefusalText();
  const [link, setLink] = useState<string | null>(null);
  return (
    <>
      <ConfirmDialog
        label={t('inviteAgain')}
        variant="quiet"
        size="small"
        title={t('inviteAgainFor', { name })}
        consequence={t('inviteAgainEffect')}
        confirm={t('inviteAgain')}
        reasonMinimum={0}
        act={async () => {
          const answer = await inviteAgain({ userId: id });
          if (!answer.ok) return { ok: false, message: refusalText(answer) };
          setLink(`${window.location.origin}${paths.invitation(answer.result.token)}`);
          return { ok: true };
        }}
      />
      <Dialog
        open={link !== null}
        onOpenChange={(open) => {
          if (open) return;
          setLink(null);
          router.refresh();
        }}
        title={t('inviteAgainDone', { name })}
      >
        <OneTimeSecret title={t('link')} warning={t('linkOnce')} thing={t('link')} text={link ?? ''}>
          <p>{t('linkNext')}</p>
        </OneTimeSecret>
      </Dialog>
    </>
  );
}
