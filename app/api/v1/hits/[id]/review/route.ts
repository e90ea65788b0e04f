import { postHitReview } from '@/lib/web/api/contracts-hits';
import { handle } from '@/lib/web/api/handle';

export const POST = handle(postHitReview, ({ params, body, call }) => call({ ...body, hitId: params.id }));
