import * as z from 'zod';
import type { Tx } from '@/lib/core/db';
import { query } from '@/lib/core/query';
import { Prisma } from '@/lib/generated/prisma/client';
import { entryReaders } from './lists/list-keepers';
import type { ReadEntry } from './schema';
import { ENTRIES_A_PAGE, viewWatchlistInput } from './watchlist-schema';

const columns = {
  id: true,
  name: true,
  family: true,
  offence: true,
  source: true,
  restricted: true,
  version: true,
  entryCount: true,
  importedAt: true,
  createdAt: true,
  rescreenedVersion: true,
  rescreened: true,
} as const;

export const listWatchlists = query({
  name: 'watchlist.list',
  input: z.object({}),
  policy: { who: { roles: ['analyst', 'supervisor', 'dpo'], scopes: ['watchlists:read', 'watchlists:write'] } },
  read: ({ tx }) => tx.watchlist.findMany({ orderBy: { name: 'asc' }, select: columns }),
  access: { none: 'names of lists and counts; no entry' },
});

const entryColumns = {
  id: true,
  externalRef: true,
  facts: true,
  sinceVersion: true,
  removedVersion: true,
  origin: true,
  restricted: true,
  expiresOn: true,
} as const;

/** One page of a list's entries, those that a search or a view leaves; restricted ones only for whom they are. */
export const viewWatchlist = query({
  name: 'watchlist.view',
  input: viewWatchlistInput,
  target: ({ watchlistId }) => ({ kind: 'watchlist', id: watchlistId }),
  policy: { who: entryReaders },
  async read({ tx, input, now }) {
    const list = await tx.watchlist.findUnique({ where: { id: input.watchlistId }, select: columns });
    if (!list) return null;
    const { total, ids } = await findEntries(tx, input, now);
    const rows = await tx.watchlistEntry.findMany({ where: { id: { in: ids } }, select: entryColumns });
    const today = now.toISOString().slice(0, 10);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return {
      ...list,
      total,
      entries: ids.flatMap((id) => {
        const row = byId.get(id);
        if (!row) return [];
        const { facts, expiresOn, ...rest } = row;
        const last = expiresOn?.toISOString().slice(0, 10);
        return [{ ...rest, facts: facts as unknown as ReadEntry, expired: last !== undefined && last < today }];
      }),
      page: input.page,
      pages: Math.max(1, Math.ceil(total / ENTRIES_A_PAGE)),
    };
  },
  access: (list) => ({ details: { entries: list.entries.length }, target: { kind: 'watchlist', id: list.id } }),
});

export type ViewedList = Awaited<ReturnType<typeof viewWatchlist.run>>;
export type ViewedEntry = ViewedList['entries'][number];

const found = z.array(z.object({ id: z.string(), total: z.coerce.number() }));

/** Ids of a page in the order of the list's references, and how many there are in all. */
async function findEntries(tx: Tx, input: z.output<typeof viewWatchlistInput>, now: Date) {
  const today = now.toISOString().slice(0, 10);
  const shown = {
    current: Prisma.sql`removed_version IS NULL`,
    hand: Prisma.sql`removed_version IS NULL AND origin = 'hand'`,
    expired: Prisma.sql`removed_version IS NULL AND expires_on < ${today}::date`,
    restricted: Prisma.sql`removed_version IS NULL AND restricted`,
    // the last row of each reference that no row of today continues
    withdrawn: Prisma.sql`removed_version IS NOT NULL AND NOT EXISTS (SELECT FROM watchlist_entry later
      WHERE later.watchlist_id = e.watchlist_id AND later.agency_id = e.agency_id AND later.external_ref = e.external_ref
      AND later.since_version > e.since_version)`,
  }[input.show];
  const like = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
  const words = input.search.split(/[\s,]+/).filter((word) => word !== '');
  // every word in one and the same name, or the whole as the beginning of a reference
  const searched =
    words.length === 0
      ? Prisma.sql`true`
      : Prisma.sql`(external_ref ILIKE ${`${like(input.search)}%`} OR EXISTS (
          SELECT FROM jsonb_array_elements(facts->'names') name WHERE ${Prisma.join(
            words.map((word) => Prisma.sql`name->>'full' ILIKE ${`%${like(word)}%`}`),
            ' AND ',
          )}))`;
  const rows = found.parse(
    await tx.$queryRaw`SELECT id::text, count(*) OVER () AS total FROM watchlist_entry e
      WHERE watchlist_id = ${input.watchlistId}::uuid AND ${shown} AND ${searched}
      ORDER BY external_ref, id LIMIT ${ENTRIES_A_PAGE} OFFSET ${input.page * ENTRIES_A_PAGE}`,
  );
  return { total: rows[0]?.total ?? 0, ids: rows.map(({ id }) => id) };
}
