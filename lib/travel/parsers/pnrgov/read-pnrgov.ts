import type { ParsedBooking, ParsedLeg, ParsedTraveller } from '@/lib/travel/parsed';
import type { Segment } from '@/lib/travel/parsers/edifact/split-segments';
import { stripTitle, titleEnding } from '@/lib/travel/parsers/name-titles';
import { BookingReader } from '@/lib/travel/parsers/pnrgov/read-booking';
import { readLeg } from '@/lib/travel/parsers/pnrgov/read-leg';
import type { TravellerEntry } from '@/lib/travel/parsers/pnrgov/traveller-index';
import type { MessageContent, ReadContext } from '@/lib/travel/parsers/read-context';

/** Share of titled names, and number of sure ones, from which a sender is taken to title everybody. */
const TITLED_SHARE = 0.95;
const TITLED_AT_LEAST = 4;

/**
 * Reads one PNRGOV (WCO/IATA/ICAO guide 10.1 to 18.1): the flight reported at level 0, then one booking per SRC.
 * Travellers come from TIF; documents are attached wherever they stand. History (GR10 to GR12, LTS) stays raw: it tells
 * what was, and a cancelled name or flight must not appear as a present one.
 */
export function readPnrgov(context: ReadContext): MessageContent {
  const { segments, fields, issues, message } = context;
  const firstBooking = segments.findIndex(({ tag }) => tag === 'SRC' || tag === 'RCI' || tag === 'TIF');
  const header = firstBooking < 0 ? segments : segments.slice(0, firstBooking);
  const legs: ParsedLeg[] = [];
  let purpose = '';
  let announced: number | undefined;
  for (const segment of header) {
    const values = fields(segment);
    if (segment.tag === 'MSG') purpose = values.at(1, 1) || values.at(1, 0);
    else if (segment.tag === 'TVL') legs.push(readLeg(segment, values, issues));
    else if (segment.tag === 'EQN' && /^\d{1,6}$/.test(values.at(1))) announced = Number(values.at(1));
  }
  if (purpose === '') issues.warn('pnrNoPurpose', message.header);
  if (legs.length === 0) issues.warn('pnrNoFlight', message.header);

  const journey = (legs[0]?.departs ?? context.preparedOn).slice(0, 10);
  const groups = firstBooking < 0 ? [] : splitBookings(segments.slice(firstBooking));
  if (groups[0]?.[0] && groups[0][0].tag !== 'SRC') issues.warn('pnrNoSource', groups[0][0]);
  const bookings: ParsedBooking[] = [];
  const entries: TravellerEntry[] = [];
  for (const group of groups) {
    const reader = new BookingReader(bookings.length, legs, journey, context);
    for (const entry of reader.read(group)) entries.push(entry);
    bookings.push(reader.booking);
  }
  if (announced !== undefined && announced !== bookings.length) {
    issues.warn('pnrBookingsDiffer', message.header, { announced, listed: bookings.length });
  }
  const reference = fields(message.header).at(3, 0);
  return {
    purpose,
    ...(reference === '' ? {} : { reference }),
    legs,
    bookings,
    travellers: finishTravellers(entries),
    ...(announced === undefined ? {} : { announced: { bookings: announced } }),
  };
}

function splitBookings(segments: readonly Segment[]): Segment[][] {
  const groups: Segment[][] = [];
  for (const segment of segments) {
    const group = groups[groups.length - 1];
    if (segment.tag === 'SRC' || !group) groups.push([segment]);
    else group.push(segment);
  }
  return groups;
}

function finishTravellers(entries: readonly TravellerEntry[]): ParsedTraveller[] {
  const endings = entries.map(({ parsed }) => titleEnding(parsed.givenNames));
  const sure = endings.filter((ending) => ending === 'sure').length;
  const titled = endings.filter((ending) => ending !== 'none').length;
  const everyNameTitled = sure >= TITLED_AT_LEAST && titled >= entries.length * TITLED_SHARE;
  return entries.map(({ parsed, documentGivenNames, ranges }) => ({
    ...parsed,
    cleanFamilyName: stripTitle(parsed.familyName, 'family'),
    cleanGivenNames: stripTitle(parsed.givenNames, 'given', { sex: parsed.sex, documentGivenNames, everyNameTitled }),
    segments: ranges.ranges,
  }));
}
