import { useLocale, useTranslations } from 'next-intl';
import { useSecondsText } from '@/components/hits/seconds-text';
import { useShare } from '@/components/intake/share';
import { useCodeWord } from '@/components/redaction/code-word';
import { BarChart, type BarSeries } from '@/components/ui/bar-chart';
import { Panel } from '@/components/ui/panel';
import { formatDate } from '@/lib/display/format-date';
import type { HitQuality, QualityFigures } from '@/lib/hits/hit-shapes';

const parts = ['confirmed', 'dismissed', 'duplicate', 'open'] as const;
const looks = { confirmed: 'solid', dismissed: 'hatch', duplicate: 'dots', open: 'muted' } as const;

/** Where false matches come from, why, and how long a judgement takes; every chart with its table. */
export function QualityCharts({ quality }: { quality: HitQuality }) {
  const t = useTranslations('hits.quality');
  const band = useTranslations('evidence.band');
  const locale = useLocale();
  return (
    <div className="grid items-start gap-5 xl:grid-cols-2">
      <Outcomes
        what="byWeek"
        layout="columns"
        slices={quality.byWeek.map((s) => ({ ...s, key: s.week, label: formatDate(s.week, locale) }))}
      />
      <TimeChart time={quality.time} />
      <Outcomes what="byList" slices={quality.byList.map((s) => ({ ...s, key: s.id, label: s.name }))} />
      <ReasonChart reasons={quality.total.dismissedFor} />
      {quality.byRule.length > 0 ? (
        <Outcomes what="byRule" slices={quality.byRule.map((s) => ({ ...s, key: s.id, label: s.name }))} />
      ) : null}
      <Outcomes what="byBand" slices={quality.byBand.map((s) => ({ ...s, key: s.band, label: band(s.band) }))} />
      <Outcomes what="byMatcher" slices={quality.byMatcher.map((s) => ({ ...s, key: s.matcher, label: s.matcher }))} />
      <p className="text-ink-subtle text-sm xl:col-span-2">{t('counted')}</p>
    </div>
  );
}

/** Hits by what became of them, with the share of false ones beside each bar. */
function Outcomes({
  what,
  slices,
  layout = 'rows',
}: {
  what: 'byWeek' | 'byList' | 'byRule' | 'byBand' | 'byMatcher';
  slices: readonly (QualityFigures & { key: string; label: string })[];
  layout?: 'rows' | 'columns';
}) {
  const t = useTranslations('hits.quality');
  const share = useShare();
  const series: BarSeries[] = parts.map((part) => ({
    key: part,
    label: t(`series.${part}`),
    look: looks[part],
    values: slices.map((slice) => slice[part]),
  }));
  return (
    <Panel title={t(`${what}.title`)} {...(layout === 'rows' ? { description: t('beside') } : {})}>
      <BarChart
        layout={layout}
        alt={t(`${what}.alt`)}
        heading={t(`${what}.heading`)}
        series={series}
        bars={slices.map(({ key, label, falseRate, dismissed, confirmed }) => ({
          key,
          label,
          note:
            falseRate === null
              ? t('notJudged')
              : t('falseNote', {
                  rate: share(dismissed, dismissed + confirmed),
                  part: dismissed,
                  whole: dismissed + confirmed,
                }),
        }))}
      />
    </Panel>
  );
}

function ReasonChart({ reasons }: { reasons: Readonly<Record<string, number>> }) {
  const t = useTranslations('hits.quality');
  const word = useCodeWord();
  const sorted = Object.entries(reasons).sort(([, a], [, b]) => b - a);
  return (
    <Panel title={t('reasons.title')}>
      {sorted.length === 0 ? <p className="text-ink-muted">{t('notJudged')}</p> : null}
      {sorted.length > 0 ? (
        <BarChart
          layout="rows"
          alt={t('reasons.alt')}
          heading={t('reasons.heading')}
          bars={sorted.map(([key]) => ({ key, label: word('reason', key) }))}
          series={[
            { key: 'dismissed', label: t('reasons.series'), look: 'hatch', values: sorted.map(([, value]) => value) },
          ]}
        />
      ) : null}
    </Panel>
  );
}

function TimeChart({ time }: { time: HitQuality['time'] }) {
  const t = useTranslations('hits.quality');
  const seconds = useSecondsText();
  return (
    <Panel title={t('time.title')}>
      <BarChart
        alt={t('time.alt')}
        heading={t('time.heading')}
        bars={time.map(({ upTo }) => ({
          key: String(upTo),
          label: upTo === null ? t('time.longer') : t('time.upTo', { span: seconds(upTo) }),
        }))}
        series={[{ key: 'count', label: t('time.series'), look: 'solid', values: time.map(({ count }) => count) }]}
      />
    </Panel>
  );
}
