'use client'; // changes the page at once and keeps the choice

import { Check, Languages, Monitor, Moon, Sun } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { keepPreference } from '@/components/shell/keep-preference';
import { type Theme, themes } from '@/components/shell/themes';
import { Menu } from '@/components/ui/menu';
import { localeNames, locales } from '@/lib/i18n/locales';

const icons = {
  light: <Sun aria-hidden="true" />,
  dark: <Moon aria-hidden="true" />,
  system: <Monitor aria-hidden="true" />,
};
const chosen = <Check aria-hidden="true" className="text-accent-text" />;
const blank = <span className="size-4" />;

/** The language switch; each language is named in its own words. The page is rendered anew in the chosen one. */
export function LanguageSwitch() {
  const t = useTranslations('shell');
  const current = useLocale();
  const router = useRouter();
  return (
    <Menu
      label={`${t('language')}: ${localeNames[current]}`}
      labelHidden
      size="icon"
      className="text-ink-muted"
      icon={<Languages aria-hidden="true" />}
      items={locales.map((locale) => ({
        label: <span lang={locale}>{localeNames[locale]}</span>,
        icon: locale === current ? chosen : blank,
        onSelect: () => {
          keepPreference('locale', locale);
          router.refresh();
        },
      }))}
    />
  );
}

/** Light, dark, or as the device. */
export function ThemeSwitch({ theme: initial }: { theme: Theme }) {
  const t = useTranslations('shell.theme');
  const [theme, setTheme] = useState(initial);
  return (
    <Menu
      label={`${t('label')}: ${t(theme)}`}
      labelHidden
      size="icon"
      className="text-ink-muted"
      icon={icons[theme]}
      items={themes.map((choice) => ({
        label: t(choice),
        icon: choice === theme ? chosen : icons[choice],
        onSelect: () => {
          setTheme(choice);
          document.documentElement.dataset.theme = choice;
          keepPreference('theme', choice);
        },
      }))}
    />
  );
}
