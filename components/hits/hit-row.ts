import type { HitRow as StoredRow } from '@/lib/hits/hit-shapes';
import type { HitViewName } from '@/lib/hits/schema';

/** Moments as Dates from the server's render, and as text from the API. */
type Moments<T> = T extends Date
  ? Date | string
  : T extends readonly (infer U)[]
    ? Moments<U>[]
    : T extends object
      ? { [K in keyof T]: Moments<T[K]> }
      : T;

/** A row of the queue, as `GET /api/v1/hits` answers: nothing of a person, and not which colleague has it. */
export type HitRow = Moments<Omit<StoredRow, 'claimedBy'>> & { claimed: boolean };
export type HitJourney = HitRow['journey'];

/** A page of the queue under the names of the API. */
export interface HitPage {
  items: HitRow[];
  next: string | null;
}

/** Hits asked for at once where a whole view is wanted: the most the API gives. */
export const QUEUE_LIMIT = 200;

/** Who took which hit, by the hit's id: colleagues' names come with the page, never through the API. */
export type ClaimNames = Readonly<Record<string, string>>;

/** Of open hits: what waits for a judgement stands in the order of its clock. */
export const isOpenView = (view: HitViewName) => view !== 'decided';

/** A row as the API would give it, so that the browser keeps one shape. */
export const toHitRow = <R extends { claimedBy: string | null }>({ claimedBy, ...row }: R) => ({
  ...row,
  claimed: claimedBy !== null,
});

/** Counts for the dots: a field that both sides lack says nothing, so it counts as missing. */
export function countVerdicts(shape: HitRow['shape']) {
  const of = (verdict: string) => shape.filter((s) => s.verdict === verdict).length;
  const agrees = of('agrees');
  const differs = of('differs');
  return { agrees, differs, missing: shape.length - agrees - differs };
}
