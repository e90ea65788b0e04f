import { createHash } from 'node:crypto';
import { command } from '@/lib/core/command';
import { AppError } from '@/lib/core/errors';
import { seal } from '@/lib/core/seal';
import type { Prisma } from '@/lib/generated/prisma/client';
import { readTravelMessage } from './parsers/read-travel-message';
import { MAX_MESSAGE_BYTES, QUARANTINE_DAYS, receiveMessageInput } from './schema';
import { storeMessage } from './store-message';

export interface Received {
  id: string;
  status: 'accepted' | 'quarantined';
  /** The same bytes came before: nothing was stored again. */
  repeated: boolean;
}

/**
 * Takes one carrier message in. Reading and stripping happen before the transaction, so that nothing forbidden is ever
 * written (Directive (EU) 2016/681 Art 13(4)); a message that cannot be read is sealed whole and erased after 14 days.
 */
export const receiveMessage = command({
  name: 'travel.receive',
  input: receiveMessageInput,
  policy: { who: { roles: ['analyst'], scopes: ['travel:write'], agencies: ['piu'] } },
  async prepare({ input: { bytes } }) {
    if (bytes.length > MAX_MESSAGE_BYTES) throw new AppError('too-large', 'message-too-large');
    return { read: readTravelMessage(bytes), sha256: new Uint8Array(createHash('sha256').update(bytes).digest()) };
  },
  async handle({ tx, actor, input, prepared: { read, sha256 }, now }) {
    const agencyId = actor.agencyId ?? '';
    const size = input.bytes.length;
    const earlier = await tx.travelMessage.findUnique({
      where: { agencyId_sha256: { agencyId, sha256 } },
      select: { id: true, status: true, format: true, travellerCount: true, bookingCount: true },
    });
    if (earlier) {
      const status = earlier.status === 'quarantined' || earlier.status === 'erased' ? 'quarantined' : 'accepted';
      return {
        result: { id: earlier.id, status, repeated: true } as Received,
        audit: {
          details: {
            status: 'repeated',
            format: earlier.format,
            bytes: size,
            travellers: 0,
            bookings: 0,
            warnings: 0,
            removed: {},
          },
          target: { kind: 'travel-message', id: earlier.id },
        },
      };
    }

    const id = crypto.randomUUID();
    const common = {
      id,
      agencyId,
      receivedAt: now,
      source: actor.kind === 'service' ? 'api' : 'web',
      receivedById: actor.kind === 'person' ? actor.id : null,
      sha256,
      size,
    };
    if (!read.ok) {
      await tx.travelMessage.createMany({
        data: {
          ...common,
          status: 'quarantined',
          errors: read.errors as unknown as Prisma.InputJsonValue,
          warnings: read.warnings as unknown as Prisma.InputJsonValue,
          sealed: seal(agencyId, 'quarantine', input.bytes),
          eraseAfter: new Date(now.getTime() + QUARANTINE_DAYS * 86_400_000),
        },
      });
      return {
        result: { id, status: 'quarantined', repeated: false } as Received,
        audit: {
          details: {
            status: 'quarantined',
            format: null,
            bytes: size,
            travellers: 0,
            bookings: 0,
            warnings: read.warnings.length,
            removed: {},
          },
          target: { kind: 'travel-message', id },
        },
      };
    }

    const { message } = read;
    await tx.travelMessage.createMany({
      data: {
        ...common,
        status: 'accepted',
        format: message.format,
        messageVersion: message.version,
        purpose: message.purpose,
        travellerCount: message.travellers.length,
        bookingCount: message.bookings.length,
        warnings: message.warnings as unknown as Prisma.InputJsonValue,
        removed: message.removed,
        blanks: message.blanks as unknown as Prisma.InputJsonValue,
        text: new Uint8Array(message.text),
      },
    });
    await storeMessage(tx, { agencyId, messageId: id }, message);
    return {
      result: { id, status: 'accepted', repeated: false } as Received,
      audit: {
        details: {
          status: 'accepted',
          format: message.format,
          bytes: size,
          travellers: message.travellers.length,
          bookings: message.bookings.length,
          warnings: message.warnings.length,
          removed: message.removed as Record<string, number>,
        },
        target: { kind: 'travel-message', id },
      },
      jobs: [{ queue: 'screen-message', payload: { agencyId, messageId: id } }],
    };
  },
});
