import { closed, encodeInterchange } from '@/lib/testing/carrier-messages';
import type { CarrierFlight, CarrierPerson } from '@/lib/testing/carrier-person';
import { shortDate } from '@/lib/testing/pnrgov-body';
import type { TrafficBooking } from '@/lib/testing/traffic-bookings';
import type { TrafficFlight } from '@/lib/testing/traffic-network';
import { addTraveller, nameOf } from '@/lib/testing/traffic-pnrgov-traveller';
import { carrierText, edifactTime, LEVEL_A, type SegmentParts } from '@/lib/testing/write-edifact';

/** A booking as it stands at the moment of a push. */
export interface PushedBooking {
  booking: TrafficBooking;
  cancelled: boolean;
  checkedIn: boolean;
  /** Seats as they were before they were changed. */
  earlierSeats: boolean;
}

export interface PnrgovPush {
  flight: TrafficFlight;
  bookings: readonly PushedBooking[];
  sentAt: string;
  reference: string;
  recipient: string;
  /** Which push of the flight, from 1: 72 h, 24 h, 2 h, 1 h, wheels up. */
  number: number;
}

/** A push (MSG 22) in the release of the carrier; from 14.1 on a code share stands in TRA, before in a second TVL. */
export function trafficPnrgov(push: PnrgovPush): Uint8Array {
  const { flight } = push;
  const departs = edifactTime(flight.departs);
  const [version = '13', release = '1'] = flight.operator.release.split(':');
  const access = `${departs.ddmmyy}/${departs.hhmm}/${flight.carrier}/${flight.number}`;
  const body: SegmentParts[] = [
    ['UNH', '1', ['PNRGOV', version, release, 'IA'], access],
    ['MSG', ['', '22']],
    ['ORG', [flight.carrier, flight.from]],
    leg(flight),
    ['EQN', String(push.bookings.length)],
  ];
  for (const [at, pushed] of push.bookings.entries()) addBooking(body, pushed, at, push);
  const envelope = {
    sender: flight.operator.system,
    recipient: push.recipient,
    sentAt: push.sentAt,
    reference: push.reference,
  };
  return encodeInterchange(envelope, ['IATA', '1'], closed(body), LEVEL_A, `UNA:+.? '`);
}

function leg(flight: CarrierFlight, bookingClass?: string): SegmentParts {
  const [departs, arrives] = [edifactTime(flight.departs), edifactTime(flight.arrives)];
  const sameDay = departs.ddmmyy === arrives.ddmmyy && bookingClass !== undefined;
  const times = [departs.ddmmyy, departs.hhmm, sameDay ? '' : arrives.ddmmyy, arrives.hhmm];
  return ['TVL', times, flight.from, flight.to, flight.carrier, [flight.number, bookingClass]];
}

function addBooking(body: SegmentParts[], pushed: PushedBooking, at: number, push: PnrgovPush): void {
  const { booking } = pushed;
  const { flight } = push;
  const { people, planted } = booking;
  const [booked, changed] = [edifactTime(booking.bookedAt), edifactTime(booking.changedAt)];
  const record: SegmentParts = ['RCI', [flight.carrier, booking.locator, '', booked.ddmmyy, booked.hhmm]];
  const planting = (place: 'booking' | 'traveller' | 'flight' | 'history', person?: number) =>
    (planted?.requests ?? []).filter((one) => one.place === place && (person === undefined || one.person === person));
  body.push(['SRC'], record);
  if (planted?.groupName !== undefined)
    body.push(['SSR', ['GRPS', 'HK', String(people.length), flight.carrier, '', '', '', '', planted.groupName]]);
  for (const { code, text } of planting('booking'))
    body.push(['SSR', [code, 'HK', '1', flight.carrier, '', '', '', '', text]]);
  body.push(['DAT', ['700', changed.ddmmyy, changed.hhmm], ['710', booked.ddmmyy, booked.hhmm]]);
  if (planted?.osi !== undefined) body.push(['IFT', ['4', '28', '', flight.carrier], planted.osi]);
  const { agency } = booking;
  body.push([
    'ORG',
    [flight.operator.system.slice(0, 2), agency.city],
    [agency.number, agency.office],
    agency.city,
    undefined,
    'T',
    agency.country,
  ]);
  const contact = people.find((person) => person.address !== undefined);
  const remark = planted?.card?.place === 'address' ? ` CARD ${planted.card.number}` : '';
  if (contact?.address)
    body.push([
      'ADD',
      undefined,
      [
        '700',
        `${carrierText(contact.address.street)}${remark}`,
        carrierText(contact.address.city),
        '',
        '',
        contact.address.country,
        contact.address.zip,
        contact.phone,
      ],
    ]);
  if (planted?.groupName !== undefined) body.push(['TIF', [planted.groupName, 'G']]);
  for (const [index, person] of people.entries()) {
    addTraveller(body, person, index, booking, flight);
    for (const { code, text } of planting('traveller', index))
      body.push([
        'SSR',
        [code, 'HK', '1', flight.carrier, '', '', flight.from, flight.to, text],
        ['', '', String(index + 1)],
      ]);
  }
  addFlight(body, pushed, record, flight);
  for (const { code, text, person } of planting('flight'))
    body.push([
      'SSR',
      [code, 'HK', '1', flight.carrier, '', '', flight.from, flight.to, text],
      ['', '', String(person + 1)],
    ]);
  if (pushed.checkedIn)
    for (const [index, person] of people.entries()) addCheckIn(body, person, index, at, push, seatOf(pushed, index));
  const onward = people[0]?.onward;
  if (onward) body.push(leg(onward, 'Y'), ['RPI', seats(people), pushed.cancelled ? 'XX' : 'HK']);
  if (booking.splitFrom !== undefined)
    body.push(['EQN', String(people.length)], ['RCI', [flight.carrier, booking.splitFrom]]);
  addHistory(body, pushed, push);
}

