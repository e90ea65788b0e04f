import { useTranslations } from 'next-intl';
import { carrierName } from '@/components/intake/carrier-name';
import type { CarrierCount, KindCount } from '@/components/intake/removed-counts';
import { useCount, useShare } from '@/components/intake/share';
import { useCodeWord } from '@/components/redaction/code-word';
import { Described, DescriptionList } from '@/components/ui/description-list';
import { Panel } from '@/components/ui/panel';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';

/** How much of each kind, with its share of all. */
export function RemovedTotals({ kinds, total }: { kinds: readonly KindCount[]; total: number }) {
  const t = useTranslations('intake.removedPage');
  const word = useCodeWord();
  const share = useShare();
  const number = useCount();
  return (
    <Panel title={t('totals')}>
      <DescriptionList layout="grid" className="max-sm:grid-cols-2">
        {kinds.map(({ kind, total: count }) => (
          <Described key={kind} term={word('removed', kind)}>
            <span className="tabular font-semibold text-lg">{number(count)}</span>{' '}
            <span className="tabular text-ink-muted text-sm">{share(count, total)}</span>
          </Described>
        ))}
      </DescriptionList>
    </Panel>
  );
}

/** Which carrier sends how much that may not be kept. */
export function RemovedTable({ carriers, kinds }: { carriers: readonly CarrierCount[]; kinds: readonly KindCount[] }) {
  const t = useTranslations('intake.removedPage');
  const word = useCodeWord();
  const number = useCount();
  return (
    <Panel title={t('byCarrier')} description={t('byCarrierHint')} flush>
      {/* the head of a table that scrolls sideways sticks to its own top */}
      <div className="[--sticky-top:0rem]">
        <Table caption={t('byCarrierTable')} wide>
          <TableHead>
            <HeaderCell>{t('carrier')}</HeaderCell>
            <HeaderCell align="end">{t('all')}</HeaderCell>
            {kinds.map(({ kind }) => (
              <HeaderCell key={kind} align="end">
                {word('removed', kind)}
              </HeaderCell>
            ))}
          </TableHead>
          <TableBody>
            {carriers.map(({ carrier, total, byKind }) => (
              <Row key={carrier}>
                <Cell heading>
                  <bdi>{carrierName(carrier, t('nobody'))}</bdi>
                </Cell>
                <Cell label={t('all')} align="end" className="font-semibold">
                  {number(total)}
                </Cell>
                {kinds.map(({ kind }) => (
                  <Cell key={kind} label={word('removed', kind)} align="end">
                    {number(byKind.get(kind) ?? 0)}
                  </Cell>
                ))}
              </Row>
            ))}
          </TableBody>
        </Table>
      </div>
    </Panel>
  );
}
