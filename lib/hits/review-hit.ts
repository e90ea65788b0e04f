import type * as z from 'zod';
import { command } from '@/lib/core/command';
import type { Tx } from '@/lib/core/db';
import { conflict, invalid } from '@/lib/core/errors';
import type { Evidence } from '@/lib/screening/schema';
import { documentHashes, personHash } from './cleared-pairs';
import { aboutHit, hitState, me, recordJudgement, refuse, reviewers, secondsSince } from './hit-state';
import { restartFold } from './hold-fold';
import { hitCan } from './rules';
import { REMEMBER_DAYS, reasonsOf, reviewHitInput } from './schema';

type Review = z.output<typeof reviewHitInput>;

/** Both sides as they were compared: what a judgement may rest on, and what a clearance remembers. */
const compared = {
  evidence: true,
  ruleId: true,
  entry: { select: { watchlistId: true, externalRef: true, identityHash: true } },
  traveller: {
    select: {
      cleanFamily: true,
      cleanGiven: true,
      birthDate: true,
      documents: { select: { number: true, issuer: true } },
    },
  },
} as const;
const bothSides = (tx: Tx, hitId: string) => tx.hit.findUnique({ where: { id: hitId }, select: compared });
type BothSides = NonNullable<Awaited<ReturnType<typeof bothSides>>>;

/**
 * The individual, non-automated review before anything may leave (Directive (EU) 2016/681 Art 6(5)): a person's act, by
 * whoever has the hit in hand. A dismissal may be remembered for this person and this entry, with a term (Art 12(5)).
 */
export const reviewHit = command({
  name: 'hit.review',
  input: reviewHitInput,
  target: aboutHit,
  subject: async (tx, input) => {
    const state = await hitState(tx, input);
    const sides = state && (await bothSides(tx, input.hitId));
    return state && sides && { ...state, ...sides };
  },
  policy: { who: reviewers, when: ({ actor, subject }) => refuse(hitCan.review(subject, me(actor))) },
  async handle({ tx, actor, input, subject, now }) {
    checkGround(input, subject);
    const expiresAt = rememberUntil(input, subject, now);
    const { decision, reason } = input;
    const { count } = await tx.hit.updateMany({
      where: { id: subject.id, version: input.version, status: 'pending' },
      data: {
        ...(decision === 'unsure'
          ? {
              escalatedAt: now,
              escalatedById: me(actor),
              escalateReason: input.note ?? null,
              claimedById: null,
              claimedAt: null,
            }
          : {
              status: decision,
              reviewedById: me(actor),
              reviewedAt: now,
              reason,
              note: input.note ?? null,
              ticked: input.ticked,
            }),
        version: { increment: 1 },
      },
    });
    if (count === 0) throw conflict('changed-meanwhile');
    await recordJudgement(tx, actor, subject, {
      decision,
      reason,
      note: input.note ?? null,
      ticked: input.ticked,
      by: me(actor),
      at: now,
      seconds: secondsSince(subject.claimedAt, now),
    });
    await restartFold(tx, subject, me(actor), now);
    const clearanceId =
      expiresAt &&
      (await remember(tx, subject, { agencyId: actor.agencyId ?? '', input, by: me(actor), expiresAt, now }));
    return {
      result: undefined,
      audit: {
        details: { decision, reason, ticked: input.ticked, clearanceId },
        target: { kind: 'hit', id: subject.id },
      },
    };
  },
});

/** What is ticked or given as the reason must be there to be ticked. */
function checkGround({ decision, reason, ticked }: Review, subject: BothSides): void {
  const kind = subject.ruleId ? 'rule' : 'entry';
  if (!reasonsOf(kind)[decision].includes(reason))
    throw invalid('reason-other-kind', [{ path: 'reason', code: 'reason-other-kind' }]);
  const tellable = new Set<string>(
    kind === 'rule' ? ['rule-facts'] : ['name-only', ...agreeingFields(subject.evidence as unknown as Evidence[])],
  );
  const unfounded = ticked.filter((t) => !tellable.has(t));
  if (decision === 'confirmed' && unfounded.length > 0)
    throw invalid(
      'ticked-not-agreeing',
      unfounded.map((f) => ({ path: `ticked.${f}`, code: 'ticked-not-agreeing' })),
    );
  if (reason === 'document-agrees' && !tellable.has('document'))
    throw invalid('ticked-not-agreeing', [{ path: 'reason', code: 'ticked-not-agreeing' }]);
}

const agreeingFields = (evidence: Evidence[]) => evidence.filter((e) => e.verdict === 'agrees').map((e) => e.field);

/** @returns when the clearance ends, null where none was asked for */
function rememberUntil(input: Review, subject: BothSides, now: Date): Date | null {
  if (!input.remember) return null;
  // a name alone is nobody in particular, and a rule means no person at all
  if (!subject.entry || personHash(subject.traveller) === null)
    throw invalid('cannot-remember', [{ path: 'remember', code: 'cannot-remember' }]);
  const { until } = input.remember;
  if (until === undefined) return new Date(now.getTime() + REMEMBER_DAYS * 86_400_000);
  const end = new Date(`${until}T23:59:59.999Z`);
  const longest = new Date(now);
  longest.setUTCFullYear(longest.getUTCFullYear() + 5);
  if (end <= now || end > longest) throw invalid('remember-term', [{ path: 'remember.until', code: 'remember-term' }]);
  return end;
}

async function remember(
  tx: Tx,
  subject: BothSides & { id: string },
  { agencyId, input, by, expiresAt, now }: { agencyId: string; input: Review; by: string; expiresAt: Date; now: Date },
): Promise<string | null> {
  const hash = personHash(subject.traveller);
  if (!subject.entry || !hash) return null;
  const id = crypto.randomUUID();
  await tx.clearance.createMany({
    data: {
      id,
      agencyId,
      ...subject.entry,
      personHash: hash,
      documents: documentHashes(subject.traveller),
      hitId: subject.id,
      reason: input.reason,
      clearedById: by,
      clearedAt: now,
      expiresAt,
    },
  });
  return id;
}
