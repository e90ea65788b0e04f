import { command } from '@/lib/core/command';
import type { Tx } from '@/lib/core/db';
import { type ImportPreview, MOST_SHOWN, MOST_UNREAD, type UnreadableList } from './list-schema';
import { compareUpload } from './lists/compare-upload';
import { changedFields, removalsToConfirm } from './lists/diff-list';
import { keptList, listKeepers, refuseRestricted } from './lists/list-keepers';
import { readUpload } from './lists/read-upload';
import type { ReadEntry } from './schema';
import { previewImportInput } from './watchlist-schema';

export type Previewed = ImportPreview | UnreadableList;

/**
 * What a file would do to a list, without doing it: counts, and the first entries of each kind with what they say before
 * and after. Writes nothing but the event of the look; a command because the file is read before the transaction opens.
 */
export const previewImport = command({
  name: 'watchlist.preview-import',
  input: previewImportInput,
  target: ({ watchlistId }) => ({ kind: 'watchlist', id: watchlistId }),
  policy: { who: listKeepers, when: refuseRestricted },
  prepare: ({ input, read }) => readUpload(input, read),
  subject: (tx, { watchlistId }) => tx.watchlist.findUnique({ where: { id: watchlistId }, select: keptList }),
  async handle({ tx, subject, prepared: { list, keyed, table, format } }) {
    const target = { kind: 'watchlist' as const, id: subject.id };
    if (!list.ok)
      return {
        result: { ok: false, errors: list.errors, table } as Previewed,
        audit: { details: { added: 0, changed: 0, removed: 0, unchanged: 0 }, target },
      };
    const diff = await compareUpload(tx, subject, keyed);
    const { kept: _kept, ...counted } = diff.counts;
    const changed = diff.changed.slice(0, MOST_SHOWN);
    const removed = diff.removed.slice(0, MOST_SHOWN);
    const facts = await factsOf(tx, [...changed.map(({ row }) => row.id), ...removed.map(({ id }) => id)]);
    const { warnings, unread = [] } = list;
    return {
      result: {
        ok: true,
        format,
        version: subject.version,
        ...diff.counts,
        confirmRemovals: removalsToConfirm(diff.counts),
        first: {
          added: diff.added.slice(0, MOST_SHOWN).map(({ key, entry }) => ({ ...entry, externalRef: key })),
          changed: changed.flatMap(({ row, next }) => {
            const before = facts.get(row.id);
            const { entry: after, key: externalRef } = next;
            return before ? [{ externalRef, fields: changedFields(before, after), before, after }] : [];
          }),
          removed: removed.flatMap(({ id, externalRef }) => {
            const entry = facts.get(id);
            return entry ? [{ ...entry, externalRef }] : [];
          }),
        },
        warnings,
        unread: unread.slice(0, MOST_UNREAD),
        unreadCount: unread.length,
        table,
      } as Previewed,
      audit: { details: counted, target },
    };
  },
});

async function factsOf(tx: Tx, ids: string[]): Promise<Map<string, ReadEntry>> {
  const rows = await tx.watchlistEntry.findMany({ where: { id: { in: ids } }, select: { id: true, facts: true } });
  return new Map(rows.map(({ id, facts }) => [id, facts as unknown as ReadEntry]));
}
