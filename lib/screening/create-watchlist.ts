import { command } from '@/lib/core/command';
import { checkMayRestrict, listKeepers } from './lists/list-keepers';
import { createWatchlistInput } from './watchlist-schema';

export const createWatchlist = command({
  name: 'watchlist.create',
  input: createWatchlistInput,
  policy: { who: listKeepers },
  async handle({ tx, actor, input: { source, restricted, ...input } }) {
    checkMayRestrict(actor, restricted);
    const id = crypto.randomUUID();
    await tx.watchlist.createMany({
      data: {
        id,
        agencyId: actor.agencyId ?? '',
        ...input,
        source: source || null,
        restricted: restricted ?? false,
        createdById: actor.kind === 'person' ? actor.id : null,
      },
    });
    return { result: { id }, audit: { details: { family: input.family }, target: { kind: 'watchlist', id } } };
  },
});
