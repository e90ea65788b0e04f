import { postWatchlistImport, toImport } from '@/lib/web/api/contracts-watchlists';
import { handle } from '@/lib/web/api/handle';

export const POST = handle(postWatchlistImport, async ({ params, bytes, call }) =>
  toImport(await call({ watchlistId: params.id, bytes })),
);
