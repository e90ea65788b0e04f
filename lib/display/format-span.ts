/** A length of time in the two largest units that matter, whole and never negative. */
export interface Span {
  days: number;
  hours: number;
  minutes: number;
  seconds: number;
}

/** The keys under `common.span` that word a span. */
export type SpanKey = 'days' | 'daysHours' | 'hours' | 'hoursMinutes' | 'minutes' | 'minutesSeconds';

/** Splits milliseconds (the sign is dropped) into days, hours, minutes and seconds, each rounded down. */
export function splitSpan(milliseconds: number): Span {
  const total = Math.floor(Math.abs(milliseconds) / 1000);
  return {
    days: Math.floor(total / 86_400),
    hours: Math.floor((total % 86_400) / 3600),
    minutes: Math.floor((total % 3600) / 60),
    seconds: total % 60,
  };
}

/**
 * Which wording fits a span: hours disappear after ten days, minutes after one day; seconds show only on a countdown
 * under ten minutes, where they decide.
 */
export function spanKey({ days, hours, minutes }: Span, countdown = false): SpanKey {
  if (days >= 10 || (days > 0 && hours === 0)) return 'days';
  if (days > 0) return 'daysHours';
  if (hours > 0) return minutes === 0 ? 'hours' : 'hoursMinutes';
  return countdown && minutes < 10 ? 'minutesSeconds' : 'minutes';
}
