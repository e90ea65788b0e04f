import type { Tx } from '@/lib/core/db';
import type { IndexedEntry, ReadEntry } from './schema';

/** Entries of one read: a list of a million is never in memory as rows. */
const PAGE = 20_000;

/** What a list gained and lost in the versions after `from` up to `to`, page by page. */
export async function* changedRows(
  tx: Tx,
  { watchlistId, from, to }: { watchlistId: string; from: number; to: number },
): AsyncGenerator<{ listed: IndexedEntry[]; removed: string[] }> {
  for (let after: string | undefined; ; ) {
    const rows = await tx.watchlistEntry.findMany({
      where: {
        watchlistId,
        OR: [{ sinceVersion: { gt: from, lte: to } }, { removedVersion: { gt: from, lte: to } }],
        ...(after ? { id: { gt: after } } : {}),
      },
      orderBy: { id: 'asc' },
      take: PAGE,
      select: { id: true, facts: true, removedVersion: true },
    });
    yield {
      listed: rows
        .filter(({ removedVersion }) => removedVersion === null)
        .map(({ id, facts }) => ({ ...(facts as unknown as ReadEntry), id })),
      removed: rows.flatMap(({ id, removedVersion }) => (removedVersion === null ? [] : [id])),
    };
    after = rows.at(-1)?.id;
    if (rows.length < PAGE) return;
  }
}
