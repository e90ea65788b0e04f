import type { CarrierPerson } from '@/lib/testing/carrier-person';
import { XmlWriter } from '@/lib/testing/pnr-xml-writer';
import type { TrafficVoyage } from '@/lib/testing/traffic-voyages';

/** EDIFACT 3499, as the IMO Compendium codes gender. */
const GENDER: Record<string, string> = { M: '1', F: '2', X: '9', U: '0' };
const KINDS: Record<string, string> = { P: 'Passport', I: 'IdentityCard', S: 'SeamansBook' };
const COUNTRY: Record<string, string> = { UTO: 'XA', ARC: 'XB', RUR: 'XC' };

export interface Iso28005Message {
  voyage: TrafficVoyage;
  sentAt: string;
  reference: string;
  /** Planted in what is said of a person's health, by index in the crew. */
  health?: ReadonlyMap<number, string>;
  /** Planted in the general remark. */
  remark?: string;
}

/** Notice of arrival by ISO 28005-2: ship, ports of the voyage, crew list and passenger list. */
export function iso28005Message({ voyage, sentAt, reference, health, remark }: Iso28005Message): Uint8Array {
  const xml = new XmlWriter();
  const last = voyage.calls.at(-1);
  xml.open('EPCMessage', { xmlns: 'http://www.iso.org/28005-2' });
  xml.open('EPCMessageHeader');
  xml.text('SentTime', `${sentAt}:00Z`);
  xml.text('ArrivalDeparture', 'Arrival');
  xml.text('JournalNumber', reference);
  xml.text('MessageType', 'REQ');
  xml.text('Version', '1.0');
  xml.close();
  xml.open('EPCRequestBody');
  addPeople(xml, 'CrewList', 'CrewMemberData', voyage.crew, voyage, health);
  if (remark !== undefined) xml.text('GeneralRemark', remark);
  if (voyage.passengers.length > 0) addPeople(xml, 'PassengerList', 'PassengerData', voyage.passengers, voyage);
  xml.open('PersonsOnboard');
  xml.text('NumberOfPersonsOnboard', String(voyage.crew.length + voyage.passengers.length));
  xml.text('NumberOfCrew', String(voyage.crew.length));
  xml.text('NumberOfPassengers', String(voyage.passengers.length));
  xml.close();
  xml.open('PortCallList');
  for (const call of voyage.calls) {
    xml.open('PortCall');
    if (call.arrives !== undefined) xml.text('FromDateTime', `${call.arrives}:00`);
    if (call.departs !== undefined) xml.text('ToDateTime', `${call.departs}:00`);
    port(xml, 'Port', call.port, voyage);
    xml.close();
  }
  xml.close();
  if (last) {
    xml.open('PortOfArrival');
    xml.open('ArrivalTime');
    xml.text('DateTime', `${last.arrives ?? sentAt}:00`);
    xml.text('TimeType', 'Estimated');
    xml.close();
    port(xml, 'Location', last.port, voyage);
    xml.close();
  }
  xml.open('ShipID');
  xml.text('CallSign', voyage.callSign);
  xml.text('IMONumber', voyage.imo);
  xml.text('MMSINumber', voyage.mmsi);
  xml.text('ShipName', voyage.ship);
  xml.open('RegistrationPort');
  xml.text('CountryCode', voyage.flag);
  xml.close();
  xml.close();
  xml.text('VoyageNumber', voyage.voyage);
  xml.close();
  xml.close();
  return xml.bytes();
}

function port(xml: XmlWriter, element: string, code: string, voyage: TrafficVoyage): void {
  const call = voyage.calls.find((known) => known.port === code);
  xml.open(element);
  if (call) xml.text('Name', call.name);
  xml.text('CountryCode', COUNTRY[call?.country ?? ''] ?? code.slice(0, 2));
  xml.text('UNLoCode', code);
  xml.close();
}

function addPeople(
  xml: XmlWriter,
  list: string,
  element: string,
  people: readonly CarrierPerson[],
  voyage: TrafficVoyage,
  health?: ReadonlyMap<number, string>,
): void {
  xml.open(list);
  for (const [at, person] of people.entries()) {
    xml.open(element);
    if (person.birthDate !== undefined) xml.text('DateOfBirth', person.birthDate);
    if (person.birthPlace !== undefined) xml.text('PlaceOfBirth', person.birthPlace);
    xml.text('Transit', String(person.transit === true));
    if (person.nationality !== undefined) xml.text('Nationality', person.nationality);
    xml.text('Gender', GENDER[person.sex ?? 'U'] ?? '0');
    xml.open('Name');
    xml.text('FamilyName', person.family);
    xml.text('GivenName', person.given);
    xml.close();
    const ill = health?.get(at);
    if (ill !== undefined) {
      xml.open('PersonHealthParticulars');
      xml.text('Comments', ill);
      xml.close();
    }
    for (const document of person.documents ?? []) {
      xml.open(document.kind === 'V' ? 'VisaNumber' : 'PersonIdDocument');
      if (document.expires !== undefined) xml.text('ExpirationDate', document.expires);
      xml.text('IdNumber', document.number);
      if (document.issuer !== undefined) xml.text('IssuingCountry', document.issuer);
      if (document.kind !== 'V') xml.text('IdDocument', KINDS[document.kind] ?? 'Other');
      xml.close();
    }
    if (person.rank !== undefined) {
      xml.open('Duty');
      xml.text('Text', person.rank);
      xml.close();
    }
    port(xml, 'EmbarkationPort', person.embark ?? voyage.calls[0]?.port ?? '', voyage);
    port(xml, 'DebarkationPort', person.debark ?? voyage.calls.at(-1)?.port ?? '', voyage);
    xml.close();
  }
  xml.close();
}
