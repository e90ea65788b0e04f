import type { Locale } from '@/lib/i18n/locales';
import arCommon from '@/lib/i18n/messages/ar/common.json';
import arShell from '@/lib/i18n/messages/ar/shell.json';
import enCommon from '@/lib/i18n/messages/en/common.json';
import enShell from '@/lib/i18n/messages/en/shell.json';

/*
 * One line per namespace and language; the name is the file's, in camelCase (`list-issues.json` → `listIssues`).
 * Static imports, so that the standalone build carries every file.
 */
const en = {
  common: enCommon,
  shell: enShell,
};

/** English is the model: a key that another language lacks is a type error here. */
export type Messages = typeof en;

/** Every word on the screen, by language. Server only: the layout hands the reader's language to the browser. */
export const messages: Record<Locale, Messages> = {
  en,
  ar: {
    common: arCommon,
    shell: arShell,
  },
};
