'use client'; // a tick that follows the reason

import { useTranslations } from 'next-intl';
import { type ReviewDraft, remembers } from '@/components/hits/review-draft';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { KeyTarget } from '@/components/ui/key-target';
import type { OpenHit } from '@/lib/hits/hit-shapes';

/**
 * Whether the portal keeps in mind that these two are not the same (Directive (EU) 2016/681 Art 12(5)): for this person
 * and this entry, and for a time. Never for a name or an entry alone.
 */
export function RememberChoice({
  offer,
  draft,
  change,
}: {
  offer: OpenHit['remember'];
  draft: ReviewDraft;
  change: (draft: ReviewDraft) => void;
}) {
  const t = useTranslations('hits.remember');
  if (!offer.possible) return <p className="text-ink-muted text-sm">{t(`not.${offer.why}`)}</p>;
  const on = remembers(draft);
  return (
    <div className="grid gap-2">
      <Checkbox
        checked={on}
        onChange={() => change({ ...draft, remember: !on })}
        label={
          <>
            {t('label')} <KeyTarget keys="m" />
          </>
        }
        hint={t('hint')}
      />
      {on ? (
        <Field name="until" label={t('until')} className="ms-7">
          {(control) => (
            <Input
              {...control}
              type="date"
              required={false}
              min={new Date().toISOString().slice(0, 10)}
              value={draft.until ?? offer.until}
              onChange={(event) => change({ ...draft, until: event.currentTarget.value || null })}
              className="w-44"
            />
          )}
        </Field>
      ) : null}
    </div>
  );
}
