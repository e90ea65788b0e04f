import { previewImport } from '@/lib/screening/preview-import';
import { postWatchlistImport, toImport } from '@/lib/web/api/contracts-watchlists';
import { handle } from '@/lib/web/api/handle';
import { splitUpload } from '@/lib/web/api/watchlist-upload';

export const POST = handle(postWatchlistImport, async ({ params, query, bytes, call, also }) => {
  const { expects = query.expects, removals = query.removals, ...upload } = await splitUpload(bytes);
  const input = { watchlistId: params.id, ...upload };
  if (query.dryRun === 'true') return toImport(await also(previewImport, input), true);
  return toImport(
    await call({
      ...input,
      ...(expects === undefined ? {} : { expects }),
      ...(removals === undefined ? {} : { removals }),
    }),
    false,
  );
});
