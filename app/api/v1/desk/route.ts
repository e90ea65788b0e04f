import { getDesk } from '@/lib/web/api/contracts-desk';
import { handle } from '@/lib/web/api/handle';

export const GET = handle(getDesk, ({ call }) => call({}));
