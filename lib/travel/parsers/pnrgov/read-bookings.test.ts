import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codesOf, pnrgov, readOk } from '@/lib/travel/parsers/message-fixtures';

const RCI = 'RCI+UA:K7QW2E::011126:0800';
const FLIGHT = 'TVL+241126:0910::1305+QQA+QQB+UA+231:Y';
const booking = (...segments: string[]) => readOk(pnrgov([[RCI, ...segments]]));
const docs = (text: string, rest = '') => `SSR+DOCS:HK:1:UA:::::${text}${rest}`;

describe('bookings that were split, merged, cancelled', () => {
  test('the locators of a split are related, not the booking’s own', () => {
    const message = booking(
      'TIF+OAKES+MARIT:A:1',
      FLIGHT,
      'EQN+1',
      'RCI+UA:SPL1TA+ZZ:SPL1TB',
      'EQN+2',
      'RCI+UA:SPL1TC',
    );
    expect(message.bookings).toHaveLength(1);
    expect(message.bookings[0]).toMatchObject({
      locators: [{ carrier: 'UA', code: 'K7QW2E' }],
      related: [
        { carrier: 'UA', code: 'SPL1TA' },
        { carrier: 'ZZ', code: 'SPL1TB' },
        { carrier: 'UA', code: 'SPL1TC' },
      ],
    });
  });

  test.each(['XX', 'XL', 'UC', 'UN', 'HX', 'NO'])('status %s on the reported flight cancels the booking', (status) => {
    const other = ['TVL+251126:0910::1305+QQB+QQC+UA+232:Y', 'RPI+1+HK'];
    const message = booking('TIF+OAKES+MARIT:A:1', FLIGHT, `RPI+1+${status}`, ...other);
    expect(message.bookings[0]?.cancelled).toBe(true);
    expect(message.travellers[0]?.status).toBe('cancelled');
  });

  test('a flight cancelled and booked again is not cancelled, nor a wait list', () => {
    for (const statuses of [['XX', 'HK'], ['HL'], ['US']]) {
      const flights = statuses.flatMap((status) => [FLIGHT, `RPI+1+${status}`]);
      const message = booking('TIF+OAKES+MARIT:A:1', ...flights);
      expect(message.bookings[0]?.cancelled).toBeUndefined();
      expect(message.travellers[0]?.status).toBeUndefined();
    }
  });

  test('no-show and off-load are told of the traveller they stand with', () => {
    const message = booking(
      'TIF+OAKES+MARIT:A:1',
      'TIF+PELL+JONAS:A:2',
      FLIGHT,
      'RPI+2+HK',
      'TRI++7:::1+NOSHO',
      'TIF+OAKES+MARIT:A:1',
      'TRI++8:::2',
      'TIF+PELL+JONAS:A:2',
    );
    expect(message.travellers.map(({ status }) => status)).toEqual(['not-on-board', undefined]);
  });
});

describe('groups, infants, children', () => {
  test('a group is marked, its name gone, its members kept', () => {
    const message = booking('TIF+HILL PILGRIMS:G', 'TIF+OAKES+MARIT:A:1', FLIGHT, 'RPI+40+HK');
    expect(message.bookings[0]).toMatchObject({ group: true, size: 40 });
    expect(message.travellers.map(({ familyName }) => familyName)).toEqual(['OAKES']);
    expect(message.removed).toEqual({ 'group-name': 1 });
    expect(codesOf(message)).toEqual([]);
  });

  test('a group without names says so', () => {
    expect(codesOf(booking('TIF+HILL TOURS:G', FLIGHT))).toEqual(['pnrGroupWithoutNames']);
  });

  test('an infant on the lap that nobody names is asked for', () => {
    const message = booking('TIF+OAKES+MARIT:A:1:1', FLIGHT);
    expect(message.warnings[0]).toMatchObject({ code: 'pnrInfantUnnamed', params: { announced: 1, listed: 0 } });
    expect(codesOf(booking('TIF+OAKES+MARIT:A:1:1', 'TIF+OAKES+PIP:IN:2', FLIGHT))).toEqual([]);
  });

  test.each(['OAKES/PIP 20SEP26', '1OAKES/PIPMSTR/20SEP2026', '/OAKES/PIP MSTR 20SEP26'])('infant text %s', (text) => {
    const message = booking('TIF+OAKES+MARIT MRS:A:1:1', FLIGHT, `SSR+INFT:HK:1:UA:::QQA:QQB:${text}+::1`);
    expect(message.travellers[1]).toMatchObject({
      familyName: 'OAKES',
      cleanGivenNames: 'PIP',
      ageClass: 'infant',
      birthDate: '2026-09-20',
    });
  });

  test('an unaccompanied minor is a child, and nothing else is kept about it', () => {
    const message = booking('TIF+OAKES+PIP::1', FLIGHT, 'SSR+UMNR:HK:1:UA:::QQA:QQB:UM07 MEETS AUNT+::1');
    expect(message.travellers[0]?.ageClass).toBe('child');
    expect(new TextDecoder().decode(message.text)).not.toContain('AUNT');
  });
});

