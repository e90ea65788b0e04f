import type { Tx } from '@/lib/core/db';
import { keptList } from '@/lib/screening/lists/list-keepers';

/** An entry and its list, for the commands that change one entry. Null where it is not the actor's to see, or on another list than asked for. */
export async function keptEntry(tx: Tx, entryId: string, watchlistId?: string) {
  const entry = await tx.watchlistEntry.findUnique({
    where: { id: entryId, ...(watchlistId ? { watchlistId } : {}) },
    select: {
      id: true,
      externalRef: true,
      facts: true,
      removedVersion: true,
      origin: true,
      watchlist: { select: keptList },
    },
  });
  if (!entry) return null;
  const { watchlist: list, ...row } = entry;
  return { ...row, list, restricted: list.restricted };
}
