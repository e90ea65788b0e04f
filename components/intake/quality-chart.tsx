import { useLocale, useTranslations } from 'next-intl';
import { Unfold } from '@/components/audit/unfold';
import { carrierName } from '@/components/intake/carrier-name';
import type { CarrierQuality, QualityBar } from '@/components/intake/carrier-quality';
import { useListWords } from '@/components/intake/list-words';
import { type Layer, StackedBars } from '@/components/intake/stacked-bars';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import { formatDay } from '@/lib/display/format-instant';

const parts = ['read', 'partly', 'rejected'] as const;
const textures = { read: 'solid', partly: 'hatch', rejected: 'outline' } as const;

/** The layers of bars of quality. */
export function useQualityLayers() {
  const t = useTranslations('intake.quality.part');
  return (bars: readonly QualityBar[]): Layer[] =>
    parts.map((key) => ({ key, words: t(key), look: textures[key], counts: bars.map((bar) => bar[key]) }));
}

/** How one carrier sent over the period; the same as a table. */
export function QualityChart({ quality, now }: { quality: CarrierQuality; now: Date }) {
  const t = useTranslations('intake.quality');
  const tc = useTranslations('intake.chart');
  const locale = useLocale();
  const layersOf = useQualityLayers();
  const join = useListWords();
  const name = carrierName(quality.carrier, t('nobody'));
  const { bars, messages, rejected, partly } = quality;
  const filled = bars.filter((bar) => bar.read + bar.partly + bar.rejected > 0);
  return (
    <figure className="grid min-w-0 content-start gap-2 rounded-lg border bg-surface p-4 shadow-panel">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="truncate font-semibold">{name}</span>
        <span className="tabular text-ink-muted text-sm">
          {join([
            t('summary', { messages }),
            rejected > 0 ? `${t('part.rejected')} ${rejected}` : '',
            partly > 0 ? `${t('part.partly')} ${partly}` : '',
          ])}
        </span>
      </figcaption>
      <StackedBars
        spans={bars}
        layers={layersOf(bars)}
        now={now}
        height={64}
        alt={t('alt', { name, messages, partly, rejected })}
      />
      <Unfold label={tc('table')}>
        <div className="mt-2 max-h-72 overflow-y-auto rounded-md border [--sticky-top:0rem]">
          <Table caption={t('alt', { name, messages, partly, rejected })}>
            <TableHead>
              <HeaderCell>{tc(bars[0]?.days === 7 ? 'weekFrom' : 'day')}</HeaderCell>
              {parts.map((part) => (
                <HeaderCell key={part} align="end">
                  {t(`part.${part}`)}
                </HeaderCell>
              ))}
            </TableHead>
            <TableBody>
              {filled.map((bar) => (
                <Row key={bar.from}>
                  <Cell heading nowrap>
                    {formatDay(new Date(`${bar.from}T00:00:00Z`), locale, now)}
                  </Cell>
                  {parts.map((part) => (
                    <Cell key={part} label={t(`part.${part}`)} align="end">
                      {bar[part]}
                    </Cell>
                  ))}
                </Row>
              ))}
            </TableBody>
          </Table>
        </div>
      </Unfold>
    </figure>
  );
}
