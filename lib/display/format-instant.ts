/**
 * Writing instants. UTC comes first everywhere, because two desks that read one record must read the same hour;
 * the local time of the place follows. Digits are Latin in every language, as on travel documents.
 */

const languageTags: Record<string, string> = { en: 'en-GB', ar: 'ar-u-nu-latn' };

/** The tag for `Intl`: day before month in English, Latin digits in Arabic. */
export function languageTag(locale: string): string {
  return languageTags[locale] ?? locale;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(languageTag(locale), { ...options, timeZone, calendar: 'gregory' });
    formatters.set(key, found);
  }
  return found;
}

/** "14:20" (or "14:20:07") on the 24-hour clock of a zone (IANA name, UTC unless told). */
export function formatClock(at: Date, locale: string, timeZone = 'UTC', seconds = false): string {
  return formatter(locale, timeZone, {
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds ? { second: '2-digit' } : {}),
    hourCycle: 'h23',
  }).format(at);
}

/** "24 Nov", with the year when it is not that of `now`. */
export function formatDay(at: Date, locale: string, now: Date, timeZone = 'UTC'): string {
  const year = formatter(locale, timeZone, { year: 'numeric' });
  const sameYear = year.format(at) === year.format(now);
  return formatter(locale, timeZone, {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
}

/** "Tue 24 Nov", for the clock in the header. */
export function formatWeekday(at: Date, locale: string, timeZone = 'UTC'): string {
  return formatter(locale, timeZone, { weekday: 'short', day: 'numeric', month: 'short' }).format(at);
}

/** Whether one instant has the same calendar day in two zones: if not, the local time must name its day. */
export function sameDayIn(a: Date, zoneA: string, b: Date, zoneB: string): boolean {
  const day: Intl.DateTimeFormatOptions = { year: 'numeric', month: '2-digit', day: '2-digit' };
  return formatter('en', zoneA, day).format(a) === formatter('en', zoneB, day).format(b);
}

/** "Port Moresby" from "Pacific/Port_Moresby": a fallback where the record names no place. */
export function placeOfZone(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}
