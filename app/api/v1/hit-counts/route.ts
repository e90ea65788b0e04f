import { getHitCounts } from '@/lib/web/api/contracts-hits';
import { handle } from '@/lib/web/api/handle';

export const GET = handle(getHitCounts, ({ call }) => call({}));
