import type { CarrierFlight, CarrierPerson } from '@/lib/testing/carrier-person';
import type { XmlWriter } from '@/lib/testing/pnr-xml-writer';
import type { TrafficBooking } from '@/lib/testing/traffic-bookings';
import { carrierText } from '@/lib/testing/write-edifact';

/** A special service request as an element of its own, its text as in EDIFACT. */
export function addRequest(
  xml: XmlWriter,
  code: string,
  text: string,
  flight: CarrierFlight,
  codeName: string,
  rph?: number,
): void {
  xml.open('SSR', {
    [codeName]: code,
    ServiceQuantity: '1',
    Status: 'HK',
    ...(rph === undefined ? {} : { BoardPoint: flight.from, OffPoint: flight.to, RPH: String(rph) }),
  });
  xml.leaf('Airline', { Code: flight.carrier });
  xml.text('Text', text);
  xml.close();
}

/** One traveller with ticket, payment and documents. */
export function addPassenger(
  xml: XmlWriter,
  person: CarrierPerson,
  index: number,
  booking: TrafficBooking,
  flight: CarrierFlight,
  codeName: string,
): void {
  const { planted, payment } = booking;
  const rph = index + 1;
  const holds = booking.people.some((other) => other.heldBy === index);
  xml.open('Passenger', { RPH: String(rph), SurnameRefNumber: String(rph), AccompaniedByInfantInd: String(holds) });
  // the title stands behind the given names, as in the booking system
  const title = person.ageClass === 'adult' && Number(flight.number) % 4 < 2 ? ` ${person.title ?? ''}` : '';
  xml.text('GivenName', `${carrierText(person.given)}${title}`);
  xml.text('Surname', carrierText(person.family));
  if (person.frequentFlyer)
    xml.leaf('CustLoyalty', { ProgramID: person.frequentFlyer.carrier, MembershipID: person.frequentFlyer.number });
  if (person.bags)
    xml.leaf('ExcessBaggage', {
      IssuerCode: flight.carrier,
      UnitOfMeasureQuantity: String(person.bagWeight ?? 0),
      UnitOfMeasureCode: '700',
      SequenceCount: String(person.bags),
    });
  const type = person.ageClass === 'infant' ? 'INF' : person.ageClass === 'child' ? 'CHD' : 'ADT';
  xml.leaf('FareInfo', { PTC_Code: type, FareBasis: `${flight.carrier}SAV${index % 3}` });
  for (const { place, code, text, person: whose } of planted?.requests ?? [])
    if (place === 'traveller' && whose === index) addRequest(xml, code, text, flight, codeName, rph);
  if (person.ticket !== undefined) {
    xml.open('TicketDocument', {
      TicketDocumentNbr: person.ticket,
      Type: 'T',
      DateOfIssue: booking.bookedAt.slice(0, 10),
    });
    xml.leaf('TotalFare', { Amount: payment.amount, CurrencyCode: 'UTD' });
    const full = planted?.card?.place === 'payment' && index === 0 ? planted.card.number : undefined;
    xml.leaf('PaymentInfo', {
      PaymentType: payment.form,
      PaymentUse: 'NEW',
      PaymentAmount: payment.amount,
      ...(payment.form === 'CC'
        ? {
            VendorCode: payment.brand ?? 'VI',
            AccountNbr: full ?? `XXXXXXXXXXXX${payment.lastFour ?? ''}`,
            ExpiryDate: payment.expires ?? '',
          }
        : {}),
      ...(planted?.payer !== undefined && index === 0 ? { SponsorInfo: planted.payer } : {}),
    });
    xml.close();
  }
  addDocuments(xml, person, flight, codeName, rph);
  xml.close();
}

function addDocuments(
  xml: XmlWriter,
  person: CarrierPerson,
  flight: CarrierFlight,
  codeName: string,
  rph: number,
): void {
  const wrap = (code: string, attributes: Record<string, string>) => {
    xml.open('DOC_SSR', { [codeName]: code, ServiceQuantity: '1', Status: 'HK', RPH: String(rph) });
    xml.leaf('FlightInfo', { Code: flight.carrier });
    xml.leaf(code, attributes);
    xml.close();
  };
  for (const document of person.documents ?? []) {
    if (document.kind === 'V')
      wrap('DOCO', {
        BirthLocation: carrierText(person.birthPlace ?? ''),
        TravelDocType: 'V',
        TravelDocNbr: document.number,
        PlaceOfIssue: flight.from,
        DateOfIssue: '2026-02-11',
        CountryState: document.issuer ?? '',
      });
    else
      wrap('DOCS', {
        DateOfBirth: person.birthDate ?? '',
        ExpiryDate: document.expires ?? '',
        FirstGivenName: carrierText(person.given),
        Surname: carrierText(person.family),
        Gender: person.sex ?? 'U',
        IssuingLoc: document.issuer ?? '',
        PaxNationality: person.nationality ?? '',
        TravelDocType: document.kind,
        TravelDocNbr: document.number,
      });
  }
  if (person.address)
    wrap('DOCA', {
      AddressType: 'R',
      Address: person.address.street,
      CityName: person.address.city,
      PostalCode: person.address.zip,
      Country: person.address.country,
    });
}