describe('documents as senders write them', () => {
  const only = (...segments: string[]) => booking('TIF+PELL+JONASMR:A:1', FLIGHT, ...segments);
  const right = {
    birthDate: '1985-01-01',
    sex: 'M',
    documents: [{ kind: 'P', number: 'U1234567', issuer: 'UTO', nationality: 'UTO', expires: '2030-01-01' }],
  };
  const text = '/P/UTO/U1234567/UTO/01JAN85/M/01JAN30/PELL/JONAS';

  test.each<[string, string[]]>([
    ['without the first slash', [docs(text.slice(1), '+::1')]],
    ['a flight before the first slash', [docs(`0231Y24NOV${text}`, '+::1')]],
    ['in the fifth component', [`SSR+DOCS:HK:1:UA:${text}+::1`]],
    ['cut in two by a colon', [docs('/P/UTO/U123:4567/UTO/01JAN85/M/01JAN30/PELL/JONAS', '+::1')]],
    ['with the name repeated behind it', [docs(`${text}-1PELL/JONASMR`, '+::1')]],
    ['in lower case', [docs(text.toLowerCase(), '+::1')]],
    ['continued in the next', [docs('/P/UTO/U1234567/UTO/01JAN85/M/01JAN30/PE', '+::1'), docs('///LL/JONAS', '+::1')]],
    ['dates as YYMMDD', [docs('/P/UTO/U1234567/UTO/850101/M/300101/PELL/JONAS', '+::1')]],
    ['a reference that points nowhere', [docs(text, '+::77')]],
  ])('%s', (_, segments) => {
    const message = only(...segments);
    expect(message.travellers).toHaveLength(1);
    expect(message.travellers[0]).toMatchObject(right);
    expect(message.travellers[0]?.familyName).toBe('PELL');
  });

  test('with a slash lost, fields are told by what they look like', () => {
    const message = only(docs('//P/U1234567/01JAN85/M/01JAN30/PELL/JONAS', '+::1'));
    expect(message.travellers).toHaveLength(1);
    expect(message.travellers[0]).toMatchObject({
      birthDate: '1985-01-01',
      sex: 'M',
      documents: [{ kind: 'P', number: 'U1234567', expires: '2030-01-01' }],
    });
    expect(codesOf(message)).toEqual(['pnrDocumentShifted']);
  });

  test('empty places are no slash too many', () => {
    const message = only(docs('/////01JAN85/M//PELL/JONAS', '+::1'));
    expect(message.travellers[0]).toMatchObject({ birthDate: '1985-01-01', sex: 'M', documents: [] });
    expect(codesOf(message)).toEqual([]);
  });

  test('a redress number behind a flight is no birth place', () => {
    const message = only('SSR+DOCO:HK:1:UA:::QQA:QQB:0231Y24NOV//R/1234567///UTO+::1');
    expect(message.travellers[0]?.birthPlace).toBeUndefined();
    expect(message.travellers[0]?.documents).toEqual([{ kind: 'R', number: '1234567', issuer: 'UTO' }]);
  });

  test('contacts and programmes with the slash and the name that systems add', () => {
    const message = only(
      'SSR+CTCE:HK:1:UA:::::/JONAS.PELL//EXAMPLE.COM-1PELL/JONAS+::1',
      'SSR+CTCM:HK:1:UA:::::/441632960000-1PELL/JONAS+::1',
      'SSR+FQTV:HK:1:UA:::::/UA1234567-1PELL/JONAS+::1',
      'SSR+TKNE:HK:1:UA:::QQA:QQB:0161234567890C1+::1',
    );
    expect(message.travellers[0]).toMatchObject({
      contacts: [
        { kind: 'email', value: 'JONAS.PELL@EXAMPLE.COM' },
        { kind: 'phone', value: '441632960000' },
      ],
      frequentFlyer: 'UA 1234567',
      ticketNumbers: ['0161234567890'],
    });
  });
});

