import { handleBulk } from '@/lib/web/api/bulk-handle';

export const POST = handleBulk();
