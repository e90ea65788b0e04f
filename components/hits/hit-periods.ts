const DAY_MS = 86_400_000;

/** How far back the quality of hits can be looked at, in days. */
export const hitPeriods = [7, 30, 90, 365] as const;
export type HitPeriod = (typeof hitPeriods)[number];

/** The ISO days of a period that ends today, both inclusive, in UTC. */
export function spanOf(period: HitPeriod, now: Date): { from: string; to: string } {
  const day = (back: number) => new Date(now.getTime() - back * DAY_MS).toISOString().slice(0, 10);
  return { from: day(period - 1), to: day(0) };
}
