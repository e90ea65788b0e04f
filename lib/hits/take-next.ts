import * as z from 'zod';
import { command } from '@/lib/core/command';
import { Prisma } from '@/lib/generated/prisma/client';
import { isSupervisor, me, reviewers } from './hit-state';
import { holdFold } from './hold-fold';
import { inView, leads } from './in-view';
import { takeViews } from './schema';

/**
 * Takes the hit of a view that nobody has and that is due first, and the folded ones with it. Two officers who ask at
 * once get two people: a row that another is just taking is passed over.
 * @returns the hit, or null when the view has none left
 */
export const takeNext = command({
  name: 'hit.take-next',
  input: z.object({ view: z.enum(takeViews).default('unclaimed') }),
  policy: { who: reviewers },
  async handle({ tx, actor, input, now }): Promise<{
    result: { hitId: string | null };
    audit: { details: { view: string; others: number }; target?: { kind: 'hit'; id: string } };
  }> {
    const asking = { me: me(actor), now };
    const free = (alias: 'h' | 's') =>
      Prisma.sql`${inView(alias, input.view, asking)} AND ${Prisma.raw(alias)}.claimed_by_id IS NULL
        ${isSupervisor(actor) ? Prisma.empty : Prisma.sql`AND ${Prisma.raw(alias)}.escalated_by_id IS DISTINCT FROM ${me(actor)}::uuid`}`;
    // only the strongest of a person's hits can be taken, so that one lock stands for the person
    const [row] = await tx.$queryRaw<{ id: string; foldKey: Uint8Array<ArrayBuffer> }[]>`
      SELECT h.id, h.fold_key AS "foldKey" FROM hit h WHERE ${free('h')} AND ${leads(free('s'))}
      ORDER BY h.due_at, h.id LIMIT 1 FOR UPDATE OF h SKIP LOCKED`;
    if (!row) return { result: { hitId: null }, audit: { details: { view: input.view, others: 0 } } };
    await tx.hit.updateMany({
      where: { id: row.id },
      data: { claimedById: me(actor), claimedAt: now, snoozedUntil: null, snoozeNewData: false },
    });
    const others = await holdFold(tx, row, me(actor), null, now);
    return {
      result: { hitId: row.id },
      audit: { details: { view: input.view, others }, target: { kind: 'hit', id: row.id } },
    };
  },
});
