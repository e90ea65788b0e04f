import { viewMessageStatus } from '@/lib/travel/queries';
import { unlessBusy } from '@/lib/web/api/bulk-limits';
import { toItems } from '@/lib/web/api/contract-parts';
import { getTravelMessages, postTravelMessage, toTravelMessage } from '@/lib/web/api/contracts-travel';
import { handle } from '@/lib/web/api/handle';

export const GET = handle(getTravelMessages, async ({ query, call }) => {
  const page = await call(query);
  return toItems({ ...page, rows: page.rows.map(toTravelMessage) });
});

export const POST = unlessBusy(
  handle(postTravelMessage, async ({ bytes, call, also }) => {
    const { id, repeated, further } = await call({ bytes });
    return { ...toTravelMessage(await also(viewMessageStatus, { messageId: id })), repeated, further };
  }),
);