describe('messages without what they should have', () => {
  const withFlight = (tvl: string, ...segments: string[]) =>
    readOk(pnrgov([[RCI, 'TIF+OAKES+MARIT:A:1', ...segments]]).replace(/^TVL.*$/m, tvl));

  test.each([
    ["TVL+241126:0910:241126:1305+QQA+QQB+UA+231'", []],
    ["TVL+241126:0910:1305+QQA+QQB+UA+231'", ['pnrArrivalForm']],
    ["TVL+241126:0910::1305+QQA+QQB+UA+0231'", []],
    ["TVL+261124:0910:261124:1305+QQA+QQB+UA+231'", ['pnrDateForm']],
    ["TVL+20261124:0910:20261124:1305+QQA+QQB+UA+231'", ['pnrDateForm']],
    ["TVL+24NOV26:0910:24NOV26:1305+QQA+QQB+UA+231'", ['pnrDateForm']],
    ["TVL+24NOV:0910:24NOV:1305+QQA+QQB+UA+231'", ['pnrDateForm']],
    ["tvl+241126:0910:241126:1305+qqa+qqb+ua+231'", []],
  ])('%s is the same flight', (tvl, codes) => {
    const message = withFlight(tvl);
    expect(message.legs).toEqual([
      {
        carrier: 'UA',
        number: '231',
        from: 'QQA',
        to: 'QQB',
        departs: '2026-11-24T09:10',
        arrives: '2026-11-24T13:05',
      },
    ]);
    expect([...new Set(codesOf(message))]).toEqual(codes);
  });

  test('no flight at level 0: that of the reference, found in the bookings', () => {
    const message = withFlight('', FLIGHT, 'SSR+SEAT:HK:1:UA:::QQA:QQB+12A::1');
    expect(message.legs).toMatchObject([{ carrier: 'UA', number: '231', from: 'QQA', departs: '2026-11-24T09:10' }]);
    expect(message.travellers[0]?.seat).toBe('12A');
    expect(codesOf(message)).toContain('pnrFlightAssumed');
  });

  test('several flights and a code share at level 0', () => {
    const message = withFlight(
      "TVL+241126:0910:241126:1305+QQA+QQB+ZZ:UA+9231'\nTVL+++++231:Y'\nTVL+241126:1405:241126:1505+QQB+QQC+UA+231'",
    );
    expect(message.legs.map(({ from, codeShares }) => [from, codeShares])).toEqual([
      ['QQA', [{ carrier: 'UA', number: '231' }]],
      ['QQB', undefined],
    ]);
  });

  test('SRC missing between bookings', () => {
    const second = ['RCI+UA:B2B2B2::011126:0800', 'DAT+700:201126:1015', 'TIF+PELL+JONAS:A:1', FLIGHT];
    const text = pnrgov([[RCI, 'TIF+OAKES+MARIT:A:1', FLIGHT, RCI, 'TRI++7:::1', 'TIF+OAKES+MARIT:A:1'], second]);
    const message = readOk(text.replace(/(.*)SRC'\n/s, '$1'));
    expect(message.bookings.map(({ locators }) => locators[0]?.code)).toEqual(['K7QW2E', 'B2B2B2']);
    expect(message.travellers.map(({ familyName, booking: at }) => [familyName, at])).toEqual([
      ['OAKES', 0],
      ['PELL', 1],
    ]);
    expect(codesOf(message)).toContain('pnrSourceLost');
  });

  test('names before the locator, and a whole name in one place', () => {
    const message = readOk(pnrgov([['TIF+OAKES/MARIT MRS', RCI, FLIGHT]]));
    expect(message.bookings[0]?.locators).toEqual([{ carrier: 'UA', code: 'K7QW2E' }]);
    expect(message.travellers[0]).toMatchObject({ familyName: 'OAKES', cleanGivenNames: 'MARIT' });
    expect(codesOf(message)).toEqual(['pnrNameWhole']);
  });

  test('quantities that are none', () => {
    const message = booking('TIF+OAKES+MARIT:A:1', FLIGHT, 'RPI+X+HK', 'TRI++7:::1', 'TBD++TWO:33.4:701');
    expect(message.travellers[0]?.bags).toEqual({ weight: 33, weightUnit: 'lb' });
    expect(message.warnings.map(({ code, params }) => [code, params?.qualifier])).toEqual([
      ['pnrCountInvalid', 'RPI'],
      ['pnrCountInvalid', 'TBD'],
    ]);
  });

  test('two of one name check in one after the other', () => {
    const message = booking(
      'TIF+OAKES+MMR:A:1',
      'TIF+OAKES+MMR:A:2',
      FLIGHT,
      'TRI++7:::77',
      'TIF+OAKES+MMR:A',
      'SSD+1A++++Y',
      'TRI++8:::78',
      'TIF+OAKES+MMR:A',
      'SSD+1B++++Y',
    );
    expect(message.travellers.map(({ seat }) => seat)).toEqual(['1A', '1B']);
  });

  test('a part of a push in several messages is not short of bookings', () => {
    const text = pnrgov([[RCI, 'TIF+OAKES+MARIT:A:1', FLIGHT]]).replace('EQN+1', 'EQN+188');
    expect(codesOf(readOk(text.replace("/UA/231'", "/UA/231+01:C'")))).not.toContain('pnrBookingsDiffer');
  });

  test('hotels and cars stay raw, an air segment of the same kind is a flight', () => {
    const leg = 'TVL+251126:0910::1305+QQB+QQC+UA+232:Y';
    expect(booking('TIF+OAKES+MARIT:A:1', FLIGHT, 'MSG+8', leg).bookings[0]?.itinerary).toHaveLength(1);
    expect(booking('TIF+OAKES+MARIT:A:1', FLIGHT, 'MSG+1', leg).bookings[0]?.itinerary).toHaveLength(2);
  });
});

describe('nobody is lost, whatever the order', () => {
  const name = fc.string({ unit: fc.constantFrom(...'ABCDEFGHIKLMNOPRSTUVZ'), minLength: 2, maxLength: 8 });
  const person = fc.record({
    family: name,
    given: name,
    title: fc.constantFrom('', 'MR', ' MRS', 'MISS', ' MSTR'),
    type: fc.constantFrom('A', 'C', 'IN', ''),
    reference: fc.constantFrom('own', 'none', 'wrong'),
    document: fc.constantFrom('none', 'reference', 'name', 'infant'),
    checkedIn: fc.boolean(),
  });
  const noise = fc.constantFrom(
    'SSR',
    'SSR+KSML:HK:1:UA',
    'SSR+SEAT:HK:1:UA:::QQA:QQB+12A::99',
    'IFT+4:28::UA+SOME TEXT',
    'DAT+2:241126:0700',
    'RCI+UA:K7QW2E',
    'ADD++700:1 HILL:AMAUROT',
    'TBD++X:Y:Z',
    'TRA+UA+1',
    'XYZ+1',
  );

  test('every TIF outside of the history is one traveller, history none', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(person, { minLength: 1, maxLength: 6, selector: ({ family, given }) => family + given }),
        fc.array(noise, { maxLength: 8 }),
        fc.nat(),
        (people, others, seed) => {
          const list: string[] = [];
          const behind: string[] = [];
          people.forEach(({ family, given, title, type, reference, document, checkedIn }, index) => {
            const own = { own: String(index + 1), none: '', wrong: '99' }[reference];
            list.push(`TIF+${family}+${given}${title}:${type}:${own}`);
            const sex = document === 'infant' ? 'MI' : 'M';
            const text = `/P/UTO/U${index}/UTO/01JAN85/${sex}/01JAN30/${family}/${given}`;
            if (document === 'reference') behind.push(docs(text, `+::${own}`));
            if (document === 'name' || (document === 'infant' && type === 'IN')) behind.push(docs(text));
            if (checkedIn) behind.push(`TRI++${index}:::${own}`, `TIF+${family}+${given}${title}:${type}:${own}`);
          });
          others.forEach((segment, index) => {
            list.splice((seed + index * 7) % (list.length + 1), 0, segment);
          });
          const history = ['ABI+1+:QQARR', 'SAC+++X', ...list.filter((segment) => segment.startsWith('TIF'))];
          const message = booking(...list, FLIGHT, ...behind, ...history);
          const read = message.travellers.map(({ familyName, givenNames }) => `${familyName}/${givenNames}`);
          expect(read).toEqual(people.map(({ family, given, title }) => `${family}/${given}${title}`));
        },
      ),
      { numRuns: 400 },
    );
  });

  test('time grows with the size: namesakes, documents, check-ins and flights without number', () => {
    const many = Array.from({ length: 4000 }, (_, index) => index);
    const started = performance.now();
    const message = booking(
      ...many.map((index) => `TIF+OAKES+MARIT:A:${index}`),
      ...many.flatMap(() => ['TVL+251126:0910::1305+QQB+QQC+UA+232:Y', 'RPI+1+XX']),
      FLIGHT,
      ...many.map((index) => docs(`/P/UTO/U${index}/UTO/01JAN85/F/01JAN30/OAKES/MARIT`)),
      ...many.flatMap((index) => [`TRI++${index}:::9${index}`, 'TIF+OAKES+MARIT:A']),
    );
    expect(message.travellers).toHaveLength(4000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
