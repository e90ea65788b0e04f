import { createHash } from 'node:crypto';
import type { Tx } from '@/lib/core/db';
import type { ListPart, MessageFormat } from './parsed';
import { LIST_WAIT_MINUTES } from './schema';

/** A part that comes later than this after the first opens a list of its own: references are used again. */
const REUSE_AFTER_MS = 86_400_000;

/**
 * Puts a part to the list it belongs to, and closes the list when all parts are there. Every part is read and screened
 * as it comes: nobody waits for a missing part.
 */
export async function joinList(
  tx: Tx,
  agencyId: string,
  format: MessageFormat,
  sender: string | undefined,
  part: ListPart,
  now: Date,
): Promise<string> {
  const key = new Uint8Array(
    createHash('sha256')
      .update(JSON.stringify([format, sender ?? '', part.list]))
      .digest(),
  );
  // two parts at the same moment must find the same list
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${agencyId}${Buffer.from(key).toString('hex')}`}, 0))`;
  const open = await tx.travelList.findFirst({
    where: { key, completedAt: null, firstAt: { gt: new Date(now.getTime() - REUSE_AFTER_MS) } },
    orderBy: { firstAt: 'desc' },
    select: { id: true, parts: true, total: true },
  });
  const parts = [...new Set([...(open?.parts ?? []), part.number])].sort((a, b) => a - b);
  const total = part.last ? part.number : (open?.total ?? null);
  const completedAt = total !== null && parts.filter((n) => n <= total).length === total ? now : null;
  if (open) {
    await tx.travelList.updateMany({ where: { id: open.id }, data: { parts, total, completedAt } });
    return open.id;
  }
  const id = crypto.randomUUID();
  await tx.travelList.createMany({
    data: {
      id,
      agencyId,
      key,
      parts,
      total,
      completedAt,
      firstAt: now,
      dueAt: new Date(now.getTime() + LIST_WAIT_MINUTES * 60_000),
    },
  });
  return id;
}