function addFlight(body: SegmentParts[], pushed: PushedBooking, record: SegmentParts, flight: TrafficFlight): void {
  const { people } = pushed.booking;
  const { marketing } = flight;
  const modern = flight.operator.release !== '13:1';
  if (!marketing) body.push(leg(flight, 'Y'));
  else if (modern) body.push(leg(flight, 'Y'), ['TRA', marketing.carrier, [marketing.number, 'Y']]);
  else {
    // up to 13.1: marketing and operating carrier together, the operating number in a TVL of its own
    const [tag, times, from, to] = leg(flight, 'Y');
    body.push([tag, times, from, to, [marketing.carrier, flight.carrier], [marketing.number, 'Y']]);
    body.push(['TVL', undefined, undefined, undefined, undefined, [flight.number, 'Y']]);
  }
  body.push(['RPI', seats(people), pushed.cancelled ? 'XX' : 'HK'], ['APD', flight.aircraft ?? '320']);
  const route = ['HK', '1', flight.carrier, '', '', flight.from, flight.to];
  for (const [index, person] of people.entries()) {
    if (person.heldBy !== undefined) {
      const text = `${carrierText(person.family)}/${carrierText(person.given)} ${shortDate(person.birthDate)}`;
      body.push(['SSR', ['INFT', ...route, text], ['', '', String(person.heldBy + 1)]]);
    }
    const seat = seatOf(pushed, index);
    if (seat !== undefined && !pushed.cancelled) body.push(['SSR', ['SEAT', ...route], [seat, '', String(index + 1)]]);
  }
  body.push(record);
}

/** Infants on a lap take no seat and are not counted. */
export function seats(people: readonly CarrierPerson[]): string {
  return String(people.filter(({ ageClass }) => ageClass !== 'infant').length);
}

/** The seat of the moment: before seats are changed, another one that nobody else has. */
export function seatOf(pushed: PushedBooking, index: number): string | undefined {
  return pushed.earlierSeats ? pushed.booking.earlierSeats[index] : pushed.booking.people[index]?.seat;
}

function addCheckIn(
  body: SegmentParts[],
  person: CarrierPerson,
  index: number,
  at: number,
  { flight, sentAt }: PnrgovPush,
  seat: string | undefined,
): void {
  const sent = edifactTime(sentAt);
  body.push(
    ['DAT', ['2', sent.ddmmyy, sent.hhmm]],
    ['ORG', flight.carrier, undefined, undefined, undefined, 'A'],
    ['TRI', undefined, [`${flight.from}-${at * 10 + index + 1}`, '', '', String(index + 1)]],
    nameOf(person, String(index + 1), false),
  );
  if (seat !== undefined) body.push(['SSD', seat, undefined, undefined, undefined, 'Y']);
  if (person.bags)
    body.push([
      'TBD',
      undefined,
      [String(person.bags), String(person.bagWeight ?? ''), '700'],
      undefined,
      [flight.carrier, person.firstTag ?? '', String(person.bags), flight.to],
    ]);
}

function addHistory(body: SegmentParts[], { booking, cancelled }: PushedBooking, push: PnrgovPush): void {
  const { flight } = push;
  const requests = (booking.planted?.requests ?? []).filter(({ place }) => place === 'history');
  const first = booking.people[0];
  if (!first || (push.number < 2 && requests.length === 0 && !cancelled)) return;
  const changed = edifactTime(booking.changedAt);
  body.push(['ABI', '4', undefined, booking.agency.city, undefined, flight.carrier]);
  body.push(
    ['DAT', ['T', changed.ddmmyy, changed.hhmm]],
    ['SAC', undefined, undefined, cancelled ? 'X' : 'A'],
    nameOf(first, '1', false),
  );
  for (const { code, text } of requests) body.push(['SSR', [code, 'HK', '1', flight.carrier, '', '', '', '', text]]);
  if (requests.length > 0)
    body.push([
      'LTS',
      `0/O/NM/${carrierText(first.family)}/${carrierText(first.given)}(ADT) SSR ${requests.map(({ code, text }) => `${code} ${text}`).join(' ')}`,
    ]);
}
