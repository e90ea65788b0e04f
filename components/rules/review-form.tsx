'use client'; // sends the review

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { reviewRule } from '@/app/actions';
import { useFormAct } from '@/components/access/use-form-act';
import { useAnnounce } from '@/components/ui/announcer';
import { Button } from '@/components/ui/button';
import { ErrorSummary, type FormProblem } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { FormActions } from '@/components/ui/form-layout';
import { RadioGroup } from '@/components/ui/radio-group';
import { Textarea } from '@/components/ui/textarea';
import { reviewOutcomes } from '@/lib/screening/rules/schema';

/** The data protection officer's answer: keep, amend or retire, and why. */
export function ReviewForm({ ruleId }: { ruleId: string }) {
  const t = useTranslations('rules.review');
  const router = useRouter();
  const announce = useAnnounce();
  const [missing, setMissing] = useState<readonly FormProblem[]>([]);
  const { problems, pending, submit } = useFormAct(reviewRule, { outcome: t('outcome'), note: t('note') });
  const shown = missing.length > 0 ? missing : problems;
  const errorOf = (field: string) => shown.find((problem) => problem.field === field)?.message;
  return (
    <form
      method="post"
      noValidate
      className="grid max-w-form gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const outcome = reviewOutcomes.find((one) => one === form.get('outcome'));
        const note = String(form.get('note') ?? '').trim();
        const lacking = [
          ...(outcome ? [] : [{ field: 'outcome', message: t('outcomeMissing') }]),
          ...(note.length < 10 ? [{ field: 'note', message: t('noteShort') }] : []),
        ];
        setMissing(lacking);
        if (!outcome || lacking.length > 0) return;
        submit({ ruleId, outcome, note }, () => {
          announce(t('done'));
          router.refresh();
        });
      }}
    >
      <ErrorSummary problems={shown} />
      <RadioGroup
        name="outcome"
        legend={t('outcome')}
        layout="cards"
        error={errorOf('outcome')}
        options={reviewOutcomes.map((value) => ({
          value,
          label: t(`choice.${value}`),
          hint: t(`choiceHint.${value}`),
        }))}
      />
      <Field name="note" label={t('note')} hint={t('noteHint')} error={errorOf('note')}>
        {(control) => <Textarea {...control} limit={2000} rows={3} />}
      </Field>
      <FormActions>
        <Button type="submit" variant="primary" pending={pending}>
          {t('send')}
        </Button>
      </FormActions>
    </form>
  );
}
