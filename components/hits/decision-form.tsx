'use client'; // ticks, keys and a note

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef } from 'react';
import { DecisionChoice } from '@/components/hits/decision-choice';
import { EvidenceTicks } from '@/components/hits/evidence-ticks';
import { RememberChoice } from '@/components/hits/remember-choice';
import {
  chooseDecision,
  type ReviewDraft,
  reasonsOffered,
  tells,
  ticksOffered,
  toggleTick,
} from '@/components/hits/review-draft';
import { useCodeWord } from '@/components/redaction/code-word';
import { Button } from '@/components/ui/button';
import { ErrorSummary, type FormProblem } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import { Textarea } from '@/components/ui/textarea';
import type { OpenHit } from '@/lib/hits/hit-shapes';
import type { ReviewDecision } from '@/lib/hits/schema';

const NOTE_LIMIT = 2000;
/** What a second pair of eyes is asked stands in a row of the queue. */
const QUESTION_LIMIT = 500;

/** Evidence, decision, reason, note: in that order, each by key as well. */
export function DecisionForm({
  hit,
  draft,
  change,
  problems,
  submit,
}: {
  hit: Pick<OpenHit, 'kind' | 'evidence' | 'remember'>;
  draft: ReviewDraft;
  change: (draft: ReviewDraft) => void;
  problems: FormProblem[];
  submit: () => void;
}) {
  const t = useTranslations('hits.decide');
  const word = useCodeWord();
  const { decision, reason, note } = draft;
  const agreeing = hit.evidence.filter((e) => e.verdict === 'agrees').map((e) => e.field);
  const chosenByReader = useRef(false);
  useEffect(() => {
    // on to the reasons, where the arrow keys choose
    if (decision && chosenByReader.current) document.getElementById('reason')?.focus();
    chosenByReader.current = false;
  }, [decision]);
  const choose = (next: ReviewDecision) => {
    chosenByReader.current = true;
    change(chooseDecision(hit.kind, draft, next));
  };
  const errorOf = (field: string) => problems.find((p) => p.field === field)?.message;
  const reasons = decision ? reasonsOffered(hit.kind, decision, agreeing) : [];
  const takeReason = ({ target }: FormEvent<HTMLFieldSetElement>) => {
    // a radio's change, on its way up
    const chosen = target instanceof HTMLInputElement && reasons.find((r) => r === target.value);
    if (chosen) change({ ...draft, reason: chosen });
  };
  const asks = decision === 'unsure';

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
        items={ticksOffered(hit.kind, agreeing)}
        ticked={draft.ticked}
        toggle={(item) => change(toggleTick(draft, item))}
        error={errorOf('ticked')}
      />
      <DecisionChoice
        kind={hit.kind}
        chosen={decision}
        sameRefused={tells(draft) ? null : t(`tickFirst.${hit.kind}`)}
        choose={choose}
      />
      {decision ? (
        <>
          <fieldset onChange={takeReason} className="min-w-0">
            <RadioGroup
              key={decision}
              name="reason"
              legend={t('why')}
              error={errorOf('reason')}
              required={false}
              {...(reason ? { defaultValue: reason } : {})}
              options={reasons.map((value) => ({ value, label: word('reason', value) }))}
            />
          </fieldset>
          {decision === 'dismissed' ? <RememberChoice offer={hit.remember} draft={draft} change={change} /> : null}
          <Field
            name="note"
            label={t(asks ? 'ask' : 'note')}
            hint={t(asks ? 'askHint' : 'noteHint')}
            optional={!asks && reason !== 'other'}
            error={errorOf('note')}
          >
            {(control) => (
              <Textarea
                {...control}
                required={false}
                rows={2}
                limit={asks ? QUESTION_LIMIT : NOTE_LIMIT}
                value={note}
                onChange={(event) => change({ ...draft, note: event.currentTarget.value })}
              />
            )}
          </Field>
        </>
      ) : null}
      {/* in reach however long the form is */}
      <div className="-mx-4 -mb-4 xl:sticky xl:-bottom-4 border-t bg-surface px-4 py-2.5">
        <Button type="submit" variant="primary" keys="Ctrl+Enter">
          {t(`record.${decision ?? 'none'}`)}
        </Button>
      </div>
    </form>
  );
}
