'use client'; // ticks by key

import { useTranslations } from 'next-intl';
import type { Ticked } from '@/components/hits/review-draft';
import { Checkbox } from '@/components/ui/checkbox';
import { FieldError } from '@/components/ui/field';
import { KeyTarget } from '@/components/ui/key-target';
import { evidenceFields } from '@/lib/hits/schema';
import type { EvidenceField } from '@/lib/screening/schema';

const NAME_ONLY_KEY = `${evidenceFields.length + 1}`;

/** What made the reviewer sure. A field's key is its place in the table of evidence; what does not agree has none. */
export function EvidenceTicks({
  agreeing,
  ticked,
  toggle,
  error,
}: {
  agreeing: readonly EvidenceField[];
  ticked: readonly Ticked[];
  toggle: (item: Ticked) => void;
  error: string | undefined;
}) {
  const t = useTranslations('hits.decide');
  const field = useTranslations('evidence.field');
  const items: Ticked[] = [...evidenceFields.filter((f) => agreeing.includes(f)), 'name-only'];
  return (
    <fieldset aria-describedby="ticks-hint" className="grid gap-2">
      <legend className="font-medium">{t('tells')}</legend>
      <p id="ticks-hint" className="text-ink-muted text-sm">
        {t('tellsHint')} {agreeing.length === 0 ? t('nothingAgrees') : null}
      </p>
      {error ? <FieldError id="ticked-error">{error}</FieldError> : null}
      {items.map((item, at) => {
        const key = item === 'name-only' ? NAME_ONLY_KEY : `${evidenceFields.indexOf(item) + 1}`;
        return (
          <Checkbox
            key={item}
            // the first one has the group's id, so that the error summary's link lands on it
            id={at === 0 ? 'ticked' : `ticked-${item}`}
            checked={ticked.includes(item)}
            onChange={() => toggle(item)}
            label={
              <>
                {item === 'name-only' ? t('nameOnly') : field(item)} <KeyTarget keys={key} />
              </>
            }
          />
        );
      })}
    </fieldset>
  );
}
