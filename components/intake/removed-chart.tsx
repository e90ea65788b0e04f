import { useLocale, useTranslations } from 'next-intl';
import { Unfold } from '@/components/audit/unfold';
import type { Span } from '@/components/intake/count-days';
import type { KindCount } from '@/components/intake/removed-counts';
import { type Layer, LayerLegend, LayerTextures, StackedBars } from '@/components/intake/stacked-bars';
import { useCodeWord } from '@/components/redaction/code-word';
import type { BarLook } from '@/components/ui/bar-looks';
import { Panel } from '@/components/ui/panel';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import { formatDay } from '@/lib/display/format-instant';

const textures: readonly BarLook[] = ['solid', 'hatch', 'dots', 'outline'];

/** What was removed over time, the three commonest kinds apart and the others together; all kinds as a table. */
export function RemovedChart({
  kinds,
  total,
  spans,
  now,
}: {
  kinds: readonly KindCount[];
  total: number;
  spans: readonly Span[];
  now: Date;
}) {
  const t = useTranslations('intake.removedPage');
  const tc = useTranslations('intake.chart');
  const locale = useLocale();
  const word = useCodeWord();
  const apart = kinds.length > textures.length ? textures.length - 1 : kinds.length;
  const rest = kinds.slice(apart);
  const layers: Layer[] = kinds.slice(0, apart).map(({ kind, counts }, at) => ({
    key: kind,
    words: word('removed', kind),
    look: textures[at] ?? 'outline',
    counts,
  }));
  if (rest.length > 0)
    layers.push({
      key: 'rest',
      words: t('rest', { count: rest.length }),
      look: 'outline',
      counts: spans.map((_, at) => rest.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0)),
    });
  const filled = spans.map((span, at) => ({ span, at })).filter(({ at }) => kinds.some(({ counts }) => counts[at]));
  return (
    <Panel title={t('chart', { count: total })}>
      <LayerTextures />
      <figure className="grid gap-4">
        <LayerLegend layers={layers} />
        <StackedBars spans={spans} layers={layers} now={now} height={140} alt={t('alt', { count: total })} />
        <Unfold label={tc('table')}>
          <div className="mt-2 max-h-96 overflow-auto rounded-md border [--sticky-top:0rem]">
            <Table caption={t('alt', { count: total })}>
              <TableHead>
                <HeaderCell>{tc(spans[0]?.days === 7 ? 'weekFrom' : 'day')}</HeaderCell>
                {kinds.map(({ kind }) => (
                  <HeaderCell key={kind} align="end">
                    {word('removed', kind)}
                  </HeaderCell>
                ))}
              </TableHead>
              <TableBody>
                {filled.map(({ span, at }) => (
                  <Row key={span.from}>
                    <Cell heading nowrap>
                      {formatDay(new Date(`${span.from}T00:00:00Z`), locale, now)}
                    </Cell>
                    {kinds.map(({ kind, counts }) => (
                      <Cell key={kind} label={word('removed', kind)} align="end">
                        {counts[at]}
                      </Cell>
                    ))}
                  </Row>
                ))}
              </TableBody>
            </Table>
          </div>
        </Unfold>
      </figure>
    </Panel>
  );
}
