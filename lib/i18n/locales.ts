/** The languages of the user interface. Adding one means a folder in `messages/` and a line in `messages.ts`. */
export const locales = ['en', 'ar'] as const;

/** A language of the user interface, as an IETF tag. */
export type Locale = (typeof locales)[number];

/** What a reader gets who asked for none of ours. */
export const defaultLocale: Locale = 'en';

/** Name of the cookie that keeps the reader's choice. */
export const localeCookie = 'locale';

/** Each language in its own words, for the language switch. */
export const localeNames: Record<Locale, string> = { en: 'English', ar: 'العربية' };

/** Reading direction, for `<html dir>`. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}

/**
 * Picks a language: the cookie's if it names one of ours, else the first of `Accept-Language` by weight
 * (RFC 9110 §12.5.4; region and script subtags are ignored), else English.
 */
export function chooseLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
  const chosen = locales.find((locale) => locale === cookie);
  if (chosen) return chosen;
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='));
      return { language: tag.split('-')[0], weight: weight ? Number(weight.slice(2)) : 1 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { language } of wanted) {
    const locale = locales.find((ours) => ours === language);
    if (locale) return locale;
  }
  return defaultLocale;
}
