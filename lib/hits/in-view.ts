import type { Tx } from '@/lib/core/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { type HitStatus, type HitViewName, URGENT_MS } from './schema';

/** Who asks for a view, and when. `me` is null for another system. */
export interface Asking {
  me: string | null;
  now: Date;
}

type Alias = 'h' | 's';

const column = (alias: Alias, name: string) => Prisma.raw(`${alias}.${name}`);

/**
 * The person may be under 18 on the day of travel: `ageGroup` of lib/redaction/catalogue.ts in SQL, over the hit `h`, its
 * traveller `t` and its journey `j`.
 */
const maybeMinor = (raisedAt: Prisma.Sql) => Prisma.sql`(t.birth_date IS NULL OR CASE WHEN t.birth_date ~ '^\\d{4}' THEN
  ((left(t.birth_date, 4)::int + 18)::text || CASE length(t.birth_date) WHEN 4 THEN '-12-31'
    WHEN 7 THEN substr(t.birth_date, 5) || '-31' ELSE substr(t.birth_date, 5) END) COLLATE "C"
  > left(coalesce(j.departs_local, ${raisedAt}::date::text), 10) ELSE true END)`;

const isProtected = (alias: Alias, joined: boolean) =>
  joined
    ? maybeMinor(Prisma.sql`${column(alias, 'raised_at')}`)
    : Prisma.sql`EXISTS (SELECT FROM traveller t JOIN journey j ON j.id = ${column(alias, 'journey_id')}
        WHERE t.id = ${column(alias, 'traveller_id')} AND ${maybeMinor(Prisma.sql`${column(alias, 'raised_at')}`)})`;

/** What makes an open hit belong to a view, apart from being pending. A sleeping one is in `snoozed` alone. */
function belongs(
  alias: Alias,
  view: Exclude<HitViewName, 'decided'>,
  { me, now, joined }: Asking & { joined?: boolean },
): Prisma.Sql {
  const awake = Prisma.sql`(${column(alias, 'snoozed_until')} IS NULL OR ${column(alias, 'snoozed_until')} <= ${now})`;
  switch (view) {
    case 'open':
      return Prisma.sql`true`;
    case 'unclaimed':
      return Prisma.sql`${awake} AND ${column(alias, 'claimed_by_id')} IS NULL AND ${column(alias, 'escalated_at')} IS NULL`;
    case 'mine':
      return Prisma.sql`${awake} AND ${column(alias, 'claimed_by_id')} = ${me}::uuid`;
    case 'urgent':
      return Prisma.sql`${awake} AND ${column(alias, 'due_at')} < ${new Date(now.getTime() + URGENT_MS)}`;
    case 'protected':
      return Prisma.sql`${awake} AND ${isProtected(alias, joined ?? false)}`;
    case 'snoozed':
      return Prisma.sql`${column(alias, 'snoozed_until')} > ${now}`;
    case 'returned':
      return Prisma.sql`${awake} AND (${column(alias, 'returned_at')} IS NOT NULL OR ${column(alias, 'snoozed_until')} IS NOT NULL)`;
    case 'escalated':
      return Prisma.sql`${awake} AND ${column(alias, 'escalated_at')} IS NOT NULL`;
  }
}

/** @param asking `joined`: traveller and journey are in the statement already, as `t` and `j` */
export const inView = (
  alias: Alias,
  view: Exclude<HitViewName, 'decided'>,
  asking: Asking & { joined?: boolean },
): Prisma.Sql => Prisma.sql`(${column(alias, 'status')} = 'pending' AND ${belongs(alias, view, asking)})`;

/** Another hit of the same person on the same journey; an empty fold key, from before there were any, matches nothing. */
const sameFold = Prisma.sql`s.fold_key = h.fold_key AND s.fold_key <> '\\x'::bytea AND s.id <> h.id`;

/**
 * The strongest of a person's open hits in the view stands for all of them. Asked row by row through the index of the
 * fold: as an anti-join a planner without statistics compared every hit with every other.
 */
export const leads = (belongsToo: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(h.fold_key = '\\x'::bytea OR h.id = (SELECT s.id FROM hit s WHERE s.fold_key = h.fold_key AND ${belongsToo}
    ORDER BY CASE s.band WHEN 'strong' THEN 3 WHEN 'possible' THEN 2 ELSE 1 END DESC, s.score DESC, s.id DESC LIMIT 1))`;

/** A row of a view: which hit, where it stands in the order, and how many are folded into it. */
export interface Placed {
  id: string;
  at: Date;
  others: number;
}

interface Window extends Asking {
  view: HitViewName;
  /** In `decided` only. */
  status?: Exclude<HitStatus, 'pending'> | undefined;
  after?: { at: Date; id: string } | null;
  limit: number;
}

/** Hits of a view in its order: open ones by time left, judged ones the latest first. */
export function placed(tx: Tx, { view, status, after, limit, ...asking }: Window): Promise<Placed[]> {
  if (view === 'decided')
    return tx.$queryRaw<Placed[]>`SELECT h.id, h.reviewed_at AS at, 0 AS others FROM hit h
      WHERE ${status ? Prisma.sql`h.status = ${status}` : Prisma.sql`h.status <> 'pending'`}
      ${after ? Prisma.sql`AND (h.reviewed_at < ${after.at} OR (h.reviewed_at = ${after.at} AND h.id > ${after.id}::uuid))` : Prisma.empty}
      ORDER BY h.reviewed_at DESC, h.id LIMIT ${limit}`;
  const beyond = after ? Prisma.sql`AND (h.due_at, h.id) > (${after.at}, ${after.id}::uuid)` : Prisma.empty;
  if (view === 'open')
    return tx.$queryRaw<Placed[]>`SELECT h.id, h.due_at AS at, 0 AS others FROM hit h
      WHERE ${inView('h', view, asking)} ${beyond} ORDER BY h.due_at, h.id LIMIT ${limit}`;
  const sibling = inView('s', view, asking);
  return tx.$queryRaw<Placed[]>`WITH page AS MATERIALIZED (SELECT h.id, h.due_at, h.fold_key FROM hit h
      WHERE ${inView('h', view, asking)} ${beyond} AND ${leads(sibling)} ORDER BY h.due_at, h.id LIMIT ${limit})
    SELECT h.id, h.due_at AS at, (SELECT count(*)::int FROM hit s WHERE ${sameFold} AND ${sibling}) AS others
    FROM page h ORDER BY h.due_at, h.id`;
}

/** The hit before this one in the order of a view, without the folded ones. */
export async function placedBefore(
  tx: Tx,
  { view, at, id, ...asking }: Asking & { view: HitViewName; at: Date; id: string },
): Promise<string | null> {
  if (view === 'decided' || view === 'open') return null;
  const [row] = await tx.$queryRaw<{ id: string }[]>`SELECT h.id FROM hit h
    WHERE ${inView('h', view, asking)} AND (h.due_at, h.id) < (${at}, ${id}::uuid) AND ${leads(inView('s', view, asking))}
    ORDER BY h.due_at DESC, h.id DESC LIMIT 1`;
  return row?.id ?? null;
}
