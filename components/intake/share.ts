import { useLocale } from 'next-intl';
import { languageTag } from '@/lib/display/format-instant';

/** "4.2 %" of a part in a whole, "0 %" of nothing; a part that is there never shows as none. */
export function useShare() {
  const locale = useLocale();
  const format = new Intl.NumberFormat(languageTag(locale), { style: 'percent', maximumFractionDigits: 1 });
  return (part: number, whole: number): string => format.format(whole === 0 ? 0 : part / whole);
}

/** "12,276": a count with its thousands apart. */
export function useCount() {
  const format = new Intl.NumberFormat(languageTag(useLocale()));
  return (count: number): string => format.format(count);
}
