import type { Tx } from '@/lib/core/db';
import { denied } from '@/lib/core/errors';
import { diffList, type KeyedEntry, type ListDiff } from '@/lib/screening/lists/diff-list';
import { currentRows } from '@/lib/screening/lists/entry-rows';

/**
 * A file beside the list as it is.
 * @throws AppError denied where the list has entries that the actor cannot see: what is not seen would be added twice.
 */
export async function compareUpload(
  tx: Tx,
  list: { id: string; entryCount: number },
  keyed: readonly KeyedEntry[],
): Promise<ListDiff> {
  const current = await currentRows(tx, list.id);
  if (current.length < list.entryCount) throw denied('list-partly-restricted');
  return diffList(current, keyed);
}
