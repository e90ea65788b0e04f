import { describe, expect, test } from 'vitest';
import { codesOf, paxlst, readOk } from '@/lib/travel/parsers/message-fixtures';

const FLIGHT = ['TDT+20+UX231+++UX', 'LOC+125+QUA', 'DTM+189:2611240910:201', 'LOC+87+QAC', 'DTM+232:2611241305:201'];
const read = (bgm: string, body: readonly string[] = ['NAD+FL+++OAKES:MARIT']) =>
  readOk(paxlst(body, [bgm, ...FLIGHT]));

describe('what a list does', () => {
  test.each([
    ['BGM+745', 'list', undefined],
    ['BGM+745+CP', 'change', undefined],
    ['BGM+745+CF', 'change', undefined],
    ['BGM+745+XR', 'cancellation', 'cancelled'],
    ['BGM+745+RP', 'cancellation', 'cancelled'],
    ['BGM+745+XF', 'cancellation', 'cancelled'],
    ['BGM+266', 'close-out', undefined],
    ['BGM+266+CL', 'close-out', undefined],
    ['BGM+266+CLNB', 'close-out', 'not-on-board'],
    ['BGM+266+CLOB', 'close-out', 'on-board'],
    ['BGM+655', 'list', undefined],
    ['BGM+335', 'list', undefined],
    // Of crew the letter is the kind of flight: cargo and overflight are no cancellations.
    ['BGM+250+C', 'list', undefined],
    ['BGM+250+CC', 'change', undefined],
    ['BGM+250+D', 'list', undefined],
    ['BGM+250+F', 'list', undefined],
    ['BGM+250+FC', 'change', undefined],
    ['BGM+336+G', 'change', undefined],
    ['BGM+336+H', 'cancellation', 'cancelled'],
    ['BGM+336+I', 'change', undefined],
  ])('%s', (bgm, effect, status) => {
    const message = read(bgm);
    expect([message.effect, message.travellers[0]?.status]).toEqual([effect, status]);
    expect(message.mode).toBe('air');
    expect(codesOf(message)).toEqual([]);
  });

  test('rank of crew, as a code or in words', () => {
    const message = read('BGM+250+C', [
      'NAD+FM+++OAKES:MARIT',
      'EMP+1+CR1:110:111',
      'NAD+FM+++PELL:JONAS',
      'EMP+1+:::CHIEF MATE',
      'NAD+FM+++REED:INA',
    ]);
    expect(message.travellers.map(({ rank }) => rank)).toEqual(['CR1', 'CHIEF MATE', undefined]);
  });
});

describe('parts of a list', () => {
  const part = (sequence: string, reference = 'REF9') =>
    readOk(paxlst(['NAD+FL+++OAKES:MARIT']).replace('UN:IATA', `UN:IATA+${reference}+${sequence}`)).part;

  test.each([
    ['01:F', undefined],
    ['01', undefined],
    ['01:C', { list: 'REF9', number: 1, last: false }],
    ['02', { list: 'REF9', number: 2, last: false }],
    ['03:F', { list: 'REF9', number: 3, last: true }],
  ])('S010 %s', (sequence, expected) => {
    expect(part(sequence)).toEqual(expected);
  });

  test('without a reference in common the flight and kind of list are', () => {
    expect(part('02', '')?.list).toBe('UA|231|2026-11-24|745');
  });

  const together = (...sequences: string[]) => {
    const bodies = sequences.map((sequence, index) => {
      const inside = [
        `UNH+${index}+PAXLST:D:05B:UN:IATA+REF9+${sequence}`,
        'BGM+745',
        ...FLIGHT,
        `NAD+FL+++OAKES:P${index}`,
      ];
      return [...inside, `UNT+${inside.length + 1}+${index}`];
    });
    const all = ['UNB+UNOA:4+UX+UTOPIU+261124:0700+R1', ...bodies.flat(), `UNZ+${sequences.length}+R1`];
    return readOk(all.map((segment) => `${segment}'`).join('\n'));
  };

  test('all in one file are a whole list', () => {
    const message = together('01:C', '02', '03:F');
    expect(message.part).toBeUndefined();
    expect(message.travellers).toHaveLength(3);
  });

  test('some in one file still wait for the others', () => {
    expect(together('01:C', '02').part).toEqual({ list: 'REF9', number: 2, last: false });
  });
});

