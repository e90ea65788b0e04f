import { command } from '@/lib/core/command';
import type { Tx } from '@/lib/core/db';
import { checkMayRestrict, refuseRestricted } from './lists/list-keepers';
import { changeWatchlistInput } from './watchlist-schema';

/**
 * Corrects what a list is called and stands for, and who sees it. The entries stay, so the version does too; hits take
 * the offence from the list when they are shared.
 */
export const changeWatchlist = command({
  name: 'watchlist.change',
  input: changeWatchlistInput,
  target: ({ watchlistId }) => ({ kind: 'watchlist', id: watchlistId }),
  policy: { who: { roles: ['analyst', 'supervisor'], agencies: ['piu'] }, when: refuseRestricted },
  subject: (tx, { watchlistId }) =>
    tx.watchlist.findUnique({
      where: { id: watchlistId },
      select: { id: true, name: true, family: true, offence: true, source: true, restricted: true },
    }),
  async handle({ tx, actor, input: { watchlistId, source, ...given }, subject }) {
    const wanted = {
      name: given.name ?? subject.name,
      family: given.family ?? subject.family,
      offence: given.offence ?? subject.offence,
      source: source === undefined ? subject.source : source || null,
      restricted: given.restricted ?? subject.restricted,
    };
    const fields = (['name', 'family', 'offence', 'source', 'restricted'] as const).filter(
      (field) => wanted[field] !== subject[field],
    );
    if (wanted.restricted !== subject.restricted) checkMayRestrict(actor, true);
    if (fields.length > 0) await tx.watchlist.updateMany({ where: { id: watchlistId }, data: wanted });
    if (wanted.restricted !== subject.restricted) await restrictEntries(tx, watchlistId, wanted.restricted);
    return { result: { fields }, audit: { details: { fields }, target: { kind: 'watchlist', id: watchlistId } } };
  },
});

/** Entries of every version and their hits; one that is restricted by itself stays so when the list no longer is. */
async function restrictEntries(tx: Tx, watchlistId: string, restricted: boolean): Promise<void> {
  await tx.$executeRaw`UPDATE watchlist_entry SET restricted = ${restricted} OR coalesce((facts->>'restricted')::boolean, false)
    WHERE watchlist_id = ${watchlistId}::uuid`;
  await tx.$executeRaw`UPDATE hit SET restricted = e.restricted FROM watchlist_entry e
    WHERE e.id = hit.entry_id AND e.watchlist_id = ${watchlistId}::uuid AND hit.restricted <> e.restricted`;
}
