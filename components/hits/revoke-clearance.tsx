'use client'; // asks why

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { revokeClearance } from '@/app/actions';
import { useErrorWord } from '@/components/intake/error-word';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { RadioGroup } from '@/components/ui/radio-group';
import { revokeReasons } from '@/lib/hits/schema';

/** Forgets a pair before its time, with the reason. */
export function RevokeClearance({ id, reference }: { id: string; reference: string }) {
  const t = useTranslations('hits.cleared');
  const errorWord = useErrorWord();
  const router = useRouter();
  return (
    <ConfirmDialog
      label={
        <>
          {t('revoke')} <span className="sr-only">{reference}</span>
        </>
      }
      size="small"
      title={t('revokeTitle')}
      consequence={t('revokeWhat')}
      confirm={t('revokeConfirm')}
      tone="danger"
      reasonMinimum={0}
      startAt={`why-${id}`}
      done={t('revoked')}
      act={async (form) => {
        const reason = revokeReasons.find((r) => r === form.get('why'));
        if (!reason) return { ok: false, message: t('chooseWhy') };
        const answer = await revokeClearance({ clearanceId: id, reason });
        if (!answer.ok) return { ok: false, message: errorWord(answer.reason) };
        router.refresh();
        return { ok: true };
      }}
    >
      <RadioGroup
        name="why"
        id={`why-${id}`}
        legend={t('revokeWhy')}
        required={false}
        options={revokeReasons.map((value) => ({ value, label: t(`revokeReason.${value}`) }))}
      />
    </ConfirmDialog>
  );
}
