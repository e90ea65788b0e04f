'use client'; // rows change in place

import { useTranslations } from 'next-intl';
import { ClaimCell } from '@/components/hits/claim-cell';
import { FlightCell } from '@/components/hits/flight-cell';
import { BandBadge } from '@/components/hits/hit-badges';
import { type ClaimNames, countVerdicts } from '@/components/hits/hit-row';
import type { SteadyRow } from '@/components/hits/steady-rows';
import type { TakeHit } from '@/components/hits/use-take-hit';
import { useCodeWord } from '@/components/redaction/code-word';
import { Badge } from '@/components/ui/badge';
import { EvidenceDots } from '@/components/ui/evidence-dots';
import { RecordLink } from '@/components/ui/record-link';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import { TimeLeft } from '@/components/ui/time-left';
import { paths } from '@/lib/display/paths';
import type { HitStatus } from '@/lib/hits/schema';

/** The rows of one tab: time, flight, list and the shape of the evidence; no name. */
export function HitTable({
  status,
  rows,
  names,
  take,
}: {
  status: HitStatus;
  rows: readonly SteadyRow[];
  names: ClaimNames;
  take: TakeHit;
}) {
  const t = useTranslations('hits');
  const evidence = useTranslations('common');
  const word = useCodeWord();
  const pending = status === 'pending';
  const first = pending ? t('column.clock') : t('column.decided');
  const last = pending ? t('column.taken') : t('column.reason');
  return (
    <Table caption={t(`caption.${status}`)} className="rounded-lg border bg-surface shadow-panel">
      <TableHead>
        <HeaderCell>{first}</HeaderCell>
        <HeaderCell>{t('column.reference')}</HeaderCell>
        <HeaderCell>{t('column.flight')}</HeaderCell>
        <HeaderCell>{t('column.list')}</HeaderCell>
        <HeaderCell>{t('column.evidence')}</HeaderCell>
        <HeaderCell>{last}</HeaderCell>
        {status === 'dismissed' ? null : <HeaderCell>{t('column.shared')}</HeaderCell>}
      </TableHead>
      <TableBody>
        {rows.map(({ row, gone }) => {
          const counts = countVerdicts(row.shape);
          return (
            <Row key={row.id} data-hit={row.id} muted={gone || (row.claimed && !row.claimedByMe)}>
              <Cell label={first} nowrap>
                {gone ? (
                  <Badge>{t('left')}</Badge>
                ) : pending ? (
                  <TimeLeft due={row.dueAt} />
                ) : row.reviewedAt ? (
                  <Time value={row.reviewedAt} stacked />
                ) : null}
              </Cell>
              <Cell heading>
                <span className="inline-flex flex-wrap items-center gap-x-2.5 gap-y-1 sm:grid sm:justify-items-start">
                  <RecordLink href={paths.hit(row.id)}>{row.reference}</RecordLink>
                  <BandBadge band={row.band} />
                </span>
              </Cell>
              <Cell label={t('column.flight')}>
                <FlightCell journey={row.journey} />
              </Cell>
              <Cell label={t('column.list')}>
                <span className="grid max-sm:justify-items-end">
                  <bdi>{row.list.name}</bdi>
                  <span className="text-ink-muted text-xs">{word('offence', row.list.offence)}</span>
                </span>
              </Cell>
              <Cell label={t('column.evidence')} nowrap>
                <span className="grid justify-items-start">
                  <EvidenceDots {...counts} />
                  <span aria-hidden="true" className="text-ink-subtle text-xs">
                    {evidence('evidence', counts)}
                  </span>
                </span>
              </Cell>
              <Cell label={last}>
                {pending ? (
                  <ClaimCell row={row} gone={gone} name={names[row.id]} take={take} />
                ) : row.reason ? (
                  word('reason', row.reason)
                ) : null}
              </Cell>
              {status === 'dismissed' ? null : (
                <Cell label={t('column.shared')} nowrap>
                  {status === 'confirmed' && row.shared === 0 ? (
                    <Badge tone="waiting">{t('notShared')}</Badge>
                  ) : (
                    <span className="text-ink-muted">
                      {row.shared === 0 ? t('notShared') : t('sharedTimes', { count: row.shared })}
                    </span>
                  )}
                </Cell>
              )}
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}
