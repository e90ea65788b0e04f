import type { CarrierEnvelope, CarrierFlight, CarrierPerson } from '@/lib/testing/carrier-person';
import { carrierText, edifactTime, type SegmentParts } from '@/lib/testing/write-edifact';

/** A ship on its voyage, for lists by sea. */
export interface CarrierVoyage {
  imo: string;
  ship: string;
  flag: string;
  callSign: string;
  voyage: string;
  /** UN/LOCODE of each port, in order, with local times. */
  calls: { port: string; name: string; country: string; arrives?: string; departs?: string }[];
}

export interface PaxlstInput extends CarrierEnvelope {
  flight: CarrierFlight;
  people: CarrierPerson[];
  /** Passenger list (745) unless these are crew (250). */
  crew?: boolean;
  /** BGM 1001 and 1004 where not a plain list: `266`, `CLOB`. */
  document?: { code: string; function?: string };
  /** UN/EDIFACT directory of the message: `05B` unless told. */
  directory?: string;
  /** One part of a list in several messages (S010), counted from 1. */
  part?: { number: number; last: boolean };
  /** Flight total (CNT) where other than the people listed. */
  total?: number;
  /** Stops after the first arrival, of a progressive flight. */
  further?: { to: string; departs: string; arrives: string }[];
  voyage?: CarrierVoyage;
}

/** From UNH to CNT: the message without its trailer and interchange. */
export function paxlstBody(input: PaxlstInput): SegmentParts[] {
  const { flight, people, document } = input;
  const designator = input.voyage ? input.voyage.voyage : `${flight.carrier}${flight.number}`;
  const departs = edifactTime(flight.departs);
  const code = document?.code ?? (input.crew ? '250' : '745');
  return [
    [
      'UNH',
      '1',
      ['PAXLST', 'D', input.directory ?? '05B', 'UN', 'IATA'],
      `${designator}/${departs.yymmdd}`,
      part(input),
    ],
    document?.function === undefined ? ['BGM', code] : ['BGM', code, document.function],
    ['RFF', ['TN', input.reference]],
    ['NAD', 'MS', undefined, undefined, `${flight.carrier} OPERATIONS`],
    ['COM', ['+88 100 2000', 'TE'], ['OPS.AT.CARRIER.EXAMPLE', 'EM']],
    ...(input.voyage ? voyageSegments(input.voyage) : flightSegments(input)),
    ...people.flatMap((person, at) => personSegments(person, at, input)),
    ['CNT', [input.crew ? '41' : '42', String(input.total ?? people.length)]],
  ];
}

function part({ part: of }: PaxlstInput): string[] {
  if (!of) return ['01', 'F'];
  const number = String(of.number).padStart(2, '0');
  if (of.last) return [number, 'F'];
  return of.number === 1 ? [number, 'C'] : [number];
}

function flightSegments({ flight, further }: PaxlstInput): SegmentParts[] {
  const stop = (qualifier: string, port: string, moment: string, local: string): SegmentParts[] => [
    ['LOC', qualifier, port],
    ['DTM', [moment, listTime(local), '201']],
  ];
  const segments: SegmentParts[] = [
    ['TDT', '20', `${flight.carrier}${flight.number}`, undefined, undefined, flight.carrier],
    ...stop('125', flight.from, '189', flight.departs),
    ...stop('87', flight.to, '232', flight.arrives),
  ];
  let from = flight.to;
  for (const leg of further ?? []) {
    segments.push(...stop('92', from, '189', leg.departs), ...stop('92', leg.to, '232', leg.arrives));
    from = leg.to;
  }
  return segments;
}

/**
 * By sea: transport mode 1 in the third element (8067), the ship as means of transport with its IMO number (code list
 * 146), the voyage as conveyance reference. Ports are UN/LOCODE.
 */
