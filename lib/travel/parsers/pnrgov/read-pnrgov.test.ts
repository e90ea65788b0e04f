import { describe, expect, test } from 'vitest';
import { codesOf, pnrgov, readOk } from '@/lib/travel/parsers/message-fixtures';

const FLIGHT = ['TVL+241126:0910::1305+QQA+QQB+UA+231:Y'];
const booking = (...segments: string[]) => readOk(pnrgov([['RCI+UA:K7QW2E::011126:0800', ...segments]]));
const docs = (family: string, given: string, sex = 'F', number = 'U1') =>
  `SSR+DOCS:HK:1:UA:::::/P/UT/${number}/UTO/01JAN85/${sex}/01JAN30/${family}/${given}`;

describe('documents find their traveller', () => {
  const two = ['TIF+OAKES+MARIT MRS:A:1', 'TIF+OAKES+JONAS MR:A:2'];
  const numbers = (message: ReturnType<typeof readOk>) =>
    message.travellers.map(({ givenNames, documents }) => [
      givenNames.split(' ')[0],
      ...documents.map((d) => d.number),
    ]);
  const right = [
    ['MARIT', 'A'],
    ['JONAS', 'B'],
  ];
  const [a, b] = [docs('OAKES', 'MARIT ANN', 'F', 'A'), docs('OAKES', 'JONAS', 'M', 'B')];

  test.each<[string, string[]]>([
    ['by reference, in group 5', [...two, ...FLIGHT, `${a}+::1`, `${b}+::2`]],
    ['by name, in group 5', [...two, ...FLIGHT, b, a]],
    ['by name, before the travellers', [a, b, ...two, ...FLIGHT]],
    ['by their group', [two[0] ?? '', a, two[1] ?? '', b, ...FLIGHT]],
    ['by name although under another', [two[0] ?? '', b, a, two[1] ?? '', ...FLIGHT]],
    ['at check-in', [...two, ...FLIGHT, 'TRI++7:::2', 'TIF+OAKES+JONAS MR:A:2', b, 'TRI++8:::1', a]],
    ['sent twice, once each', [...two, a, b, ...FLIGHT, `${a}+::1`, `${b}+::2`]],
  ])('%s', (_, segments) => {
    const message = booking(...segments);
    expect(numbers(message)).toEqual(right);
    expect(codesOf(message)).toEqual([]);
  });

  test('a title glued to the name does not stand in the way', () => {
    const message = booking(
      'TIF+OAKES+LUCAMR:A',
      'TIF+OAKES+LIMR:A',
      ...FLIGHT,
      docs('OAKES', 'LI', 'M', 'B'),
      docs('OAKES', 'LUCA', 'M', 'A'),
    );
    expect(message.travellers.map(({ documents }) => documents[0]?.number)).toEqual(['A', 'B']);
    expect(message.travellers.map(({ cleanGivenNames }) => cleanGivenNames)).toEqual(['LUCA', 'LI']);
    expect(message.travellers.map(({ givenNames }) => givenNames)).toEqual(['LUCAMR', 'LIMR']);
  });

  test('one that fits nobody makes a traveller, with a warning', () => {
    const message = booking('TIF+OAKES+MARIT:A:1', ...FLIGHT, docs('PELL', 'JONAS', 'M'));
    expect(message.travellers.map(({ familyName }) => familyName)).toEqual(['OAKES', 'PELL']);
    expect(codesOf(message)).toEqual(['pnrTravellerFromDocument']);
  });

  test('a traveller without any document counts', () => {
    expect(booking('TIF+OAKES+MARIT:A:1', 'TIF+PELL+JONAS:C:2', ...FLIGHT).travellers).toMatchObject([
      { familyName: 'OAKES', ageClass: 'adult', documents: [], booking: 0 },
      { familyName: 'PELL', ageClass: 'child', documents: [], booking: 0 },
    ]);
  });

  test('residence, birth place and visa come from DOCA and DOCO', () => {
    const message = booking(
      'TIF+OAKES+MARIT:A:1',
      ...FLIGHT,
      'SSR+DOCO:HK:1:UA:::::/QUILLBAY/V/V99/QUILLBAY/01JAN26/ARC+::1',
      'SSR+DOCA:HK:1:UA:::::/R/UTO/1 HILL/QUILLBAY/QB/12345+::1',
    );
    expect(message.travellers[0]).toMatchObject({
      birthPlace: 'QUILLBAY',
      residence: 'UTO',
      documents: [{ kind: 'V', number: 'V99', issuer: 'ARC', issued: '2026-01-01' }],
      contacts: [{ kind: 'address', value: '1 HILL, QUILLBAY, QB, 12345, UTO' }],
    });
  });
});

