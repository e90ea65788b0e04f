import type { CarrierEnvelope, CarrierPerson } from '@/lib/testing/carrier-person';
import type { FictionalPerson } from '@/lib/testing/fictional-list';
import { type PaxlstInput, paxlstBody } from '@/lib/testing/paxlst-body';
import { type PnrgovInput, pnrgovBody } from '@/lib/testing/pnrgov-body';
import { type EdifactSyntax, edifactTime, LEVEL_A, type SegmentParts, writeSegment } from '@/lib/testing/write-edifact';

/**
 * A PAXLST message (UN/EDIFACT D.05B with the segments of the WCO/IATA/ICAO API guide) in its interchange and group,
 * UNOA, with true counts. Names are written as carriers send them (`carrierText`).
 */
export function paxlstMessage(input: PaxlstInput): Uint8Array {
  const { sender, recipient } = input;
  const group: SegmentParts = [
    'UNG',
    'PAXLST',
    sender,
    recipient,
    sentAt(input),
    '1',
    'UN',
    ['D', input.directory ?? '05B'],
  ];
  return writeInterchange(input, ['UNOA', '4'], [group, ...closed(paxlstBody(input)), ['UNE', '1', '1']]);
}

/**
 * A PNRGOV 13.1 push (function 22) in its interchange, with true counts. Requests and OSI asked for are planted where
 * real messages have them: with the traveller (group 2), with the flight (group 5), with the booking (group 1), and in
 * history lines (LTS) where `history` is set.
 */
export function pnrgovMessage(input: PnrgovInput): Uint8Array {
  return writeInterchange(input, ['IATA', '1'], closed(pnrgovBody(input)));
}

/** An invented person as a traveller: true birth date, all documents with an expiry, nothing of the booking. */
export function carrierPerson(person: FictionalPerson): CarrierPerson {
  return {
    family: person.family,
    given: person.given,
    birthDate: person.birthDate,
    sex: person.sex,
    nationality: person.nationality,
    birthPlace: person.birthPlace.city,
    documents: person.documents.map(({ kind, number, issuer }) => ({
      kind: kind === 'passport' ? 'P' : 'I',
      number,
      issuer,
      expires: '2031-06-30',
    })),
  };
}

/** A message with its trailer and true count. */
export function closed(body: SegmentParts[]): SegmentParts[] {
  return [...body, ['UNT', String(body.length + 1), '1']];
}

function sentAt(envelope: CarrierEnvelope): string[] {
  const { yymmdd, hhmm } = edifactTime(envelope.sentAt);
  return [yymmdd, hhmm];
}

function writeInterchange(envelope: CarrierEnvelope, syntax: string[], inner: SegmentParts[]): Uint8Array {
  return encodeInterchange(envelope, syntax, inner, LEVEL_A, `UNA:+.? '`);
}

/** UNB, what is inside, UNZ. `advice` is the UNA segment, or nothing where the carrier sends none. */
export function encodeInterchange(
  envelope: CarrierEnvelope,
  level: string[],
  inner: SegmentParts[],
  characters: EdifactSyntax,
  advice: string,
): Uint8Array {
  const { sender, recipient, reference } = envelope;
  const segments: SegmentParts[] = [
    ['UNB', level, sender, recipient, sentAt(envelope), reference],
    ...inner,
    ['UNZ', '1', reference],
  ];
  const { between } = characters;
  const body = segments.map((segment) => writeSegment(segment, characters)).join(between);
  return new TextEncoder().encode(`${advice}${advice === '' ? '' : between}${body}${between}`);
}
