import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { codesOf } from '@/lib/travel/parsers/message-fixtures';
import { BOOKING, LEG, notification, readXml, readXmlOk, storedOf } from '@/lib/travel/parsers/xml/xml-fixtures';

describe('a full notification', () => {
  const sent = notification([BOOKING]);
  const message = readXmlOk(sent);
  const [marit, tom, pip] = message.travellers;

  test('header and flight', () => {
    expect(message).toMatchObject({
      format: 'PNRXML',
      version: '16.1',
      purpose: '22',
      effect: 'list',
      mode: 'air',
      reference: 'TX20261124-1',
      sender: 'UX',
      announced: { bookings: 1 },
      legs: [
        {
          carrier: 'UX',
          number: '231',
          from: 'QUA',
          to: 'QAC',
          departs: '2026-11-24T09:10',
          arrives: '2026-11-24T13:05',
        },
      ],
    });
    expect(codesOf(message)).toEqual(['pnrInfantAdded']);
    expect(message.warnings[0]).not.toHaveProperty('segment');
    expect(message.text.length).toBe(sent.length);
  });

  test('booking', () => {
    expect(message.bookings[0]).toMatchObject({
      locators: [{ carrier: 'UX', code: 'K7QW2E' }],
      related: [{ carrier: 'UX', code: 'ZX81AA' }],
      bookedOn: '2026-11-01T08:00',
      changedOn: '2026-11-20T08:00',
      size: 2,
      agency: { id: '12345675', city: 'QUA', country: 'UT' },
      payments: [{ form: 'CC', amount: '321.00', brand: 'VI', lastFour: '1111' }],
      itinerary: [{ carrier: 'UX', number: '231', status: 'HK', codeShares: [{ carrier: 'AQ', number: '4231' }] }],
      contacts: [
        { kind: 'phone', value: '+44 1632 960000' },
        { kind: 'email', value: 'marit@example.com' },
        { kind: 'address', value: '1 Hill Road, Quillbay, Quill, QB1 1AA, Utopia' },
      ],
    });
  });

  test('travellers: from attributes, from the text of requests, and an infant named only there', () => {
    expect(message.travellers).toHaveLength(3);
    expect(marit).toMatchObject({
      familyName: 'OAKES',
      givenNames: 'MARIT ANN',
      sex: 'F',
      birthDate: '1985-01-01',
      nationality: 'UTO',
      birthPlace: 'QUILLBAY',
      residence: 'UTO',
      status: 'on-board',
      ageClass: 'adult',
      seat: '12A',
      bags: { weight: 33, weightUnit: 'kg', count: 2, tags: ['UX0000445566', 'UX0000445567'] },
      frequentFlyer: 'UX 1234567890',
      ticketNumbers: ['9991234567890'],
      reference: '11',
      booking: 0,
      documents: [
        { kind: 'P', number: 'U1234567', issuer: 'UTO', nationality: 'UTO', expires: '2030-01-01' },
        { kind: 'V', number: 'V998877', issuer: 'ARC', issued: '2026-01-02' },
      ],
    });
    expect(tom).toMatchObject({
      givenNames: 'TOM',
      sex: 'M',
      birthDate: '1984-02-02',
      documents: [{ kind: 'P', number: 'U7654321' }],
      contacts: [{ kind: 'phone', value: '441632960001' }],
    });
    expect(pip).toMatchObject({ familyName: 'OAKES', ageClass: 'infant', birthDate: '2026-09-20' });
  });

  test('places are the elements: of the traveller, and of requests about them elsewhere', () => {
    const [element, request] = tom?.segments ?? [];
    expect(sent.slice(element?.[0], element?.[1])).toMatch(/^<Passenger RPH="2"[\s\S]*<\/Passenger>$/);
    expect(sent.slice(request?.[0], request?.[1])).toMatch(/^<SSR SSRCode="DOCS"[\s\S]*<\/SSR>$/);
    const [booking] = message.bookings[0]?.segments ?? [];
    expect(sent.slice(booking?.[0], booking?.[1])).toBe(BOOKING);
  });

  test('removed: fare type, payer, card', () => {
    expect(message.removed).toEqual({ 'fare-type': 1, payer: 2, 'payment-card': 1 });
    expect(storedOf(message)).not.toMatch(/HOLY|ABBEY|MIL24|PILGRIM|411111|0928/);
  });
});

