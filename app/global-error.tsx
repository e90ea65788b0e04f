'use client'; // error boundaries run in the browser

import './globals.css';
import { digestOf, type FaultProps } from '@/components/shell/fault';
import { buttonStyles } from '@/components/ui/button-styles';
import { directionOf, localeNames, locales } from '@/lib/i18n/locales';
import ar from '@/lib/i18n/messages/ar/error-page.json';
import en from '@/lib/i18n/messages/en/error-page.json';

const words = { en: en, ar: ar };

/**
 * The layout itself failed: no provider, no reader's language, no theme. Each language says it once. The way on is a
 * plain link, because the scripts may be what failed.
 */
export default function GlobalErrorPage({ error }: FaultProps) {
  const digest = digestOf(error);
  return (
    <html lang="en">
      <body>
        <title>Concord</title>
        <main className="mx-auto grid min-h-dvh max-w-form content-center gap-4 px-4 py-8">
          {locales.map((locale) => (
            <section
              key={locale}
              lang={locale}
              dir={directionOf(locale)}
              aria-label={localeNames[locale]}
              className="grid gap-3 rounded-xl border bg-surface p-6 shadow-panel"
            >
              <h1 className="font-semibold text-2xl">{words[locale].faultTitle}</h1>
              <p>{words[locale].faultBody}</p>
              {digest ? (
                <p className="text-ink-muted">
                  {words[locale].faultNumber}:{' '}
                  <bdi dir="ltr" className="select-all font-mono font-semibold text-ink">
                    {digest}
                  </bdi>
                </p>
              ) : null}
              <p>
                {/* no client navigation: a full load is what mends it */}
                <a href="/" className={buttonStyles({ variant: 'secondary' })}>
                  {words[locale].desk}
                </a>
              </p>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
