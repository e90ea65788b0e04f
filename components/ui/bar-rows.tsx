import type { BarParts } from '@/components/ui/bar-columns';
import { barLook } from '@/components/ui/bar-looks';

const HEIGHT = 14;

/** Bars of things with names, one under the other; they grow from the side where reading starts. */
export function BarRows({ bars, series, totals, words, textures, highest, alt }: BarParts & { alt: string }) {
  const top = highest > 0 ? highest : 1;
  return (
    // one set of columns for all, so that bars can be compared
    <ul
      aria-label={alt}
      className="grid min-w-0 gap-x-3 gap-y-2 sm:grid-cols-[minmax(7rem,auto)_minmax(4rem,1fr)_minmax(3.5rem,auto)]"
    >
      {bars.map(({ key, label, note }, at) => {
        let from = 0;
        return (
          <li
            key={key}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-0.5 sm:col-span-full sm:grid-cols-subgrid"
          >
            <span className="min-w-0 max-w-64 break-words text-sm">{label}</span>
            <svg
              aria-hidden="true"
              width="100%"
              height={HEIGHT}
              className="overflow-visible max-sm:order-last max-sm:col-span-full rtl:-scale-x-100"
            >
              <rect y={HEIGHT - 1} width="100%" height="1" className="fill-line" />
              {series.map(({ key: name, label: word, look, values }) => {
                const value = values[at] ?? 0;
                if (value <= 0) return null;
                const x = from;
                from += (value / top) * 100;
                return (
                  <rect
                    key={name}
                    x={`${x}%`}
                    width={`${Math.max((value / top) * 100, 0.6)}%`}
                    y="0.75"
                    height={HEIGHT - 1.5}
                    {...barLook(look, textures)}
                  >
                    <title>{`${word} ${words(value)}`}</title>
                  </rect>
                );
              })}
            </svg>
            <span className="tabular text-sm sm:text-end">
              <span className="font-medium">{words(totals[at] ?? 0)}</span>
              {note ? <span className="text-ink-muted"> {note}</span> : null}
              {series.length > 1 ? (
                <span className="sr-only">
                  {' '}
                  ({series.map((s) => `${s.label} ${words(s.values[at] ?? 0)}`).join(', ')})
                </span>
              ) : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
