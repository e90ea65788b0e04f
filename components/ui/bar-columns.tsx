import type { Bar, BarSeries } from '@/components/ui/bar-chart';
import { barLook } from '@/components/ui/bar-looks';

/** A single one among hundreds must still be seen. */
const LEAST = 3;

/** What both layouts of a chart are drawn from. */
export interface BarParts {
  bars: readonly Bar[];
  series: readonly BarSeries[];
  totals: readonly number[];
  words: (value: number) => string;
  /** Id of the chart's textures. */
  textures: string;
  /** The largest value of the scale. */
  highest: number;
}

/** The end of a scale that people can read: 1, 2, 4, 5, 6, 8 or 10 times a power of ten, not below `highest`. */
function roundUp(highest: number): number {
  if (highest <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(highest));
  return ([1, 2, 4, 5, 6, 8, 10].find((step) => step * power >= highest * 0.999999) ?? 10) * power;
}

/** Columns over time, with the scale beside them. Never mirrored: time runs as on the clocks of the page. */
export function BarColumns({
  bars,
  series,
  totals,
  words,
  textures,
  highest,
  alt,
  height,
}: BarParts & { alt: string; height: number }) {
  const top = roundUp(highest);
  const halfway = Number.isInteger(top) && top % 2 === 1 ? null : top / 2;
  const unit = (height - LEAST * series.length) / top;
  const middle = bars.length > 8 ? bars[Math.floor((bars.length - 1) / 2)] : undefined;
  return (
    <div dir="ltr" className="grid min-w-0 grid-cols-[auto_minmax(0,1fr)] gap-x-2 gap-y-1 pt-2">
      <div aria-hidden="true" className="tabular relative text-end text-ink-subtle text-xs" style={{ height }}>
        {/* the widest figure holds the column open */}
        <span className="invisible">{words(top)}</span>
        <span className="absolute end-0 top-0 -translate-y-1/2">{words(top)}</span>
        {halfway === null ? null : <span className="absolute end-0 top-1/2 -translate-y-1/2">{words(halfway)}</span>}
        <span className="absolute end-0 bottom-0 translate-y-1/2">{words(0)}</span>
      </div>
      <svg
        role="img"
        aria-label={alt}
        width="100%"
        height={height}
        className="overflow-visible border-line-strong border-b"
      >
        {[0, ...(halfway === null ? [] : [height / 2])].map((y) => (
          <line key={y} x1="0" x2="100%" y1={y} y2={y} className="stroke-line" strokeDasharray="2 4" />
        ))}
        {bars.map(({ key, label }, at) => {
          let from = height;
          return (
            <g key={key}>
              <title>{`${label}: ${series.map((s) => `${s.label} ${words(s.values[at] ?? 0)}`).join(', ')}`}</title>
              <rect
                x={`${(at / bars.length) * 100}%`}
                width={`${100 / bars.length}%`}
                y="0"
                height={height}
                className="fill-transparent"
              />
              {(totals[at] ?? 0) === 0
                ? null
                : series.map(({ key: name, look, values }) => {
                    const value = values[at] ?? 0;
                    if (value <= 0) return null;
                    const tall = Math.max(LEAST, value * unit);
                    from -= tall;
                    return (
                      <rect
                        key={name}
                        x={`${((at + 0.14) / bars.length) * 100}%`}
                        width={`${72 / bars.length}%`}
                        y={from + 0.75}
                        height={Math.max(1, tall - 1.5)}
                        {...barLook(look, textures)}
                      />
                    );
                  })}
            </g>
          );
        })}
      </svg>
      <p aria-hidden="true" className="col-start-2 flex justify-between gap-4 text-ink-subtle text-xs">
        <bdi>{bars[0]?.label}</bdi>
        {middle ? <bdi className="max-sm:hidden">{middle.label}</bdi> : null}
        {bars.length > 1 ? <bdi>{bars.at(-1)?.label}</bdi> : null}
      </p>
    </div>
  );
}
