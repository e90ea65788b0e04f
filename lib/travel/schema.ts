import * as z from 'zod';
import type { ParsedBooking, ParsedTraveller } from './parsed';

/** Largest message taken, in bytes: some 110,000 travellers, fifty times the largest list a carrier sends. */
export const MAX_MESSAGE_BYTES = 20_000_000;
/** How long a message that nobody could read is kept for its intake people. */
export const QUARANTINE_DAYS = 14;

export const receiveMessageInput = z.object({ bytes: z.instanceof(Uint8Array) });

export type MessageStatus = 'accepted' | 'screened' | 'quarantined' | 'erased';

/** What of a traveller has no column of its own. */
export type TravellerFacts = Pick<
  ParsedTraveller,
  'ageClass' | 'bags' | 'contacts' | 'frequentFlyer' | 'ticketNumbers' | 'reference' | 'verified'
>;
export type BookingFacts = Omit<ParsedBooking, 'segments'>;

export const cursorInput = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(200).default(50),
});
