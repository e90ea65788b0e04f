import * as z from 'zod';
import { command } from '@/lib/core/command';
import { conflict } from '@/lib/core/errors';
import { aboutHit, asSeen, hitState, isSupervisor, me, refuse, reviewers } from './hit-state';
import { dropFold, holdFold } from './hold-fold';
import { hitCan } from './rules';

/** Takes a hit, and the folded ones of the same person with it. Taken twice by the same person it keeps its clock. */
export const claimHit = command({
  name: 'hit.claim',
  input: z.object({ hitId: z.uuid() }),
  target: aboutHit,
  subject: hitState,
  policy: {
    who: reviewers,
    when: ({ actor, subject }) => refuse(hitCan.claim(subject, { id: me(actor), supervisor: isSupervisor(actor) })),
  },
  async handle({ tx, actor, subject, now }) {
    const from = subject.claimedById;
    let others = 0;
    if (from !== me(actor)) {
      // two officers press the key at once: the row goes to one of them
      const { count } = await tx.hit.updateMany({
        where: asSeen(subject),
        data: { claimedById: me(actor), claimedAt: now, snoozedUntil: null, snoozeNewData: false },
      });
      if (count === 0) throw conflict('claimed-by-other');
      others = await holdFold(tx, subject, me(actor), from, now);
    }
    return {
      result: undefined,
      audit: {
        details: { takenFrom: from === me(actor) ? null : from, others },
        target: { kind: 'hit', id: subject.id },
      },
    };
  },
});

/** Gives a hit back to the queue, and the folded ones with it. */
export const unclaimHit = command({
  name: 'hit.release-claim',
  input: z.object({ hitId: z.uuid() }),
  target: aboutHit,
  subject: hitState,
  policy: { who: reviewers, when: ({ actor, subject }) => refuse(hitCan.unclaim(subject, me(actor))) },
  async handle({ tx, actor, subject }) {
    const { count } = await tx.hit.updateMany({
      where: asSeen(subject),
      data: { claimedById: null, claimedAt: null },
    });
    if (count === 0) throw conflict('changed-meanwhile');
    const others = await dropFold(tx, subject, me(actor));
    return { result: undefined, audit: { details: { others }, target: { kind: 'hit', id: subject.id } } };
  },
});
