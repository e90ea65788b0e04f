import { getHit, toHitCard } from '@/lib/web/api/contracts-hits';
import { handle } from '@/lib/web/api/handle';

export const GET = handle(getHit, async ({ params, call }) => toHitCard(await call({ hitId: params.id })));
