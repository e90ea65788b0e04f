import { useLocale } from 'next-intl';
import { languageTag } from '@/lib/display/format-instant';

/** Joins what is there with the commas of the reader's language. */
export function useListWords() {
  const format = new Intl.ListFormat(languageTag(useLocale()), { type: 'unit', style: 'short' });
  return (items: readonly (string | undefined)[]): string =>
    format.format(items.filter((item): item is string => item !== undefined && item !== ''));
}
