import type { ParsedBooking } from '@/lib/travel/parsed';
import { readContactLine } from '@/lib/travel/parsers/contact-line';
import type { Fields } from '@/lib/travel/parsers/edifact/read-fields';
import type { Segment } from '@/lib/travel/parsers/edifact/split-segments';
import { addContact } from '@/lib/travel/parsers/pnrgov/add-facts';
import { readAddress } from '@/lib/travel/parsers/pnrgov/read-booking-header';
import type { TravellerEntry } from '@/lib/travel/parsers/pnrgov/traveller-index';
import { recent } from '@/lib/travel/parsers/read-context';

/** No contact line is shorter: a label of four letters, a blank and a number. */
const SHORTEST_LINE = 8;

/** Contact lines of IFT: the traveller's where it stands with one, else the booking's. */
export function keepContactLines(
  booking: ParsedBooking,
  owner: TravellerEntry | undefined,
  segment: Segment,
  fields: Fields,
): void {
  if (fields.size < 2) return;
  for (const components of fields.list(2)) {
    for (const text of components) {
      if (text.length < SHORTEST_LINE) continue;
      const contact = readContactLine(text.toUpperCase())?.contact;
      if (contact) keepContact(booking, owner, contact.kind, contact.value, segment);
    }
  }
}

/** ADD: an address and the telephone number in it; with a form of payment it is where the bill goes. */
export function keepAddress(
  booking: ParsedBooking,
  owner: TravellerEntry | undefined,
  billing: boolean,
  segment: Segment,
  fields: Fields,
): void {
  const { address, phone } = readAddress(fields);
  if (address !== '' && billing) booking.contacts.push({ kind: 'billing-address', value: address });
  else if (address !== '') keepContact(booking, owner, 'address', address, segment);
  if (phone !== undefined) keepContact(booking, owner, 'phone', phone, segment);
}

function keepContact(
  booking: ParsedBooking,
  owner: TravellerEntry | undefined,
  kind: 'phone' | 'email' | 'address',
  value: string,
  segment: Segment,
): void {
  if (owner) {
    addContact(owner.parsed, kind, value);
    owner.ranges.add(segment);
  } else if (!recent(booking.contacts).some((known) => known.kind === kind && known.value === value)) {
    booking.contacts.push({ kind, value });
  }
}
