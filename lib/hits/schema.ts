import * as z from 'zod';

export const hitStatuses = ['pending', 'confirmed', 'dismissed', 'duplicate'] as const;
export type HitStatus = (typeof hitStatuses)[number];

/**
 * Saved views of the queue. Those of open hits show one row per person and journey by time left, `decided` one per
 * judged hit, the latest first; `open` is every pending hit, unfolded, for other systems.
 */
export const hitViews = [
  'unclaimed',
  'mine',
  'urgent',
  'protected',
  'snoozed',
  'returned',
  'escalated',
  'decided',
  'open',
] as const;
export type HitViewName = (typeof hitViews)[number];

/** Views from which the next hit can be taken. */
export const takeViews = ['unclaimed', 'urgent', 'protected', 'returned', 'escalated'] as const;
export type TakeView = (typeof takeViews)[number];

/** A hit is urgent when it is due within this time. */
export const URGENT_MS = 2 * 3_600_000;
/** How long a pair found not to be the same is remembered where nobody says otherwise. */
export const REMEMBER_DAYS = 180;
/** Longest sleep: a hit that nobody will look at in a month is dismissed or escalated. */
export const SNOOZE_MAX_MS = 30 * 86_400_000;
/** Hits that may be snoozed or escalated in one act. Judging is never done in bulk. */
export const BULK_LIMIT = 50;

/** Why a reviewer says yes: what made them sure. `rule-applies`: of a hit of a targeting rule. */
export const confirmReasons = ['document-agrees', 'biography-agrees', 'name-only-ask-partner', 'rule-applies'] as const;
/** Why a reviewer says no. The last two before `other` are for hits of targeting rules. */
export const dismissReasons = [
  'birth-date-differs',
  'document-differs',
  'sex-differs',
  'common-name',
  'entry-outdated',
  'innocent-pattern',
  'facts-wrong',
  'other',
] as const;
/** Why a reviewer cannot say: a second pair of eyes is asked for. */
export const unsureReasons = ['evidence-thin', 'evidence-conflicts', 'outside-my-knowledge'] as const;

/** The reasons that are offered for a hit of this kind. */
export const reasonsOf = (
  kind: HitKind,
): { confirmed: readonly Reason[]; dismissed: readonly Reason[]; unsure: readonly Reason[] } => ({
  confirmed: confirmReasons.filter((r) => (r === 'rule-applies') === (kind === 'rule')),
  dismissed:
    kind === 'rule'
      ? ['innocent-pattern', 'facts-wrong', 'other']
      : dismissReasons.filter((r) => r !== 'innocent-pattern' && r !== 'facts-wrong'),
  unsure: unsureReasons,
});

export const evidenceFields = ['name', 'birthDate', 'document', 'nationality', 'sex', 'birthPlace'] as const;
/** What can be said to have told: a compared field, the name and nothing else, or a rule's facts. */
export const tickable = [...evidenceFields, 'name-only', 'rule-facts'] as const;
export type Ticked = (typeof tickable)[number];

export type HitKind = 'entry' | 'rule';
export type ReviewDecision = 'confirmed' | 'dismissed' | 'unsure';
export type Reason = (typeof confirmReasons)[number] | (typeof dismissReasons)[number] | (typeof unsureReasons)[number];

const reasonsFor: Record<ReviewDecision, readonly string[]> = {
  confirmed: confirmReasons,
  dismissed: dismissReasons,
  unsure: unsureReasons,
};

export const reviewHitInput = z
  .object({
    hitId: z.uuid(),
    version: z.int(),
    decision: z.enum(['confirmed', 'dismissed', 'unsure']),
    reason: z.enum([...confirmReasons, ...dismissReasons, ...unsureReasons]),
    /** Of `other`, and of whoever is unsure (then at most 500 characters): what the second pair of eyes is asked. */
    note: z.string().trim().max(2000).optional(),
    /** Evidence that told, `name-only`, or `rule-facts` of a rule's hit. */
    ticked: z.array(z.enum(tickable)).max(8),
    /** No new hit for this person and this entry until the end of that day (UTC); 180 days where no day is given. */
    remember: z.object({ until: z.iso.date().optional() }).optional(),
  })
  .refine((v) => reasonsFor[v.decision].includes(v.reason), { path: ['reason'], message: 'reason-other-decision' })
  .refine((v) => (v.reason !== 'other' && v.decision !== 'unsure') || (v.note ?? '') !== '', {
    path: ['note'],
    message: 'note-needed',
  })
  .refine((v) => v.decision !== 'unsure' || (v.note ?? '').length <= 500, { path: ['note'], message: 'too_big' })
  .refine((v) => v.decision !== 'confirmed' || v.ticked.length > 0, { path: ['ticked'], message: 'tick-evidence' })
  .refine((v) => v.decision === 'dismissed' || v.remember === undefined, {
    path: ['remember'],
    message: 'remember-dismissed-only',
  });

/** When it wakes: at a time, at new data about the person on this journey, or whichever is first. */
export const snoozeUntil = z
  .object({ until: z.coerce.date().optional(), newData: z.boolean().default(false) })
  .refine((v) => v.until !== undefined || v.newData, { path: ['until'], message: 'snooze-until-needed' });

/** Why a clearance ends before its time. */
export const revokeReasons = ['judgement-wrong', 'new-facts', 'no-longer-needed'] as const;

export const clearanceStates = ['in-force', 'ended', 'all'] as const;

/** What the second pair of eyes is asked. Kept with the hit, never in the log. */
export const escalateReason = z.string().trim().min(1).max(500);
