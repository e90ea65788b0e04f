import type { HitStatus } from '@/lib/hits/schema';
import type { MatchBand } from '@/lib/screening/schema';

/**
 * The flight of a hit: wall clocks as the carrier sent them, moments as Dates from the server's render and as text from
 * the API.
 */
export interface HitJourney {
  /** air, sea, rail or road. */
  mode: string;
  /** Of a voyage; `number` is then the voyage's. */
  shipName: string | null;
  carrier: string;
  number: string;
  origin: string;
  destination: string;
  departsLocal: string | null;
  departsAt: Date | string | null;
  arrivesLocal: string | null;
  arrivesAt: Date | string | null;
}

/** A row of the queue, as `GET /api/v1/hits` answers: nothing of a person. */
export interface HitRow {
  id: string;
  reference: string;
  status: HitStatus;
  band: MatchBand;
  dueAt: string;
  reviewedAt: string | null;
  reason: string | null;
  claimed: boolean;
  claimedByMe: boolean;
  journey: HitJourney;
  list: { name: string; family: string; offence: string };
  shape: { field: string; verdict: string }[];
  shared: number;
}

/** A page of the queue under the names of the API. */
export interface HitPage {
  items: HitRow[];
  next: string | null;
}

/** Hits asked for at once where a whole queue is wanted: the most the API gives. */
export const QUEUE_LIMIT = 200;

/** Who took which hit, by the hit's id: colleagues' names come with the page, never through the API. */
export type ClaimNames = Readonly<Record<string, string>>;

/** Counts for the dots: a field that both sides lack says nothing, so it counts as missing. */
export function countVerdicts(shape: HitRow['shape']) {
  const of = (verdict: string) => shape.filter((s) => s.verdict === verdict).length;
  const agrees = of('agrees');
  const differs = of('differs');
  return { agrees, differs, missing: shape.length - agrees - differs };
}