describe('variants', () => {
  test('prefixes, other namespaces and envelopes make no difference', () => {
    const prefixed = notification([BOOKING])
      .replace(/<(\/?)([A-Z])/g, '<$1iata:$2')
      .replace('xmlns=', 'xmlns:iata=');
    const inside = `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>${prefixed.slice(prefixed.indexOf('?>') + 2)}</soap:Body></soap:Envelope>`;
    const plain = readXmlOk(notification([BOOKING]));
    for (const sent of [prefixed, inside]) {
      const message = readXmlOk(sent);
      expect(message.travellers.map(({ documents, seat }) => ({ documents, seat }))).toEqual(
        plain.travellers.map(({ documents, seat }) => ({ documents, seat })),
      );
      expect(message.legs).toEqual(plain.legs);
    }
  });

  test('bookings in a root of the sender’s own are read, with a warning', () => {
    const message = readXmlOk(`<Extract>${BOOKING}</Extract>`);
    expect(message.travellers).toHaveLength(3);
    expect(codesOf(message)).toEqual(expect.arrayContaining(['xmlForeignRoot', 'pnrNoFlight']));
  });

  test('several legs are one progressive flight', () => {
    const second = LEG.replace('QUA', 'QAC').replace('"QAC"/></FlightLeg>', '"QRS"/></FlightLeg>');
    const message = readXmlOk(notification([BOOKING], LEG + second));
    expect(message.legs.map(({ from, to }) => from + to)).toEqual(['QUAQAC', 'QACQRS']);
  });

  test('two notifications about two flights are refused', () => {
    const one = notification([BOOKING]).slice(38);
    const two = one.replace('FlightNumber="231"', 'FlightNumber="232"');
    expect(codesOf(readXml(`<Messages>${one}${two}</Messages>`))).toEqual(['xmlSeveralFlights']);
    expect(readXmlOk(`<Messages>${one}${one}</Messages>`).bookings).toHaveLength(2);
  });

  test('a passenger without a document counts; a wrapper of the sender’s own loses nobody', () => {
    const wrapped = BOOKING.replace('<Passenger RPH="2"', '<Whoever><Passenger RPH="2"').replace(
      'TOM</GivenName><Surname>OAKES</Surname></Passenger>',
      'TOM</GivenName><Surname>OAKES</Surname></Passenger></Whoever>',
    );
    const message = readXmlOk(notification([wrapped]));
    expect(message.travellers.map(({ givenNames }) => givenNames)).toContain('TOM');
    expect(codesOf(message)).toContain('xmlUnknownElement');
  });

  test('cancelled bookings, no-shows and check-in of somebody unnamed', () => {
    const cancelled = readXmlOk(
      notification([BOOKING.replace('Status="HK" FlightNumber', 'Status="XX" FlightNumber')]),
    );
    expect(cancelled.bookings[0]?.cancelled).toBe(true);
    expect(cancelled.travellers[1]?.status).toBe('cancelled');
    const absent = readXmlOk(notification([BOOKING.replace('"Boarded"', '"NoShow"')]));
    expect(absent.travellers[0]?.status).toBe('not-on-board');
    const joined = BOOKING.replace(
      '</CheckInInfo>',
      '<BoardingNumber Number="13"><Passenger><GivenName>IDA</GivenName><Surname>FENN</Surname></Passenger><SeatNumber>14C</SeatNumber></BoardingNumber></CheckInInfo>',
    );
    const message = readXmlOk(notification([joined]));
    expect(message.travellers.find(({ familyName }) => familyName === 'FENN')).toMatchObject({ seat: '14C' });
    expect(codesOf(message)).toContain('pnrTravellerAtCheckIn');
  });

  test('a group is noted, its name is not', () => {
    const message = readXmlOk(
      notification([BOOKING.replace('<POS>', '<GroupName>PILGRIMS OF RURITANIA</GroupName><POS>')]),
    );
    expect(message.bookings[0]?.group).toBe(true);
    expect(message.removed['group-name']).toBe(1);
    expect(storedOf(message)).not.toContain('PILGRIMS');
  });

  test('answers and requests are told from lists', () => {
    const rejected = readXmlOk(
      '<IATA_PNRGOV_NotifRS Version="16.1"><Errors><Error Code="118" Type="1">NAME IS MISSING</Error></Errors></IATA_PNRGOV_NotifRS>',
    );
    expect(rejected).toMatchObject({
      format: 'ACKRES',
      effect: 'answer',
      answers: [{ code: '118', meaning: 'rejected' }],
    });
    const accepted = readXmlOk('<IATA_PNRGOV_NotifRS><Success/></IATA_PNRGOV_NotifRS>');
    expect(accepted.answers?.[0]?.meaning).toBe('accepted');
    expect(readXmlOk(`<IATA_PNRGOV_RQ Version="16.1">${LEG}</IATA_PNRGOV_RQ>`)).toMatchObject({
      format: 'GOVREQ',
      effect: 'request',
    });
  });
});

const SAMPLES = path.resolve(import.meta.dirname, '../../../../../shared/samples/pnrgov-xml');

describe.skipIf(!existsSync(SAMPLES))('public samples (skipped where the folder is not there)', () => {
  const sample = (file: string) => new Uint8Array(readFileSync(path.join(SAMPLES, file)));

  test('three travellers with documents from the requests of their flight', () => {
    const message = readXmlOk(sample('saberls_test_pnr.xml'));
    expect(message.travellers.map(({ documents, sex }) => [documents.length, sex])).toEqual([
      [1, 'F'],
      [1, 'M'],
      [1, 'M'],
    ]);
  });

  test('two travellers without documents, seats from check-in', () => {
    const message = readXmlOk(sample('saberls_test_pnr_2.xml'));
    expect(message.travellers.map(({ seat, contacts }) => [seat, contacts[0]?.kind])).toEqual([
      ['6F', 'email'],
      ['6D', 'email'],
    ]);
  });

  test('single elements without a root are refused', () => {
    expect(codesOf(readXml(sample('saberls_test_pnr_3.xml')))).toEqual(['xmlNotWellFormed']);
  });
});
