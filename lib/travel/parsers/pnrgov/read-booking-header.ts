import type { ParsedBooking } from '@/lib/travel/parsed';
import { readPhoneField } from '@/lib/travel/parsers/contact-line';
import { toCountryCode } from '@/lib/travel/parsers/country-code';
import type { Fields } from '@/lib/travel/parsers/edifact/read-fields';
import type { Segment } from '@/lib/travel/parsers/edifact/split-segments';
import type { BookingDates } from '@/lib/travel/parsers/pnrgov/booking-dates';
import { recent } from '@/lib/travel/parsers/read-context';

/** RCI: `UA:K7QW2E::011126:0800`, several side by side; some senders leave the empty type out (`UA:K7QW2E:011126:0800`). */
export function addLocators(booking: ParsedBooking, fields: Fields, dates: BookingDates, segment: Segment): void {
  for (let element = 1; element <= fields.size; element += 1) {
    const carrier = fields.at(element, 0).toUpperCase();
    const code = fields.at(element, 1).toUpperCase();
    if (code === '') continue;
    if (booking.bookedOn === undefined) {
      const third = fields.at(element, 2);
      const short = third.length >= 5;
      const created = short
        ? dates.read(third, fields.at(element, 3), segment)
        : dates.read(fields.at(element, 3), fields.at(element, 4), segment);
      if (created !== undefined) booking.bookedOn = created;
    }
    addLocator(booking.locators, carrier, code);
  }
}

export function addLocator(locators: { carrier: string; code: string }[], carrier: string, code: string): void {
  const known = recent(locators).some((locator) => locator.carrier === carrier && locator.code === code);
  if (!known) locators.push({ carrier, code });
}

/** DAT: 700 tells when the booking was last changed, 710 when its ticket was issued. */
export function readDated(
  fields: Fields,
  qualifier: '700' | '710',
  dates: BookingDates,
  segment: Segment,
): string | undefined {
  for (let element = 1; element <= fields.size; element += 1) {
    if (fields.at(element, 0) !== qualifier) continue;
    return dates.read(fields.at(element, 1), fields.at(element, 2), segment);
  }
  return undefined;
}

/** ORG: `1A:QQA+12345678:QQAUA0001+QQA+UA:QQA+A+UT+…`: agency number or office, its city, its country. */
export function readAgency(fields: Fields): ParsedBooking['agency'] {
  const office = fields.at(2, 1);
  const id = fields.at(2, 0) || office;
  const city = fields.at(3) || (office.length === 3 ? office : '');
  const country = toCountryCode(fields.at(6));
  if (id === '' && city === '' && country === undefined) return undefined;
  return {
    ...(id === '' ? {} : { id }),
    ...(city === '' ? {} : { city }),
    ...(country === undefined ? {} : { country }),
  };
}

/** ADD: `700:street:city:state::country:zip:telephone`; the last is sometimes the zip instead. */
export function readAddress(fields: Fields): { address: string; phone?: string } {
  const [, ...parts] = fields.components(2);
  const last = parts[6] ?? '';
  const phone = last.replace(/\D/g, '').length >= 7 ? readPhoneField(last) : undefined;
  const address = parts
    .slice(0, phone === undefined ? 7 : 6)
    .filter((part) => part !== '')
    .join(', ');
  return { address, ...(phone === undefined ? {} : { phone }) };
}

/** FOP: `CC::80.00:VI:XXXXXXXXXXXX1111:0928`; of the account only the last four digits have come through. */
export function readPayments(fields: Fields): ParsedBooking['payments'] {
  return fields
    .list(1)
    .filter(([form = '']) => form !== '')
    .map(([form = '', , amount = '', brand = '', account = '']) => {
      const lastFour = /(\d{4})\D*$/.exec(account)?.[1];
      return {
        form,
        ...(amount === '' ? {} : { amount }),
        ...(brand === '' ? {} : { brand }),
        ...(lastFour === undefined ? {} : { lastFour }),
      };
    });
}
