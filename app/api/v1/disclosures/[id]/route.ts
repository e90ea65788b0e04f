import { getDisclosure } from '@/lib/web/api/contracts-disclosures';
import { handle } from '@/lib/web/api/handle';

export const GET = handle(getDisclosure, ({ params, call }) => call({ disclosureId: params.id }));
