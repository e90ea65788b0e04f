import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale } from 'next-intl/server';
import '@fontsource-variable/inter';
import '@fontsource-variable/noto-sans-arabic';
import './globals.css';
import { Providers } from '@/components/providers';
import { readTheme, themeCookie } from '@/components/shell/themes';
import { directionOf } from '@/lib/i18n/locales';

// Titles end up in browser histories and on shared screens: they name pages and references, never persons.
export const metadata: Metadata = {
  title: { default: 'Concord', template: '%s · Concord' },
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = { colorScheme: 'light dark', width: 'device-width', initialScale: 1 };

/** The document. Rendered per request: a page made ahead has no nonce, and the policy would block its scripts. */
export default async function RootLayout({ children }: LayoutProps<'/'>) {
  const locale = await getLocale();
  const direction = directionOf(locale);
  const nonce = (await headers()).get('x-nonce') ?? '';
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  return (
    <html lang={locale} dir={direction} data-theme={theme}>
      <body>
        <NextIntlClientProvider>
          <Providers nonce={nonce} direction={direction} renderedAt={Date.now()}>
            {children}
          </Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
