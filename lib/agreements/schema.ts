import * as z from 'zod';
import { fieldSchema, viewSchema } from '@/lib/redaction/schema';

/**
 * Offences an alert may be for: terrorist offences and the 26 categories of Directive (EU) 2016/681 Annex II, by their
 * number there. Each has its words in the `offences` message namespace.
 */
export const offences = [
  'terrorism',
  ...Array.from({ length: 26 }, (_, i) => `annex2-${i + 1}` as const),
] as readonly string[];
export const offenceSchema = z.string().refine((v) => offences.includes(v), 'unknown-offence');

export const handlingCodes = ['H0', 'H1', 'H2', 'H3'] as const;
export const urgencies = ['U1', 'U2', 'U3', 'U4'] as const;
/** Legal ground of a transfer: Directive (EU) 2016/681 Art 9(1), 9(2), 9(3), or the agreement itself between other states. */
export const purposes = ['own-initiative', 'on-request', 'emergency'] as const;

const levels = z.partialRecord(fieldSchema, viewSchema);

/** What the parties signed. Fields that are not named are withheld. */
export const agreementTerms = z.object({
  offences: z.array(offenceSchema).min(1),
  purposes: z.array(z.enum(purposes)).min(1),
  /** Highest view per field. */
  ceilings: levels,
  /** View proposed to the officer; to go above it, up to the ceiling, takes a reason. */
  proposed: levels,
  handling: z.enum(handlingCodes),
  onward: z.enum(['never', 'with-consent']),
  /** Hours to answer, by urgency. */
  replyHours: z.record(z.enum(urgencies), z.number().positive().max(720)),
  /** How long the recipient may keep a disclosure; five years at most. */
  retentionMonths: z.int().min(1).max(60),
});
export type AgreementTerms = z.infer<typeof agreementTerms>;

export const proposeAgreementInput = z.object({
  title: z.string().trim().min(3).max(160),
  /** The other parties; the proposer is one by proposing. */
  partyIds: z.array(z.uuid()).min(1).max(20),
  validFrom: z.coerce.date(),
  validTo: z.coerce.date(),
  terms: agreementTerms,
});
