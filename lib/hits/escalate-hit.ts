import * as z from 'zod';
import { command } from '@/lib/core/command';
import { conflict } from '@/lib/core/errors';
import { aboutHit, asSeen, hitState, me, refuse, reviewers } from './hit-state';
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
    const { count } = await tx.hit.updateMany({
      where: asSeen(subject),
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
    if (count === 0) throw conflict('changed-meanwhile');
    return { result: undefined, audit: { details: {}, target: { kind: 'hit', id: subject.id } } };
  },
});
