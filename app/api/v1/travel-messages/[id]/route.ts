import { getTravelMessage, toTravelMessage } from '@/lib/web/api/contracts-travel';
import { handle } from '@/lib/web/api/handle';

export const GET = handle(getTravelMessage, async ({ params, call }) =>
  toTravelMessage(await call({ messageId: params.id })),
);
