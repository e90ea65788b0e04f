import { getTravellers, readOrdinal, toTravellers } from '@/lib/web/api/contracts-travel';
import { handle } from '@/lib/web/api/handle';

export const GET = handle(getTravellers, async ({ params, query, call }) =>
  toTravellers(await call({ messageId: params.id, after: readOrdinal(query.cursor), limit: query.limit })),
);
