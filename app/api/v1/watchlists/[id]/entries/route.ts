import { postWatchlistEntry } from '@/lib/web/api/contracts-watchlists';
import { handle } from '@/lib/web/api/handle';

export const POST = handle(postWatchlistEntry, ({ params, body, call }) =>
  call({ watchlistId: params.id, entry: body }),
);
