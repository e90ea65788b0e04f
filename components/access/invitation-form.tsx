'use client'; // keeps password and key over a refusal

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { acceptInvitation } from '@/app/actions';
import { NewPassword } from '@/components/access/new-password';
import type { QrPath } from '@/components/access/qr-path';
import { SecondFactor } from '@/components/access/second-factor';
import { useFormAct } from '@/components/access/use-form-act';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { paths } from '@/lib/display/paths';

/** A colleague takes up an invitation: password, second factor, done. */
export function InvitationForm({ token, secret, qr }: { token: string; secret: string; qr: QrPath }) {
  const t = useTranslations('invitation');
  // the page makes a new key whenever it is rendered; the one that was scanned is kept
  const [kept] = useState({ secret, qr });
  const [leaving, setLeaving] = useState(false);
  const form = useFormAct(acceptInvitation, { password: t('password'), code: t('code') });
  return (
    <form
      method="post"
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        const text = (name: string) => String(data.get(name) ?? '');
        form.submit({ token, totpSecret: kept.secret, password: text('password'), code: text('code') }, () => {
          setLeaving(true);
          window.location.assign(paths.signInReady);
        });
      }}
    >
      <ErrorSummary problems={form.problems} />
      <NewPassword error={form.errorOf('password')} />
      <SecondFactor {...kept} error={form.errorOf('code')} />
      <Button type="submit" variant="primary" pending={form.pending || leaving}>
        {t('submit')}
      </Button>
    </form>
  );
}
