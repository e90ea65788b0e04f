'use client'; // opens, checks the reason, waits for the answer

import { useTranslations } from 'next-intl';
import { type ReactNode, useId, useRef, useState, useTransition } from 'react';
import { useAnnounce } from '@/components/ui/announcer';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import type { ButtonSize, ButtonVariant } from '@/components/ui/button-styles';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { FormActions } from '@/components/ui/form-layout';
import { Textarea } from '@/components/ui/textarea';

/** What the act answers: done, or a sentence to show. */
export type ConfirmResult = { ok: true } | { ok: false; message: string };

/**
 * The one confirmation: a button that opens a dialog with what will happen, a typed reason, and a button that names the
 * act. `act` receives the reason as `reason` (and the named controls among `children`); the dialog stays open until it
 * answers, and keeps what was typed if it refuses.
 */
export function ConfirmDialog({
  label,
  variant = 'secondary',
  size,
  icon,
  keys,
  disabledReason,
  title,
  consequence,
  confirm,
  tone = 'primary',
  reasonMinimum = 10,
  reasonLabel,
  reasonHint,
  hiddenFields = {},
  startAt,
  done,
  act,
  children,
}: {
  /** The button that opens it, and how it looks. */
  label: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  keys?: string;
  disabledReason?: ReactNode;
  title: ReactNode;
  /** What will happen, to whom, and what cannot be undone. */
  consequence: ReactNode;
  /** The act by name: "Recall", never "OK". */
  confirm: string;
  tone?: 'primary' | 'danger';
  /** Fewest characters of the reason; 0 asks for none. */
  reasonMinimum?: number;
  reasonLabel?: string;
  reasonHint?: ReactNode;
  /** Ids to send along. */
  hiddenFields?: Record<string, string>;
  /** Id of the control among `children` that takes the focus; else the reason does. */
  startAt?: string;
  /** Read out when it succeeded. */
  done?: string;
  act: (form: FormData) => Promise<ConfirmResult>;
  /** More fields, before the reason. */
  children?: ReactNode;
}) {
  const t = useTranslations('common.confirm');
  const tc = useTranslations('common');
  const announce = useAnnounce();
  const reasonId = useId();
  const form = useRef<HTMLFormElement>(null);
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState('');
  const [refusal, setRefusal] = useState('');
  const [pending, startTransition] = useTransition();

  const submit = () => {
    if (!form.current) return;
    const data = new FormData(form.current);
    const length = String(data.get('reason') ?? '').trim().length;
    if (length < reasonMinimum) {
      setProblem(length === 0 ? t('reasonMissing') : t('reasonShort', { min: reasonMinimum }));
      document.getElementById(reasonId)?.focus();
      return;
    }
    setProblem('');
    setRefusal('');
    startTransition(async () => {
      const result = await act(data).catch((): ConfirmResult => ({ ok: false, message: t('failed') }));
      if (!result.ok) return setRefusal(result.message);
      setOpen(false);
      if (done) announce(done);
    });
  };

  return (
    <>
      <Button
        variant={variant}
        size={size}
        icon={icon}
        keys={keys}
        disabledReason={disabledReason}
        aria-haspopup="dialog"
        onClick={() => {
          setProblem('');
          setRefusal('');
          setOpen(true);
        }}
      >
        {label}
      </Button>
      <Dialog
        open={open}
        onOpenChange={(next) => !pending && setOpen(next)}
        title={title}
        description={consequence}
        startAt={startAt ?? reasonId}
      >
        <form
          ref={form}
          method="post"
          noValidate
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          {refusal ? <Banner tone="danger" live title={refusal} /> : null}
          {Object.entries(hiddenFields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {children}
          {reasonMinimum > 0 ? (
            <Field
              name="reason"
              id={reasonId}
              label={reasonLabel ?? t('reason')}
              hint={reasonHint ?? t('reasonHint', { min: reasonMinimum })}
              error={problem || undefined}
            >
              {(control) => <Textarea {...control} rows={3} />}
            </Field>
          ) : null}
          <FormActions>
            <Button type="submit" variant={tone} pending={pending}>
              {confirm}
            </Button>
            <Button variant="quiet" onClick={() => setOpen(false)}>
              {tc('cancel')}
            </Button>
          </FormActions>
        </form>
      </Dialog>
    </>
  );
}
