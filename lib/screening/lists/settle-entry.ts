import type * as z from 'zod';
import { countryCode } from '@/lib/screening/countries';
import type { ReadEntry } from '@/lib/screening/schema';
import type { entryInput } from '@/lib/screening/watchlist-schema';

/** A typed entry as the list keeps it: countries by code where they are known, nothing where nothing was said. */
export function settleEntry(input: z.output<typeof entryInput>, externalRef: string): ReadEntry {
  const { sex, listedOn, reason, expiresOn, offence, source, restricted } = input;
  const country = (word: string) => countryCode(word) ?? word;
  return {
    externalRef,
    names: input.names,
    birthDates: input.birthDates,
    documents: input.documents.map(({ kind, number, issuer, note }) => ({
      kind,
      number,
      ...(issuer ? { issuer: country(issuer) } : {}),
      ...(note ? { note } : {}),
    })),
    nationalities: [...new Set(input.nationalities.map(country))],
    birthPlaces: input.birthPlaces,
    ...(sex ? { sex } : {}),
    ...(listedOn ? { listedOn } : {}),
    ...(reason ? { reason } : {}),
    ...(expiresOn ? { expiresOn } : {}),
    ...(offence ? { offence } : {}),
    ...(source ? { source } : {}),
    ...(restricted ? { restricted } : {}),
  };
}
