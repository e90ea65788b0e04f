import * as z from 'zod';
import { handlingCodes, offenceSchema, purposes, urgencies } from '@/lib/agreements/schema';
import {
  type ConstraintCode,
  type DisclosedRecord,
  type FieldName,
  fieldSchema,
  type RenderedValue,
  type ViewName,
  viewSchema,
} from '@/lib/redaction/schema';

/** What the sender says of the whole alert; the same for every recipient. */
export const envelopeSchema = z.object({
  offence: offenceSchema,
  purpose: z.enum(purposes),
  handling: z.enum(handlingCodes),
  urgency: z.enum(urgencies),
  /** Reliability of the source A, B, C, X; of the information 1 to 4: Regulation (EU) 2016/794 Art 29. */
  sourceCode: z.enum(['A', 'B', 'C', 'X']),
  infoCode: z.enum(['1', '2', '3', '4']),
});
export type Envelope = z.infer<typeof envelopeSchema>;

/** What one recipient is to get: the agreement it stands on and the sender's view per field. */
export const recipientChoice = z.object({
  recipientId: z.uuid(),
  agreementId: z.uuid(),
  /** A field left out takes the agreement's proposed view. */
  choices: z.partialRecord(fieldSchema, viewSchema).default({}),
});
export type RecipientChoice = z.infer<typeof recipientChoice>;

export const composeInput = z.object({
  hitId: z.uuid(),
  envelope: envelopeSchema,
  recipients: z.array(recipientChoice).min(1).max(20),
});

const release = recipientChoice.extend({
  /** Hash of the preview the sender saw, hex: what is released is that, or nothing. */
  expectedHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** For every field above its proposed view. */
  reasons: z.partialRecord(fieldSchema, z.string().trim().min(3).max(500)).default({}),
});
export const releaseAlertInput = z.object({
  hitId: z.uuid(),
  envelope: envelopeSchema,
  recipients: z.array(release).min(1).max(20),
});
export const releaseDisclosureInput = release.extend({ alertId: z.uuid() });

/** One row of the composer: what is held, what will be shown, how far it may go, who decides. */
export interface ComposedField {
  field: FieldName;
  view: ViewName;
  proposed: ViewName;
  ceiling: ViewName;
  /** Rungs this field has up to the ceiling, `withheld` first. */
  allowed: ViewName[];
  by: ConstraintCode | null;
  value: RenderedValue | null;
  /** The sender's own full value, for the left pane. */
  own: RenderedValue | null;
  gives: string | null;
}

export interface ComposedDisclosure {
  recipient: { id: string; code: string; name: string; language: string };
  agreement: { id: string; reference: string; version: number; validTo: Date };
  protectedSubject: boolean;
  fields: ComposedField[];
  record: DisclosedRecord;
  /** SHA-256 of the canonical record, hex. */
  hash: string;
}
