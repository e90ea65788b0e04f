'use client'; // keeps what was typed, then shows the token once

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { createServiceAccount } from '@/app/actions';
import { OneTimeSecret } from '@/components/access/one-time-secret';
import { useFormAct } from '@/components/access/use-form-act';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { CopyText } from '@/components/ui/copy-text';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field, FieldError } from '@/components/ui/field';
import { FormActions, FormStack } from '@/components/ui/form-layout';
import { Input } from '@/components/ui/input';
import { LinkButton } from '@/components/ui/link-button';
import { type Scope, scopes } from '@/lib/core/roles';
import { paths } from '@/lib/display/paths';

/** A request that the token may make, to try it with. */
const exampleOf: Record<Scope, string> = {
  'travel:write': 'travel-messages',
  'travel:read': 'travel-messages',
  'watchlists:write': 'watchlists',
  'watchlists:read': 'watchlists',
  'hits:read': 'hits',
  'alerts:read': 'alerts',
  'audit:read': 'audit-events',
};

function exampleRequest(origin: string, token: string, granted: readonly Scope[]): string {
  const address = `${origin}/api/v1/`;
  const lines = granted.includes('travel:write')
    ? ["--header 'Content-Type: application/edifact'", '--data-binary @message.edi', `${address}travel-messages`]
    : [`${address}${exampleOf[granted.find((scope) => scope.endsWith(':read')) ?? 'travel:read']}`];
  return [`curl --header 'Authorization: Bearer ${token}'`, ...lines].join(' \\\n  ');
}

/** Makes a service account: what it is called and what it may; then its token, once, with a request to try it. */
export function ServiceAccountForm({ origin }: { origin: string }) {
  const t = useTranslations('people.machines');
  const tc = useTranslations('common');
  const [chosen, setChosen] = useState<Scope[]>([]);
  const [token, setToken] = useState<string | null>(null);
  const labels = { name: t('name'), scopes: t('scopes') };
  const form = useFormAct(createServiceAccount, labels, (reason) =>
    reason === 'taken' ? { field: 'name', message: t('nameTaken') } : null,
  );

  if (token) {
    const example = exampleRequest(origin, token, chosen);
    return (
      <OneTimeSecret title={t('made')} warning={t('tokenOnce')} thing={t('token')} text={token}>
        <div className="grid gap-1.5">
          <p className="flex items-center justify-between gap-2 font-medium">
            {t('example')}
            <CopyText text={example} thing={t('example')} hidden />
          </p>
          <pre
            dir="ltr"
            className="whitespace-pre-wrap wrap-anywhere rounded-md border bg-sunken px-3 py-2 font-mono text-sm"
          >
            {example}
          </pre>
          <p className="text-ink-muted text-sm">{t('apiHint')}</p>
        </div>
        <FormActions>
          <LinkButton href={paths.machines} variant="primary">
            {t('back')}
          </LinkButton>
        </FormActions>
      </OneTimeSecret>
    );
  }

  const scopesError = form.errorOf('scopes');
  return (
    <form
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
        form.submit({ name, scopes: chosen }, (made) => setToken(made.token));
      }}
    >
      <FormStack>
        <ErrorSummary problems={form.problems} />
        <Field name="name" label={labels.name} hint={t('nameHint')} error={form.errorOf('name')}>
          {(control) => <Input {...control} maxLength={80} />}
        </Field>
        <fieldset className="grid gap-3" aria-describedby={scopesError ? 'scopes-error' : undefined}>
          <legend className="mb-1 font-medium">{labels.scopes}</legend>
          {scopesError ? <FieldError id="scopes-error">{scopesError}</FieldError> : null}
          {scopes.map((scope, position) => (
            <Checkbox
              key={scope}
              id={position === 0 ? 'scopes' : `scopes-${scope}`}
              label={t(`scope.${scope}`)}
              hint={<code dir="ltr">{scope}</code>}
              checked={chosen.includes(scope)}
              onChange={(event) =>
                setChosen(scopes.filter((s) => (s === scope ? event.currentTarget.checked : chosen.includes(s))))
              }
            />
          ))}
          <p className="text-ink-muted text-sm">{t('neverDecides')}</p>
        </fieldset>
        <FormActions>
          <Button type="submit" variant="primary" pending={form.pending}>
            {t('create')}
          </Button>
          <LinkButton href={paths.machines} variant="quiet">
            {tc('cancel')}
          </LinkButton>
        </FormActions>
      </FormStack>
    </form>
  );
}
