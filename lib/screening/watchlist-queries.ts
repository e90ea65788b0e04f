import * as z from 'zod';
import { query } from '@/lib/core/query';
import type { ReadEntry } from './schema';

const columns = {
  id: true,
  name: true,
  family: true,
  offence: true,
  version: true,
  entryCount: true,
  importedAt: true,
  createdAt: true,
} as const;

export const listWatchlists = query({
  name: 'watchlist.list',
  input: z.object({}),
  policy: { who: { roles: ['analyst', 'supervisor', 'dpo'], scopes: ['watchlists:read', 'watchlists:write'] } },
  read: ({ tx }) => tx.watchlist.findMany({ orderBy: { name: 'asc' }, select: columns }),
  access: { none: 'names of lists and counts; no entry' },
});

const ENTRIES_A_PAGE = 50;

export const viewWatchlist = query({
  name: 'watchlist.view',
  input: z.object({ watchlistId: z.uuid(), page: z.int().min(0).max(100_000).default(0) }),
  target: ({ watchlistId }) => ({ kind: 'watchlist', id: watchlistId }),
  policy: { who: { roles: ['analyst', 'supervisor', 'dpo'] } },
  async read({ tx, input }) {
    const list = await tx.watchlist.findUnique({ where: { id: input.watchlistId }, select: columns });
    if (!list) return null;
    const rows = await tx.watchlistEntry.findMany({
      where: { watchlistId: list.id, removedVersion: null },
      orderBy: [{ externalRef: 'asc' }, { id: 'asc' }],
      skip: input.page * ENTRIES_A_PAGE,
      take: ENTRIES_A_PAGE,
      select: { id: true, externalRef: true, facts: true, sinceVersion: true },
    });
    return {
      ...list,
      entries: rows.map((r) => ({ ...r, facts: r.facts as unknown as ReadEntry })),
      page: input.page,
      pages: Math.max(1, Math.ceil(list.entryCount / ENTRIES_A_PAGE)),
    };
  },
  access: (list) => ({ details: { entries: list.entries.length }, target: { kind: 'watchlist', id: list.id } }),
});
