/** Light, dark, or what the device says. */
export const themes = ['light', 'dark', 'system'] as const;

/** The reader's choice of appearance. */
export type Theme = (typeof themes)[number];

/** Name of the cookie that keeps it; the layout writes it into `<html data-theme>` so that no page flashes. */
export const themeCookie = 'theme';

/** Reads the cookie's value; anything else means the device's choice. */
export function readTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? 'system';
}
