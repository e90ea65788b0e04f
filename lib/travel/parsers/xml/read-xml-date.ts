import type { LocalTime, PartialDate } from '@/lib/travel/parsed';
import { readListTime, readPartialDate, type YearRule } from '@/lib/travel/parsers/travel-dates';

/** `2026-11-24T13:05:00+02:00` → `2026-11-24T13:05`: the wall clock as sent, without its zone. */
export function readXmlTime(text: string): LocalTime | undefined {
  const match = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d))?/.exec(text);
  if (!match) return undefined;
  const [, year = '', month = '', day = '', hour = '', minute = ''] = match;
  return readListTime(`${year}${month}${day}${hour}${minute}`);
}

/** Date of XML Schema with or without time and zone, or as PNRGOV has it (`01JAN85`). */
export function readXmlDate(text: string, journey: string, rule: YearRule): PartialDate | undefined {
  const whole = /^(\d{4})-(\d\d|XX)-(\d\d|XX)/i.exec(text);
  if (whole) return readPartialDate(`${whole[1]}${whole[2]}${whole[3]}`.toUpperCase(), journey, rule);
  const month = /^(\d{4})-(\d\d)$/.exec(text);
  if (month) return readPartialDate(`${month[1]}${month[2]}00`, journey, rule);
  if (/^\d{4}$/.test(text)) return readPartialDate(`${text}0000`, journey, rule);
  return readPartialDate(text.toUpperCase(), journey, rule);
}
