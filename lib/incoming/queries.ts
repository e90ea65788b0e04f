import * as z from 'zod';
import { readCursor, toPage } from '@/lib/core/cursor';
import { query } from '@/lib/core/query';
import { disclosedRecord } from '@/lib/redaction/schema';
import { incomingState } from './rules';

/** What arrived for us: sender, clock, offence, state. Fields are shown by opening, which leaves its trace. */
export const listDisclosures = query({
  name: 'disclosure.list',
  input: z.object({ cursor: z.string().max(200).optional(), limit: z.int().min(1).max(200).default(50) }),
  policy: { who: { roles: ['analyst', 'liaison', 'supervisor', 'dpo'], scopes: ['alerts:read'] } },
  async read({ tx, actor, input, now }) {
    const from = readCursor(input.cursor);
    const rows = await tx.disclosure.findMany({
      where: {
        recipientId: actor.agencyId ?? '',
        expiresAt: { gt: now },
        ...(from ? { OR: [{ releasedAt: { lt: from.at } }, { releasedAt: from.at, id: { lt: from.id } }] } : {}),
      },
      orderBy: [{ releasedAt: 'desc' }, { id: 'desc' }],
      take: input.limit + 1,
      select: {
        id: true,
        reference: true,
        releasedAt: true,
        replyBy: true,
        expiresAt: true,
        payload: true,
        receipts: { select: { kind: true, at: true } },
      },
    });
    return toPage(
      rows.map(({ payload, receipts, ...row }) => {
        const { from: sender, offence, purpose, handling, urgency, protectedSubject } = disclosedRecord.parse(payload);
        return {
          ...row,
          sender,
          offence,
          purpose,
          handling,
          urgency,
          protectedSubject,
          state: incomingState(receipts),
        };
      }),
      input.limit,
      (r) => ({ at: r.releasedAt, id: r.id }),
    );
  },
  access: { none: 'sender, clock and offence; no field of a person' },
});
export type IncomingRow = Awaited<ReturnType<typeof listDisclosures.run>>['rows'][number];
