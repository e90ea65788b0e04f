import { formatDate } from '@/lib/display/format-date';

/** "2026-11-24T13:05" → "24 Nov 2026 13:05", as the wall clock at the port shows it; a date alone stays one. */
export function localTime(sent: string, locale: string): string {
  const [date = '', time] = sent.split('T');
  return time ? `${formatDate(date, locale)} ${time}` : formatDate(date, locale);
}
