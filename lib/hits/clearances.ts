import * as z from 'zod';
import { colleagueNames } from '@/lib/access/colleague-names';
import { readCursor, toPage } from '@/lib/core/cursor';
import { query } from '@/lib/core/query';
import { clearanceState } from './clearance-state';
import type { ClearanceRow } from './hit-shapes';
import { clearanceStates } from './schema';

/** Remembered pairs, the latest first: which hit made it, why, until when and how often it spared one. No names. */
export const listClearances = query({
  name: 'clearance.list',
  input: z.object({
    state: z.enum(clearanceStates).default('in-force'),
    cursor: z.string().max(200).optional(),
    limit: z.int().min(1).max(200).default(50),
  }),
  policy: { who: { roles: ['analyst', 'supervisor', 'dpo'] } },
  async read({ tx, actor, input, now }) {
    const from = readCursor(input.cursor);
    const inForce = { revokedAt: null, expiresAt: { gt: now } };
    const rows = await tx.clearance.findMany({
      where: {
        ...(input.state === 'in-force' ? inForce : input.state === 'ended' ? { NOT: inForce } : {}),
        ...(from ? { OR: [{ clearedAt: { lt: from.at } }, { clearedAt: from.at, id: { gt: from.id } }] } : {}),
      },
      orderBy: [{ clearedAt: 'desc' }, { id: 'asc' }],
      take: input.limit + 1,
      select: {
        id: true,
        hitId: true,
        watchlistId: true,
        reason: true,
        clearedById: true,
        clearedAt: true,
        expiresAt: true,
        revokedAt: true,
        revokedById: true,
        uses: true,
        lastUsedAt: true,
        hit: { select: { reference: true } },
      },
    });
    const lists = await tx.watchlist.findMany({
      where: { id: { in: rows.map((r) => r.watchlistId) } },
      select: { id: true, name: true },
    });
    const nameOf = await colleagueNames(
      tx,
      rows.flatMap((r) => [r.clearedById, r.revokedById]),
    );
    return toPage<ClearanceRow>(
      rows.map(({ hit, watchlistId, clearedById, revokedById, ...row }) => ({
        ...row,
        hitReference: hit.reference,
        list: lists.find((l) => l.id === watchlistId)?.name ?? '',
        clearedBy: nameOf(clearedById),
        clearedByMe: actor.kind === 'person' && clearedById === actor.id,
        revokedBy: nameOf(revokedById),
        state: clearanceState(row, now),
      })),
      input.limit,
      (r) => ({ at: r.clearedAt, id: r.id }),
    );
  },
  access: { none: 'references, reasons, terms and counts; no value of a person' },
});
