import { command } from '@/lib/core/command';
import { createWatchlistInput } from './watchlist-schema';

export const createWatchlist = command({
  name: 'watchlist.create',
  input: createWatchlistInput,
  policy: { who: { roles: ['analyst', 'supervisor'], scopes: ['watchlists:write'], agencies: ['piu'] } },
  async handle({ tx, actor, input }) {
    const id = crypto.randomUUID();
    await tx.watchlist.createMany({
      data: { id, agencyId: actor.agencyId ?? '', ...input, createdById: actor.kind === 'person' ? actor.id : null },
    });
    return { result: { id }, audit: { details: { family: input.family }, target: { kind: 'watchlist', id } } };
  },
});
