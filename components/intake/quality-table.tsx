import { useTranslations } from 'next-intl';
import { carrierName } from '@/components/intake/carrier-name';
import type { CarrierQuality } from '@/components/intake/carrier-quality';
import { useCount, useShare } from '@/components/intake/share';
import { Badge } from '@/components/ui/badge';
import { Panel } from '@/components/ui/panel';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';

/** Figures of each carrier, the worst first. */
export function QualityTable({ carriers }: { carriers: readonly CarrierQuality[] }) {
  const t = useTranslations('intake.quality');
  const columns = ['messages', 'rejected', 'partly', 'repeats', 'travellers', 'noBirthDate', 'noDocument'] as const;
  return (
    <Panel title={t('table')} description={t('tableHint')} flush>
      <Table caption={t('table')}>
        <TableHead>
          <HeaderCell>{t('carrier')}</HeaderCell>
          {columns.map((column) => (
            <HeaderCell key={column} align="end">
              {t(`column.${column}`)}
            </HeaderCell>
          ))}
          <HeaderCell>{t('column.trend')}</HeaderCell>
        </TableHead>
        <TableBody>
          {carriers.map((carrier) => (
            <Row key={carrier.carrier}>
              <Cell heading>
                <bdi>{carrierName(carrier.carrier, t('nobody'))}</bdi>
              </Cell>
              {columns.map((column) => (
                <Cell key={column} label={t(`column.${column}`)} align="end">
                  <Figure carrier={carrier} column={column} />
                </Cell>
              ))}
              <Cell label={t('column.trend')}>
                <Trend points={carrier.trend} />
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
}

const wholes = {
  rejected: 'messages',
  partly: 'messages',
  noBirthDate: 'travellers',
  noDocument: 'travellers',
} as const;

function Figure({
  carrier,
  column,
}: {
  carrier: CarrierQuality;
  column: keyof typeof wholes | 'messages' | 'repeats' | 'travellers';
}) {
  const share = useShare();
  const number = useCount();
  const count = carrier[column];
  if (column === 'messages' || column === 'repeats' || column === 'travellers')
    return <span className={count === 0 ? 'text-ink-subtle' : undefined}>{number(count)}</span>;
  if (count === 0) return <span className="text-ink-subtle">0</span>;
  return (
    <span className="whitespace-nowrap">
      <span className="font-medium">{share(count, carrier[wholes[column]])}</span>{' '}
      <span className="text-ink-muted text-xs">({number(count)})</span>
    </span>
  );
}

/** Changes smaller than this are chance. */
const STEADY_POINTS = 1;

function Trend({ points }: { points: number | null }) {
  const t = useTranslations('intake.quality.trend');
  if (points === null) return <span className="text-ink-subtle">{t('tooFew')}</span>;
  const by = Math.round(Math.abs(points));
  if (Math.abs(points) < STEADY_POINTS) return <Badge tone="neutral">{t('steady')}</Badge>;
  return points > 0 ? (
    <Badge tone="warn">
      <span aria-hidden="true">↑ </span>
      {t('worse', { by })}
    </Badge>
  ) : (
    <Badge tone="ok">
      <span aria-hidden="true">↓ </span>
      {t('better', { by })}
    </Badge>
  );
}
