import * as z from 'zod';
import { command } from '@/lib/core/command';
import { AppError } from '@/lib/core/errors';
import { escalateHit } from './escalate-hit';
import { reviewers } from './hit-state';
import { BULK_LIMIT, escalateReason, snoozeUntil } from './schema';
import { snoozeHit } from './snooze-hit';

const hitIds = z.array(z.uuid()).min(1).max(BULK_LIMIT);

interface Many {
  done: string[];
  /** Hits that could not be touched, and the key of the reason in the `errors` namespace. */
  refused: { hitId: string; reason: string }[];
}

/** Hit by hit, each with its own event; one that cannot be does not stop the others, but nothing at all is a refusal. */
async function each(ids: readonly string[], act: (hitId: string) => Promise<unknown>): Promise<Many> {
  const many: Many = { done: [], refused: [] };
  let first: AppError | undefined;
  for (const hitId of new Set(ids)) {
    try {
      await act(hitId);
      many.done.push(hitId);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      first ??= error;
      many.refused.push({ hitId, reason: error.reason });
    }
  }
  if (many.done.length === 0 && first) throw first;
  return many;
}

const noteOf = (many: Many) => ({ details: { count: many.done.length, refused: many.refused.length } });

/** Puts several out of the queue; judging several at once does not exist (Directive (EU) 2016/681 Art 6(5)). */
export const snoozeHits = command({
  name: 'hit.snooze-many',
  input: z.object({ hitIds }).and(snoozeUntil),
  policy: { who: reviewers },
  async handle({ input: { hitIds: ids, ...sleep }, run }) {
    const many = await each(ids, (hitId) => run(snoozeHit, { hitId, ...sleep }));
    return { result: many, audit: noteOf(many) };
  },
});

/** Asks for a second pair of eyes on several. */
export const escalateHits = command({
  name: 'hit.escalate-many',
  input: z.object({ hitIds, reason: escalateReason }),
  policy: { who: reviewers },
  async handle({ input: { hitIds: ids, reason }, run }) {
    const many = await each(ids, (hitId) => run(escalateHit, { hitId, reason }));
    return { result: many, audit: noteOf(many) };
  },
});
