import { command } from '@/lib/core/command';
import { conflict } from '@/lib/core/errors';
import { newReference } from '@/lib/core/reference';
import { addRows } from './lists/entry-rows';
import {
  checkMayRestrict,
  keptList,
  listKeepers,
  raiseVersion,
  refuseRestricted,
  rescreen,
} from './lists/list-keepers';
import { settleEntry } from './lists/settle-entry';
import { addEntryInput } from './watchlist-schema';

/** One entry typed by a person or sent by a machine; imports leave it alone. */
export const addEntry = command({
  name: 'watchlist.add-entry',
  input: addEntryInput,
  target: ({ watchlistId }) => ({ kind: 'watchlist', id: watchlistId }),
  policy: { who: listKeepers, when: refuseRestricted },
  subject: (tx, { watchlistId }) => tx.watchlist.findUnique({ where: { id: watchlistId }, select: keptList }),
  async handle({ tx, actor, input: { entry: typed }, subject }) {
    checkMayRestrict(actor, typed.restricted);
    const externalRef = typed.externalRef ?? newReference('H');
    const held = await tx.watchlistEntry.findFirst({
      where: { watchlistId: subject.id, externalRef, removedVersion: null },
      select: { id: true },
    });
    if (held) throw conflict('reference-taken');
    const version = await raiseVersion(tx, subject, { entryCount: subject.entryCount + 1 });
    const id = crypto.randomUUID();
    const { id: watchlistId, restricted } = subject;
    const addedById = actor.kind === 'person' ? actor.id : null;
    await addRows(tx, { agencyId: actor.agencyId ?? '', watchlistId, version, origin: 'hand', restricted, addedById }, [
      { id, key: externalRef, entry: settleEntry(typed, externalRef) },
    ]);
    return {
      result: { entryId: id, externalRef, version },
      audit: { details: { version, entryId: id }, target: { kind: 'watchlist', id: watchlistId } },
      jobs: [rescreen(actor, watchlistId, version)],
    };
  },
});
