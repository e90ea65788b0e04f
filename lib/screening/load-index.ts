import type { Tx } from '@/lib/core/db';
import { buildIndex } from './build-index';
import type { ReadEntry, ScreeningIndex } from './schema';

export interface LoadedIndex {
  index: ScreeningIndex;
  /** Version of each list at the time of loading, for the hits it makes. */
  listVersions: Map<string, number>;
  listOf: Map<string, string>;
}

const loaded = new Map<string, { key: string; index: LoadedIndex }>();

/** The agency's index, kept in this process and built anew when any of its lists has a new version. */
export async function loadIndex(tx: Tx, agencyId: string): Promise<LoadedIndex> {
  const lists = await tx.watchlist.findMany({ orderBy: { id: 'asc' }, select: { id: true, version: true } });
  const key = lists.map((l) => `${l.id}:${l.version}`).join(' ');
  const held = loaded.get(agencyId);
  if (held?.key === key) return held.index;
  const rows = await tx.watchlistEntry.findMany({
    where: { removedVersion: null },
    select: { id: true, watchlistId: true, facts: true },
  });
  const index: LoadedIndex = {
    index: buildIndex(rows.map((r) => ({ ...(r.facts as unknown as ReadEntry), id: r.id }))),
    listVersions: new Map(lists.map((l) => [l.id, l.version])),
    listOf: new Map(rows.map((r) => [r.id, r.watchlistId])),
  };
  loaded.set(agencyId, { key, index });
  return index;
}
