import type { Tx } from '@/lib/core/db';
import { buildIndex, startIndex } from './build-index';
import { changedRows } from './changed-rows';
import { keepSnapshot, openSnapshot } from './index-snapshot';
import type { ScreeningIndex } from './schema';

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
  const before = held.get(agencyId) ?? openSnapshot(agencyId).then((found) => found ?? empty());
  const next = before.then((last) => catchUp(tx, agencyId, last));
  // what a failed look at the database took in is taken in again: the same entries, to the same end
  held.set(
    agencyId,
    next.catch(() => before),
  );
  return next;
}

const empty = (): LoadedIndex => ({ index: buildIndex([]), listVersions: new Map() });

async function catchUp(tx: Tx, agencyId: string, last: LoadedIndex): Promise<LoadedIndex> {
  const lists = await tx.watchlist.findMany({ orderBy: { id: 'asc' }, select: { id: true, version: true } });
  const behind = lists.filter(({ id, version }) => (last.listVersions.get(id) ?? 0) < version);
  if (behind.length === 0) return last;
  const building = last.index.size === 0 ? startIndex() : null;
  for (const { id: watchlistId, version } of behind) {
    const from = last.listVersions.get(watchlistId) ?? 0;
    for await (const { listed, removed } of changedRows(tx, { watchlistId, from, to: version })) {
      // a row that left before it was read was never in the index, and removing it is nothing
      if (!building) for (const id of removed) last.index.remove(id);
      for (const entry of listed) building ? building.take(entry) : last.index.add(entry);
    }
  }
  const current = {
    index: building?.finish() ?? last.index,
    listVersions: new Map(lists.map(({ id, version }) => [id, version])),
  };
  keepSnapshot(agencyId, current);
  return current;
}
