import { toItems } from '@/lib/web/api/contract-parts';
import { getAlerts, postAlert } from '@/lib/web/api/contracts-alerts';
import { handle } from '@/lib/web/api/handle';

export const GET = handle(getAlerts, async ({ query, call }) => toItems(await call(query)));

export const POST = handle(postAlert, ({ body, call }) => call(body));
