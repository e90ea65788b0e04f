import { askedPeriod } from '@/components/ui/asked-period';

const DAY_MS = 86_400_000;

/** Periods that the intake's charts can show, in days. */
export const periods = [7, 30, 90] as const;
export type Period = (typeof periods)[number];

/** The period that an address asks for; a month where it asks for none that is known. */
export const periodOf = (asked: string | string[] | undefined): Period => askedPeriod(periods, asked);

/** One bar of a chart: the days from `from` on, YYYY-MM-DD in UTC, and how many. */
export interface Span {
  from: string;
  days: number;
}

const isoDay = (at: number) => new Date(at).toISOString().slice(0, 10);

/**
 * The bars of a period that ends today: one a day, and from a quarter of a year on one a week, because ninety bars
 * cannot be told apart on a phone. The first day counts from the hour of now on, as the period does.
 */
export function spansOf(period: Period, now: Date): Span[] {
  const days = period === 90 ? 7 : 1;
  const bars = Math.ceil((period + 1) / days);
  const today = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  return Array.from({ length: bars }, (_, at) => ({
    from: isoDay(today - ((bars - at) * days - 1) * DAY_MS),
    days,
  }));
}

/** Which bar a day falls into; -1 where it lies before all. */
export function spanAt(spans: readonly Span[], day: string): number {
  let found = -1;
  for (const [at, { from }] of spans.entries()) if (from <= day) found = at;
  return found;
}
