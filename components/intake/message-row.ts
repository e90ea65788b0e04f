import * as z from 'zod';

/** One thing a reader says of a message, as the API tells it: `message` is its English sentence. */
const apiIssue = z.object({
  code: z.string(),
  message: z.string().optional(),
  segment: z.string().optional(),
  position: z.number().optional(),
  offset: z.number().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** A message as the API lists it: counts, codes and the flight; nobody on it. Instants are ISO 8601 in UTC. */
export const messageRow = z.object({
  id: z.string(),
  receivedAt: z.string(),
  source: z.string(),
  size: z.number(),
  status: z.enum(['accepted', 'screened', 'quarantined', 'erased']),
  format: z.string().nullable(),
  version: z.string().nullable(),
  purpose: z.string().nullable(),
  travellerCount: z.number(),
  bookingCount: z.number(),
  hitCount: z.number(),
  warnings: z.array(apiIssue),
  errors: z.array(apiIssue),
  removed: z.record(z.string(), z.number()),
  effect: z.string().nullable(),
  sender: z.string().nullable(),
  partlyRead: z.boolean(),
  repeats: z.number(),
  rereadOfId: z.string().nullable(),
  rereadAs: z.string().nullable(),
  partNumber: z.number().nullable(),
  list: z
    .object({
      parts: z.array(z.number()),
      total: z.number().nullable(),
      dueAt: z.union([z.string(), z.date()]),
      completedAt: z.union([z.string(), z.date()]).nullable(),
      expiredAt: z.union([z.string(), z.date()]).nullable(),
    })
    .nullable(),
  journey: z
    .object({
      mode: z.string(),
      shipName: z.string().nullable(),
      carrier: z.string(),
      number: z.string(),
      origin: z.string(),
      destination: z.string(),
      departsLocal: z.string().nullable(),
    })
    .nullable(),
});
export type MessageRow = z.infer<typeof messageRow>;

export interface MessagePage {
  items: MessageRow[];
  next: string | null;
}

/** The answer to one sent file. */
export const receivedMessage = messageRow.extend({ repeated: z.boolean(), further: z.array(z.string()) });
export type ReceivedMessage = z.infer<typeof receivedMessage>;
