import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { chooseLocale, localeCookie } from '@/lib/i18n/locales';
import { messages } from '@/lib/i18n/messages';

/** Language from the cookie, else from the browser; always UTC, because two agencies must read the same hour. */
export default getRequestConfig(async () => {
  const locale = chooseLocale((await cookies()).get(localeCookie)?.value, (await headers()).get('accept-language'));
  return { locale, timeZone: 'UTC', messages: messages[locale] };
});
