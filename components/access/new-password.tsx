'use client'; // measures while it is typed, and shows it on demand

import { Eye, EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/class-names';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { MIN_PASSWORD } from '@/lib/access/schema';

/** Length alone is judged: rules about characters make passwords worse (NIST SP 800-63B 3.1.1.2). */
const steps = [MIN_PASSWORD, 16, 20] as const;
const words = ['short', 'enough', 'good', 'strong'] as const;

/** A password to choose: seen or hidden, with its strength by length. */
export function NewPassword({ error }: { error?: string | undefined }) {
  const t = useTranslations('invitation');
  const [shown, setShown] = useState(false);
  const [length, setLength] = useState(0);
  const level = steps.filter((step) => length >= step).length;
  const missing = MIN_PASSWORD - length;
  return (
    <Field name="password" label={t('password')} hint={t('passwordHint', { min: MIN_PASSWORD })} error={error}>
      {(control) => (
        <div className="grid gap-2">
          <span className="flex gap-2">
            <Input
              {...control}
              type={shown ? 'text' : 'password'}
              autoComplete="new-password"
              spellCheck={false}
              autoCapitalize="none"
              dir="ltr"
              maxLength={200}
              onChange={(event) => setLength(event.currentTarget.value.length)}
            />
            <Button
              aria-pressed={shown}
              icon={shown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
              onClick={() => setShown(!shown)}
            >
              {shown ? t('hide') : t('show')}
            </Button>
          </span>
          <span aria-hidden="true" className="grid grid-cols-3 gap-1">
            {steps.map((step, position) => (
              <span
                key={step}
                className={cn('h-1 rounded-full', position < level ? (level > 1 ? 'bg-ok' : 'bg-warn') : 'bg-line')}
              />
            ))}
          </span>
          <output htmlFor="password" className="text-ink-muted text-sm">
            {length > 0 && missing > 0 ? t('missing', { count: missing }) : null}
            {missing <= 0 ? t(`strength.${words[level] ?? 'short'}`) : null}
            {length === 0 ? t('strengthBy') : null}
          </output>
        </div>
      )}
    </Field>
  );
}
