'use client'; // asks for the second factor in place

import { signIn } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

/** Password first, code only where there is a second factor. Wrong, locked and unknown get the same words. */
export function SignInForm() {
  const t = useTranslations('signIn');
  const [asksCode, setAsksCode] = useState(false);
  const [problem, setProblem] = useState<'failed' | 'unreachable' | null>(null);
  const [pending, setPending] = useState(false);
  const code = useRef<HTMLInputElement>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '');
    setPending(true);
    setProblem(null);
    const answer = await signIn('credentials', {
      redirect: false,
      email: text('email').trim(),
      password: text('password'),
      code: text('code'),
    }).catch(() => undefined);
    if (answer?.ok) {
      window.location.assign('/');
      return;
    }
    setPending(false);
    if (answer?.error === 'code-needed') {
      setAsksCode(true);
      // the field exists after the next paint
      requestAnimationFrame(() => code.current?.focus());
      return;
    }
    setProblem(answer ? 'failed' : 'unreachable');
  }

  return (
    // post: without scripts a form would put the password into the address
    <form method="post" className="grid gap-4" onSubmit={submit}>
      {problem ? <Banner tone="danger" live title={t(problem)} /> : null}
      <Field name="email" label={t('email')}>
        {(control) => <Input {...control} type="email" autoComplete="username" readOnly={asksCode} />}
      </Field>
      <Field name="password" label={t('password')}>
        {(control) => <Input {...control} type="password" autoComplete="current-password" readOnly={asksCode} />}
      </Field>
      {asksCode ? (
        <Field name="code" label={t('code')} hint={t('codeHint')}>
          {(control) => (
            <Input
              {...control}
              ref={code}
              inputMode="numeric"
              autoComplete="one-time-code"
              pattern="[0-9 ]{6,7}"
              dir="ltr"
            />
          )}
        </Field>
      ) : null}
      <Button type="submit" variant="primary" pending={pending}>
        {asksCode ? t('submitCode') : t('submit')}
      </Button>
    </form>
  );
}
