import type { ReadMessage, ReadResult } from '@/lib/travel/parsed';
import { IssueList } from '@/lib/travel/parsers/issue-list';
import { readXmlMessage } from '@/lib/travel/parsers/xml/read-xml-message';

/** XML for tests: invented people, fictional states and ports. */

export function readXml(sent: string | Uint8Array): ReadResult {
  const bytes = typeof sent === 'string' ? new TextEncoder().encode(sent) : sent;
  const result = readXmlMessage(bytes, '2026-11-24', new IssueList());
  if (!result) throw new Error('not taken as XML');
  return result;
}

export function readXmlOk(sent: string | Uint8Array): ReadMessage {
  const result = readXml(sent);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.errors)}`);
  return result.message;
}

/** Everything of a message that is stored: its text, and what was made of it. */
export function storedOf(message: ReadMessage): string {
  const { text, ...parsed } = message;
  return new TextDecoder().decode(text) + JSON.stringify(parsed);
}

/** One booking of two adults and an infant from Quillbay over Brigport, with everything a sender may put in. */
export const BOOKING = `<PNR NumberOfPassengers="2" PNR_TransDate="2026-11-20T08:00:00" PNR_CreationDate="2026-11-01T08:00:00">
  <BookingRefID ID="K7QW2E"><CompanyName TravelSector="1" Code="UX"/></BookingRefID>
  <POS><Source PseudoCityCode="QUAUX0001" ISOCountry="UT" AgentDutyCode="SU" AirlineVendorID="UX" AirportCode="QUA"><RequestorID Type="5" ID="12345675"/></Source></POS>
  <ContactInfo PhoneNumber="+44 1632 960000" EmailAddress="marit@example.com"><AddressLine>1 Hill Road</AddressLine><CityName>Quillbay</CityName><PostalCode>QB1 1AA</PostalCode><StateProv StateCode="QB">Quill</StateProv><CountryName Code="UT">Utopia</CountryName></ContactInfo>
  <PrepaidBag UnitOfMeasureQuantity="1" UnitOfMeasureCode="702" Amount="30.00" CurrencyCode="UTD" BagDestination="QRS"/>
  <Passenger RPH="1" SurnameRefNumber="11" BoardingStatus="Boarded" AccompaniedByInfantInd="true">
    <GivenName>MARIT</GivenName><MiddleName>ANN</MiddleName><Surname>OAKES</Surname><NameTitle>MRS</NameTitle>
    <CustLoyalty ProgramID="UX" MembershipID="1234567890"/>
    <ExcessBaggage IssuerCode="UX" SerialNumber="0000112233" SequenceCount="2" BaggagePool="HP" UnitOfMeasureQuantity="31" UnitOfMeasureCode="700"/>
    <FareInfo PTC_Code="ADT" DiscountedFareType="MIL24" FareBasis="PILGRIM" DiscountPercent="10"/>
    <TicketDocument TicketDocumentNbr="9991234567890" Type="T" DateOfIssue="2026-11-01" PrimaryDocInd="true">
      <TotalFare Amount="321.00" CurrencyCode="UTD"/>
      <PaymentInfo PaymentType="CC" PaymentUse="New" PaymentAmount="321.00" VendorCode="VI" AccountNbr="4111111111111111" ExpiryDate="0928" CardHolderName="HOLY CHURCH"><Sponsor>HOLY CHURCH 1 ABBEY ROAD</Sponsor></PaymentInfo>
    </TicketDocument>
    <DOC_SSR SSR_Code="DOCS" ServiceQuantity="1" Status="HK"><DOCS TravelDocType="P" TravelDocNbr="U1234567" IssuingLoc="UTO" PaxNationality="UTO" DateOfBirth="1985-01-01" Gender="F" ExpiryDate="2030-01-01" Surname="OAKES" FirstGivenName="MARIT" SecondGivenName="ANN"/></DOC_SSR>
    <DOC_SSR SSR_Code="DOCO" Status="HK"><DOCO BirthLocation="QUILLBAY" TravelDocType="V" TravelDocNbr="V998877" PlaceOfIssue="QUILLBAY" DateOfIssue="2026-01-02" CountryState="ARC"/></DOC_SSR>
    <DOC_SSR SSR_Code="DOCA" Status="HK"><DOCA AddressType="R" Country="UTO" Address="1 HILL ROAD" CityName="QUILLBAY" StateProvCounty="QB" PostalCode="12345"/></DOC_SSR>
  </Passenger>
  <Passenger RPH="2" SurnameRefNumber="12"><GivenName>TOM</GivenName><Surname>OAKES</Surname></Passenger>
  <Flight DepartureDateTime="2026-11-24T09:10:00" ArrivalDateTime="2026-11-24T13:05:00" ResBookDesigCode="Y" NumberInParty="2" Status="HK" FlightNumber="0231">
    <DepartureAirport LocationCode="QUA"/><ArrivalAirport LocationCode="QAC"/><OperatingAirline Code="AQ" FlightNumber="4231"/><MarketingAirline Code="UX"/>
    <SSR SSRCode="DOCS" ServiceQuantity="1" Status="HK" RPH="2"><Airline Code="UX"/><Text>/P/UTO/U7654321/UTO/02FEB84/M/01JAN30/OAKES/TOM/</Text></SSR>
    <SSR SSRCode="INFT" ServiceQuantity="1" Status="HK" RPH="1" BoardPoint="QUA" OffPoint="QAC"><Text>OAKES/PIP 20SEP26</Text></SSR>
    <SSR SSRCode="CTCM" Status="HK" RPH="2"><Text>441632960001</Text></SSR>
    <CheckInInfo Time="2026-11-24T07:00:00"><BoardingNumber Number="QUA-012" RPH="1"><SeatNumber CabinClass="M">012A</SeatNumber><CheckedBag IssuerCode="UX" SerialNumber="0000445566" SequenceCount="2" UnitOfMeasureQuantity="33" UnitOfMeasureCode="700"/></BoardingNumber></CheckInInfo>
  </Flight>
  <SplitPNR NbrOfPassengers="1"><BookingRefID ID="ZX81AA"><CompanyName Code="UX"/></BookingRefID></SplitPNR>
