import * as z from 'zod';
import type { ParsedBooking, ParsedTraveller } from './parsed';

/** Largest message taken, in bytes: some 110,000 travellers, fifty times the largest list a carrier sends. */
export const MAX_MESSAGE_BYTES = 20_000_000;
/** How long a message that nobody could read is kept for its intake people. */
export const QUARANTINE_DAYS = 14;

/** Counted up when a reader learns to read more: messages of an older one can be read again. */
export const READER_VERSION = 2;
/** How long the other parts of a list are waited for before it is called incomplete. */
export const LIST_WAIT_MINUTES = 15;

export const receiveMessageInput = z.object({ bytes: z.instanceof(Uint8Array) });

export type MessageStatus = 'accepted' | 'screened' | 'quarantined' | 'erased';

/** What of a traveller has no column of its own. */
export type TravellerFacts = Pick<
  ParsedTraveller,
  'ageClass' | 'bags' | 'contacts' | 'frequentFlyer' | 'ticketNumbers' | 'reference' | 'rank' | 'verified'
>;
export type BookingFacts = Omit<ParsedBooking, 'segments'>;

const cursorInput = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(200).default(50),
});

/** Which messages the intake list shows. */
export const messageViews = ['all', 'rejected', 'partly', 'waiting', 'repeated'] as const;
export type MessageView = (typeof messageViews)[number];
export const listMessagesInput = cursorInput.extend({ view: z.enum(messageViews).default('all') });
