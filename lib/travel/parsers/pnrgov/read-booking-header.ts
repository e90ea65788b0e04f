import type { ParsedBooking } from '@/lib/travel/parsed';
import { readPhoneField } from '@/lib/travel/parsers/contact-line';
import { toCountryCode } from '@/lib/travel/parsers/country-code';
import type { Fields } from '@/lib/travel/parsers/edifact/read-fields';
import { recent } from '@/lib/travel/parsers/read-context';
import { readBookingTime } from '@/lib/travel/parsers/travel-dates';

/** RCI: `UA:K7QW2E::011126:0800`, several side by side; some senders leave the empty type out (`UA:K7QW2E:011126:0800`). */
export function addLocators(booking: ParsedBooking, fields: Fields): void {
  for (const [carrier = '', code = '', third = '', fourth = '', fifth = ''] of fields.list(1)) {
    if (code === '') continue;
    const short = /^\d{6}$/.test(third);
    const created = short ? readBookingTime(third, fourth) : readBookingTime(fourth, fifth);
    booking.bookedOn ??= created;
    const known = recent(booking.locators).some((locator) => locator.carrier === carrier && locator.code === code);
    if (!known) booking.locators.push({ carrier, code });
  }
}

/** DAT 700: when the booking was last changed. */
export function readChangedOn(fields: Fields): string | undefined {
  const dated = fields.list(1).find(([qualifier]) => qualifier === '700');
  return dated ? readBookingTime(dated[1] ?? '', dated[2] ?? '') : undefined;
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
