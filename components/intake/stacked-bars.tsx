import { useLocale, useTranslations } from 'next-intl';
import type { Span } from '@/components/intake/count-days';
import { useCount } from '@/components/intake/share';
import { BarLegend, type BarLook, BarTextures, barLook } from '@/components/ui/bar-looks';
import { formatDay } from '@/lib/display/format-instant';

/** Textures of the page's charts: one set serves them all. */
const textures = 'bars';

export interface Layer {
  key: string;
  words: string;
  look: BarLook;
  /** One for each bar. */
  counts: readonly number[];
}

const HEIGHT = 96;
/** A single one among hundreds must still be seen. */
const LEAST = 3;

/** The textures; once on a page that has such charts. */
export const LayerTextures = () => <BarTextures id={textures} />;

/** What each texture means, with how many there are. */
export function LayerLegend({ layers, className }: { layers: readonly Layer[]; className?: string }) {
  const number = useCount();
  const entries = layers.map(({ key, words, look, counts }) => ({
    key,
    label: words,
    look,
    sum: number(counts.reduce((sum, count) => sum + count, 0)),
  }));
  return <BarLegend textures={textures} entries={entries} {...(className ? { className } : {})} />;
}

/** Stacked bars over time, the first layer at the bottom. `alt` says in words what they show. */
export function StackedBars({
  spans,
  layers,
  alt,
  now,
  height = HEIGHT,
}: {
  spans: readonly Span[];
  layers: readonly Layer[];
  alt: string;
  now: Date;
  height?: number;
}) {
  const t = useTranslations('intake.chart');
  const locale = useLocale();
  const totals = spans.map((_, at) => layers.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0));
  const highest = Math.max(...totals, 1);
  const unit = (height - LEAST * layers.length) / highest;
  const label = (span: Span | undefined) => (span ? formatDay(new Date(`${span.from}T00:00:00Z`), locale, now) : '');
  const last = spans.at(-1);
  return (
    <div className="grid gap-1">
      {/* time runs from left to right in every language, as on the clocks of the page */}
      <svg
        role="img"
        aria-label={alt}
        width="100%"
        height={height}
        direction="ltr"
        className="overflow-visible border-b border-line-strong"
      >
        {spans.map((span, at) => (
          <Column
            key={span.from}
            at={at}
            of={spans.length}
            unit={unit}
            height={height}
            layers={layers}
            title={`${label(span)}: ${layers.map(({ words, counts }) => `${words} ${counts[at] ?? 0}`).join(', ')}`}
          />
        ))}
      </svg>
      <p dir="ltr" className="flex justify-between gap-4 text-ink-subtle text-xs">
        <bdi>{label(spans[0])}</bdi>
        <bdi>{t(spans[0]?.days === 7 ? 'highestWeek' : 'highestDay', { count: Math.max(...totals, 0) })}</bdi>
        <bdi>{last?.days === 7 ? t('weekOf', { day: label(last) }) : label(last)}</bdi>
      </p>
    </div>
  );
}

function Column({
  at,
  of,
  unit,
  height,
  layers,
  title,
}: {
  at: number;
  of: number;
  unit: number;
  height: number;
  layers: readonly Layer[];
  title: string;
}) {
  let top = height;
  return (
    <g>
      <title>{title}</title>
      <rect x={`${(at / of) * 100}%`} width={`${100 / of}%`} y="0" height={height} className="fill-transparent" />
      {layers.map(({ key, look, counts }) => {
        const count = counts[at] ?? 0;
        if (count === 0) return null;
        const tall = Math.max(LEAST, count * unit);
        top -= tall;
        return (
          <rect
            key={key}
            x={`${((at + 0.12) / of) * 100}%`}
            width={`${76 / of}%`}
            y={top + 0.75}
            height={Math.max(1, tall - 1.5)}
            {...barLook(look, textures)}
          />
        );
      })}
    </g>
  );
}
