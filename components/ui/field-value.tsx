import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ToneShape } from '@/components/ui/tone-shape';
import { Withheld } from '@/components/ui/withheld';

/** How much of a field is shown, least to most: the ladder of the redaction. */
export type FieldView = 'withheld' | 'indicated' | 'generalised' | 'masked' | 'full';

/**
 * The value of one disclosed field, always with its view: in full, or what was done to it ("birth year only"), or
 * withheld with the reason. A field without a value says that none is recorded.
 */
export function FieldValue({
  view = 'full',
  value,
  what,
  note,
  why,
  ask,
  lang,
}: {
  view?: FieldView;
  value?: ReactNode;
  /** The class of the field, for `withheld` and `indicated`: "phone numbers". */
  what?: string;
  /** What was done to the value, in words; else the view's own word. */
  note?: ReactNode;
  /** Why it is not shown in full. */
  why?: ReactNode;
  ask?: ReactNode;
  /** Language of the value where it is not the page's: a name in its own script. */
  lang?: string;
}) {
  const t = useTranslations('common');
  if (view === 'withheld') return <Withheld what={what} why={why} ask={ask} />;
  if (view === 'indicated') return <Withheld what={what} why={why ?? t('view.indicated')} ask={ask} />;
  if (value === undefined || value === null || value === '') {
    return <span className="text-ink-subtle">{t('notRecorded')}</span>;
  }
  return (
    <span className="inline-flex max-w-full flex-wrap items-baseline gap-x-2">
      <bdi lang={lang} className="break-words font-medium">
        {value}
      </bdi>
      {view === 'full' ? null : (
        <span className="inline-flex items-center gap-1 text-sm text-withheld">
          <ToneShape tone="withheld" />
          {note ?? t(`view.${view}`)}
          {why ? <span className="text-ink-muted"> · {why}</span> : null}
        </span>
      )}
    </span>
  );
}
