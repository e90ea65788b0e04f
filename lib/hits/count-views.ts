import type { Tx } from '@/lib/core/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { HitCounts } from './hit-shapes';
import { type Asking, inView } from './in-view';

const openViews = ['unclaimed', 'mine', 'urgent', 'protected', 'snoozed', 'returned', 'escalated'] as const;

/** Beyond it a count of judged hits says nothing to anybody at a desk. */
const DECIDED_MAX = 1000;

/** Rows of each view, in one statement: a person's hits on a journey are one row, as the views show them. */
export async function countViews(tx: Tx, asking: Asking): Promise<HitCounts> {
  const flags = openViews.map(
    (view) => Prisma.sql`bool_or(${inView('h', view, { ...asking, joined: true })}) AS ${Prisma.raw(view)}`,
  );
  const sums = openViews.map((view) => Prisma.raw(`count(*) FILTER (WHERE ${view})::int AS ${view}`));
  const [row] = await tx.$queryRaw<HitCounts[]>`SELECT ${Prisma.join(sums)},
    (SELECT count(*)::int FROM (SELECT FROM hit d WHERE d.status <> 'pending' LIMIT ${DECIDED_MAX}) AS judged) AS decided
    FROM (SELECT ${Prisma.join(flags)} FROM hit h
      JOIN traveller t ON t.id = h.traveller_id JOIN journey j ON j.id = h.journey_id WHERE h.status = 'pending'
      GROUP BY CASE WHEN h.fold_key = '\\x'::bytea THEN uuid_send(h.id) ELSE h.fold_key END) AS fold`;
  return row ?? { unclaimed: 0, mine: 0, urgent: 0, protected: 0, snoozed: 0, returned: 0, escalated: 0, decided: 0 };
}
