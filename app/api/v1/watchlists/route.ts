import { getWatchlists, postWatchlist } from '@/lib/web/api/contracts-watchlists';
import { handle } from '@/lib/web/api/handle';

export const GET = handle(getWatchlists, async ({ call }) => ({ items: await call({}), next: null }));

export const POST = handle(postWatchlist, ({ body, call }) => call(body));
