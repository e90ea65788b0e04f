'use client'; // ticks, keys and a note

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef } from 'react';
import { DecisionChoice } from '@/components/hits/decision-choice';
import { EvidenceTicks } from '@/components/hits/evidence-ticks';
import {
  chooseDecision,
  type Decision,
  type ReviewDraft,
  reasonsOffered,
  toggleTick,
} from '@/components/hits/review-draft';
import { useCodeWord } from '@/components/redaction/code-word';
import { Button } from '@/components/ui/button';
import { ErrorSummary, type FormProblem } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import { Textarea } from '@/components/ui/textarea';
import type { EvidenceField } from '@/lib/screening/schema';

const NOTE_LIMIT = 2000;

/** Evidence, decision, reason, note: in that order, each by key as well. */
export function DecisionForm({
  agreeing,
  draft,
  change,
  problems,
  pending,
  submit,
}: {
  agreeing: readonly EvidenceField[];
  draft: ReviewDraft;
  change: (draft: ReviewDraft) => void;
  problems: FormProblem[];
  pending: boolean;
  submit: () => void;
}) {
  const t = useTranslations('hits.decide');
  const word = useCodeWord();
  const { decision, reason, note } = draft;
  const chosenByReader = useRef(false);
  useEffect(() => {
    // on to the reasons, where the arrow keys choose
    if (decision && chosenByReader.current) document.getElementById('reason')?.focus();
    chosenByReader.current = false;
  }, [decision]);
  const choose = (next: Decision) => {
    chosenByReader.current = true;
    change(chooseDecision(draft, next));
  };
  const errorOf = (field: string) => problems.find((p) => p.field === field)?.message;
  const reasons = decision ? reasonsOffered(decision, agreeing) : [];
  const takeReason = ({ target }: FormEvent<HTMLFieldSetElement>) => {
    // a radio's change, on its way up
    const chosen = target instanceof HTMLInputElement && reasons.find((r) => r === target.value);
    if (chosen) change({ ...draft, reason: chosen });
  };

  return (
    <form
      noValidate
      className="grid grid-cols-[minmax(0,1fr)] gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ErrorSummary problems={problems} />
      <EvidenceTicks
        agreeing={agreeing}
        ticked={draft.ticked}
        toggle={(item) => change(toggleTick(draft, item))}
        error={errorOf('ticked')}
      />
      <DecisionChoice
        chosen={decision}
        sameRefused={draft.ticked.length === 0 ? t('tickFirst') : null}
        choose={choose}
      />
      {decision ? (
        <>
          <fieldset onChange={takeReason} className="min-w-0">
            <RadioGroup
              key={decision}
              name="reason"
              legend={t('why')}
              hint={t('reasonHint')}
              error={errorOf('reason')}
              required={false}
              {...(reason ? { defaultValue: reason } : {})}
              options={reasons.map((value) => ({ value, label: word('reason', value) }))}
            />
          </fieldset>
          <Field
            name="note"
            label={t('note')}
            hint={t('noteHint')}
            optional={reason !== 'other'}
            error={errorOf('note')}
          >
            {(control) => (
              <Textarea
                {...control}
                required={false}
                rows={3}
                limit={NOTE_LIMIT}
                value={note}
                onChange={(event) => change({ ...draft, note: event.currentTarget.value })}
              />
            )}
          </Field>
        </>
      ) : null}
      <Button type="submit" variant="primary" keys="Ctrl+Enter" pending={pending} className="justify-self-start">
        {t(`record.${decision ?? 'none'}`)}
      </Button>
    </form>
  );
}
