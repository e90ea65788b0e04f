import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Account, type Person } from '@/components/shell/account';
import { Brand } from '@/components/shell/brand';
import { Drawer } from '@/components/shell/drawer';
import { Navigation, type NavigationGroup } from '@/components/shell/navigation';
import { LanguageSwitch, ThemeSwitch } from '@/components/shell/preferences';
import type { Theme } from '@/components/shell/themes';
import { UtcClock } from '@/components/shell/utc-clock';
import { cn } from '@/components/ui/class-names';
import { KeyHelp } from '@/components/ui/key-help';

/**
 * The frame of every page behind the sign-in: side bar from 1024 px, top bar and drawer below; whose desk this is, the
 * shared clock, language, appearance and keys.
 */
export function AppShell({
  agency,
  person,
  navigation,
  theme,
  signOut,
  density = 'dense',
  children,
}: {
  agency: { code: string; name: string };
  person: Person;
  navigation: readonly NavigationGroup[];
  theme: Theme;
  /** A form with its button, usually `size="small" variant="quiet"`. */
  signOut: ReactNode;
  /** `roomy` for people who read rather than scan: the partner's side. */
  density?: 'dense' | 'roomy';
  children: ReactNode;
}) {
  const t = useTranslations('shell');
  return (
    <div className="min-h-dvh [--sticky-top:3rem] lg:grid print:block lg:grid-cols-[var(--spacing-sidebar)_minmax(0,1fr)]">
      <SkipLink>{t('skip')}</SkipLink>
      <aside className="no-print sticky top-0 hidden h-dvh flex-col border-e bg-sunken lg:flex">
        <div className="flex h-bar shrink-0 items-center px-4">
          <Brand />
        </div>
        <div className="grow overflow-y-auto px-2 py-3">
          <Navigation groups={navigation} withKeys />
        </div>
        <Account person={person} signOut={signOut} />
      </aside>
      <div className="min-w-0">
        <header className="no-print sticky top-0 z-30 flex h-bar items-center gap-2 border-b bg-surface px-2 lg:px-6">
          <Drawer groups={navigation}>
            <Account person={person} signOut={signOut} />
          </Drawer>
          <p className="flex min-w-0 grow items-center gap-2.5">
            <span className="sr-only">{t('agency')}: </span>
            <span className="rounded-sm border border-line-strong/60 px-1.5 font-semibold text-xs leading-5 tracking-wide">
              {agency.code}
            </span>
            <span className="truncate font-medium max-sm:hidden">{agency.name}</span>
          </p>
          <UtcClock />
          <span className="flex items-center ps-1">
            <LanguageSwitch />
            <ThemeSwitch theme={theme} />
            <span className="max-lg:hidden">
              <KeyHelp />
            </span>
          </span>
        </header>
        <main
          id="content"
          tabIndex={-1}
          data-density={density}
          className={cn(
            'mx-auto grid w-full max-w-page content-start px-4 outline-none lg:px-6',
            density === 'roomy' ? 'gap-8 py-8' : 'gap-5 py-5',
          )}
        >
          {children}
        </main>
      </div>
    </div>
  );
}

/** Shown when the first Tab reaches it. */
export function SkipLink({ children }: { children: ReactNode }) {
  return (
    <a
      href="#content"
      className="no-print fixed start-3 top-2 z-50 -translate-y-16 rounded-md bg-accent px-3 py-1.5 font-medium text-accent-ink focus-visible:translate-y-0"
    >
      {children}
    </a>
  );
}
