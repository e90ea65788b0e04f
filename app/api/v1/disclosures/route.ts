import { toItems } from '@/lib/web/api/contract-parts';
import { getDisclosures } from '@/lib/web/api/contracts-disclosures';
import { handle } from '@/lib/web/api/handle';

export const GET = handle(getDisclosures, async ({ query, call }) => toItems(await call(query)));
