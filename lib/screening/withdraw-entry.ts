import * as z from 'zod';
import { command } from '@/lib/core/command';
import { conflict } from '@/lib/core/errors';
import { addRows, removeRows } from './lists/entry-rows';
import { keptEntry } from './lists/kept-entry';
import { listKeepers, raiseVersion, refuseRestricted, rescreen } from './lists/list-keepers';
import type { ReadEntry } from './schema';
import { withdrawEntryInput } from './watchlist-schema';

/** Takes one entry off its list: it makes no new hits, and its old ones stay readable. */
export const withdrawEntry = command({
  name: 'watchlist.withdraw-entry',
  input: withdrawEntryInput,
  subject: (tx, { entryId, watchlistId }) => keptEntry(tx, entryId, watchlistId),
  policy: {
    who: listKeepers,
    when: (c) =>
      refuseRestricted(c) ??
      (c.subject.removedVersion === null ? null : { code: 'conflict', reason: 'entry-not-current' }),
  },
  async handle({ tx, actor, input: { reason }, subject: { id, list } }) {
    const version = await raiseVersion(tx, list, { entryCount: list.entryCount - 1 });
    await removeRows(tx, [id], version);
    return {
      result: { version },
      audit: { details: { version, entryId: id, reason }, target: { kind: 'watchlist', id: list.id } },
      jobs: [rescreen(actor, list.id, version)],
    };
  },
});

/**
 * Puts an entry back as it was when it left. It gets a row of its own, so that the time in which it made no hits can be
 * told; what was judged about it holds, being bound to the reference and to whom it means.
 */
export const restoreEntry = command({
  name: 'watchlist.restore-entry',
  input: z.object({ entryId: z.uuid() }),
  subject: (tx, { entryId }) => keptEntry(tx, entryId),
  policy: {
    who: listKeepers,
    when: (c) =>
      refuseRestricted(c) ?? (c.subject.removedVersion === null ? { code: 'conflict', reason: 'entry-current' } : null),
  },
  async handle({ tx, actor, subject }) {
    const { list, externalRef, origin } = subject;
    const held = await tx.watchlistEntry.findFirst({
      where: { watchlistId: list.id, externalRef, removedVersion: null },
      select: { id: true },
    });
    if (held) throw conflict('reference-taken');
    const version = await raiseVersion(tx, list, { entryCount: list.entryCount + 1 });
    const id = crypto.randomUUID();
    await addRows(
      tx,
      {
        agencyId: actor.agencyId ?? '',
        watchlistId: list.id,
        version,
        origin: origin === 'hand' ? 'hand' : 'import',
        restricted: list.restricted,
        addedById: actor.kind === 'person' ? actor.id : null,
      },
      [{ id, key: externalRef, entry: subject.facts as unknown as ReadEntry }],
    );
    return {
      result: { entryId: id, version },
      audit: {
        details: { version, entryId: id, before: subject.id },
        target: { kind: 'watchlist', id: list.id },
      },
      jobs: [rescreen(actor, list.id, version)],
    };
  },
});
