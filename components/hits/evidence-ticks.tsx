'use client'; // ticks by key

import { useTranslations } from 'next-intl';
import { tickKey } from '@/components/hits/review-draft';
import { Checkbox } from '@/components/ui/checkbox';
import { FieldError } from '@/components/ui/field';
import { KeyTarget } from '@/components/ui/key-target';
import type { Ticked } from '@/lib/hits/schema';

/** What made the reviewer sure. What does not agree is not offered. */
export function EvidenceTicks({
  items,
  ticked,
  toggle,
  error,
}: {
  items: readonly Ticked[];
  ticked: readonly Ticked[];
  toggle: (item: Ticked) => void;
  error: string | undefined;
}) {
  const t = useTranslations('hits.decide');
  const tick = useTranslations('hits.tick');
  const nothing = items.length === 1 && items[0] === 'name-only';
  return (
    <fieldset aria-describedby="ticks-hint" className="grid gap-1.5">
      <legend className="font-medium">{t('tells')}</legend>
      <p id="ticks-hint" className="text-ink-muted text-sm">
        {t('tellsHint')} {nothing ? t('nothingAgrees') : null}
      </p>
      {error ? <FieldError id="ticked-error">{error}</FieldError> : null}
      <div className="grid gap-1.5 sm:grid-cols-2">
        {items.map((item, at) => (
          <Checkbox
            key={item}
            // the first one has the group's id, so that the error summary's link lands on it
            id={at === 0 ? 'ticked' : `ticked-${item}`}
            checked={ticked.includes(item)}
            onChange={() => toggle(item)}
            label={
              <>
                {tick(item)} <KeyTarget keys={tickKey(item)} />
              </>
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
