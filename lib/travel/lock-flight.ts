import type { Tx } from '@/lib/core/db';

/** Work about one flight that must go one after the other; storing does not wait for screening. */
const seeds = { store: 1, screen: 2 } as const;

interface Flight {
  carrier: string | undefined;
  number: string | undefined;
  /** Local time; the day counts. */
  departs: string | null | undefined;
}

/** Waits until nobody else does this work about the flight; let go at the end of the transaction. */
export async function lockFlight(tx: Tx, work: keyof typeof seeds, agencyId: string, flight: Flight): Promise<void> {
  const name = [agencyId, flight.carrier, flight.number, flight.departs?.slice(0, 10)].join('|');
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, ${seeds[work]}))`;
}
