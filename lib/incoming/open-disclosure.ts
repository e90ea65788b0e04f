import * as z from 'zod';
import type { Actor } from '@/lib/core/actor';
import { command } from '@/lib/core/command';
import type { Tx } from '@/lib/core/db';
import { disclosedRecord } from '@/lib/redaction/schema';
import { incomingState } from './rules';

const columns = {
  id: true,
  agencyId: true,
  recipientId: true,
  reference: true,
  payload: true,
  releasedAt: true,
  replyBy: true,
  expiresAt: true,
  receipts: { orderBy: { at: 'asc' }, select: { kind: true, at: true } },
} as const;

/** Ours to read: addressed to us and not yet expired. The sender's own copy is read through the alert. */
function received(tx: Tx, { disclosureId }: { disclosureId: string }, actor: Actor, now: Date) {
  return tx.disclosure.findFirst({
    where: { id: disclosureId, recipientId: actor.agencyId ?? '', expiresAt: { gt: now } },
    select: columns,
  });
}

const input = z.object({ disclosureId: z.uuid() });
const target = ({ disclosureId }: z.infer<typeof input>) => ({ kind: 'disclosure' as const, id: disclosureId });
const readers = { roles: ['analyst', 'liaison', 'supervisor', 'dpo'] } as const;

/** Opening is a look that the sender may know of: the first one leaves a receipt beside its event. */
export const openDisclosure = command({
  name: 'disclosure.open',
  input,
  target,
  subject: received,
  policy: { who: { ...readers, scopes: ['alerts:read'] } },
  async handle({ tx, actor, subject, now }) {
    const record = disclosedRecord.parse(subject.payload);
    const first = subject.receipts.length === 0 && actor.kind === 'person' && !actor.roles.includes('dpo');
    if (first)
      await tx.receipt.createMany({
        data: {
          disclosureId: subject.id,
          agencyId: subject.agencyId,
          recipientId: subject.recipientId,
          kind: 'opened',
          at: now,
          byId: actor.id,
        },
        // two desks open it at the same moment: one receipt is enough
        skipDuplicates: true,
      });
    const { payload: _payload, agencyId, recipientId: _recipientId, receipts, ...rest } = subject;
    const sender = await tx.agency.findUniqueOrThrow({
      where: { id: agencyId },
      select: { code: true, name: true, dutyPhone: true, timeZone: true },
    });
    return {
      result: { ...rest, record, sender, receipts, state: first ? ('opened' as const) : incomingState(receipts) },
      audit: {
        details: { fields: record.fields.map((f) => f.field), first },
        target: { kind: 'disclosure', id: subject.id },
        recipientId: agencyId,
        purpose: record.purpose,
      },
    };
  },
});

export const acknowledgeDisclosure = command({
  name: 'disclosure.acknowledge',
  input,
  target,
  subject: received,
  policy: {
    who: { roles: ['analyst', 'liaison', 'supervisor'] },
    when: ({ subject }) =>
      incomingState(subject.receipts) === 'acknowledged' ? { code: 'conflict', reason: 'already-acknowledged' } : null,
  },
  async handle({ tx, actor, subject, now }) {
    await tx.receipt.createMany({
      data: {
        disclosureId: subject.id,
        agencyId: subject.agencyId,
        recipientId: subject.recipientId,
        kind: 'acknowledged',
        at: now,
        byId: actor.kind === 'person' ? actor.id : '',
      },
    });
    return {
      result: { at: now },
      audit: { details: {}, target: { kind: 'disclosure', id: subject.id }, recipientId: subject.agencyId },
    };
  },
});
