import 'server-only';
import type { z } from 'zod';
import { operationsByName as ops } from '@/lib/commands';
import type { HitView } from '@/lib/hits/hit-shapes';
import { type ActionResult, act } from './action';

type TakeInput = z.input<(typeof ops)['hit.take-next']['input']>;

/** Takes the next hit of a view and opens it, in one round trip; null when the view has none left. */
export async function nextCard(input: TakeInput): Promise<ActionResult<HitView | null>> {
  const taken = await act(ops['hit.take-next'], input);
  if (!taken.ok) return taken;
  const { hitId } = taken.result;
  return hitId === null ? { ok: true, result: null } : act(ops['hit.view'], { hitId, view: input.view });
}

/**
 * Records a judgement and opens the next hit. A refused judgement is the answer, and nothing is taken; one that was
 * recorded stays so whatever comes of taking the next.
 */
export async function decided(
  review: z.input<(typeof ops)['hit.review']['input']>,
  next: TakeInput,
): Promise<ActionResult<ActionResult<HitView | null>>> {
  const judged = await act(ops['hit.review'], review);
  return judged.ok ? { ok: true, result: await nextCard(next) } : judged;
}
