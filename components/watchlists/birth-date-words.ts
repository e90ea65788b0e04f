import { useLocale, useTranslations } from 'next-intl';
import { formatDate } from '@/lib/display/format-date';
import type { EntryBirthDate } from '@/lib/screening/schema';

/** A listed birth date in words, as exact as the list is: a day, about a day or year, a year, or between two. */
export function useBirthDateWords() {
  const locale = useLocale();
  const t = useTranslations('watchlists.birthDate');
  return ({ kind, from, to }: EntryBirthDate): string => {
    const wholeYear = from.endsWith('-01-01') && to.endsWith('-12-31');
    const oneYear = wholeYear && from.slice(0, 4) === to.slice(0, 4);
    const first = formatDate(wholeYear ? from.slice(0, 4) : from, locale);
    const last = formatDate(wholeYear ? to.slice(0, 4) : to, locale);
    if (kind === 'exact') return first;
    if (kind === 'year') return t('year', { year: from.slice(0, 4) });
    if (kind === 'approximate' && (oneYear || from === to)) return t('about', { date: first });
    return t(kind === 'approximate' ? 'aboutBetween' : 'between', { first, last });
  };
}
