import type { CarrierFlight } from '@/lib/testing/carrier-person';
import { addPassenger, addRequest } from '@/lib/testing/pnr-xml-passenger';
import { XmlWriter } from '@/lib/testing/pnr-xml-writer';
import { documentText, shortDate } from '@/lib/testing/pnrgov-body';
import type { TrafficBooking } from '@/lib/testing/traffic-bookings';
import { type PnrgovPush, type PushedBooking, seatOf, seats } from '@/lib/testing/traffic-pnrgov';
import { carrierText } from '@/lib/testing/write-edifact';

/**
 * The same push as XML: IATA_PNRGOV_NotifRQ with originator, flight leg and bookings, by the guide's names. Senders
 * disagree on `SSRCode` and `SSR_Code`; this one writes what the flight's number decides.
 */
export function pnrXmlMessage(push: PnrgovPush): Uint8Array {
  const { flight } = push;
  const xml = new XmlWriter();
  const codeName = Number(flight.number) % 2 === 0 ? 'SSRCode' : 'SSR_Code';
  xml.open('IATA_PNRGOV_NotifRQ', {
    xmlns: 'http://www.iata.org/IATA/2007/00',
    Version: '16.1',
    TransactionIdentifier: push.reference,
    TimeStamp: `${push.sentAt}:00`,
  });
  xml.leaf('Originator', {
    AirlineCode: flight.carrier,
    SystemCode: flight.operator.system.slice(0, 2),
    AirlineContactInfo: '+99901000000',
  });
  xml.open('FlightLeg', {
    CarrierCode: flight.carrier,
    FlightNumber: flight.number,
    DepartureDateTime: `${flight.departs}:00`,
    ArrivalDateTime: `${flight.arrives}:00`,
  });
  xml.leaf('DepartureAirport', { LocationCode: flight.from });
  xml.leaf('ArrivalAirport', { LocationCode: flight.to });
  xml.close();
  xml.open('PNRs', { NumberOfPnrs: String(push.bookings.length) });
  for (const pushed of push.bookings) addPnr(xml, pushed, push, codeName);
  xml.close();
  xml.close();
  return xml.bytes();
}

function addPnr(xml: XmlWriter, pushed: PushedBooking, { flight, sentAt }: PnrgovPush, codeName: string): void {
  const { booking } = pushed;
  const { people, agency } = booking;
  xml.open('PNR', {
    NumberOfPassengers: seats(people),
    PNR_TransDate: `${booking.changedAt}:00`,
    PNR_CreationDate: `${booking.bookedAt}:00`,
  });
  reference(xml, flight.carrier, booking.locator);
  if (booking.splitFrom !== undefined) reference(xml, flight.carrier, booking.splitFrom, 'S');
  xml.open('POS');
  xml.open('Source', {
    AgentSine: 'A',
    PseudoCityCode: agency.city,
    ISOCountry: agency.country,
    AirlineVendorID: flight.carrier,
  });
  xml.leaf('RequestorID', { Type: '5', ID: agency.number });
  xml.close();
  xml.close();
  addBookingTexts(xml, booking, flight, codeName);
  for (const [index, person] of people.entries()) addPassenger(xml, person, index, booking, flight, codeName);
  addFlight(xml, pushed, flight, sentAt, codeName);
  const onward = people[0]?.onward;
  if (onward) {
    xml.open('Flight', flightAttributes(onward, seats(people), pushed.cancelled));
    airports(xml, onward);
    xml.leaf('MarketingAirline', { Code: onward.carrier });
    xml.close();
  }
  xml.close();
}

function reference(xml: XmlWriter, carrier: string, locator: string, type?: string): void {
  xml.open('BookingRefID', { ...(type === undefined ? {} : { Type: type }), ID: locator });
  xml.leaf('CompanyName', { Code: carrier });
  xml.close();
}

