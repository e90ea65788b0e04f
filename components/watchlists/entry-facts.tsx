import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useCodeWord } from '@/components/redaction/code-word';
import { useBirthDateWords } from '@/components/watchlists/birth-date-words';
import { countryName } from '@/lib/display/countries';
import { formatDate } from '@/lib/display/format-date';
import type { EntryDocument, ReadEntry } from '@/lib/screening/schema';

/** A nationality by its code; a word that no code could be told from stays as the list writes it. */
export const nationalityName = (word: string, locale: string) => (word.length > 3 ? word : countryName(word, locale));

/** One document of an entry: its kind, number, issuer. */
export function DocumentLine({ kind, number, issuer, note }: EntryDocument) {
  const t = useTranslations('watchlists.entries.documentKind');
  const locale = useLocale();
  return (
    <span>
      <span className="text-ink-muted">{t(kind)}</span> <bdi dir="ltr">{number}</bdi>
      {issuer ? <span className="text-ink-muted text-xs"> {countryName(issuer, locale)}</span> : null}
      {note ? (
        <span className="text-ink-subtle text-xs">
          {' '}
          <bdi>{note}</bdi>
        </span>
      ) : null}
    </span>
  );
}

/** Several values under one another, a dash for none. */
export function Lines({ items }: { items: readonly ReactNode[] }) {
  if (items.length === 0) return <span className="text-ink-subtle">—</span>;
  return (
    <span className="inline-grid gap-0.5">
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: in the list's own order, which never changes on the screen
        <span key={at}>{item}</span>
      ))}
    </span>
  );
}

/** One fact of an entry in words, value by value; empty where the entry does not say it. */
export function useFactValues() {
  const locale = useLocale();
  const t = useTranslations('watchlists');
  const word = useCodeWord();
  const birthDate = useBirthDateWords();
  return (entry: ReadEntry, field: keyof ReadEntry): string[] => {
    const date = (day: string | undefined) => (day === undefined ? [] : [formatDate(day, locale)]);
    const text = (value: string | undefined) => (value === undefined || value === '' ? [] : [value]);
    switch (field) {
      case 'names':
        return entry.names.map(({ full, quality }) =>
          quality === 'primary' ? full : `${t(`entries.quality.${quality}`)} ${full}`,
        );
      case 'birthDates':
        return entry.birthDates.map(birthDate);
      case 'documents':
        return entry.documents.map(({ kind, number, issuer }) =>
          [t(`entries.documentKind.${kind}`), number, issuer ? countryName(issuer, locale) : ''].join(' ').trim(),
        );
      case 'nationalities':
        return entry.nationalities.map((word) => nationalityName(word, locale));
      case 'birthPlaces':
        return entry.birthPlaces;
      case 'sex':
        return entry.sex ? [word('sex', entry.sex)] : [];
      case 'listedOn':
        return date(entry.listedOn);
      case 'expiresOn':
        return date(entry.expiresOn);
      case 'offence':
        return entry.offence ? [word('offence', entry.offence)] : [];
      case 'restricted':
        return entry.restricted ? [t('restricted')] : [];
      case 'externalRef':
        return text(entry.externalRef);
      case 'source':
        return text(entry.source);
      case 'reason':
        return text(entry.reason);
    }
  };
}
