import * as z from 'zod';
import { command } from '@/lib/core/command';
import { conflict, notFound } from '@/lib/core/errors';
import { aboutHit, hitState, me, recordJudgement, refuse, reviewers, secondsSince } from './hit-state';
import { restartFold } from './hold-fold';
import { hitCan } from './rules';

/** The same question twice: this hit says no more than another, which is judged in its place. */
export const markDuplicate = command({
  name: 'hit.mark-duplicate',
  input: z
    .object({ hitId: z.uuid(), version: z.int(), ofHitId: z.uuid() })
    .refine((v) => v.hitId !== v.ofHitId, { path: ['ofHitId'], message: 'duplicate-of-itself' }),
  target: aboutHit,
  subject: hitState,
  policy: {
    who: reviewers,
    when: ({ actor, subject }) =>
      refuse(hitCan.markDuplicate(subject, me(actor)) ?? (subject._count.duplicates > 0 ? 'has-duplicates' : null)),
  },
  async handle({ tx, actor, input, subject, now }) {
    const original = await tx.hit.findUnique({ where: { id: input.ofHitId }, select: { id: true, status: true } });
    if (!original) throw notFound();
    if (original.status === 'duplicate') throw conflict('duplicate-chain');
    const { count } = await tx.hit.updateMany({
      where: { id: subject.id, version: input.version, status: 'pending' },
      data: {
        status: 'duplicate',
        duplicateOfId: original.id,
        reviewedById: me(actor),
        reviewedAt: now,
        reason: 'duplicate',
        version: { increment: 1 },
      },
    });
    if (count === 0) throw conflict('changed-meanwhile');
    await recordJudgement(tx, actor, subject, {
      decision: 'duplicate',
      by: me(actor),
      at: now,
      seconds: secondsSince(subject.claimedAt, now),
    });
    await restartFold(tx, subject, me(actor), now);
    return { result: undefined, audit: { details: { of: original.id }, target: { kind: 'hit', id: subject.id } } };
  },
});
