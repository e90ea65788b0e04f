import type { ParsedBooking, ParsedLeg } from '@/lib/travel/parsed';
import type { Fields } from '@/lib/travel/parsers/edifact/read-fields';
import type { Segment } from '@/lib/travel/parsers/edifact/split-segments';
import { flightOfReference } from '@/lib/travel/parsers/pnrgov/access-reference';
import { BookingDates } from '@/lib/travel/parsers/pnrgov/booking-dates';
import { finishTravellers } from '@/lib/travel/parsers/pnrgov/finish-names';
import { readAckres } from '@/lib/travel/parsers/pnrgov/read-ackres';
import { BookingReader } from '@/lib/travel/parsers/pnrgov/read-booking';
import { addPartner, isPartnerNumber, orderCodeShare, readLeg } from '@/lib/travel/parsers/pnrgov/read-leg';
import { splitBookings } from '@/lib/travel/parsers/pnrgov/split-bookings';
import type { TravellerEntry } from '@/lib/travel/parsers/pnrgov/traveller-index';
import { flightNumber, type MessageContent, type ReadContext } from '@/lib/travel/parsers/read-context';

/** MSG 1225: changed bookings only; acknowledgement. 22, and anything else, is a push of all bookings. */
const UPDATE = '141';
const ACKNOWLEDGEMENT = '23';

/** A message reports one flight, a progressive one a handful of legs; more are read but not compared with. */
const MOST_REPORTED = 50;

/** Level 0 of the message. */
interface PushHeader {
  purpose: string;
  legs: ParsedLeg[];
  announced?: number;
}

/**
 * Reads one PNRGOV (WCO/IATA/ICAO guide 10.1 to 18.1): the flight reported at level 0, then one booking per SRC.
 * Travellers come from TIF; documents are attached wherever they stand. History (GR10 to GR12, LTS) stays raw: it tells
 * what was, and a cancelled name or flight must not appear as a present one.
 */
export function readPnrgov(context: ReadContext): MessageContent {
  const { segments, fields, issues, message } = context;
  const dates = new BookingDates(context.preparedOn, issues);
  const groups = splitBookings(segments, fields, issues);
  const header = readHeader(context, groups[0]?.[0] ?? segments.length, dates);
  const reference = fields(message.header);
  if (header.purpose === ACKNOWLEDGEMENT && groups.length === 0) return readAckres(context);
  if (header.purpose === '') issues.warn('pnrNoPurpose', message.header);
  if (header.legs.length === 0) assumeFlight(context, header, dates, reference);

  const journey = (header.legs[0]?.departs ?? context.preparedOn).slice(0, 10);
  const surroundings = { reported: header.legs.slice(0, MOST_REPORTED), journey, dates, context };
  const bookings: ParsedBooking[] = [];
  const entries: TravellerEntry[] = [];
  for (const [from, to] of groups) {
    const reader = new BookingReader(bookings.length, surroundings);
    for (const entry of reader.read(segments, from, to)) entries.push(entry);
    bookings.push(reader.booking);
  }
  const { announced } = header;
  // Of a push in several messages the number is that of all of them together (S010 of UNH).
  if (announced !== undefined && announced !== bookings.length && reference.at(4, 0) === '') {
    issues.warn('pnrBookingsDiffer', message.header, { announced, listed: bookings.length });
  }
  return {
    effect: header.purpose === UPDATE ? 'change' : 'list',
    purpose: header.purpose,
    ...(reference.at(3, 0) === '' ? {} : { reference: reference.at(3, 0) }),
    legs: header.legs,
    bookings,
    travellers: finishTravellers(entries),
    ...(announced === undefined ? {} : { announced: { bookings: announced } }),
  };
}

function readHeader({ segments, fields, issues }: ReadContext, end: number, dates: BookingDates): PushHeader {
  const header: PushHeader = { purpose: '', legs: [] };
  for (let index = 0; index < end; index += 1) {
    const segment = segments[index];
    if (!segment) continue;
    const values = fields(segment);
    const last = header.legs[header.legs.length - 1];
    if (segment.tag === 'MSG') {
      if (header.purpose === '') header.purpose = values.at(1, 1) || values.at(1, 0);
    } else if (segment.tag === 'TVL') {
      if (last && isPartnerNumber(values)) addPartner(last, '', values.at(5).toUpperCase());
      else header.legs.push(readFirst(segment, values, header, dates, issues));
    } else if (segment.tag === 'TRA' && last) {
      addPartner(last, values.at(1).toUpperCase(), flightNumber(values.at(2)));
    } else if (segment.tag === 'EQN') {
      if (/^\d{1,6}$/.test(values.at(1))) header.announced ??= Number(values.at(1));
      else issues.warn('pnrCountInvalid', segment, { qualifier: 'EQN' });
    }
  }
  return header;
}

function readFirst(
  segment: Segment,
  values: Fields,
  header: PushHeader,
  dates: BookingDates,
  issues: ReadContext['issues'],
): ParsedLeg {
  if (header.legs.length === 0) dates.settle(values.at(1, 0));
  return readLeg(segment, values, dates, issues);
}

/**
 * Without a flight at level 0: the first flight in the bookings that has the carrier and number of the message's
 * reference, else that reference alone. Seats and bags are told by it, so a guess from nothing is not made.
 */
function assumeFlight(context: ReadContext, header: PushHeader, dates: BookingDates, reference: Fields): void {
  const { segments, fields, issues, message } = context;
  const flight = flightOfReference(reference);
  if (!flight) {
    issues.warn('pnrNoFlight', message.header);
    return;
  }
  issues.warn('pnrFlightAssumed', message.header);
  for (const segment of segments) {
    if (segment.tag !== 'TVL') continue;
    const values = fields(segment);
    if (flightNumber(values.at(5)) !== flight.number) continue;
    const leg = readLeg(segment, values, dates, issues);
    if (leg.carrier !== flight.carrier && leg.codeShares?.[0]?.carrier !== flight.carrier) continue;
    orderCodeShare(leg, [{ ...leg, ...flight }]);
    header.legs.push(leg);
    return;
  }
  header.legs.push({ ...flight, from: '', to: '' });
}
