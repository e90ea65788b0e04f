import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SkipLink } from '@/components/shell/app-shell';
import { Brand } from '@/components/shell/brand';
import { LanguageSwitch, ThemeSwitch } from '@/components/shell/preferences';
import type { Theme } from '@/components/shell/themes';
import { UtcClock } from '@/components/shell/utc-clock';

/** The frame of the pages before the sign-in: one narrow column, the promise of the product, and the notice. */
export function AuthShell({
  title,
  lede,
  theme,
  footer,
  children,
}: {
  title: ReactNode;
  lede?: ReactNode;
  theme: Theme;
  footer?: ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations('shell');
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr_auto]">
      <SkipLink>{t('skip')}</SkipLink>
      <header className="flex h-bar items-center justify-end gap-2 px-4">
        <UtcClock />
        <span className="flex">
          <LanguageSwitch />
          <ThemeSwitch theme={theme} />
        </span>
      </header>
      <main id="content" tabIndex={-1} className="grid place-items-center px-4 py-8 outline-none">
        <div className="w-full max-w-96">
          <Brand size="large" />
          <p className="mt-2 mb-6 text-ink-muted">{t('purpose')}</p>
          <section aria-labelledby="auth-title" className="grid gap-5 rounded-xl border bg-surface p-6 shadow-panel">
            <div className="grid gap-1">
              <h1 id="auth-title" className="font-semibold text-xl">
                {title}
              </h1>
              {lede ? <p className="text-ink-muted">{lede}</p> : null}
            </div>
            {children}
          </section>
          {footer ? <div className="mt-4 text-ink-muted text-sm">{footer}</div> : null}
        </div>
      </main>
      <footer className="px-4 py-4 text-center text-ink-subtle text-sm">{t('watched')}</footer>
    </div>
  );
}
