'use client'; // keeps everything typed over a refusal

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { setUpPortal } from '@/app/actions';
import { NewPassword } from '@/components/access/new-password';
import type { QrPath } from '@/components/access/qr-path';
import { SecondFactor } from '@/components/access/second-factor';
import { useFormAct } from '@/components/access/use-form-act';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { paths } from '@/lib/display/paths';

/** The first administrator founds the oversight body. Time zones come from the server, whose list judges them. */
export function FounderForm({
  token,
  secret,
  qr,
  timeZones,
}: {
  token: string;
  secret: string;
  qr: QrPath;
  timeZones: readonly string[];
}) {
  const t = useTranslations('invitation');
  const [kept] = useState({ secret, qr });
  const [leaving, setLeaving] = useState(false);
  const labels = {
    agencyName: t('agencyName'),
    agencyCode: t('agencyCode'),
    timeZone: t('timeZone'),
    name: t('name'),
    email: t('email'),
    password: t('password'),
    code: t('code'),
  };
  const form = useFormAct(setUpPortal, labels);
  return (
    <form
      method="post"
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        const text = (name: string) => String(data.get(name) ?? '');
        const input = {
          token,
          totpSecret: kept.secret,
          password: text('password'),
          code: text('code'),
          agencyName: text('agencyName'),
          agencyCode: text('agencyCode').trim().toUpperCase(),
          timeZone: text('timeZone'),
          name: text('name'),
          email: text('email').trim(),
        };
        form.submit(input, () => {
          setLeaving(true);
          window.location.assign(paths.signInReady);
        });
      }}
    >
      <ErrorSummary problems={form.problems} />
      <section aria-labelledby="body-title" className="grid gap-5">
        <h2 id="body-title" className="font-semibold text-lg">
          {t('body')}
        </h2>
        <Field name="agencyName" label={labels.agencyName} error={form.errorOf('agencyName')}>
          {(control) => <Input {...control} maxLength={120} />}
        </Field>
        <Field
          name="agencyCode"
          label={labels.agencyCode}
          hint={t('agencyCodeHint')}
          error={form.errorOf('agencyCode')}
        >
          {(control) => <Input {...control} dir="ltr" maxLength={8} className="uppercase" />}
        </Field>
        <Field name="timeZone" label={labels.timeZone} error={form.errorOf('timeZone')}>
          {(control) => (
            <Select {...control} defaultValue="UTC" options={timeZones.map((zone) => ({ value: zone, label: zone }))} />
          )}
        </Field>
      </section>
      <section aria-labelledby="founder-title" className="grid gap-5 border-t pt-5">
        <h2 id="founder-title" className="font-semibold text-lg">
          {t('founder')}
        </h2>
        <Field name="name" label={labels.name} error={form.errorOf('name')}>
          {(control) => <Input {...control} autoComplete="name" maxLength={120} />}
        </Field>
        <Field name="email" label={labels.email} hint={t('emailHint')} error={form.errorOf('email')}>
          {(control) => <Input {...control} type="email" autoComplete="username" dir="ltr" maxLength={254} />}
        </Field>
        <NewPassword error={form.errorOf('password')} />
      </section>
      <SecondFactor {...kept} error={form.errorOf('code')} />
      <Button type="submit" variant="primary" pending={form.pending || leaving}>
        {t('submitFounder')}
      </Button>
    </form>
  );
}
