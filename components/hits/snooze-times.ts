const MINUTE_MS = 60_000;

/** How long a hit can be put aside, in minutes: a look after half an hour, a shift at most. */
const snoozeMinutes = [30, 60, 120, 240, 480] as const;

/** Before the clock runs out somebody must have looked. */
const LEAST_LEFT_MS = 30 * MINUTE_MS;

/**
 * The lengths that can be offered now. A hit wakes half an hour before the earliest clock of those put aside at the
 * latest; once its clock has run out it may wait as long as any.
 * @param due the clocks of the hits to put aside
 */
export function snoozeOffered(due: readonly (Date | string)[], now: Date): readonly number[] {
  const open = due.map((at) => new Date(at).getTime()).filter((at) => at > now.getTime());
  const first = Math.min(...open);
  if (open.length === 0) return snoozeMinutes;
  return snoozeMinutes.filter((minutes) => now.getTime() + minutes * MINUTE_MS <= first - LEAST_LEFT_MS);
}

/** When a hit put aside for so many minutes comes back. */
export const wakesAt = (minutes: number, now: Date): Date => new Date(now.getTime() + minutes * MINUTE_MS);
