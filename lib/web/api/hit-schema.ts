import * as z from 'zod';
import { evidenceFields, hitStatuses } from '@/lib/hits/schema';
import { instant, journeyShape } from './contract-parts';
import { bookingFactsShape, factsShape, legSchema, travellerShape } from './traveller-schema';

const verdict = z.enum(['agrees', 'differs', 'missing-ours', 'missing-theirs', 'missing-both']);
const band = z.enum(['strong', 'possible', 'weak']);
const hitKind = z
  .enum(['entry', 'rule'])
  .meta({ description: 'Whether an entry of a list or a targeting rule made it.' });

/** What both a row of the queue and the whole card say. */
const hitShape = {
  id: z.uuid(),
  reference: z.string().meta({ examples: ['HT-9D3C-2FW'] }),
  kind: hitKind,
  status: z.enum(hitStatuses),
  band,
  shape: z.array(z.object({ field: z.string(), verdict: z.string() })).meta({
    description: 'Which fields agree, differ or are missing, without any value; of a rule, which facts speak for it.',
  }),
  raisedAt: instant,
  dueAt: instant.meta({ description: 'When it is too late to act.' }),
  reviewedAt: instant.nullable(),
  reason: z.string().nullable(),
  version: z.int().meta({ description: 'Goes with a review, so that it decides on what was read.' }),
  claimedByMe: z.boolean(),
  shared: z.int().meta({ description: 'Alerts released from it.' }),
  others: z
    .int()
    .meta({ description: 'Further open hits of the same person on the same journey, folded into this one.' }),
  seenBefore: z.boolean().meta({ description: 'A person judged this pair before.' }),
  pushes: z.int().meta({ description: 'Messages that reported the person on this journey.' }),
  lastSeenAt: instant,
  changedAt: instant.nullable().meta({ description: 'When a later message changed the evidence.' }),
  returnedAt: instant.nullable().meta({ description: 'When new data undid a dismissal.' }),
  snoozedUntil: instant.nullable(),
  snoozeNewData: z.boolean(),
  escalatedAt: instant.nullable(),
  protected: z
    .enum(['minor', 'unknown'])
    .nullable()
    .meta({ description: 'Under 18 on the day of travel, or of unknown age; null for adults.' }),
  duplicateOf: z.string().nullable().meta({ description: 'Reference of the hit that this one repeats.' }),
};

const listSchema = z.object({ name: z.string(), family: z.string(), offence: z.string() });
const ruleSchema = z.object({ name: z.string(), offence: z.string() });

const summaryShape = {
  ...hitShape,
  claimed: z.boolean(),
  journey: z.object(journeyShape),
  list: listSchema.nullable(),
  rule: ruleSchema.nullable(),
};
export const hitSummarySchema = z.object(summaryShape).meta({ id: 'HitSummary' });

export const hitCountsSchema = z
  .object({
    unclaimed: z.int(),
    mine: z.int(),
    urgent: z.int().meta({ description: 'Due within two hours.' }),
    protected: z.int().meta({ description: 'Of people under 18 or of unknown age.' }),
    snoozed: z.int(),
    returned: z.int(),
    escalated: z.int(),
    decided: z.int().meta({ description: 'Counted to 1,000 and no further.' }),
  })
  .meta({ id: 'HitCounts' });

const evidenceSchema = z.object({
  field: z.enum(evidenceFields),
  verdict,
  how: z.string(),
  ours: z.array(z.string()),
  theirs: z.array(z.string()),
  closeness: z.number().optional(),
  frequency: z.number().optional(),
});

const ruleEvidenceSchema = z.object({
  side: z.enum(['incriminating', 'exonerating']),
  fact: z.string(),
  operator: z.string(),
  wanted: z.array(z.string()),
  found: z.array(z.string()),
  holds: z.boolean(),
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

const judgement = {
  decision: z.string().meta({ examples: ['confirmed', 'dismissed', 'unsure', 'duplicate', 'reopened', 'returned'] }),
  reason: z.string().nullable(),
  by: z.string().nullable().meta({ description: 'Null where new data undid a dismissal.' }),
  at: instant,
  seconds: z.int().nullable().meta({ description: 'From taking the hit to the decision.' }),
};

const openHitShape = {
  ...hitShape,
  sealed: z.literal(false),
  matcherVersion: z.string(),
  listVersion: z.int(),
  claimedBy: z.string().nullable(),
  claimedAt: instant.nullable(),
  reviewedBy: z.string().nullable(),
  note: z.string().nullable(),
  ticked: z.array(z.string()),
  escalateReason: z.string().nullable(),
  evidence: z.array(evidenceSchema).meta({ description: 'Of an entry’s hit; empty for a rule’s.' }),
  journey: z.object({ ...journeyShape, legs: z.array(legSchema) }),
  entry: z
    .object({
      externalRef: z.string(),
      removedVersion: z.int().nullable(),
      expiresOn: z.string().nullable(),
      offence: z.string(),
      source: z.string().nullable(),
      facts: entryFactsSchema,
      watchlist: listSchema,
    })
    .nullable(),
  rule: z
    .object({
      name: z.string(),
      offence: z.string(),
      number: z.int().meta({ description: 'Version of the rule.' }),
      rationale: z.string(),
      evidence: z.array(ruleEvidenceSchema),
    })
    .nullable(),
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
  judgements: z
    .array(z.object({ ...judgement, note: z.string().nullable(), ticked: z.array(z.string()), band }))
    .meta({ description: 'On this hit, oldest first.' }),
  earlier: z
    .array(z.object({ ...judgement, hitId: z.uuid(), reference: z.string() }))
    .meta({ description: 'On the same person and entry elsewhere, latest first.' }),
};

const openHitSchema = z.object(openHitShape).meta({ id: 'OpenHit' });
const sealedHitSchema = z.object({ ...summaryShape, sealed: z.literal(true) }).meta({ id: 'SealedHit' });

export const hitCardSchema = z.discriminatedUnion('sealed', [openHitSchema, sealedHitSchema]).meta({
  id: 'Hit',
  description: 'Sealed, without anything of the person, or open.',
});
