'use client'; // ticks, and counts down

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Away } from '@/components/hits/away';
import { FlightCell } from '@/components/hits/flight-cell';
import { BandBadge, StatusBadge } from '@/components/hits/hit-badges';
import { HitMarkers } from '@/components/hits/hit-markers';
import { countVerdicts, type HitRow } from '@/components/hits/hit-row';
import type { Ticking } from '@/components/hits/hit-table';
import type { SteadyRow } from '@/components/hits/steady-rows';
import { WhyRaised } from '@/components/hits/why-raised';
import { useCodeWord } from '@/components/redaction/code-word';
import { Badge } from '@/components/ui/badge';
import { Checkbox } from '@/components/ui/checkbox';
import { EvidenceDots } from '@/components/ui/evidence-dots';
import { RecordLink } from '@/components/ui/record-link';
import { Cell, Row } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import { TimeLeft } from '@/components/ui/time-left';
import { paths } from '@/lib/display/paths';
import type { HitViewName } from '@/lib/hits/schema';

/** One hit of the queue. */
export function HitTableRow({
  steady: { row, gone },
  view,
  current,
  ticking,
  claim,
}: {
  steady: SteadyRow;
  view: HitViewName;
  current: boolean;
  ticking: Ticking | null;
  claim: ReactNode;
}) {
  const t = useTranslations('hits');
  const common = useTranslations('common');
  const word = useCodeWord();
  const decided = view === 'decided';
  const counts = countVerdicts(row.shape);
  const ticked = ticking?.has(row.id) ?? false;
  return (
    <Row
      data-hit={row.id}
      selected={ticked}
      muted={gone || (!decided && row.claimed && !row.claimedByMe)}
      className={current ? 'shadow-[inset_3px_0_0_var(--accent)] rtl:shadow-[inset_-3px_0_0_var(--accent)]' : undefined}
    >
      {ticking ? (
        <Cell>
          <Checkbox
            checked={ticked}
            onChange={() => ticking.toggle(row.id)}
            label={t('tickRow', { reference: row.reference })}
            labelHidden
          />
        </Cell>
      ) : null}
      <Cell label={t(decided ? 'column.decided' : 'column.clock')} nowrap>
        {gone ? <Badge>{t('left')}</Badge> : <Clock row={row} view={view} />}
      </Cell>
      <Cell heading>
        <span className="inline-flex flex-wrap items-center gap-x-2.5 gap-y-1 sm:grid sm:justify-items-start">
          <span className="inline-flex flex-wrap items-center gap-x-2">
            <RecordLink href={paths.hit(row.id, view)}>{row.reference}</RecordLink>
            <BandBadge band={row.band} />
          </span>
          <HitMarkers row={row} />
        </span>
      </Cell>
      <Cell label={t('column.flight')}>
        <FlightCell journey={row.journey} />
      </Cell>
      <Cell label={t('column.ground')}>
        <WhyRaised row={row} />
      </Cell>
      <Cell label={t('column.evidence')} nowrap>
        <span className="grid justify-items-start">
          <EvidenceDots {...counts} />
          <span aria-hidden="true" className="text-ink-subtle text-xs">
            {common('evidence', counts)}
          </span>
        </span>
      </Cell>
      <Cell label={t(decided ? 'column.reason' : 'column.taken')}>
        {decided ? (
          <span className="grid justify-items-start max-sm:justify-items-end">
            <StatusBadge status={row.status} />
            <span className="text-sm">{row.duplicateOf ?? (row.reason ? word('reason', row.reason) : null)}</span>
          </span>
        ) : (
          claim
        )}
      </Cell>
      {decided ? (
        <Cell label={t('column.shared')} nowrap>
          {row.status === 'confirmed' && row.shared === 0 ? (
            <Badge tone="waiting">{t('notShared')}</Badge>
          ) : row.shared > 0 ? (
            <span className="text-ink-muted">{t('sharedTimes', { count: row.shared })}</span>
          ) : (
            <span className="text-ink-subtle">—</span>
          )}
        </Cell>
      ) : null}
    </Row>
  );
}

function Clock({ row, view }: { row: HitRow; view: HitViewName }) {
  const t = useTranslations('hits');
  if (view === 'decided') return row.reviewedAt ? <Time value={row.reviewedAt} stacked /> : null;
  return (
    <span className="grid justify-items-start max-sm:justify-items-end">
      <TimeLeft due={row.dueAt} />
      {view === 'snoozed' && row.snoozedUntil ? (
        <span className="text-ink-muted text-xs">
          {t('wakes')} <Away at={row.snoozedUntil} />
          {row.snoozeNewData ? <span className="block">{t('orNewData')}</span> : null}
        </span>
      ) : (
        <span className="text-ink-subtle text-xs">
          {t('raised')} <Away at={row.raisedAt} />
        </span>
      )}
    </span>
  );
}