</PNR>`;

export const LEG = `<FlightLeg CarrierCode="UX" FlightNumber="231" DepartureDateTime="2026-11-24T09:10:00" ArrivalDateTime="2026-11-24T13:05:00"><DepartureAirport LocationCode="QUA"/><ArrivalAirport LocationCode="QAC"/></FlightLeg>`;

export function notification(bookings: readonly string[], legs = LEG): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<IATA_PNRGOV_NotifRQ xmlns="http://www.iata.org/IATA/2007/00" Version="16.1" TransactionIdentifier="TX20261124-1" TimeStamp="2026-11-24T06:00:00" Target="Production">
<Originator AirlineCode="UX" SystemCode="1A"/>${legs}
<PNRs NumberOfPnrs="${bookings.length}">${bookings.join('\n')}</PNRs></IATA_PNRGOV_NotifRQ>`;
}

export const CREW_MEMBER = `<CrewMemberData>
  <PersonIdDocument><IdDocument>SID</IdDocument><IdNumber>S7654321</IdNumber><IssuingCountry>UTO</IssuingCountry><IssueDate>2022-01-02</IssueDate><ExpirationDate>2032-01-02</ExpirationDate></PersonIdDocument>
  <Name><GivenName>Wren Ada</GivenName><FamilyName>Marlow</FamilyName></Name><Gender>Female</Gender>
  <Duty><Code>34</Code><Text>ChiefEngineer</Text></Duty><DateOfBirth>1979-03-04T00:00:00</DateOfBirth><PlaceOfBirth>Amaurot</PlaceOfBirth>
  <CountryOfBirth>UTO</CountryOfBirth><Nationality>UTO</Nationality><VisaNumber>V123456</VisaNumber>
</CrewMemberData>`;

export const SHIP_PASSENGER = `<PassengerData>
  <PassengerIdDocument><IdDocument>Passport</IdDocument><IdNumber>R1122334</IdNumber><IssuingCountry>RUR</IssuingCountry><ExpirationDate>2031-05-06</ExpirationDate></PassengerIdDocument>
  <Name><GivenName>Ilse</GivenName><FamilyName>Brandt</FamilyName></Name><Gender>F</Gender><DateOfBirth>2001-12-31</DateOfBirth><PlaceOfBirth>Strelsau</PlaceOfBirth><CountryOfBirth>RUR</CountryOfBirth><Nationality>RUR</Nationality>
  <EmbarkationPort><Name>Milo</Name><CountryCode>XA</CountryCode><UNLoCode>XAMIL</UNLoCode></EmbarkationPort><DebarkationPort><UNLoCode>XCSTR</UNLoCode></DebarkationPort><Transit>true</Transit>
</PassengerData>`;

/** Arrival at Amaurot of a ferry whose IMO number has the right check digit. */
export function epcMessage(crew: readonly string[], passengers: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<EPCMessage xmlns="http://www.iso.org/28005-2"><EPCMessageHeader><SentTime>2026-11-23T10:00:00</SentTime><MessageType>REQ</MessageType><ArrivalDeparture>Arrival</ArrivalDeparture></EPCMessageHeader>
<EPCRequestBody><VoyageNumber>V0123</VoyageNumber>
<ShipID><ShipName>Lady of Milo</ShipName><IMONumber>9074729</IMONumber><CallSign>UXAB7</CallSign><MMSINumber>200123456</MMSINumber><RegistrationPort><CountryCode>UTO</CountryCode></RegistrationPort></ShipID>
<LastPortOfCall><Location><Name>Milo</Name><UNLoCode>XAMIL</UNLoCode></Location><DepartureTime><DateTime>2026-11-23T20:00:00+02:00</DateTime></DepartureTime></LastPortOfCall>
<PortOfArrival><ArrivalTime><DateTime>2026-11-24T06:30:00+02:00</DateTime><TimeType>Estimated</TimeType></ArrivalTime><Location><Name>Amaurot</Name><UNLoCode>XAAMA</UNLoCode></Location></PortOfArrival>
<NextPortOfCall><Location><UNLoCode>XCSTR</UNLoCode></Location></NextPortOfCall>
<PersonsOnboard><NumberOfPersonsOnboard>${crew.length + passengers.length}</NumberOfPersonsOnboard><Crew>${crew.length}</Crew><Passengers>${passengers.length}</Passengers></PersonsOnboard>
<GrossTonnage>12000</GrossTonnage><CrewList>${crew.join('')}</CrewList><PassengerList>${passengers.join('')}</PassengerList></EPCRequestBody></EPCMessage>`;
}
