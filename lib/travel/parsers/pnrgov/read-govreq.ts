import type { ParsedBooking, ParsedLeg } from '@/lib/travel/parsed';
import { flightOfReference } from '@/lib/travel/parsers/pnrgov/access-reference';
import { BookingDates } from '@/lib/travel/parsers/pnrgov/booking-dates';
import { addLocators } from '@/lib/travel/parsers/pnrgov/read-booking-header';
import { addPartner, isPartnerNumber, readLeg } from '@/lib/travel/parsers/pnrgov/read-leg';
import { type MessageContent, type ReadContext, recent } from '@/lib/travel/parsers/read-context';

/**
 * GOVREQ (PNRGOV guide, ad hoc request of a state): the flight asked about in TVL, single bookings in RCI. A booking
 * that is asked for is kept with its locator and nobody in it: a name in a request is no traveller.
 */
export function readGovreq(context: ReadContext): MessageContent {
  const { segments, fields, issues, message } = context;
  const dates = new BookingDates(context.preparedOn, issues);
  const legs: ParsedLeg[] = [];
  const bookings: ParsedBooking[] = [];
  let purpose = '';
  for (const segment of segments) {
    const values = fields(segment);
    if (segment.tag === 'MSG') purpose = values.at(1, 1) || values.at(1, 0);
    else if (segment.tag === 'TVL') {
      const last = legs[legs.length - 1];
      if (last && isPartnerNumber(values)) addPartner(last, '', values.at(5));
      else legs.push(readLeg(segment, values, dates, issues));
    } else if (segment.tag === 'RCI') {
      const asked: ParsedBooking = { locators: [], itinerary: [], contacts: [], payments: [], segments: [] };
      addLocators(asked, values, dates, segment);
      for (const locator of asked.locators) {
        const known = recent(bookings).some(({ locators }) => locators[0]?.code === locator.code);
        if (!known) bookings.push({ ...asked, locators: [locator], segments: [[segment.start, segment.end]] });
      }
    }
  }
  const header = fields(message.header);
  const flight = legs.length === 0 ? flightOfReference(header) : undefined;
  if (flight) legs.push({ ...flight, from: '', to: '' });
  if (legs.length === 0 && bookings.length === 0) issues.warn('pnrRequestOfNothing', message.header);
  const reference = header.at(3);
  return {
    effect: 'request',
    purpose,
    ...(reference === '' ? {} : { reference }),
    legs,
    bookings,
    travellers: [],
  };
}
