import { useLocale, useTranslations } from 'next-intl';
import { useId } from 'react';
import { Unfold } from '@/components/audit/unfold';
import { BarColumns } from '@/components/ui/bar-columns';
import { BarLegend, type BarLook, BarTextures } from '@/components/ui/bar-looks';
import { BarRows } from '@/components/ui/bar-rows';
import { cn } from '@/components/ui/class-names';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import { languageTag } from '@/lib/display/format-instant';

/** One bar: a day, a route, a list, a condition. */
export interface Bar {
  key: string;
  label: string;
  /** Said under a row, as "12 of 40"; columns show it in the table alone. */
  note?: string;
}

/** What is stacked in every bar; the first stands at the bottom (or the start). */
export interface BarSeries {
  key: string;
  label: string;
  look: BarLook;
  /** One for each bar, zero or more. */
  values: readonly number[];
}

/**
 * Stacked bars with their legend and the same figures as a table. `columns` for time, which runs from left to right in
 * every language; `rows` for things with names. `alt` says in words what is to be seen. Values are counts unless
 * `format` writes them otherwise (shares, milliseconds); `top` fixes the end of the scale, for charts side by side.
 */
export function BarChart({
  bars,
  series,
  alt,
  heading,
  layout = 'columns',
  format,
  top,
  height = 120,
  sums = true,
  tableShown = true,
  className,
}: {
  bars: readonly Bar[];
  series: readonly BarSeries[];
  alt: string;
  /** What a bar is: the first column of the table. */
  heading: string;
  layout?: 'columns' | 'rows';
  format?: (value: number) => string;
  top?: number;
  /** Of columns, in pixels. */
  height?: number;
  /** Whether the legend adds a series up: not where values are shares or times. */
  sums?: boolean;
  /** Off where the same table stands beside the chart anyway. */
  tableShown?: boolean;
  className?: string;
}) {
  const t = useTranslations('common.chart');
  const count = new Intl.NumberFormat(languageTag(useLocale()));
  const textures = useId();
  const words = format ?? ((value: number) => count.format(value));
  const totals = bars.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0));
  const parts = { bars, series, totals, words, textures, highest: top ?? Math.max(...totals, 0) };
  const withNotes = bars.some(({ note }) => note);
  return (
    <figure className={cn('grid min-w-0 gap-3', className)}>
      <BarTextures id={textures} />
      {series.length > 1 ? (
        <BarLegend
          textures={textures}
          entries={series.map(({ key, label, look, values }) => ({
            key,
            label,
            look,
            ...(sums ? { sum: words(values.reduce((sum, value) => sum + value, 0)) } : {}),
          }))}
        />
      ) : null}
      {layout === 'columns' ? <BarColumns {...parts} alt={alt} height={height} /> : <BarRows {...parts} alt={alt} />}
      {tableShown ? (
        <Unfold label={t('table')}>
          <div className="mt-2 max-h-80 overflow-auto rounded-md border [--sticky-top:0rem]">
            <Table caption={alt}>
              <TableHead>
                <HeaderCell>{heading}</HeaderCell>
                {series.map(({ key, label }) => (
                  <HeaderCell key={key} align="end">
                    {label}
                  </HeaderCell>
                ))}
                {withNotes ? <HeaderCell align="end">{t('note')}</HeaderCell> : null}
              </TableHead>
              <TableBody>
                {bars.map(({ key, label, note }, at) => (
                  <Row key={key}>
                    <Cell heading>{label}</Cell>
                    {series.map(({ key: name, label: word, values }) => (
                      <Cell key={name} label={word} align="end">
                        {words(values[at] ?? 0)}
                      </Cell>
                    ))}
                    {withNotes ? (
                      <Cell label={t('note')} align="end">
                        {note}
                      </Cell>
                    ) : null}
                  </Row>
                ))}
              </TableBody>
            </Table>
          </div>
        </Unfold>
      ) : null}
    </figure>
  );
}