function addBookingTexts(xml: XmlWriter, booking: TrafficBooking, flight: CarrierFlight, codeName: string): void {
  const contact = booking.people.find((person) => person.phone !== undefined || person.email !== undefined);
  if (contact) {
    xml.open('ContactInfo', {
      ...(contact.phone === undefined ? {} : { PhoneNumber: contact.phone, PhoneType: '5' }),
      ...(contact.email === undefined ? {} : { EmailAddress: contact.email }),
    });
    if (contact.address) {
      xml.text('AddressLine', contact.address.street);
      xml.text('CityName', contact.address.city);
      xml.text('PostalCode', contact.address.zip);
      xml.text('CountryName', contact.address.country);
    }
    xml.close();
  }
  const { planted } = booking;
  if (planted?.groupName !== undefined) addRequest(xml, 'GRPS', planted.groupName, flight, codeName);
  for (const { place, code, text } of planted?.requests ?? [])
    if (place === 'booking' || place === 'history') addRequest(xml, code, text, flight, codeName);
  if (planted?.osi !== undefined) {
    xml.open('OSI', { Code: flight.carrier });
    xml.text('Text', planted.osi);
    xml.close();
  }
  if (planted?.card?.place === 'remark' || planted?.card?.place === 'address')
    xml.text('SpecialRemark', `CARD ${planted.card.number} ${planted.remark ?? ''}`.trim());
}

function flightAttributes(flight: CarrierFlight, people: string, cancelled: boolean): Record<string, string> {
  return {
    DepartureDateTime: `${flight.departs}:00`,
    ArrivalDateTime: `${flight.arrives}:00`,
    ResBookDesigCode: 'Y',
    NumberInParty: people,
    Status: cancelled ? 'XX' : 'HK',
    FlightNumber: flight.number,
  };
}

function airports(xml: XmlWriter, flight: CarrierFlight): void {
  xml.leaf('DepartureAirport', { LocationCode: flight.from });
  xml.leaf('ArrivalAirport', { LocationCode: flight.to });
}

function addFlight(
  xml: XmlWriter,
  pushed: PushedBooking,
  flight: PnrgovPush['flight'],
  sentAt: string,
  codeName: string,
): void {
  const { booking } = pushed;
  const { people, planted } = booking;
  const { marketing } = flight;
  const sold = marketing ? { ...flight, number: marketing.number } : flight;
  xml.open('Flight', flightAttributes(sold, seats(people), pushed.cancelled));
  airports(xml, flight);
  if (marketing)
    xml.leaf('OperatingAirline', { Code: flight.carrier, FlightNumber: flight.number, ResBookDesigCode: 'Y' });
  xml.leaf('Equipment', { AirEquipType: flight.aircraft ?? '320' });
  xml.leaf('MarketingAirline', { Code: marketing?.carrier ?? flight.carrier });
  for (const [index, person] of people.entries()) {
    // some senders put the document as text with the flight, as EDIFACT does
    const [first] = person.documents ?? [];
    if (first && Number(flight.number) % 3 === 0 && first.kind !== 'V')
      addRequest(xml, 'DOCS', documentText(person, first), flight, codeName, index + 1);
    if (person.heldBy !== undefined)
      addRequest(
        xml,
        'INFT',
        `${carrierText(person.family)}/${carrierText(person.given)} ${shortDate(person.birthDate)}`,
        flight,
        codeName,
        person.heldBy + 1,
      );
  }
  for (const { place, code, text, person } of planted?.requests ?? [])
    if (place === 'flight') addRequest(xml, code, text, flight, codeName, person + 1);
  if (pushed.checkedIn) {
    for (const [index, person] of people.entries()) {
      const seat = seatOf(pushed, index);
      xml.open('CheckInInfo', { Time: `${sentAt}:00` });
      xml.open('BoardingNumber', { Number: `${flight.from}-${index + 1}`, RPH: String(index + 1) });
      xml.open('Passenger');
      xml.text('GivenName', carrierText(person.given));
      xml.text('Surname', carrierText(person.family));
      xml.close();
      if (seat !== undefined) xml.text('SeatNumber', seat.padStart(4, '0'), { CabinClass: 'Y' });
      xml.close();
      xml.close();
    }
  }
  reference(xml, flight.carrier, booking.locator);
  xml.close();
}
