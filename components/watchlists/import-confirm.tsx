'use client'; // takes the number that a person types

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { FormActions } from '@/components/ui/form-layout';
import { Input } from '@/components/ui/input';
import type { ImportAnswer } from '@/components/watchlists/import-answer';

/** The last step: what will be written, and, where much of the list would go, the number typed by hand. */
export function ImportConfirm({
  answer,
  pending,
  onImport,
  onCancel,
}: {
  answer: ImportAnswer;
  pending: boolean;
  onImport: (removals: number | undefined) => void;
  onCancel: () => void;
}) {
  const t = useTranslations('watchlists.import');
  const [problem, setProblem] = useState('');
  const { confirmRemovals, version, added, changed, removed } = answer;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (confirmRemovals === null) return onImport(undefined);
    const typed = String(new FormData(event.currentTarget).get('removals') ?? '').replace(/[\s.,]/g, '');
    if (Number(typed) !== confirmRemovals || typed === '') {
      setProblem(t('removals.wrong', { count: confirmRemovals }));
      document.getElementById('removals')?.focus();
      return;
    }
    onImport(confirmRemovals);
  };
  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-4">
      {confirmRemovals === null ? null : (
        <>
          <Banner tone="danger" title={t('removals.title', { count: confirmRemovals })}>
            {t('removals.why')}
          </Banner>
          <Field name="removals" label={t('removals.label')} hint={t('removals.hint')} error={problem || undefined}>
            {(control) => <Input {...control} inputMode="numeric" dir="ltr" className="max-w-40" />}
          </Field>
        </>
      )}
      {added + changed + removed === 0 ? <p className="text-ink-muted">{t('same')}</p> : null}
      <FormActions>
        <Button type="submit" variant={confirmRemovals === null ? 'primary' : 'danger'} pending={pending}>
          {t('apply', { version: version + 1 })}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </FormActions>
    </form>
  );
}
