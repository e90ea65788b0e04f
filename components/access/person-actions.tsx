'use client'; // asks before it ends anything

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { endUser, revokeSessions } from '@/app/actions';
import { ChangeRoles } from '@/components/access/change-roles';
import { InviteAgain } from '@/components/access/invite-again';
import { useRefusalText } from '@/components/access/use-form-act';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import type { AgencyKind, Role } from '@/lib/core/roles';
import type { ActionResult } from '@/lib/web/action';

/** What an administrator may do about one colleague. */
export function PersonActions({
  id,
  name,
  roles,
  version,
  kind,
  invited,
}: {
  id: string;
  name: string;
  roles: Role[];
  version: number;
  kind: AgencyKind;
  invited: boolean;
}) {
  const t = useTranslations('people');
  const router = useRouter();
  const refusalText = useRefusalText();
  const settle = async (answer: ActionResult<unknown>) => {
    if (!answer.ok) return { ok: false as const, message: refusalText(answer) };
    router.refresh();
    return { ok: true as const };
  };
  return (
    <span className="-mx-2.5 flex flex-wrap gap-x-1 sm:mx-0 sm:justify-end">
      <ChangeRoles id={id} name={name} roles={roles} version={version} kind={kind} />
      <InviteAgain id={id} name={name} />
      {invited ? null : (
        <ConfirmDialog
          label={t('endSessions')}
          variant="quiet"
          size="small"
          title={t('endSessionsOf', { name })}
          consequence={t('endSessionsEffect')}
          confirm={t('endSessions')}
          reasonMinimum={0}
          done={t('sessionsEnded')}
          act={async () => settle(await revokeSessions({ userId: id }))}
        />
      )}
      <ConfirmDialog
        label={t('endAccess')}
        variant="quiet"
        size="small"
        tone="danger"
        title={t('endAccessOf', { name })}
        consequence={invited ? t('endInvitationEffect') : t('endAccessEffect')}
        confirm={t('endAccess')}
        reasonMinimum={0}
        done={t('accessEnded')}
        act={async () => settle(await endUser({ userId: id }))}
      />
    </span>
  );
}
