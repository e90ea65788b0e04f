'use client'; // keeps what was typed, then shows the link once

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { registerAgency } from '@/app/actions';
import { OneTimeSecret } from '@/components/access/one-time-secret';
import { useFormAct } from '@/components/access/use-form-act';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { FormActions, FormStack } from '@/components/ui/form-layout';
import { Input } from '@/components/ui/input';
import { LinkButton } from '@/components/ui/link-button';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import { paths } from '@/lib/display/paths';
import { localeNames, locales } from '@/lib/i18n/locales';

/** Takes a PIU into the exchange; its first administrator's link is shown once. */
export function RegisterForm({ origin, timeZones }: { origin: string; timeZones: readonly string[] }) {
  const t = useTranslations('people.agencies');
  const tp = useTranslations('people');
  const tc = useTranslations('common');
  const [made, setMade] = useState<{ token: string; name: string } | null>(null);
  const labels = {
    name: t('name'),
    code: t('code'),
    country: t('country'),
    timeZone: t('timeZone'),
    language: t('language'),
    dutyPhone: t('dutyPhoneField'),
    adminName: t('adminName'),
    adminEmail: t('adminEmail'),
  };
  const form = useFormAct(registerAgency, labels, (reason) => (reason === 'taken' ? { message: t('taken') } : null));

  if (made)
    return (
      <OneTimeSecret
        title={t('registered', { name: made.name })}
        warning={tp('linkOnce')}
        thing={tp('link')}
        text={`${origin}${paths.invitation(made.token)}`}
      >
        <p>{t('linkNext')}</p>
        <FormActions>
          <LinkButton href={paths.agencies} variant="primary">
            {t('back')}
          </LinkButton>
        </FormActions>
      </OneTimeSecret>
    );

  return (
    <form
      method="post"
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        const text = (name: string) => String(data.get(name) ?? '').trim();
        const dutyPhone = text('dutyPhone');
        form.submit(
          {
            name: text('name'),
            code: text('code').toUpperCase(),
            country: text('country').toUpperCase(),
            timeZone: text('timeZone'),
            language: text('language') === 'ar' ? 'ar' : 'en',
            adminName: text('adminName'),
            adminEmail: text('adminEmail'),
            ...(dutyPhone ? { dutyPhone } : {}),
          },
          ({ token }) => setMade({ token, name: text('name') }),
        );
      }}
    >
      <ErrorSummary problems={form.problems} />
      <Panel title={t('unit')}>
        <FormStack>
          <Field name="name" label={labels.name} error={form.errorOf('name')}>
            {(control) => <Input {...control} maxLength={120} />}
          </Field>
          <div className="grid gap-5 sm:grid-cols-2">
            <Field name="code" label={labels.code} hint={t('codeHint')} error={form.errorOf('code')}>
              {(control) => <Input {...control} dir="ltr" maxLength={8} className="uppercase" />}
            </Field>
            <Field name="country" label={labels.country} hint={t('countryHint')} error={form.errorOf('country')}>
              {(control) => <Input {...control} dir="ltr" maxLength={3} className="uppercase" />}
            </Field>
            <Field name="timeZone" label={labels.timeZone} error={form.errorOf('timeZone')}>
              {(control) => (
                <Select
                  {...control}
                  placeholder={t('choose')}
                  options={timeZones.map((zone) => ({ value: zone, label: zone }))}
                />
              )}
            </Field>
            <Field name="language" label={labels.language} error={form.errorOf('language')}>
              {(control) => (
                <Select {...control} options={locales.map((value) => ({ value, label: localeNames[value] }))} />
              )}
            </Field>
          </div>
          <Field
            name="dutyPhone"
            label={labels.dutyPhone}
            hint={t('dutyPhoneHint')}
            error={form.errorOf('dutyPhone')}
            optional
          >
            {(control) => <Input {...control} type="tel" dir="ltr" maxLength={40} />}
          </Field>
        </FormStack>
      </Panel>
      <Panel title={t('admin')} description={t('adminHint')}>
        <FormStack>
          <Field name="adminName" label={labels.adminName} error={form.errorOf('adminName')}>
            {(control) => <Input {...control} maxLength={120} />}
          </Field>
          <Field name="adminEmail" label={labels.adminEmail} error={form.errorOf('adminEmail')}>
            {(control) => <Input {...control} type="email" dir="ltr" maxLength={254} />}
          </Field>
        </FormStack>
      </Panel>
      <FormActions>
        <Button type="submit" variant="primary" pending={form.pending}>
          {t('register')}
        </Button>
        <LinkButton href={paths.agencies} variant="quiet">
          {tc('cancel')}
        </LinkButton>
      </FormActions>
    </form>
  );
}
