import { toItems } from '@/lib/web/api/contract-parts';
import { getAuditEvents, toAuditEvent } from '@/lib/web/api/contracts-audit';
import { handle } from '@/lib/web/api/handle';

export const GET = handle(getAuditEvents, async ({ query, call }) => {
  const page = await call(query);
  return toItems({ ...page, rows: page.rows.map(toAuditEvent) });
});
