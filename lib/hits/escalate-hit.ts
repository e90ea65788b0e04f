import * as z from 'zod';
import { command } from '@/lib/core/command';
import { aboutHit, hitState, me, refuse, reviewers } from './hit-state';
import { hitCan } from './rules';
import { escalateReason } from './schema';

/** Asks for a second pair of eyes: the hit goes back to the queue of those, and out of this officer's hands. */
export const escalateHit = command({
  name: 'hit.escalate',
  input: z.object({ hitId: z.uuid(), reason: escalateReason }),
  target: aboutHit,
  subject: hitState,
  policy: { who: reviewers, when: ({ actor, subject }) => refuse(hitCan.escalate(subject, me(actor))) },
  async handle({ tx, actor, input, subject, now }) {
    await tx.hit.updateMany({
      where: { id: subject.id, status: 'pending' },
      data: {
        escalatedAt: now,
        escalatedById: me(actor),
        escalateReason: input.reason,
        claimedById: null,
        claimedAt: null,
        snoozedUntil: null,
        snoozeNewData: false,
      },
    });
    return { result: undefined, audit: { details: {}, target: { kind: 'hit', id: subject.id } } };
  },
});
