'use client'; // asks before it revokes

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { revokeServiceAccount } from '@/app/actions';
import { useRefusalText } from '@/components/access/use-form-act';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';

/** Revokes a service account: its token opens nothing from the next request on. */
export function RevokeAccount({ id, name }: { id: string; name: string }) {
  const t = useTranslations('people.machines');
  const router = useRouter();
  const refusalText = useRefusalText();
  return (
    <ConfirmDialog
      label={t('revoke')}
      variant="quiet"
      size="small"
      tone="danger"
      title={t('revokeOf', { name })}
      consequence={t('revokeEffect')}
      confirm={t('revoke')}
      reasonMinimum={0}
      done={t('revoked')}
      act={async () => {
        const answer = await revokeServiceAccount({ id });
        if (!answer.ok) return { ok: false, message: refusalText(answer) };
        router.refresh();
        return { ok: true };
      }}
    />
  );
}
