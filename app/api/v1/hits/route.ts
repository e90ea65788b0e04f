import { toItems } from '@/lib/web/api/contract-parts';
import { getHits, toHitSummary, toViewAndStatus } from '@/lib/web/api/contracts-hits';
import { handle } from '@/lib/web/api/handle';

export const GET = handle(getHits, async ({ query, call }) => {
  const page = await call(toViewAndStatus(query));
  return toItems({ ...page, rows: page.rows.map(toHitSummary) });
});
