import { closed, encodeInterchange } from '@/lib/testing/carrier-messages';
import type { CarrierPerson } from '@/lib/testing/carrier-person';
import { paxlstBody } from '@/lib/testing/paxlst-body';
import type { TrafficFlight } from '@/lib/testing/traffic-network';
import { edifactTime, INTERACTIVE, type SegmentParts } from '@/lib/testing/write-edifact';

export interface InteractiveInput {
  flight: TrafficFlight;
  people: CarrierPerson[];
  sentAt: string;
  reference: string;
  recipient: string;
  /** BGM 1004: `CP` changed data, `XR` cancelled. */
  change?: 'CP' | 'XR';
}

/** Interactive API: the travellers of one check-in, while they stand at the desk. Terminator `"`, no UNA. */
export function interactivePaxlst(input: InteractiveInput): Uint8Array {
  const { flight, people, change } = input;
  const envelope = {
    sender: flight.carrier,
    recipient: input.recipient,
    sentAt: input.sentAt,
    reference: input.reference,
  };
  const body = paxlstBody({
    ...envelope,
    flight,
    people,
    ...(change === undefined ? {} : { document: { code: '745', function: change } }),
  });
  return interactive(envelope, 'PAXLST', body);
}

/** The authority's answer: for each traveller `0Z` (may board) or, for one in a hundred, `1Z` (may not). */
export function interactiveAnswer(input: InteractiveInput): Uint8Array {
  const { flight } = input;
  const [departs, arrives] = [edifactTime(flight.departs), edifactTime(flight.arrives)];
  const envelope = {
    sender: input.recipient,
    recipient: flight.carrier,
    sentAt: input.sentAt,
    reference: input.reference,
  };
  const body: SegmentParts[] = [
    ['UNH', '1', ['CUSRES', 'D', '05B', 'UN', 'IATA'], input.reference, ['01', 'F']],
    ['BGM', '962'],
    ['RFF', ['TN', input.reference]],
    ['RFF', ['AF', `${flight.carrier}${flight.number}`]],
    ['DTM', ['189', `${departs.yymmdd}${departs.hhmm}`, '201']],
    ['DTM', ['232', `${arrives.yymmdd}${arrives.hhmm}`, '201']],
    ['LOC', '125', flight.from],
    ['LOC', '87', flight.to],
  ];
  for (const person of input.people) {
    const refused = flight.random.chance(0.01);
    body.push(
      ['ERP', '2'],
      ['RFF', ['AVF', person.locator ?? '']],
      ['RFF', ['ABO', person.uniqueReference ?? '']],
      ['ERC', refused ? '1Z' : '0Z'],
      ['FTX', 'AAP', undefined, undefined, refused ? 'DO NOT BOARD' : 'OK TO BOARD'],
    );
  }
  return interactive(envelope, 'CUSRES', body);
}

function interactive(
  envelope: { sender: string; recipient: string; sentAt: string; reference: string },
  message: string,
  body: SegmentParts[],
): Uint8Array {
  const { sender, recipient, sentAt } = envelope;
  const { yymmdd, hhmm } = edifactTime(sentAt);
  const group: SegmentParts = ['UNG', message, sender, recipient, [yymmdd, hhmm], '1', 'UN', ['D', '05B']];
  return encodeInterchange(envelope, ['UNOA', '4'], [group, ...closed(body), ['UNE', '1', '1']], INTERACTIVE, '');
}
