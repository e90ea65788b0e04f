import * as z from 'zod';

/** The ladder, least to most. What each rung means for a field stands in catalogue.ts. */
export const views = ['withheld', 'indicated', 'generalised', 'masked', 'full'] as const;
export type ViewName = (typeof views)[number];
export const viewSchema = z.enum(views);

export const fieldNames = [
  'name',
  'birthDate',
  'sex',
  'nationality',
  'birthPlace',
  'residence',
  'document',
  'itinerary',
  'seat',
  'baggage',
  'contact',
  'payment',
  'locator',
  'ticket',
  'frequentFlyer',
  'agency',
  'companions',
  'listing',
] as const;
export type FieldName = (typeof fieldNames)[number];
export const fieldSchema = z.enum(fieldNames);

/** Classes of field, as a recipient reads them beside "withheld". */
export type FieldClass =
  | 'identity'
  | 'document'
  | 'journey'
  | 'contact'
  | 'payment'
  | 'booking'
  | 'companions'
  | 'trigger';

/** Why a field stands where it stands. The order is the order in which ties are told. */
export const constraintCodes = ['purpose', 'depersonalised', 'protected', 'agreement', 'sender'] as const;
export type ConstraintCode = (typeof constraintCodes)[number];

const disclosedLeg = z.object({
  carrier: z.string().optional(),
  number: z.string().optional(),
  from: z.string(),
  to: z.string(),
  departs: z.string().optional(),
  arrives: z.string().optional(),
});
const disclosedDocument = z.object({
  kind: z.string(),
  issuer: z.string().optional(),
  number: z.string().optional(),
  expires: z.string().optional(),
});

/** A value as the recipient holds it: nothing to compute, nothing to look up, no language of its own. */
export const renderedValue = z.discriminatedUnion('as', [
  /** Something is held, and no more is said. */
  z.object({ as: z.literal('held') }),
  z.object({ as: z.literal('text'), lines: z.array(z.string()) }),
  /** ISO date, possibly without day or month. */
  z.object({ as: z.literal('date'), date: z.string() }),
  /** Codes with a sentence in the `codes` message namespace. */
  z.object({
    as: z.literal('code'),
    list: z.enum(['ageGroup', 'sex', 'listFamily', 'contactKind', 'payment', 'offence']),
    codes: z.array(z.string()),
  }),
  z.object({ as: z.literal('country'), codes: z.array(z.string()) }),
  z.object({ as: z.literal('count'), count: z.int() }),
  z.object({ as: z.literal('documents'), items: z.array(disclosedDocument) }),
  z.object({ as: z.literal('legs'), items: z.array(disclosedLeg) }),
]);
export type RenderedValue = z.infer<typeof renderedValue>;

/** One field of a disclosure. `value` null: the sender does not hold it. Withheld: whether it is held is not said. */
export const disclosedField = z.object({
  field: fieldSchema,
  view: viewSchema.exclude(['withheld']),
  value: renderedValue.nullable(),
});
const withheldField = z.object({ field: fieldSchema, by: z.enum(constraintCodes) });

/** What exactly one recipient is given. Stored as it is; its canonical form is hashed. */
export const disclosedRecord = z.object({
  schema: z.literal('concord-disclosure/1'),
  from: z.string(),
  to: z.string(),
  agreement: z.object({ reference: z.string(), version: z.int() }),
  purpose: z.string(),
  offence: z.string(),
  handling: z.string(),
  urgency: z.string(),
  evaluation: z.object({ source: z.string(), information: z.string() }),
  /** Under 18, or of unknown age: both sides treat the person as protected. */
  protectedSubject: z.boolean(),
  onward: z.enum(['never', 'with-consent']),
  fields: z.array(disclosedField),
  withheld: z.array(withheldField),
});
export type DisclosedRecord = z.infer<typeof disclosedRecord>;
