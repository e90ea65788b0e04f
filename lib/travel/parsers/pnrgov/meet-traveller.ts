import type { TravellerEntry, TravellerIndex, TravellerName } from '@/lib/travel/parsers/pnrgov/traveller-index';

/**
 * Whom a name at check-in is: the traveller with the reference and the name, else one of that name, of namesakes the
 * first who is not checked in on this flight yet, else a relative with the reference. Undefined when it is nobody known.
 */
export function meetTraveller(
  index: TravellerIndex,
  name: TravellerName,
  reference: string,
  flight: number,
): TravellerEntry | undefined {
  const referenced = index.byReference(reference);
  if (referenced) {
    const { familyName, givenNames } = referenced.parsed;
    if (familyName === name.familyName && givenNames === name.givenNames) return referenced;
  }
  if (name.familyName === '' && name.givenNames === '') return referenced;
  const named = index.named(name);
  return (
    named.find((entry) => entry === referenced) ??
    named.find((entry) => entry.checkedInOn !== flight) ??
    named[0] ??
    (referenced && index.isRelative(referenced, name) ? referenced : undefined)
  );
}
