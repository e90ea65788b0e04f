import { postEntryWithdrawal } from '@/lib/web/api/contracts-watchlists';
import { handle } from '@/lib/web/api/handle';

export const POST = handle(postEntryWithdrawal, ({ params, body, call }) =>
  call({ ...body, watchlistId: params.id, entryId: params.entryId }),
);
