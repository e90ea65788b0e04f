import * as z from 'zod';
import { command } from '@/lib/core/command';
import { conflict } from '@/lib/core/errors';
import { aboutHit, hitState, isSupervisor, me, recordJudgement, refuse, reviewers } from './hit-state';
import { hitCan } from './rules';

/**
 * Undo of a judgement, as long as nothing was released from it; what it made others skip counts again. The hit is in the
 * hands of whoever reopens it, so that its evidence can be looked at.
 */
export const reopenHit = command({
  name: 'hit.reopen',
  input: z.object({ hitId: z.uuid() }),
  target: aboutHit,
  subject: hitState,
  policy: {
    who: reviewers,
    when: ({ actor, subject }) =>
      refuse(hitCan.reopen({ ...subject, released: subject._count.alerts > 0 }, me(actor), isSupervisor(actor))),
  },
  async handle({ tx, actor, subject, now }) {
    const { count } = await tx.hit.updateMany({
      where: { id: subject.id, version: subject.version },
      data: {
        status: 'pending',
        reviewedById: null,
        reviewedAt: null,
        reason: null,
        note: null,
        ticked: [],
        duplicateOfId: null,
        escalatedAt: null,
        escalatedById: null,
        escalateReason: null,
        claimedById: me(actor),
        claimedAt: now,
        version: { increment: 1 },
      },
    });
    if (count === 0) throw conflict('changed-meanwhile');
    const revoked = await tx.clearance.updateMany({
      where: { hitId: subject.id, revokedAt: null },
      data: { revokedAt: now, revokedById: me(actor) },
    });
    await recordJudgement(tx, actor, subject, { decision: 'reopened', by: me(actor), at: now });
    return {
      result: undefined,
      audit: {
        details: { before: subject.status, clearances: revoked.count },
        target: { kind: 'hit', id: subject.id },
      },
    };
  },
});
