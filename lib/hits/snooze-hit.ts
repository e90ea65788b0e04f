import * as z from 'zod';
import { command } from '@/lib/core/command';
import { conflict, invalid } from '@/lib/core/errors';
import { aboutHit, asSeen, hitState, me, refuse, reviewers } from './hit-state';
import { snoozeFold } from './hold-fold';
import { hitCan } from './rules';
import { SNOOZE_MAX_MS, snoozeUntil } from './schema';

/** Before it is too late to act, whatever new data somebody waits for. */
const LEAD_MS = 30 * 60_000;
const DAY_MS = 86_400_000;

/**
 * Puts the person's open hits on this journey out of the queue, until a time, new data, or whichever is first. Nothing
 * sleeps past the moment when it is too late to act.
 */
export const snoozeHit = command({
  name: 'hit.snooze',
  input: z.object({ hitId: z.uuid() }).and(snoozeUntil),
  target: aboutHit,
  subject: hitState,
  policy: { who: reviewers, when: ({ actor, subject }) => refuse(hitCan.snooze(subject, me(actor))) },
  async handle({ tx, actor, input, subject, now }) {
    const sleep = { snoozedUntil: wakeAt(input.until, subject.dueAt, now), snoozeNewData: input.newData };
    const { count } = await tx.hit.updateMany({
      where: asSeen(subject),
      data: { ...sleep, claimedById: null, claimedAt: null },
    });
    if (count === 0) throw conflict('changed-meanwhile');
    const others = await snoozeFold(tx, subject, me(actor), sleep);
    return {
      result: { until: sleep.snoozedUntil },
      audit: {
        details: { until: sleep.snoozedUntil.toISOString(), newData: input.newData, others },
        target: { kind: 'hit', id: subject.id },
      },
    };
  },
});

function wakeAt(until: Date | undefined, dueAt: Date, now: Date): Date {
  if (until === undefined) {
    const beforeDue = new Date(dueAt.getTime() - LEAD_MS);
    return beforeDue > now ? beforeDue : dueAt > now ? dueAt : new Date(now.getTime() + DAY_MS);
  }
  const wrong =
    until <= now
      ? 'snooze-in-past'
      : until.getTime() > now.getTime() + SNOOZE_MAX_MS
        ? 'snooze-too-long'
        : dueAt > now && until > dueAt
          ? 'snooze-past-due'
          : null;
  if (wrong) throw invalid(wrong, [{ path: 'until', code: wrong }]);
  return until;
}

/** Back into the queue before its time. */
export const wakeHit = command({
  name: 'hit.wake',
  input: z.object({ hitId: z.uuid() }),
  target: aboutHit,
  subject: hitState,
  policy: { who: reviewers, when: ({ subject, now }) => refuse(hitCan.wake(subject, now)) },
  async handle({ tx, subject }) {
    const { count } = await tx.hit.updateMany({
      where: asSeen(subject),
      data: { snoozedUntil: null, snoozeNewData: false },
    });
    if (count === 0) throw conflict('changed-meanwhile');
    return { result: undefined, audit: { details: {}, target: { kind: 'hit', id: subject.id } } };
  },
});
