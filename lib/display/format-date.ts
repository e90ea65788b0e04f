import { languageTag } from '@/lib/display/format-instant';

/**
 * Writes a calendar date that belongs to no zone (birth, issue, expiry), as exact as it is known:
 * "1984-07-12" → "12 Jul 1984", "1984-07" → "Jul 1984", "1984" → "1984". Anything else is returned unchanged,
 * because documents carry dates like "1984-00-00" that must be shown as they are.
 */
export function formatDate(iso: string, locale: string): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso);
  if (!match) return iso;
  const [, year = '', month, day] = match;
  if (!month) return year;
  const at = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  // "2023-02-30" rolls over to March in some engines: show what the document says instead.
  if (Number.isNaN(at.getTime()) || at.getUTCMonth() + 1 !== Number(month)) return iso;
  return new Intl.DateTimeFormat(languageTag(locale), {
    year: 'numeric',
    month: 'short',
    ...(day ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
    calendar: 'gregory',
  }).format(at);
}
