import type { Tx } from '@/lib/core/db';
import { startIndex } from './build-index';
import { changedRows } from './changed-rows';
import type { ScreeningIndex } from './schema';

let held: { key: string; index: ScreeningIndex } | undefined;

/**
 * An index of what a list gained since travellers on the way were last screened against it, up to `version`. Kept for the
 * next call: the work is done in parts. Its rarities are those of a part of the list: good to rule out, not to weigh.
 */
export async function changedEntries(
  tx: Tx,
  { watchlistId, version }: { watchlistId: string; version: number },
): Promise<ScreeningIndex> {
  const list = await tx.watchlist.findUnique({ where: { id: watchlistId }, select: { rescreenedVersion: true } });
  const from = list?.rescreenedVersion ?? version;
  const key = `${watchlistId} ${from} ${version}`;
  if (held?.key === key) return held.index;
  const building = startIndex();
  for await (const { listed } of changedRows(tx, { watchlistId, from, to: version })) listed.forEach(building.take);
  held = { key, index: building.finish() };
  return held.index;
}
