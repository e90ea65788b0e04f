'use client'; // says at each tick which roles exclude each other

import { useTranslations } from 'next-intl';
import { Banner } from '@/components/ui/banner';
import { Checkbox } from '@/components/ui/checkbox';
import { FieldError } from '@/components/ui/field';
import { type AgencyKind, type Role, roleProblem, rolesOf } from '@/lib/core/roles';

/** Roles to tick, each with what it may do; those that one person may not hold together are told before anything is sent. */
export function RoleChoice({
  id,
  kind,
  chosen,
  onChange,
  error,
}: {
  id: string;
  kind: AgencyKind;
  chosen: readonly Role[];
  onChange: (roles: Role[]) => void;
  error?: string | undefined;
}) {
  const t = useTranslations('people');
  const name = useTranslations('shell.role');
  const excludes = (role: Role) =>
    chosen.filter((other) => other !== role && roleProblem([role, other], kind) === 'roles-exclude');
  const excluded = roleProblem(chosen, kind) === 'roles-exclude';
  return (
    <fieldset className="grid gap-3" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 font-medium">{t('roles')}</legend>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      {rolesOf[kind].map((role, position) => {
        const others = excludes(role);
        return (
          <Checkbox
            key={role}
            id={position === 0 ? id : `${id}-${role}`}
            label={name(role)}
            checked={chosen.includes(role)}
            onChange={(event) =>
              onChange(rolesOf[kind].filter((r) => (r === role ? event.currentTarget.checked : chosen.includes(r))))
            }
            hint={
              <>
                {t(`does.${role}`)}
                {others.length > 0 ? (
                  <strong className="block font-medium text-warn">
                    {t('notTogether', { roles: others.map((r) => name(r)).join(t('and')) })}
                  </strong>
                ) : null}
              </>
            }
          />
        );
      })}
      {excluded ? (
        <Banner tone="warn" live title={t('excludedTitle')}>
          {t('excludedWhy')}
        </Banner>
      ) : null}
    </fieldset>
  );
}