describe('nobody is lost', () => {
  test('several given names in one TIF are several travellers', () => {
    const message = booking('TIF+OAKES+MARIT MRS:A:1+JONAS MR:A:2', ...FLIGHT, `${docs('OAKES', 'JONAS', 'M')}+::2`);
    expect(message.travellers.map(({ cleanGivenNames }) => cleanGivenNames)).toEqual(['MARIT', 'JONAS']);
    expect(message.travellers[1]?.documents).toHaveLength(1);
  });

  test('one whose TIF was lost is found at check-in', () => {
    const message = booking('TIF+OAKES+MARIT:A:1', ...FLIGHT, 'TRI++7:::2', 'TIF+PELL+JONAS:A:2', 'SSD+14C++++Y');
    expect(message.travellers[1]).toMatchObject({ familyName: 'PELL', seat: '14C' });
    expect(codesOf(message)).toEqual(['pnrTravellerAtCheckIn']);
  });

  test('check-in by a number that is no reference still points at the named traveller', () => {
    const message = booking('TIF+OAKES+MARIT:A:1', ...FLIGHT, 'TRI++253:::253', 'TIF+OAKES+MARIT:A:1', 'SSD+014C++++Y');
    expect(message.travellers).toHaveLength(1);
    expect(message.travellers[0]?.seat).toBe('14C');
  });

  test('names in the history make no travellers', () => {
    const message = booking(
      'TIF+OAKES+MARIT:A:1',
      ...FLIGHT,
      'ABI+1+:QQARR',
      'SAC+++X',
      'TIF+OAKS+MARIT:A:1',
      'TVL+231126:0910::1305+QQA+QQB+UA+231:Y',
    );
    expect(message.travellers).toHaveLength(1);
    expect(message.bookings[0]?.itinerary).toHaveLength(1);
  });

  test('a group is no traveller', () => {
    expect(booking('TIF+HILL TOURS:G', 'TIF+OAKES+MARIT:A:1', ...FLIGHT).travellers).toHaveLength(1);
  });

  test('fewer names than seats, and fewer bookings than announced, are told', () => {
    const text = pnrgov([['RCI+UA:K7QW2E', 'TIF+OAKES+MARIT:A:1', ...FLIGHT, 'RPI+3+HK']]).replace('EQN+1', 'EQN+4');
    const message = readOk(text);
    expect(message.warnings.map(({ code, params }) => [code, params?.announced, params?.listed])).toEqual([
      ['pnrFewerTravellers', 3, 1],
      ['pnrBookingsDiffer', 4, 1],
    ]);
  });

  test('a first booking without SRC is read', () => {
    const message = readOk(pnrgov([['RCI+UA:K7QW2E', 'TIF+OAKES+MARIT:A:1']]).replace("SRC'\n", ''));
    expect(message.travellers).toHaveLength(1);
    expect(codesOf(message)).toContain('pnrNoSource');
  });
});

