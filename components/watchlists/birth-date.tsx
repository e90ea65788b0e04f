import { useLocale, useTranslations } from 'next-intl';
import { formatDate } from '@/lib/display/format-date';
import type { EntryBirthDate } from '@/lib/screening/schema';

/** A listed birth date in words, as exact as the list has it: "2 May 1970", "about 1970", "between 1970 and 1975". */
export function BirthDate({ date: { kind, from, to } }: { date: EntryBirthDate }) {
  const t = useTranslations('watchlists.birth');
  const locale = useLocale();
  const wholeYears = from.endsWith('-01-01') && to.endsWith('-12-31');
  const first = formatDate(wholeYears ? from.slice(0, 4) : from, locale);
  const last = formatDate(wholeYears ? to.slice(0, 4) : to, locale);
  if (first === last) return kind === 'approximate' ? t('about', { date: first }) : first;
  return t(kind === 'approximate' ? 'aboutBetween' : 'between', { first, last });
}
