'use client'; // rows change in place

import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { HitTableRow } from '@/components/hits/hit-table-row';
import type { SteadyRow } from '@/components/hits/steady-rows';
import { HeaderCell, Table, TableBody, TableHead } from '@/components/ui/table';
import type { HitViewName } from '@/lib/hits/schema';

/** How rows can be ticked; null where nothing can be done with several. */
export interface Ticking {
  has: (id: string) => boolean;
  toggle: (id: string) => void;
}

/** The rows of one view: time, flight, ground and the shape of the evidence; no name. */
export function HitTable({
  view,
  rows,
  current,
  ticking,
  claim,
  unfolded,
}: {
  view: HitViewName;
  rows: readonly SteadyRow[];
  /** The row that the keys mean. */
  current: string | null;
  ticking: Ticking | null;
  /** Who has a row, and the button that takes it. */
  claim: (steady: SteadyRow) => ReactNode;
  /** What stands under a row. */
  unfolded: { id: string; children: ReactNode } | null;
}) {
  const t = useTranslations('hits');
  const decided = view === 'decided';
  const columns = [
    t(decided ? 'column.decided' : 'column.clock'),
    t('column.reference'),
    t('column.flight'),
    t('column.ground'),
    t('column.evidence'),
    t(decided ? 'column.reason' : 'column.taken'),
    ...(decided ? [t('column.shared')] : []),
  ];
  return (
    <Table caption={t(`caption.${view}`)} className="rounded-lg border bg-surface shadow-panel">
      <TableHead>
        {ticking ? <HeaderCell hidden>{t('column.tick')}</HeaderCell> : null}
        {columns.map((column) => (
          <HeaderCell key={column}>{column}</HeaderCell>
        ))}
      </TableHead>
      <TableBody>
        {rows.map((listed) => {
          // in hand while its evidence is open here, though no longer of this view
          const inHand = unfolded?.id === listed.row.id && listed.gone;
          const steady = inHand ? { row: { ...listed.row, claimed: true, claimedByMe: true }, gone: false } : listed;
          return (
            <Fragment key={steady.row.id}>
              <HitTableRow
                steady={steady}
                view={view}
                current={current === steady.row.id}
                ticking={ticking}
                claim={claim(steady)}
              />
              {unfolded?.id === steady.row.id ? (
                // biome-ignore lint/a11y/noRedundantRoles: as in components/ui/table.tsx
                <tr role="row">
                  {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
                  <td role="cell" colSpan={columns.length + (ticking ? 1 : 0)} className="border-b">
                    {unfolded.children}
                  </td>
                </tr>
              ) : null}
            </Fragment>
          );
        })}
      </TableBody>
    </Table>
  );
}
