import * as z from 'zod';
import { command } from '@/lib/core/command';
import { notFound } from '@/lib/core/errors';
import { unseal } from '@/lib/core/seal';
import type { Prisma } from '@/lib/generated/prisma/client';
import { keepContent, readColumns } from './keep-message';
import type { Issue } from './parsed';
import { readReceived } from './parsers/read-received';
import { READER_VERSION } from './schema';

export interface Reread {
  /** read: it could not be read before, now it can. more: it tells more than before, in a new version. */
  outcome: 'read' | 'more' | 'same' | 'unreadable';
  /** Where the result is: the message itself, or its new version. */
  id: string;
}

const codes = (issues: readonly Issue[]) =>
  issues
    .map(({ code, params }) => `${code} ${params?.count ?? ''}`)
    .sort()
    .join();

/**
 * Reads a kept message again with today's reader: a sealed one from its sealed bytes, an accepted one from its text,
 * from which everything forbidden is gone already. What is new goes in as a version of its own: records that hits and
 * disclosures came from stay as they were.
 */
export const rereadMessage = command({
  name: 'travel.reread',
  input: z.object({ messageId: z.uuid() }),
  target: ({ messageId }) => ({ kind: 'travel-message', id: messageId }),
  subject: (tx, { messageId }) =>
    tx.travelMessage.findUnique({
      where: { id: messageId },
      select: {
        id: true,
        status: true,
        format: true,
        warnings: true,
        travellerCount: true,
        bookingCount: true,
        revision: true,
        receivedAt: true,
        source: true,
        receivedById: true,
        sha256: true,
        size: true,
        blanks: true,
        removed: true,
        rereads: { select: { id: true } },
      },
    }),
  policy: {
    who: { roles: ['analyst'], agencies: ['piu'], system: true },
    when: ({ subject }) =>
      subject.status === 'erased' || subject.format === 'MANUAL' || subject.rereads.length > 0
        ? { code: 'conflict', reason: 'nothing-to-reread' }
        : null,
  },
  async prepare({ actor, input, now, read }) {
    const kept = await read((tx) =>
      tx.travelMessage.findUnique({ where: { id: input.messageId }, select: { text: true, sealed: true } }),
    );
    if (!kept) throw notFound();
    const bytes = kept.sealed ? unseal(actor.agencyId ?? '', 'quarantine', kept.sealed) : kept.text;
    return bytes ? readReceived(new Uint8Array(bytes), now.toISOString().slice(0, 10)) : null;
  },
  async handle({ tx, actor, subject, prepared: read, now }) {
    const agencyId = actor.agencyId ?? '';
    const done = (outcome: Reread['outcome'], id = subject.id) => ({
      result: { outcome, id } as Reread,
      audit: {
        details: { outcome, reader: READER_VERSION },
        target: { kind: 'travel-message' as const, id: subject.id },
      },
    });
    if (!read?.ok) {
      const errors = (read?.errors ?? []) as unknown as Prisma.InputJsonValue;
      await tx.travelMessage.updateMany({
        where: { id: subject.id },
        data: { readerVersion: READER_VERSION, ...(subject.status === 'quarantined' ? { errors } : {}) },
      });
      return done('unreadable');
    }
    const { message } = read;
    const columns = await readColumns(tx, agencyId, message, now);
    if (subject.status === 'quarantined') {
      await tx.travelMessage.updateMany({
        where: { id: subject.id },
        data: { ...columns, sealed: null, eraseAfter: null },
      });
      const jobs = await keepContent(tx, { agencyId, messageId: subject.id }, message, now);
      return { ...done('read'), jobs };
    }
    const same =
      subject.travellerCount === message.travellers.length &&
      subject.bookingCount === message.bookings.length &&
      codes(subject.warnings as unknown as Issue[]) === codes(message.warnings);
    if (same) {
      await tx.travelMessage.updateMany({ where: { id: subject.id }, data: { readerVersion: READER_VERSION } });
      return done('same');
    }
    const { rereads: _, travellerCount: _t, bookingCount: _b, warnings: _w, status: _s, format: _f, ...row } = subject;
    const id = crypto.randomUUID();
    await tx.travelMessage.createMany({
      data: {
        ...row,
        ...columns,
        // what was taken out when it came is gone from the text that was read now, and still was taken out
        blanks: subject.blanks as Prisma.InputJsonValue,
        removed: subject.removed as Prisma.InputJsonValue,
        id,
        agencyId,
        revision: subject.revision + 1,
        rereadOfId: subject.id,
      },
    });
    await tx.travelMessage.updateMany({ where: { id: subject.id }, data: { readerVersion: READER_VERSION } });
    const jobs = await keepContent(tx, { agencyId, messageId: id }, message, now);
    return { ...done('more', id), jobs };
  },
});

/** Puts all messages that an older reader refused or read in part to be read again, one after the other. */
export const rereadAll = command({
  name: 'travel.reread-all',
  input: z.object({}),
  policy: { who: { roles: ['analyst'], agencies: ['piu'] } },
  async handle({ tx, actor }) {
    const agencyId = actor.agencyId ?? '';
    const count = await tx.travelMessage.count({ where: toReread });
    return {
      result: { count },
      audit: { details: { count } },
      jobs: count > 0 ? [{ queue: 'reread-messages', payload: { agencyId }, key: agencyId }] : [],
    };
  },
});

/** Refused or read in part by an older reader, and not read again since. */
export const toReread = {
  readerVersion: { lt: READER_VERSION },
  rereads: { none: {} },
  OR: [{ status: 'quarantined' }, { partlyRead: true, status: { in: ['accepted', 'screened'] } }],
} satisfies Prisma.TravelMessageWhereInput;
