import { useTranslations } from 'next-intl';
import { useSecondsText } from '@/components/hits/seconds-text';
import { useCount, useShare } from '@/components/intake/share';
import type { HitQuality } from '@/lib/hits/hit-shapes';

/** What the period comes to in six figures, each with what it is a part of. */
export function QualityTotals({ quality }: { quality: HitQuality }) {
  const t = useTranslations('hits.quality');
  const count = useCount();
  const share = useShare();
  const seconds = useSecondsText();
  const { total, spared } = quality;
  const judged = total.confirmed + total.dismissed;
  const lasted = (value: number | null) => (value === null ? t('none') : seconds(value));
  const tiles = [
    { key: 'raised', value: count(total.raised), hint: t('unsure', { count: total.unsure }) },
    { key: 'judged', value: count(judged), hint: share(judged + total.duplicate, total.raised) },
    {
      key: 'falseRate',
      value: total.falseRate === null ? t('none') : share(total.dismissed, judged),
      hint: t('ofJudged', { part: count(total.dismissed), whole: count(judged) }),
    },
    { key: 'median', value: lasted(total.medianSeconds), hint: null },
    { key: 'p90', value: lasted(total.p90Seconds), hint: null },
    { key: 'spared', value: count(spared.uses), hint: t('sparedHint', { count: spared.clearances }) },
  ] as const;
  return (
    <dl className="grid grid-cols-2 gap-px overflow-clip rounded-lg border bg-line shadow-panel md:grid-cols-3 xl:grid-cols-6">
      {tiles.map(({ key, value, hint }) => (
        <div key={key} className="flex flex-col gap-0.5 bg-surface px-4 py-3">
          <dt className="text-ink-muted text-sm">{t(`total.${key}`)}</dt>
          <dd>
            <span className="tabular block font-semibold text-2xl">{value}</span>
            {hint ? <span className="text-ink-subtle text-xs">{hint}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
