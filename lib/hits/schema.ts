import * as z from 'zod';

export const hitStatuses = ['pending', 'confirmed', 'dismissed'] as const;
export type HitStatus = (typeof hitStatuses)[number];

/** Why a reviewer says yes: what made them sure. */
export const confirmReasons = ['document-agrees', 'biography-agrees', 'name-only-ask-partner'] as const;
/** Why a reviewer says no. */
export const dismissReasons = [
  'birth-date-differs',
  'document-differs',
  'sex-differs',
  'common-name',
  'entry-outdated',
  'other',
] as const;

export const evidenceFields = ['name', 'birthDate', 'document', 'nationality', 'sex', 'birthPlace'] as const;

export const reviewHitInput = z
  .object({
    hitId: z.uuid(),
    version: z.int(),
    decision: z.enum(['confirmed', 'dismissed']),
    reason: z.enum([...confirmReasons, ...dismissReasons]),
    note: z.string().trim().max(2000).optional(),
    /** Evidence that told, or `name-only`. */
    ticked: z.array(z.enum([...evidenceFields, 'name-only'])).max(7),
  })
  .refine((v) => (v.decision === 'confirmed' ? confirmReasons : dismissReasons).some((r) => r === v.reason), {
    path: ['reason'],
    message: 'reason-other-decision',
  })
  .refine((v) => v.reason !== 'other' || (v.note ?? '') !== '', { path: ['note'], message: 'note-needed' })
  .refine((v) => v.decision === 'dismissed' || v.ticked.length > 0, { path: ['ticked'], message: 'tick-evidence' });
