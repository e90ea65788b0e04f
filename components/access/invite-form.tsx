'use client'; // keeps what was typed, then shows the link once

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { inviteUser } from '@/app/actions';
import { OneTimeSecret } from '@/components/access/one-time-secret';
import { RoleChoice } from '@/components/access/role-choice';
import { useFormAct } from '@/components/access/use-form-act';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { FormActions, FormStack } from '@/components/ui/form-layout';
import { Input } from '@/components/ui/input';
import { LinkButton } from '@/components/ui/link-button';
import { type AgencyKind, type Role, roleProblem } from '@/lib/core/roles';
import { paths } from '@/lib/display/paths';

/** Invites a colleague: who, in which roles; then the link, once. `origin` is where browsers find the portal. */
export function InviteForm({ kind, origin }: { kind: AgencyKind; origin: string }) {
  const t = useTranslations('people');
  const tc = useTranslations('common');
  const [roles, setRoles] = useState<Role[]>([]);
  const [made, setMade] = useState<{ token: string; name: string } | null>(null);
  const labels = { name: t('name'), email: t('email'), roles: t('roles') };
  const form = useFormAct(inviteUser, labels, (reason) =>
    reason === 'taken' ? { field: 'email', message: t('emailTaken') } : null,
  );

  if (made)
    return (
      <OneTimeSecret
        title={t('invited', { name: made.name })}
        warning={t('linkOnce')}
        thing={t('link')}
        text={`${origin}${paths.invitation(made.token)}`}
      >
        <p>{t('linkNext')}</p>
        <FormActions>
          <LinkButton href={paths.people} variant="primary">
            {t('backToPeople')}
          </LinkButton>
          <Button
            onClick={() => {
              setMade(null);
              setRoles([]);
            }}
          >
            {t('inviteAnother')}
          </Button>
        </FormActions>
      </OneTimeSecret>
    );

  return (
    <form
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        const name = String(data.get('name') ?? '').trim();
        form.submit({ name, email: String(data.get('email') ?? '').trim(), roles }, ({ token }) =>
          setMade({ token, name }),
        );
      }}
    >
      <FormStack>
        <ErrorSummary problems={form.problems} />
        <Field name="name" label={labels.name} hint={t('nameHint')} error={form.errorOf('name')}>
          {(control) => <Input {...control} maxLength={120} />}
        </Field>
        <Field name="email" label={labels.email} hint={t('emailHint')} error={form.errorOf('email')}>
          {(control) => <Input {...control} type="email" dir="ltr" maxLength={254} />}
        </Field>
        <RoleChoice id="roles" kind={kind} chosen={roles} onChange={setRoles} error={form.errorOf('roles')} />
        <FormActions>
          <Button
            type="submit"
            variant="primary"
            pending={form.pending}
            disabledReason={roleProblem(roles, kind) === 'roles-exclude' ? t('excludedTitle') : undefined}
          >
            {t('sendInvite')}
          </Button>
          <LinkButton href={paths.people} variant="quiet">
            {tc('cancel')}
          </LinkButton>
        </FormActions>
      </FormStack>
    </form>
  );
}
