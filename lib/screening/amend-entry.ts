import { command } from '@/lib/core/command';
import { conflict } from '@/lib/core/errors';
import { changedFields } from './lists/diff-list';
import { addRows, removeRows } from './lists/entry-rows';
import { keptEntry } from './lists/kept-entry';
import { checkMayRestrict, listKeepers, raiseVersion, refuseRestricted, rescreen } from './lists/list-keepers';
import { settleEntry } from './lists/settle-entry';
import type { ReadEntry } from './schema';
import { amendEntryInput } from './watchlist-schema';

/**
 * Corrects one entry: what it said stays as it was, marked with the version that removed it, and a new row takes its
 * place under the same reference. From then on it is kept by hand, and imports leave it alone.
 */
export const amendEntry = command({
  name: 'watchlist.amend-entry',
  input: amendEntryInput,
  subject: (tx, { entryId }) => keptEntry(tx, entryId),
  policy: {
    who: listKeepers,
    when: (c) =>
      refuseRestricted(c) ??
      (c.subject.removedVersion === null ? null : { code: 'conflict', reason: 'entry-not-current' }),
  },
  async handle({ tx, actor, input: { entry: typed }, subject }) {
    checkMayRestrict(actor, typed.restricted);
    const { list, externalRef } = subject;
    const before = subject.facts as unknown as ReadEntry;
    const after = settleEntry(typed, externalRef);
    const fields = changedFields(before, { ...after, externalRef: before.externalRef });
    if (fields.length === 0) throw conflict('nothing-changed');
    const version = await raiseVersion(tx, list);
    await removeRows(tx, [subject.id], version);
    const id = crypto.randomUUID();
    await addRows(
      tx,
      {
        agencyId: actor.agencyId ?? '',
        watchlistId: list.id,
        version,
        origin: 'hand',
        restricted: list.restricted,
        addedById: actor.kind === 'person' ? actor.id : null,
      },
      [{ id, key: externalRef, entry: after }],
    );
    return {
      result: { entryId: id, version, fields },
      audit: {
        details: { version, entryId: id, before: subject.id, fields },
        target: { kind: 'watchlist', id: list.id },
      },
      jobs: [rescreen(actor, list.id, version)],
    };
  },
});
