import { createHash } from 'node:crypto';
import { type Command, command } from '@/lib/core/command';
import { AppError } from '@/lib/core/errors';
import { seal } from '@/lib/core/seal';
import type { Prisma } from '@/lib/generated/prisma/client';
import { guessSender } from './guess-sender';
import { collected, keepContent, readColumns, uncollected } from './keep-message';
import type { Issue } from './parsed';
import { readReceived } from './parsers/read-received';
import { MAX_MESSAGE_BYTES, QUARANTINE_DAYS, READER_VERSION, receiveMessageInput } from './schema';

export interface Received {
  id: string;
  status: 'accepted' | 'quarantined';
  /** The same bytes came before: nothing was stored again. */
  repeated: boolean;
  format: string | null;
  travellers: number;
  bookings: number;
  /** Codes of why it could not be read. */
  errors: string[];
  /** The file reported several flights: the messages of the others. */
  further: string[];
}

/**
 * Takes one carrier message in. Reading and stripping happen before the transaction, so that nothing forbidden is ever
 * written (Directive (EU) 2016/681 Art 13(4)); a message that cannot be read is sealed whole and erased after 14 days.
 */
export const receiveMessage: Command<'travel.receive', typeof receiveMessageInput, Received> = command({
  name: 'travel.receive',
  input: receiveMessageInput,
  policy: { who: { roles: ['analyst'], scopes: ['travel:write'], agencies: ['piu'] } },
  async prepare({ input: { bytes }, now }) {
    if (bytes.length > MAX_MESSAGE_BYTES) throw new AppError('too-large', 'message-too-large');
    return {
      read: await readReceived(bytes, now.toISOString().slice(0, 10)),
      sha256: new Uint8Array(createHash('sha256').update(bytes).digest()),
    };
  },
  async handle({ tx, actor, input: { bytes }, prepared: { read, sha256 }, now, run }) {
    const agencyId = actor.agencyId ?? '';
    if (!read.ok && read.flights) {
      const received: Received[] = [];
      for (const flight of read.flights) received.push(await run(receiveMessage, { bytes: new Uint8Array(flight) }));
      const result = joinFlights(received);
      return {
        result,
        audit: {
          details: uncollected('divided', result.format, bytes.length, read.warnings.length),
          target: { kind: 'travel-message', id: result.id },
        },
      };
    }
    const earlier = await tx.travelMessage.findUnique({
      where: { sha256_agencyId_revision: { sha256, agencyId, revision: 0 } },
      select: { id: true, status: true, format: true, travellerCount: true, bookingCount: true, errors: true },
    });
    if (earlier) {
      await tx.travelMessage.updateMany({
        where: { id: earlier.id },
        data: { repeats: { increment: 1 }, repeatedAt: now },
      });
      const status = earlier.status === 'quarantined' || earlier.status === 'erased' ? 'quarantined' : 'accepted';
      return {
        result: {
          id: earlier.id,
          status,
          repeated: true,
          format: earlier.format,
          travellers: earlier.travellerCount,
          bookings: earlier.bookingCount,
          errors: (earlier.errors as unknown as Issue[]).map(({ code }) => code),
          further: [],
        } as Received,
        audit: {
          details: uncollected('repeated', earlier.format, bytes.length),
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
      size: bytes.length,
    };
    const target = { kind: 'travel-message' as const, id };
    if (!read.ok) {
      await tx.travelMessage.createMany({
        data: {
          ...common,
          status: 'quarantined',
          sender: guessSender(bytes),
          readerVersion: READER_VERSION,
          errors: read.errors as unknown as Prisma.InputJsonValue,
          warnings: read.warnings as unknown as Prisma.InputJsonValue,
          sealed: seal(agencyId, 'quarantine', bytes),
          eraseAfter: new Date(now.getTime() + QUARANTINE_DAYS * 86_400_000),
        },
      });
      return {
        result: {
          id,
          status: 'quarantined',
          repeated: false,
          format: null,
          travellers: 0,
          bookings: 0,
          errors: read.errors.map(({ code }) => code),
          further: [],
        } as Received,
        audit: { details: uncollected('quarantined', null, bytes.length, read.warnings.length), target },
      };
    }

    const { message } = read;
    await tx.travelMessage.createMany({ data: { ...common, ...(await readColumns(tx, agencyId, message, now)) } });
    return {
      result: {
        id,
        status: 'accepted',
        repeated: false,
        format: message.format,
        travellers: message.travellers.length,
        bookings: message.bookings.length,
        errors: [],
        further: [],
      } as Received,
      audit: { details: collected(message, bytes.length), target },
      jobs: await keepContent(tx, { agencyId, messageId: id }, message, now),
    };
  },
});

/** Several flights of one file as one answer: accepted where one is, repeated where all are. */
function joinFlights(received: readonly Received[]): Received {
  const [first, ...others] = received;
  if (!first) throw new Error('a file of several flights has no flight');
  const sum = (of: (one: Received) => number) => received.reduce((total, one) => total + of(one), 0);
  return {
    id: first.id,
    status: received.some(({ status }) => status === 'accepted') ? 'accepted' : 'quarantined',
    repeated: received.every(({ repeated }) => repeated),
    format: first.format,
    travellers: sum(({ travellers }) => travellers),
    bookings: sum(({ bookings }) => bookings),
    errors: received.flatMap(({ errors }) => errors),
    further: others.map(({ id }) => id),
  };
}
