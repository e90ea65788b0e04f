import { command } from '@/lib/core/command';
import { conflict } from '@/lib/core/errors';
import { type DiffCounts, MOST_UNREAD, type UnreadableList, type UnreadRow } from './list-schema';
import { compareUpload } from './lists/compare-upload';
import { removalsToConfirm } from './lists/diff-list';
import { addRows, removeRows } from './lists/entry-rows';
import { keptList, listKeepers, raiseVersion, refuseRestricted, rescreen } from './lists/list-keepers';
import { readUpload } from './lists/read-upload';
import type { ListIssue } from './schema';
import { importWatchlistInput } from './watchlist-schema';

export type Imported =
  | ({
      ok: true;
      version: number;
      warnings: ListIssue[];
      /** Rows that became no entry, as they stood; the first ones where there are many. */
      unread: UnreadRow[];
      unreadCount: number;
    } & DiffCounts)
  /** The file could not be read; the list stays as it was. */
  | UnreadableList;

const nothing: DiffCounts = { added: 0, changed: 0, removed: 0, unchanged: 0, kept: 0 };

/**
 * Makes a list what a file says: entries that did not change keep their row, those that changed or left the file are
 * marked with the version that removed them, so that every earlier hit can still be explained. What a person added by
 * hand stays. A file that would remove more than a third is taken only with that number.
 */
export const importWatchlist = command({
  name: 'watchlist.import',
  input: importWatchlistInput,
  target: ({ watchlistId }) => ({ kind: 'watchlist', id: watchlistId }),
  policy: { who: listKeepers, when: refuseRestricted },
  prepare: ({ input, read }) => readUpload(input, read),
  subject: (tx, { watchlistId }) => tx.watchlist.findUnique({ where: { id: watchlistId }, select: keptList }),
  async handle({ tx, actor, input, subject, prepared: { list, keyed, table, remember }, now }) {
    const target = { kind: 'watchlist' as const, id: subject.id };
    if (!list.ok)
      return {
        result: { ok: false, errors: list.errors, table } as Imported,
        audit: {
          details: { version: subject.version, ...nothing, warnings: list.errors.length, unread: 0, readable: false },
          target,
        },
      };
    if (input.expects !== undefined && input.expects !== subject.version) throw conflict('changed-meanwhile');
    const diff = await compareUpload(tx, subject, keyed);
    const { counts } = diff;
    const toConfirm = removalsToConfirm(counts);
    if (toConfirm !== null && input.removals !== toConfirm) throw conflict('confirm-removals');

    const version = await raiseVersion(tx, subject, {
      entryCount: subject.entryCount + counts.added - counts.removed,
      importedAt: now,
      ...(remember ? { mapping: remember } : {}),
    });
    const gone = [...diff.removed, ...diff.changed.map(({ row }) => row)];
    await removeRows(
      tx,
      gone.map(({ id }) => id),
      version,
    );
    const { id: watchlistId, restricted } = subject;
    await addRows(
      tx,
      { agencyId: actor.agencyId ?? '', watchlistId, version, origin: 'import', restricted, addedById: null },
      [...diff.changed.map(({ next }) => next), ...diff.added],
    );
    const { warnings, unread = [] } = list;
    return {
      result: {
        ok: true,
        version,
        ...counts,
        warnings,
        unread: unread.slice(0, MOST_UNREAD),
        unreadCount: unread.length,
      } as Imported,
      audit: { details: { version, ...counts, warnings: warnings.length, unread: unread.length }, target },
      jobs: [rescreen(actor, watchlistId, version)],
    };
  },
});
