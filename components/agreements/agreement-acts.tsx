'use client'; // asks before it signs or ends

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { countersignAgreement, endAgreement } from '@/app/actions';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';

/** Countersign and end, for the people of a party who may; for others the reason why not. */
export function AgreementActs({
  agreementId,
  reference,
  canSign,
  canEnd,
  mayAct,
}: {
  agreementId: string;
  reference: string;
  canSign: boolean;
  canEnd: boolean;
  mayAct: boolean;
}) {
  const t = useTranslations('agreements.one');
  const errors = useTranslations('errors');
  const router = useRouter();
  const act = async (work: typeof countersignAgreement | typeof endAgreement) => {
    const answer = await work({ agreementId });
    if (!answer.ok) return { ok: false as const, message: errors(answer.reason as 'fault') };
    router.refresh();
    return { ok: true as const };
  };
  const reason = mayAct ? undefined : t('roleNeeded');
  return (
    <>
      {canSign ? (
        <ConfirmDialog
          label={t('countersign')}
          variant="primary"
          disabledReason={reason}
          title={t('countersignTitle', { reference })}
          consequence={t('countersignBody')}
          confirm={t('countersign')}
          reasonMinimum={0}
          done={t('signedDone')}
          act={() => act(countersignAgreement)}
        />
      ) : null}
      {canEnd ? (
        <ConfirmDialog
          label={t('end')}
          disabledReason={reason}
          title={t('endTitle', { reference })}
          consequence={t('endBody')}
          confirm={t('end')}
          tone="danger"
          reasonMinimum={0}
          done={t('ended')}
          act={() => act(endAgreement)}
        />
      ) : null}
    </>
  );
}
