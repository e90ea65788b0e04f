import { languageTag } from '@/lib/display/format-instant';

/** "Tuesday", of a local date or time as sent (`2026-11-24T13:05`). */
export function formatWeekdayName(sent: string, locale: string): string {
  const at = new Date(`${sent.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(at.getTime())
    ? sent
    : new Intl.DateTimeFormat(languageTag(locale), { weekday: 'long', timeZone: 'UTC' }).format(at);
}
