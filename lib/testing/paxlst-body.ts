import type { CarrierEnvelope, CarrierFlight, CarrierPerson } from '@/lib/testing/carrier-person';
import { carrierText, edifactTime, type SegmentParts } from '@/lib/testing/write-edifact';

export interface PaxlstInput extends CarrierEnvelope {
  flight: CarrierFlight;
  people: CarrierPerson[];
  /** Passenger list (745) unless these are crew (250). */
  crew?: boolean;
}

/** From UNH to CNT: the message without its trailer and interchange. */
export function paxlstBody(input: PaxlstInput): SegmentParts[] {
  const { flight, people } = input;
  const designator = `${flight.carrier}${flight.number}`;
  const departs = edifactTime(flight.departs);
  const arrives = edifactTime(flight.arrives);
  return [
    ['UNH', '1', ['PAXLST', 'D', '05B', 'UN', 'IATA'], `${designator}/${departs.yymmdd}`, ['01', 'F']],
    ['BGM', input.crew ? '250' : '745'],
    ['RFF', ['TN', input.reference]],
    ['NAD', 'MS', undefined, undefined, `${flight.carrier} OPERATIONS`],
    ['COM', ['+88 100 2000', 'TE'], ['OPS.AT.CARRIER.EXAMPLE', 'EM']],
    ['TDT', '20', designator, undefined, undefined, flight.carrier],
    ['LOC', '125', flight.from],
    ['DTM', ['189', `${departs.yymmdd}${departs.hhmm}`, '201']],
    ['LOC', '87', flight.to],
    ['DTM', ['232', `${arrives.yymmdd}${arrives.hhmm}`, '201']],
    ...people.flatMap((person, at) => personSegments(person, at, input)),
    ['CNT', [input.crew ? '41' : '42', String(people.length)]],
  ];
}

function personSegments(person: CarrierPerson, at: number, { flight, crew }: PaxlstInput): SegmentParts[] {
  const segments: SegmentParts[] = [
    ['NAD', crew ? 'FM' : 'FL', undefined, undefined, [carrierText(person.family), carrierText(person.given)]],
  ];
  if (person.sex !== undefined) segments.push(['ATT', '2', undefined, person.sex]);
  if (person.birthDate !== undefined) segments.push(['DTM', ['329', edifactTime(person.birthDate).yymmdd]]);
  if (person.bags !== undefined) segments.push(['MEA', 'CT', undefined, ['', String(person.bags)]]);
  segments.push(['GEI', '4', '173']);
  if (person.bags !== undefined && person.bags > 0) {
    const tag = `${flight.carrier}${String(100_000 + at * 10)}`;
    segments.push(['FTX', 'BAG', undefined, undefined, [tag, String(person.bags)]]);
  }
  segments.push(['LOC', '178', flight.from], ['LOC', '179', flight.to]);
  if (person.birthPlace !== undefined) segments.push(['LOC', '180', ['', '', '', carrierText(person.birthPlace)]]);
  const contacts: [string, string][] = [];
  if (person.phone !== undefined) contacts.push([person.phone, 'TE']);
  // UNOA has no @: the guide writes it out.
  if (person.email !== undefined) contacts.push([person.email.toUpperCase().replace('@', '.AT.'), 'EM']);
  if (contacts.length > 0) segments.push(['COM', ...contacts]);
  if (crew) segments.push(['EMP', '1', ['CR2', '110', '111']]);
  if (person.nationality !== undefined) segments.push(['NAT', '2', person.nationality]);
  if (person.locator !== undefined) segments.push(['RFF', ['AVF', person.locator]]);
  if (person.seat !== undefined) segments.push(['RFF', ['SEA', person.seat]]);
  for (const { kind, number, issuer, expires } of person.documents ?? []) {
    segments.push(['DOC', [kind, '110', '111'], number]);
    if (expires !== undefined) segments.push(['DTM', ['36', edifactTime(expires).yymmdd]]);
    if (issuer !== undefined) segments.push(['LOC', '91', issuer]);
  }
  return segments;
}
