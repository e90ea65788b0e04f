import { useLocale, useTranslations } from 'next-intl';
import { type Bar, eventHours } from '@/components/audit/event-hours';
import { Unfold } from '@/components/audit/unfold';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import { formatClock, formatDay } from '@/lib/display/format-instant';

const HEIGHT = 100;
/** Fewer bars than this would be slabs: the older side stays empty. */
const FEWEST = 12;

/** How many of the shown events fell into each hour, refused ones outlined above the allowed; the same as a table. */
export function EventChart({ events, now }: { events: readonly { at: Date; decision: string }[]; now: Date }) {
  const t = useTranslations('audit.chart');
  const locale = useLocale();
  const { per, bars } = eventHours(events);
  const first = bars[0];
  const last = bars.at(-1);
  if (!first || !last) return null;
  const empty = Math.max(0, FEWEST - bars.length);
  const highest = Math.max(...bars.map((b) => b.allowed + b.refused));
  const sum = (key: 'allowed' | 'refused') => bars.reduce((total, b) => total + b[key], 0);
  const label = ({ from }: Bar) =>
    per === 'hour' ? `${formatDay(from, locale, now)} ${formatClock(from, locale)}` : formatDay(from, locale, now);
  return (
    <figure className="grid gap-2">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 text-ink-muted text-sm">
        <span>{t(per === 'hour' ? 'perHour' : 'perDay')}</span>
        <span className="flex flex-wrap gap-x-4">
          <Key shape="size-3 bg-accent">{t('allowed')}</Key>
          <Key shape="size-3 border-2 border-danger bg-danger-soft">{t('refused')}</Key>
          <span>{t('highest', { count: highest })}</span>
        </span>
      </figcaption>
      {/* time runs from left to right in every language, as on the clocks of the page */}
      <div dir="ltr" className="grid gap-1">
        <svg
          role="img"
          aria-label={t('alt', { allowed: sum('allowed'), refused: sum('refused') })}
          viewBox={`0 0 ${bars.length + empty} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="h-24 w-full border-b border-line-strong"
        >
          {bars.map((bar, at) => (
            <Column key={bar.from.getTime()} bar={bar} x={empty + at} unit={HEIGHT / highest} />
          ))}
        </svg>
        <p className="flex justify-between text-ink-subtle text-xs">
          <bdi>{empty === 0 ? label(first) : null}</bdi>
          <bdi>{label(last)}</bdi>
        </p>
      </div>
      <Unfold label={t('table')}>
        <div className="mt-2 max-h-72 max-w-form overflow-y-auto rounded-md border [--sticky-top:0rem]">
          <Table caption={t('title')}>
            <TableHead>
              <HeaderCell>{t(per)}</HeaderCell>
              <HeaderCell align="end">{t('allowed')}</HeaderCell>
              <HeaderCell align="end">{t('refused')}</HeaderCell>
            </TableHead>
            <TableBody>
              {bars.map((bar) => (
                <Row key={bar.from.getTime()}>
                  <Cell heading>{label(bar)}</Cell>
                  <Cell label={t('allowed')} align="end">
                    {bar.allowed}
                  </Cell>
                  <Cell label={t('refused')} align="end">
                    {bar.refused}
                  </Cell>
                </Row>
              ))}
            </TableBody>
          </Table>
        </div>
      </Unfold>
    </figure>
  );
}

function Column({ bar, x, unit }: { bar: Bar; x: number; unit: number }) {
  const allowed = bar.allowed * unit;
  const refused = bar.refused * unit;
  return (
    <>
      {allowed > 0 ? (
        <rect x={x + 0.1} width={0.8} y={HEIGHT - allowed} height={allowed} className="fill-accent" />
      ) : null}
      {refused > 0 ? (
        <rect
          x={x + 0.14}
          width={0.72}
          y={HEIGHT - allowed - refused + 1}
          height={Math.max(refused - 2, 1)}
          vectorEffect="non-scaling-stroke"
          className="fill-danger-soft stroke-2 stroke-danger"
        />
      ) : null}
    </>
  );
}

function Key({ shape, children }: { shape: string; children: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden="true" className={shape} />
      {children}
    </span>
  );
}
