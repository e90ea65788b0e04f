import * as z from 'zod';
import { readCursor, toPage } from '@/lib/core/cursor';
import { query } from '@/lib/core/query';
import { disclosedRecord } from '@/lib/redaction/schema';

const who = { roles: ['analyst', 'liaison', 'supervisor', 'dpo'] } as const;

/** What we sent, newest first: recipients and how far each got. */
export const listAlerts = query({
  name: 'alert.list',
  input: z.object({ cursor: z.string().max(200).optional(), limit: z.int().min(1).max(200).default(50) }),
  policy: { who: { ...who, scopes: ['alerts:read'] } },
  async read({ tx, input }) {
    const from = readCursor(input.cursor);
    const rows = await tx.alert.findMany({
      where: from ? { OR: [{ releasedAt: { lt: from.at } }, { releasedAt: from.at, id: { lt: from.id } }] } : {},
      orderBy: [{ releasedAt: 'desc' }, { id: 'desc' }],
      take: input.limit + 1,
      select: {
        id: true,
        reference: true,
        offence: true,
        purpose: true,
        handling: true,
        urgency: true,
        releasedAt: true,
        releases: {
          select: {
            recipientId: true,
            disclosure: { select: { reference: true, replyBy: true, receipts: { select: { kind: true, at: true } } } },
          },
        },
      },
    });
    const agencies = new Map(
      (await tx.agency.findMany({ select: { id: true, code: true } })).map((a) => [a.id, a.code]),
    );
    return toPage(
      rows.map(({ releases, ...row }) => ({
        ...row,
        recipients: releases.map(({ recipientId, disclosure }) => ({
          code: agencies.get(recipientId) ?? '',
          ...disclosure,
        })),
      })),
      input.limit,
      (r) => ({ at: r.releasedAt, id: r.id }),
    );
  },
  access: { none: 'references, recipients and clocks; no field of a person' },
});

/** One alert as sent: every recipient's exact copy, what they did with it, and our hit behind it. */
export const viewAlert = query({
  name: 'alert.view',
  input: z.object({ alertId: z.uuid() }),
  target: ({ alertId }) => ({ kind: 'alert', id: alertId }),
  policy: { who },
  async read({ tx, input }) {
    const row = await tx.alert.findUnique({
      where: { id: input.alertId },
      select: {
        id: true,
        reference: true,
        offence: true,
        purpose: true,
        handling: true,
        urgency: true,
        sourceCode: true,
        infoCode: true,
        releasedAt: true,
        releasedById: true,
        hit: { select: { id: true, reference: true } },
        releases: {
          select: {
            recipientId: true,
            raisedBecause: true,
            disclosure: {
              select: {
                id: true,
                reference: true,
                payload: true,
                payloadHash: true,
                releasedAt: true,
                replyBy: true,
                expiresAt: true,
                receipts: { orderBy: { at: 'asc' }, select: { kind: true, at: true } },
              },
            },
          },
        },
      },
    });
    if (!row) return null;
    const agencies = new Map(
      (await tx.agency.findMany({ select: { id: true, code: true, name: true, dutyPhone: true, timeZone: true } })).map(
        (a) => [a.id, a],
      ),
    );
    const releasedBy = await tx.user.findUnique({ where: { id: row.releasedById }, select: { name: true } });
    const { releases, releasedById: _id, ...alert } = row;
    return {
      ...alert,
      releasedBy: releasedBy?.name ?? null,
      recipients: releases.map(
        ({ recipientId, raisedBecause, disclosure: { payload, payloadHash, ...disclosure } }) => ({
          agency: agencies.get(recipientId) ?? null,
          raisedBecause: raisedBecause as Record<string, string>,
          ...disclosure,
          record: disclosedRecord.parse(payload),
          hash: Buffer.from(payloadHash).toString('hex'),
        }),
      ),
    };
  },
  access: (alert) => ({ details: { disclosures: alert.recipients.length }, target: { kind: 'alert', id: alert.id } }),
});
export type AlertView = Awaited<ReturnType<typeof viewAlert.run>>;
