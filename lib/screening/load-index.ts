import type { Tx } from '@/lib/core/db';
import { buildIndex } from './build-index';
import { keepSnapshot, openSnapshot } from './index-snapshot';
import type { ReadEntry, ScreeningIndex } from './schema';

export interface LoadedIndex {
  index: ScreeningIndex;
  /** Version of each list that the index holds, for the hits it makes. */
  listVersions: ReadonlyMap<string, number>;
}

const held = new Map<string, Promise<LoadedIndex>>();

/**
 * The agency's index, kept in this process. Every call asks which version each list has: what changed since is taken in
 * then, entry by entry, so that whoever screens next screens against it. The first call opens the sealed snapshot that an
 * earlier process left, or builds from all entries.
 */
export function loadIndex(tx: Tx, agencyId: string): Promise<LoadedIndex> {
  // one at a time: two jobs must not take in the same change at once
  const next = (held.get(agencyId) ?? openSnapshot(agencyId))
    .catch(() => empty())
    .then((last) => catchUp(tx, agencyId, last));
  held.set(agencyId, next);
  return next;
}

const empty = (): LoadedIndex => ({ index: buildIndex([]), listVersions: new Map() });

/** Entries of one read: a list of a million is never in memory as rows. */
const PAGE = 20_000;

async function catchUp(tx: Tx, agencyId: string, last: LoadedIndex): Promise<LoadedIndex> {
  const lists = await tx.watchlist.findMany({ orderBy: { id: 'asc' }, select: { id: true, version: true } });
  const behind = lists.filter(({ id, version }) => (last.listVersions.get(id) ?? 0) < version);
  if (behind.length === 0) return last;
  let { index } = last;
  for (const { id: watchlistId, version } of behind) {
    const since = last.listVersions.get(watchlistId) ?? 0;
    for (let after: string | undefined; ; ) {
      const rows = await tx.watchlistEntry.findMany({
        where: {
          watchlistId,
          OR: [{ sinceVersion: { gt: since, lte: version } }, { removedVersion: { gt: since, lte: version } }],
          ...(after ? { id: { gt: after } } : {}),
        },
        orderBy: { id: 'asc' },
        take: PAGE,
        select: { id: true, facts: true, removedVersion: true },
      });
      // withdrawn at once or later: a row that left before it was read was never in the index, and removing it is nothing
      for (const { id, removedVersion } of rows) if (removedVersion !== null) index.remove(id);
      const listed = rows.filter(({ removedVersion }) => removedVersion === null);
      const entries = listed.map(({ id, facts }) => ({ ...(facts as unknown as ReadEntry), id }));
      if (index.size === 0) index = buildIndex(entries);
      else for (const entry of entries) index.add(entry);
      after = rows.at(-1)?.id;
      if (rows.length < PAGE) break;
    }
  }
  const current = { index, listVersions: new Map(lists.map(({ id, version }) => [id, version])) };
  keepSnapshot(agencyId, current);
  return current;
}