function voyageSegments({ imo, ship, flag, voyage, calls }: CarrierVoyage): SegmentParts[] {
  const last = calls.length - 1;
  return [
    ['TDT', '20', voyage, '1', undefined, undefined, undefined, undefined, [imo, '146', '11', ship, flag]],
    ...calls.flatMap(({ port, arrives, departs }, at): SegmentParts[] => {
      const qualifier = at === last ? '87' : at === last - 1 ? '125' : '92';
      const segments: SegmentParts[] = [];
      if (arrives !== undefined)
        segments.push(
          ['LOC', qualifier === '125' ? '92' : qualifier, port],
          ['DTM', ['232', listTime(arrives), '201']],
        );
      if (departs !== undefined && at < last)
        segments.push(['LOC', qualifier, port], ['DTM', ['189', listTime(departs), '201']]);
      return segments;
    }),
  ];
}

function listTime(local: string): string {
  const { yymmdd, hhmm } = edifactTime(local);
  return `${yymmdd}${hhmm}`;
}

function partyOf(person: CarrierPerson, crew: boolean | undefined): string {
  if (person.transit) return crew ? 'DDT' : 'DDU';
  return crew ? 'FM' : 'FL';
}

function personSegments(person: CarrierPerson, at: number, { flight, crew }: PaxlstInput): SegmentParts[] {
  const name = [carrierText(person.family), carrierText(person.given)];
  const { address } = person;
  const segments: SegmentParts[] = [
    address === undefined
      ? ['NAD', partyOf(person, crew), undefined, undefined, name]
      : [
          'NAD',
          partyOf(person, crew),
          undefined,
          undefined,
          name,
          carrierText(address.street),
          carrierText(address.city),
          undefined,
          address.zip,
          address.country,
        ],
  ];
  if (person.sex !== undefined) segments.push(['ATT', '2', undefined, person.sex]);
  if (person.birthDate !== undefined) segments.push(['DTM', ['329', edifactTime(person.birthDate).yymmdd]]);
  if (person.bags !== undefined) segments.push(['MEA', 'CT', undefined, ['', String(person.bags)]]);
  if (person.bagWeight !== undefined) segments.push(['MEA', 'WT', undefined, ['KGM', String(person.bagWeight)]]);
  segments.push(['GEI', '4', '173']);
  if (person.bags !== undefined && person.bags > 0) {
    const tag = person.firstTag === undefined ? String(100_000 + at * 10) : person.firstTag.slice(-6);
    segments.push(['FTX', 'BAG', undefined, undefined, [`${flight.carrier}${tag}`, String(person.bags)]]);
  }
  if (person.remark !== undefined) segments.push(['FTX', 'AAI', undefined, undefined, person.remark]);
  if (person.residence !== undefined) segments.push(['LOC', '174', person.residence]);
  segments.push(['LOC', '178', person.embark ?? flight.from], ['LOC', '179', person.debark ?? flight.to]);
  if (person.birthPlace !== undefined) segments.push(['LOC', '180', ['', '', '', carrierText(person.birthPlace)]]);
  const contacts: [string, string][] = [];
  if (person.phone !== undefined) contacts.push([person.phone, 'TE']);
  // UNOA has no @: the guide writes it out.
  if (person.email !== undefined) contacts.push([person.email.toUpperCase().replace('@', '.AT.'), 'EM']);
  if (contacts.length > 0) segments.push(['COM', ...contacts]);
  if (crew) segments.push(['EMP', '1', [carrierText(person.rank ?? 'CR2'), '110', '111']]);
  if (person.nationality !== undefined) segments.push(['NAT', '2', person.nationality]);
  if (person.locator !== undefined) segments.push(['RFF', ['AVF', person.locator]]);
  if (person.uniqueReference !== undefined) segments.push(['RFF', ['ABO', person.uniqueReference]]);
  if (person.seat !== undefined) segments.push(['RFF', ['SEA', person.seat]]);
  for (const { kind, number, issuer, expires } of person.documents ?? []) {
    segments.push(['DOC', [kind, '110', '111'], number]);
    if (expires !== undefined) segments.push(['DTM', ['36', edifactTime(expires).yymmdd]]);
    if (issuer !== undefined) segments.push(['LOC', '91', issuer]);
  }
  return segments;
}