describe('infants', () => {
  const adult = 'TIF+OAKES+MARIT MRS:A:1:1';
  const infant = docs('OAKES', 'PIP', 'MI', 'I1');

  test('the document of an infant goes to the infant, whoever stands beside it', () => {
    const message = booking(
      adult,
      infant,
      docs('OAKES', 'MARIT', 'F', 'A1'),
      'TIF+OAKES+PIP:IN:2',
      ...FLIGHT,
      `${infant}+::1`,
    );
    expect(
      message.travellers.map(({ ageClass, sex, documents }) => [ageClass, sex, documents.map((d) => d.number)]),
    ).toEqual([
      ['adult', 'F', ['A1']],
      ['infant', 'M', ['I1']],
    ]);
  });

  test('an infant known only from its request or document becomes a traveller', () => {
    const request = 'SSR+INFT:HK:1:UA:::QQA:QQB:OAKES/PIP 20SEP26+::1';
    const message = booking(adult, ...FLIGHT, request, request, infant);
    expect(message.travellers[1]).toMatchObject({
      familyName: 'OAKES',
      givenNames: 'PIP',
      ageClass: 'infant',
      birthDate: '2026-09-20',
    });
    expect(message.travellers).toHaveLength(2);
    expect(codesOf(message)).toContain('pnrInfantAdded');
  });
});

describe('the booking', () => {
  test('locators, dates, agency, contacts and payments', () => {
    const message = booking(
      'DAT+700:201126:1015+710:201126:1020',
      'ORG+1A:QQA+12345678:QQAUA0001+QQA+UA:QQA+A+UT:UTD+D0+1',
      'ADD++700:1 HILL:QUILLBAY:QB::UT:12345:441632960000',
      'IFT+4:28::YY+CTCE MARIT..OAKES//EXAMPLE.COM',
      'TIF+OAKES+MARIT:A:1',
      'FTI+UA:1234567',
      'REF+:REF1',
      'TKT+0161234567890:T:1',
      'FOP+CC::80.00:VI:4111111111111111:0928',
      'ADD++702:2 MILL:QUILLBAY:::UT',
      ...FLIGHT,
    );
    const { segments: _, itinerary: __, ...rest } = message.bookings[0] ?? {};
    expect(rest).toEqual({
      locators: [{ carrier: 'UA', code: 'K7QW2E' }],
      bookedOn: '2026-11-01T08:00',
      changedOn: '2026-11-20T10:15',
      agency: { id: '12345678', city: 'QQA', country: 'UT' },
      contacts: [
        { kind: 'address', value: '1 HILL, QUILLBAY, QB, UT, 12345' },
        { kind: 'phone', value: '441632960000' },
        { kind: 'email', value: 'MARIT_OAKES@EXAMPLE.COM' },
        { kind: 'billing-address', value: '2 MILL, QUILLBAY, UT' },
      ],
      payments: [{ form: 'CC', amount: '80.00', brand: 'VI', lastFour: '1111' }],
    });
    expect(message.travellers[0]).toMatchObject({
      frequentFlyer: 'UA 1234567',
      reference: 'REF1',
      ticketNumbers: ['0161234567890'],
    });
  });

  test('several locators, the short form without a type, and those that stand only with the flight', () => {
    expect(readOk(pnrgov([['RCI+UA:AAA111:011126:0800+ZZ:BBB222:C', ...FLIGHT]])).bookings[0]).toMatchObject({
      locators: [
        { carrier: 'UA', code: 'AAA111' },
        { carrier: 'ZZ', code: 'BBB222' },
      ],
      bookedOn: '2026-11-01T08:00',
    });
    expect(readOk(pnrgov([['TIF+OAKES+MARIT:A:1', ...FLIGHT, 'RCI+UA:CCC333']])).bookings[0]?.locators).toEqual([
      { carrier: 'UA', code: 'CCC333' },
    ]);
  });

  test('surface and open legs, and arrivals in three forms', () => {
    const message = booking(
      'TIF+OAKES+MARIT:A:1',
      'TVL+241126:0910:251126:0105+QQA+QQB+UA+231:Y',
      'TVL+++++ARNK',
      'TVL++QQC+QQD++OPEN',
      'TVL+271126:0910:1305+QQD+QQA+UA+0232:Y',
    );
    expect(message.bookings[0]?.itinerary).toEqual([
      {
        carrier: 'UA',
        number: '231',
        from: 'QQA',
        to: 'QQB',
        departs: '2026-11-24T09:10',
        arrives: '2026-11-25T01:05',
      },
      { carrier: '', number: '', from: '', to: '', status: 'ARNK' },
      { carrier: '', number: '', from: 'QQC', to: 'QQD', status: 'OPEN' },
      {
        carrier: 'UA',
        number: '232',
        from: 'QQD',
        to: 'QQA',
        departs: '2026-11-27T09:10',
        arrives: '2026-11-27T13:05',
      },
    ]);
    expect(codesOf(message)).toEqual(['pnrArrivalForm']);
  });

  test('a hotel or car in the booking is no flight', () => {
    expect(
      booking('TIF+OAKES+MARIT:A:1', ...FLIGHT, 'MSG+8', 'TVL+241126:1500:271126+QQB+QQB+HH+1').bookings[0]?.itinerary,
    ).toHaveLength(1);
  });

  test.each<[string, string[]]>([
    ['TRA (14.1 and later)', ['TVL+241126:0910::1305+QQA+QQB+ZZ:UA+9231:Y', 'TRA+UA+231:Y']],
    ['a second TVL (before)', ['TVL+241126:0910::1305+QQA+QQB+ZZ:UA+9231:Y', 'TVL+++++231:Y']],
  ])('code share by %s', (_, flight) => {
    const message = booking('TIF+OAKES+MARIT:A:1', ...flight, 'SSR+SEAT:HK:1:UA:::QQA:QQB+12A::1');
    expect(message.bookings[0]?.itinerary).toMatchObject([
      { carrier: 'ZZ', number: '9231', codeShares: [{ carrier: 'UA', number: '231' }] },
    ]);
    expect(message.travellers[0]?.seat).toBe('12A');
  });

  test('code share with the operating number first is put the right way', () => {
    const message = booking('TIF+OAKES+MARIT:A:1', 'TVL+241126:0910::1305+QQA+QQB+ZZ:UA+231:Y', 'TVL+++++9231:Y');
    expect(message.bookings[0]?.itinerary).toMatchObject([
      { carrier: 'UA', number: '231', codeShares: [{ carrier: 'ZZ', number: '9231' }] },
    ]);
  });
});

