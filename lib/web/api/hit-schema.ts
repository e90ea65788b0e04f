import * as z from 'zod';
import { evidenceFields, hitStatuses } from '@/lib/hits/schema';
import { instant, journeyShape } from './contract-parts';
import { bookingFactsShape, factsShape, legSchema, travellerShape } from './traveller-schema';

const verdict = z.enum(['agrees', 'differs', 'missing-ours', 'missing-theirs', 'missing-both']);
const band = z.enum(['strong', 'possible', 'weak']);

/** What both a row of the queue and the whole card say. */
const hitShape = {
  id: z.uuid(),
  reference: z.string().meta({ examples: ['HT-9D3C-2FW'] }),
  status: z.enum(hitStatuses),
  band,
  raisedAt: instant,
  dueAt: instant.meta({ description: 'When it is too late to act.' }),
  reviewedAt: instant.nullable(),
  reason: z.string().nullable(),
  version: z.int().meta({ description: 'Goes with a review, so that it decides on what was read.' }),
  claimedByMe: z.boolean(),
};

const listSchema = z.object({ name: z.string(), family: z.string(), offence: z.string() });

export const hitSummarySchema = z
  .object({
    ...hitShape,
    claimed: z.boolean(),
    journey: z.object(journeyShape),
    list: listSchema,
    shape: z
      .array(z.object({ field: z.string(), verdict: z.string() }))
      .meta({ description: 'Which fields agree, differ or are missing, without any value.' }),
    shared: z.int().meta({ description: 'Alerts released from it.' }),
  })
  .meta({ id: 'HitSummary' });

const evidenceSchema = z.object({
  field: z.enum(evidenceFields),
  verdict,
  how: z.string(),
  ours: z.array(z.string()),
  theirs: z.array(z.string()),
  closeness: z.number().optional(),
  frequency: z.number().optional(),
});

const entryFactsSchema = z.object({
  externalRef: z.string(),
  names: z.array(z.object({ full: z.string(), quality: z.string() })),
  birthDates: z.array(z.object({ kind: z.string(), from: z.string(), to: z.string() })),
  documents: z.array(
    z.object({
      kind: z.string(),
      number: z.string(),
      issuer: z.string().optional(),
      note: z.string().optional(),
    }),
  ),
  nationalities: z.array(z.string()),
  birthPlaces: z.array(z.string()),
  sex: z.string().optional(),
  listedOn: z.string().optional(),
  reason: z.string().optional(),
});

export const hitCardSchema = z
  .object({
    ...hitShape,
    matcherVersion: z.string(),
    listVersion: z.int(),
    claimedBy: z.string().nullable(),
    claimedAt: instant.nullable(),
    reviewedBy: z.string().nullable(),
    note: z.string().nullable(),
    ticked: z.array(z.string()),
    evidence: z.array(evidenceSchema),
    journey: z.object({ ...journeyShape, legs: z.array(legSchema) }),
    entry: z.object({
      externalRef: z.string(),
      removedVersion: z.int().nullable(),
      facts: entryFactsSchema,
      watchlist: listSchema,
    }),
    traveller: z.object({
      ...travellerShape,
      messageId: z.uuid(),
      facts: z.object(factsShape),
      documents: z.array(
        z.object({
          kind: z.string(),
          number: z.string(),
          issuer: z.string().nullable(),
          expires: z.string().nullable(),
        }),
      ),
      booking: z
        .object({ locator: z.string().nullable(), travellers: z.int(), facts: z.object(bookingFactsShape) })
        .nullable(),
    }),
    alerts: z.array(z.object({ id: z.uuid(), reference: z.string(), releasedAt: instant })),
    earlier: z
      .array(
        z.object({
          reference: z.string(),
          status: z.enum(hitStatuses),
          reason: z.string().nullable(),
          reviewedAt: instant.nullable(),
        }),
      )
      .meta({ description: 'Earlier judgements on the same entry.' }),
  })
  .meta({ id: 'Hit' });
