import { useLocale } from 'next-intl';
import { languageTag } from '@/lib/display/format-instant';

/** "0.25 ‰" of a part in a whole: a targeted rule is below one in a hundred, where percents say nothing. */
export function usePerMille() {
  const format = new Intl.NumberFormat(languageTag(useLocale()), { maximumFractionDigits: 2 });
  return (part: number, whole: number): string =>
    `\u2066${format.format(whole === 0 ? 0 : (part / whole) * 1000)}\u00a0‰\u2069`;
}
