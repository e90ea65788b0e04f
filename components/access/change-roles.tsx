'use client'; // opens over the list and keeps what was ticked

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { changeRoles } from '@/app/actions';
import { RoleChoice } from '@/components/access/role-choice';
import { useFormAct } from '@/components/access/use-form-act';
import { useAnnounce } from '@/components/ui/announcer';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormActions } from '@/components/ui/form-layout';
import { type AgencyKind, type Role, roleProblem } from '@/lib/core/roles';

/** The button and dialog that change a colleague's roles, as they stood when the list was read. */
export function ChangeRoles(person: { id: string; name: string; roles: Role[]; version: number; kind: AgencyKind }) {
  const t = useTranslations('people');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" size="small" aria-haspopup="dialog" data-row-link="" onClick={() => setOpen(true)}>
        {t('changeRoles')}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t('changeRolesOf', { name: person.name })}
        description={t('changeRolesEffect')}
      >
        {/* drawn anew at each opening, with the roles of the newest list */}
        <RolesForm {...person} close={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function RolesForm({
  id,
  roles,
  version,
  kind,
  close,
}: {
  id: string;
  roles: Role[];
  version: number;
  kind: AgencyKind;
  close: () => void;
}) {
  const t = useTranslations('people');
  const tc = useTranslations('common');
  const router = useRouter();
  const announce = useAnnounce();
  const [chosen, setChosen] = useState(roles);
  const form = useFormAct(changeRoles, { roles: t('roles') });
  const same = chosen.length === roles.length && chosen.every((role) => roles.includes(role));
  const problem = roleProblem(chosen, kind);
  const stale = form.reason === 'changed-meanwhile' || form.reason === 'user-ended';
  const finish = () => {
    close();
    router.refresh();
  };
  return (
    <form
      method="post"
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        form.submit({ userId: id, roles: chosen, version }, () => {
          announce(t('rolesChanged'));
          finish();
        });
      }}
    >
      <ErrorSummary problems={form.problems} />
      <RoleChoice id="roles" kind={kind} chosen={chosen} onChange={setChosen} error={form.errorOf('roles')} />
      <FormActions>
        {stale ? (
          <Button variant="primary" onClick={finish}>
            {t('loadAgain')}
          </Button>
        ) : (
          <Button
            type="submit"
            variant="primary"
            pending={form.pending}
            disabledReason={
              problem === 'roles-exclude'
                ? t('excludedTitle')
                : problem
                  ? t('oneRole')
                  : same
                    ? t('nothingChanged')
                    : undefined
            }
          >
            {t('saveRoles')}
          </Button>
        )}
        <Button variant="quiet" onClick={close}>
          {tc('cancel')}
        </Button>
      </FormActions>
    </form>
  );
}
