import type { Tx } from '@/lib/core/db';
import type { JobRequest } from '@/lib/core/job';
import type { Prisma } from '@/lib/generated/prisma/client';
import { joinList } from './join-list';
import type { ReadMessage } from './parsed';
import { countMissing, isPartlyRead } from './rules';
import { READER_VERSION } from './schema';
import { storeMessage } from './store-message';

/** Columns that reading fills, the same whether a message is new or read again. */
export async function readColumns(tx: Tx, agencyId: string, message: ReadMessage, now: Date) {
  return {
    status: 'accepted',
    format: message.format,
    messageVersion: message.version,
    purpose: message.purpose,
    effect: message.effect,
    sender: message.sender?.slice(0, 64) ?? null,
    partlyRead: isPartlyRead(message.warnings),
    readerVersion: READER_VERSION,
    listId: message.part ? await joinList(tx, agencyId, message.format, message.sender, message.part, now) : null,
    partNumber: message.part?.number ?? null,
    travellerCount: message.travellers.length,
    bookingCount: message.bookings.length,
    warnings: message.warnings as unknown as Prisma.InputJsonValue,
    errors: [],
    removed: message.removed,
    blanks: message.blanks as unknown as Prisma.InputJsonValue,
    answers: (message.answers ?? []) as unknown as Prisma.InputJsonValue,
    missing: countMissing(message.travellers),
    text: new Uint8Array(message.text),
  };
}

/** What the row cannot hold: journey, ship, bookings, people; and the job that screens them. */
export async function keepContent(
  tx: Tx,
  at: { agencyId: string; messageId: string },
  message: ReadMessage,
  now: Date,
): Promise<JobRequest[]> {
  await storeMessage(tx, at, message, now);
  return [{ queue: 'screen-message', payload: at }];
}

/** Details of the event of a message that was read. */
export const collected = (message: ReadMessage, bytes: number) => ({
  status: 'accepted' as const,
  format: message.format,
  bytes,
  travellers: message.travellers.length,
  bookings: message.bookings.length,
  warnings: message.warnings.length,
  removed: message.removed as Record<string, number>,
});

/** Details where nothing was read. */
export const uncollected = (
  status: 'quarantined' | 'repeated' | 'divided',
  format: string | null,
  bytes: number,
  warnings = 0,
) => ({
  status,
  format,
  bytes,
  travellers: 0,
  bookings: 0,
  warnings,
  removed: {},
});
