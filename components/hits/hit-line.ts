import type { HitStatus } from '@/lib/hits/schema';
import type { MatchBand } from '@/lib/screening/schema';

/** A flight's times: the moment in UTC and the wall clock at the port, as far as the carrier sent them. */
export interface HitJourney {
  carrier: string;
  number: string;
  origin: string;
  destination: string;
  departsLocal: string | null;
  departsAt: Date | string | null;
  arrivesLocal: string | null;
  arrivesAt: Date | string | null;
}

/** A hit as the queue shows it. Instants are Dates from the server's render and text from the API. */
export interface HitLine {
  id: string;
  reference: string;
  status: HitStatus;
  band: MatchBand;
  raisedAt: Date | string;
  dueAt: Date | string;
  reviewedAt: Date | string | null;
  reason: string | null;
  claimed: boolean;
  claimedByMe: boolean;
  /** The colleague's name, where the answer carries it. */
  claimedBy?: string | null;
  journey: HitJourney;
  list: { name: string; family: string; offence: string };
  shape: { field: string; verdict: string }[];
  shared: number;
}

/** Hits asked for at once. A queue longer than this is worked from its top. */
export const QUEUE_LIMIT = 200;

/** The shape as three counts, for the dots. */
export function countShape(shape: HitLine['shape']) {
  const of = (test: (verdict: string) => boolean) => shape.filter((s) => test(s.verdict)).length;
  return {
    agrees: of((v) => v === 'agrees'),
    missing: of((v) => v.startsWith('missing')),
    differs: of((v) => v === 'differs'),
  };
}
