import type { CarrierEnvelope, CarrierFlight, CarrierPerson } from '@/lib/testing/carrier-person';
import { carrierText, edifactTime, type SegmentParts } from '@/lib/testing/write-edifact';

export interface PnrgovInput extends CarrierEnvelope {
  flight: CarrierFlight;
  /** Grouped into bookings by locator; a person without one has a booking alone. */
  people: CarrierPerson[];
  /** Local time of booking. */
  bookedAt?: string;
  /** Adds history lines (LTS) that repeat names and requests, as old systems push them. */
  history?: boolean;
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** From UNH to the last booking: the message without its trailer and interchange. */
export function pnrgovBody(input: PnrgovInput): SegmentParts[] {
  const { flight } = input;
  const departs = edifactTime(flight.departs);
  const bookings = groupBookings(input.people);
  return [
    ['UNH', '1', ['PNRGOV', '13', '1', 'IA'], `${departs.ddmmyy}/${departs.hhmm}/${flight.carrier}/${flight.number}`],
    ['MSG', ['', '22']],
    ['ORG', [flight.carrier, flight.from]],
    flightSegment(flight),
    ['EQN', String(bookings.length)],
    ...bookings.flatMap((people, at) => bookingSegments(people, at, input)),
  ];
}

function groupBookings(people: CarrierPerson[]): CarrierPerson[][] {
  const bookings = new Map<string | CarrierPerson, CarrierPerson[]>();
  for (const person of people) {
    const key = person.locator ?? person;
    bookings.set(key, [...(bookings.get(key) ?? []), person]);
  }
  return [...bookings.values()];
}

function flightSegment(flight: CarrierFlight, bookingClass?: string): SegmentParts {
  const [departs, arrives] = [edifactTime(flight.departs), edifactTime(flight.arrives)];
  const times = [departs.ddmmyy, departs.hhmm, arrives.ddmmyy, arrives.hhmm];
  return ['TVL', times, flight.from, flight.to, flight.carrier, [flight.number, bookingClass]];
}

function bookingSegments(people: CarrierPerson[], at: number, input: PnrgovInput): SegmentParts[] {
  const { flight } = input;
  const booked = edifactTime(input.bookedAt ?? '2026-10-01T09:30');
  const sent = edifactTime(input.sentAt);
  const locator = people[0]?.locator ?? `SOLO${String(at).padStart(2, '0')}`;
  const record: SegmentParts = ['RCI', [flight.carrier, locator, '', booked.ddmmyy, booked.hhmm]];
  const phone = people.find((person) => person.phone !== undefined)?.phone;
  return [
    ['SRC'],
    record,
    ['DAT', ['700', sent.ddmmyy, sent.hhmm], ['710', booked.ddmmyy, booked.hhmm]],
    ...people.flatMap((person): SegmentParts[] =>
      person.osi === undefined ? [] : [['IFT', ['4', '28', '', flight.carrier], person.osi]],
    ),
    ['ORG', [flight.carrier, flight.from], '99123456', flight.from, undefined, 'A', ['UT', 'UTD']],
    ...(phone === undefined
      ? []
      : [['ADD', undefined, ['702', '1 HARBOUR ROAD', 'AMAUROT', '', '', 'UT', '', phone]] satisfies SegmentParts]),
    ...people.flatMap((person, index) => travellerSegments(person, index + 1, input)),
    flightSegment(flight, 'Y'),
    ['RPI', String(people.length), 'HK'],
    ...people.flatMap((person, index) => flightRequests(person, index + 1, flight)),
    record,
    ...people.flatMap((person, index) =>
      checkInSegments(person, index + 1, 1_000_000 + (at * 100 + index) * 10, input),
    ),
    ...(input.history ? people.map((person) => historyLine(person)) : []),
  ];
}

function travellerSegments(person: CarrierPerson, reference: number, { flight }: PnrgovInput): SegmentParts[] {
  const segments: SegmentParts[] = [travellerSegment(person, reference)];
  const request = (code: string, text: string): SegmentParts => [
    'SSR',
    [code, 'HK', '1', flight.carrier, '', '', flight.from, flight.to, text],
    ['', '', String(reference)],
  ];
  if (person.email !== undefined) segments.push(request('CTCE', writeEmail(person.email)));
  if (person.phone !== undefined) segments.push(request('CTCM', person.phone));
  for (const document of person.documents ?? []) segments.push(request('DOCS', documentText(person, document)));
  for (const code of person.requests ?? []) segments.push(request(code, ''));
  if (person.ticket !== undefined) segments.push(['TKT', [person.ticket, 'T', '1']]);
  if (person.card !== undefined) {
    const { brand, lastFour, expires } = person.card;
    segments.push(['FOP', ['CC', '', '410.00', brand, `XXXXXXXXXXXX${lastFour}`, expires]]);
  }
  return segments;
}

function travellerSegment({ family, given, title }: CarrierPerson, reference: number): SegmentParts {
  return ['TIF', [carrierText(family)], [`${carrierText(given)}${title ?? ''}`, 'A', String(reference)]];
}

function flightRequests(person: CarrierPerson, reference: number, flight: CarrierFlight): SegmentParts[] {
  const route = ['HK', '1', flight.carrier, '', '', flight.from, flight.to];
  const segments: SegmentParts[] = (person.requests ?? []).map((code) => [
    'SSR',
    [code, ...route],
    ['', '', String(reference)],
  ]);
  if (person.seat !== undefined) segments.push(['SSR', ['SEAT', ...route], [person.seat, '', String(reference)]]);
  return segments;
}

function checkInSegments(
  person: CarrierPerson,
  reference: number,
  firstTag: number,
  { flight, sentAt }: PnrgovInput,
): SegmentParts[] {
  if (person.seat === undefined && person.bags === undefined) return [];
  const sent = edifactTime(sentAt);
  const segments: SegmentParts[] = [
    ['DAT', ['2', sent.ddmmyy, sent.hhmm]],
    ['ORG', flight.carrier, undefined, undefined, undefined, 'A'],
    ['TRI', undefined, [String(reference), '', '', String(reference)]],
    travellerSegment(person, reference),
  ];
  if (person.seat !== undefined) segments.push(['SSD', person.seat, undefined, undefined, undefined, 'Y']);
  if (person.bags !== undefined && person.bags > 0) {
    const tag = [flight.carrier, String(firstTag), String(person.bags), flight.to];
    segments.push(['TBD', undefined, [String(person.bags), String(person.bags * 18), '700'], undefined, tag]);
  }
  return segments;
}

/** SSR DOCS text: /type/issuer/number/nationality/birth/sex/expiry/surname/given. */
export function documentText(person: CarrierPerson, document: NonNullable<CarrierPerson['documents']>[number]): string {
  const parts = [
    document.kind,
    document.issuer,
    document.number,
    person.nationality,
    shortDate(person.birthDate),
    person.sex,
    shortDate(document.expires),
    carrierText(person.family),
    carrierText(person.given),
  ];
  return `/${parts.map((part) => part ?? '').join('/')}`;
}

/** `1972-09-07` as `07SEP72`. */
export function shortDate(date: string | undefined): string {
  const [year = '', month = '', day = ''] = date?.split('-') ?? [];
  return `${day}${months[Number(month) - 1] ?? ''}${year.slice(2)}`;
}

/** AIRIMP has neither @ nor underscore: `//` and `..` stand for them. */
export function writeEmail(email: string): string {
  return email.toUpperCase().replace(/_/g, '..').replace('@', '//');
}

function historyLine(person: CarrierPerson): SegmentParts {
  const requests = (person.requests ?? []).map((code) => ` SSR ${code} HK1`).join('');
  return [
    'LTS',
    `0/O/NM/${carrierText(person.family)}/${carrierText(person.given)}(ADT)${requests} ${person.osi ?? ''}`.trim(),
  ];
}
