import { canonicalHash } from '@/lib/core/canonical';

/** A name's letters alone, upper case, accents off: two pushes that space or hyphenate it otherwise agree. */
export const plainName = (text: string) => text.normalize('NFKD').replace(/\P{L}/gu, '').toUpperCase();

interface JourneyName {
  carrier: string;
  number: string;
  departsLocal: string | null;
}

const ofJourney = ({ carrier, number, departsLocal }: JourneyName) => [
  carrier,
  number,
  departsLocal?.slice(0, 10) ?? '',
];

/**
 * Recognises the same person on the same journey in a repeated push: name, birth date, carrier, number, day. It never
 * leaves the agency and identifies nobody beyond what the traveller's row says.
 */
export function personKey(t: {
  cleanFamily: string;
  cleanGiven: string;
  birthDate: string | null;
  journey: JourneyName;
}): Uint8Array<ArrayBuffer> {
  return canonicalHash([plainName(t.cleanFamily), plainName(t.cleanGiven), t.birthDate ?? '', ...ofJourney(t.journey)]);
}

/** The same without the birth date: a booking often lacks it, and the passenger list then brings it. */
export function foldKey(t: { cleanFamily: string; cleanGiven: string; journey: JourneyName }): Uint8Array<ArrayBuffer> {
  return canonicalHash(['fold', plainName(t.cleanFamily), plainName(t.cleanGiven), ...ofJourney(t.journey)]);
}

/**
 * Recognises the same booking about the same journey in a later push (carrier, flight, date, locator). A booking without
 * a locator is like no other: its place in its message stands in.
 */
export function bookingKey(
  locator: { carrier: string; code: string } | undefined,
  journey: JourneyName,
  place: { messageId: string; ordinal: number },
): Uint8Array<ArrayBuffer> {
  return canonicalHash(
    locator
      ? [locator.carrier, locator.code.toUpperCase(), ...ofJourney(journey)]
      : [place.messageId, String(place.ordinal)],
  );
}