describe('seat and bags', () => {
  test('are those of the reported flight, check-in before request', () => {
    const message = booking(
      'TIF+OAKES+MARIT:A:1',
      'TVL+231126:0910::1305+QQX+QQA+UA+100:Y',
      'SSR+SEAT:HK:1:UA:::QQX:QQA+99Z::1',
      ...FLIGHT,
      'SSR+SEAT:HK:1:UA:::QQA:QQB+12A::1',
      'TRI++7:::1',
      'SSD+014C++++Y',
      'TBD++2:33:700++HP:7+UA:123456:2:QQB',
    );
    expect(message.travellers[0]).toMatchObject({
      seat: '14C',
      bags: { count: 2, weight: 33, weightUnit: 'kg', tags: ['UA123456', 'UA123457'] },
    });
  });

  test('pounds, and a running number where the count should be', () => {
    const message = booking(
      'TIF+OAKES+MARIT:A:1',
      ...FLIGHT,
      'TRI++7:::1',
      'TBD++2:33:701++MP+016:0000000001:1+016:0000000007:2',
    );
    expect(message.travellers[0]?.bags).toEqual({
      count: 2,
      weight: 33,
      weightUnit: 'lb',
      tags: ['0160000000001', '0160000000007'],
    });
  });

  test('a list of seats reaches each traveller', () => {
    const message = booking(
      'TIF+OAKES+MARIT:A:1',
      'TIF+PELL+JONAS:A:2',
      ...FLIGHT,
      'SSR+SEAT:HK:2:UA:::QQA:QQB++12A::1+12B::2',
    );
    expect(message.travellers.map(({ seat }) => seat)).toEqual(['12A', '12B']);
  });
});
