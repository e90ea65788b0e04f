import { getAlert } from '@/lib/web/api/contracts-alerts';
import { handle } from '@/lib/web/api/handle';

export const GET = handle(getAlert, ({ params, call }) => call({ alertId: params.id }));