describe('by sea', () => {
  const CALLS = [
    ...['LOC+92+XAAMA', 'DTM+189:2611201800:201', 'LOC+92+XAMIL', 'DTM+232:2611220600:201'],
    ...['LOC+125+XAMIL', 'DTM+189:2611222000:201', 'LOC+87+XBCAR', 'DTM+232:2611240700:201'],
  ];
  const voyage = (tdt: string, calls: readonly string[] = CALLS) =>
    readOk(paxlst(['NAD+FM+++OAKES:MARIT', 'EMP+1+:::MASTER'], ['BGM+250', tdt, ...calls]));
  const SHIP = { imo: '9074729', name: 'MV EXAMPLE', flag: 'UTO' };

  test('ship, voyage, legs and calls', () => {
    const message = voyage('TDT+20+VOY0123+1++:::SHIPPING LINE+++9074729:146:11:MV EXAMPLE:UTO');
    expect(codesOf(message)).toEqual([]);
    expect(message).toMatchObject({ mode: 'sea', vessel: SHIP });
    expect(message.legs).toEqual([
      {
        carrier: '',
        number: 'VOY0123',
        from: 'XAAMA',
        to: 'XAMIL',
        departs: '2026-11-20T18:00',
        arrives: '2026-11-22T06:00',
      },
      {
        carrier: '',
        number: 'VOY0123',
        from: 'XAMIL',
        to: 'XBCAR',
        departs: '2026-11-22T20:00',
        arrives: '2026-11-24T07:00',
      },
    ]);
    expect(message.calls).toEqual([
      { locode: 'XAAMA', departs: '2026-11-20T18:00' },
      { locode: 'XAMIL', arrives: '2026-11-22T06:00', departs: '2026-11-22T20:00' },
      { locode: 'XBCAR', arrives: '2026-11-24T07:00' },
    ]);
  });

  test.each([
    ['9074729:::MV EXAMPLE:UTO', SHIP],
    ['IMO9074729:146::MV EXAMPLE:UT', { ...SHIP, flag: 'UT' }],
    ['UXSH7:103::MV EXAMPLE:UTO', { callSign: 'UXSH7', name: 'MV EXAMPLE', flag: 'UTO' }],
    [':::MV EXAMPLE', { name: 'MV EXAMPLE' }],
    ['MV EXAMPLE', { name: 'MV EXAMPLE' }],
  ])('C222 %s', (means, ship) => {
    expect(voyage(`TDT+20+VOY0123+1+++++${means}`).vessel).toEqual(ship);
  });

  test('all of it behind the carrier', () => {
    expect(voyage('TDT+20+VOY0123+1++:::::9074729:146:11:MV EXAMPLE').vessel).toEqual({
      imo: '9074729',
      name: 'MV EXAMPLE',
    });
  });

  test('a wrong check digit is kept as sent and told', () => {
    const message = voyage('TDT+20+VOY0123+1+++++9074728:146:11:MV EXAMPLE:UTO');
    expect(message.vessel).toEqual({ imoAsSent: '9074728', name: 'MV EXAMPLE', flag: 'UTO' });
    expect(codesOf(message)).toEqual(['vesselImoDigit']);
  });

  test('a port by its name, and the qualifiers that ships use', () => {
    const message = voyage('TDT+20+V7+1', [
      'LOC+5+:::AMAUROT',
      'DTM+133:2611201800:201',
      'LOC+61+XBCAR',
      'DTM+132:2611240700:201',
    ]);
    expect(message.calls).toEqual([
      { locode: '', name: 'AMAUROT', departs: '2026-11-20T18:00' },
      { locode: 'XBCAR', arrives: '2026-11-24T07:00' },
    ]);
  });

  test.each([
    ['2', 'rail'],
    ['3', 'road'],
    ['4', 'air'],
  ])('transport mode %s is by %s', (code, mode) => {
    expect(voyage(`TDT+20+RV231+${code}`, ['LOC+125+QRS', 'LOC+87+QUA'])).toMatchObject({ mode });
  });
});

test.each([
  ['components of a name', `NAD+FL+++${'A:'.repeat(60_000)}`],
  ['parts of an address', `NAD+FL+++OAKES:MARIT+++${':A'.repeat(60_000)}`],
  ['references', `NAD+FL+++OAKES:MARIT'RFF${'+AVF:X'.repeat(60_000)}`],
  ['contacts', `NAD+FL+++OAKES:MARIT'COM${'+1:TE'.repeat(60_000)}`],
  ['means of transport', `TDT+20+V+1+++++${':A'.repeat(60_000)}`],
])('time grows with the size: %s', (_name, segments) => {
  const started = performance.now();
  expect(readOk(paxlst(['NAD+FL+++PELL:JONAS', ...segments.split("'")])).travellers.length).toBeGreaterThan(0);
  expect(performance.now() - started).toBeLessThan(2000);
});
