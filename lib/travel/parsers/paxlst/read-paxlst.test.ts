import { describe, expect, test } from 'vitest';
import { codesOf, paxlst, readOk } from '@/lib/travel/parsers/message-fixtures';

const only = (group: readonly string[]) => readOk(paxlst(['NAD+FL+++OAKES:MARIT', ...group]));
const traveller = (group: readonly string[]) => only(group).travellers[0];

describe('traveller group', () => {
  const full = [
    'ATT+2++F',
    'DTM+329:850101',
    'MEA+CT++:2',
    'MEA+WT++KGM:31',
    'GEI+4+173',
    'FTX+BAG+++UA000123:2',
    'LOC+22+QQB',
    'LOC+174+ARC',
    'LOC+178+QQA',
    'LOC+179+QQB',
    'LOC+180+UTO:::QUILLBAY',
    'COM+44 1632 960000:TE+MARIT.AT. EXAMPLE.COM:EM',
    'NAT+2+UTO',
    'RFF+AVF:K7QW2E',
    'RFF+ABO:REF1',
    'RFF+SEA:019F',
    'RFF+AEA:1',
    'RFF+CR:2',
    'DOC+P:110:111+U1234567',
    'DTM+36:300101',
    'DTM+182:200101',
    'LOC+91+UTO',
    'DOC+V+V99',
    'LOC+91+ARC',
  ];

  test('every part in its field', () => {
    const message = only(full);
    expect(codesOf(message)).toEqual([]);
    expect(message.travellers[0]).toEqual({
      kind: 'passenger',
      familyName: 'OAKES',
      givenNames: 'MARIT',
      cleanFamilyName: 'OAKES',
      cleanGivenNames: 'MARIT',
      sex: 'F',
      birthDate: '1985-01-01',
      birthPlace: 'QUILLBAY, UTO',
      nationality: 'UTO',
      residence: 'ARC',
      embark: 'QQA',
      debark: 'QQB',
      seat: '19F',
      bags: { count: 2, weight: 31, weightUnit: 'kg', tags: ['UA000123', 'UA000124'] },
      contacts: [
        { kind: 'phone', value: '44 1632 960000' },
        { kind: 'email', value: 'MARIT@EXAMPLE.COM' },
      ],
      documents: [
        { kind: 'P', number: 'U1234567', issuer: 'UTO', expires: '2030-01-01', issued: '2020-01-01' },
        { kind: 'V', number: 'V99', issuer: 'ARC' },
      ],
      ticketNumbers: [],
      locator: 'K7QW2E',
      reference: 'REF1',
      verified: true,
      segments: [expect.anything()],
    });
  });

  test('in any order; a document keeps its own dates', () => {
    const [documents, person] = [full.slice(18), full.slice(0, 18)];
    const mixed = traveller([...documents, ...person.toReversed()]);
    expect({ ...mixed, segments: [] }).toEqual({ ...traveller(full), segments: [] });
  });

  test('its range covers exactly its segments', () => {
    const message = readOk(paxlst(['NAD+FL+++OAKES:MARIT', 'ATT+2++F', 'NAD+FM+++PELL:JONAS', 'ATT+2++M']));
    const text = new TextDecoder().decode(message.text);
    expect(message.travellers.map(({ segments }) => segments.map(([from, to]) => text.slice(from, to)))).toEqual([
      ["NAD+FL+++OAKES:MARIT'\nATT+2++F"],
      ["NAD+FM+++PELL:JONAS'\nATT+2++M"],
    ]);
  });

  test.each([
    ['FL', 'passenger'],
    ['FM', 'crew'],
    ['DDU', 'transit-passenger'],
    ['DDT', 'transit-crew'],
    ['VW', 'driver'],
  ])('NAD %s is a %s', (qualifier, kind) => {
    expect(readOk(paxlst([`NAD+${qualifier}+++OAKES:MARIT`])).travellers[0]?.kind).toBe(kind);
  });

  test('defects keep the traveller and are told', () => {
    const message = only(['ATT+1+M', 'DTM+329:851301', 'MEA+CT++4', 'LOC+174+', 'DOC++', 'DTM+36:', 'LOC+91+']);
    expect(message.travellers[0]).toMatchObject({ sex: 'M', bags: { count: 4 }, documents: [] });
    expect(message.travellers[0]?.birthDate).toBeUndefined();
    expect(codesOf(message)).toEqual(['dateInvalid', 'paxlstDocumentBlank']);
  });

  test('a document without kind or number keeps what was sent of it', () => {
    expect(traveller(['DOC++U77', 'DTM+36:300101', 'DOC+V+', 'LOC+91+ARC'])?.documents).toEqual([
      { kind: '', number: 'U77', expires: '2030-01-01' },
      { kind: 'V', number: '', issuer: 'ARC' },
    ]);
  });

  test('a second expiry does not replace the first', () => {
    const message = only(['DOC+P+U1', 'DTM+36:300101', 'LOC+91+UTO', 'DTM+36:310101']);
    expect(message.travellers[0]?.documents[0]?.expires).toBe('2030-01-01');
    expect(codesOf(message)).toEqual(['paxlstDocumentDateTwice']);
  });

  test('an unknown qualifier or segment costs nobody', () => {
    const message = readOk(
      paxlst([
        'NAD+FL+++OAKES:MARIT',
        'LOC+777+QQC',
        'QTY+1:2',
        'NAD+ZZ+++PELL:JONAS',
        'ATT+2++M',
        'NAD+FL+++REED:INA',
      ]),
    );
    expect(message.travellers.map(({ familyName }) => familyName)).toEqual(['OAKES', 'PELL', 'REED']);
    expect(codesOf(message).sort()).toEqual(['edifactUnknownSegment', 'paxlstUnknownParty', 'paxlstUnknownQualifier']);
    expect(new TextDecoder().decode(message.text)).toContain("LOC+777+QQC'\nQTY+1:2'");
  });

  test('a name in one piece stays whole', () => {
    const message = readOk(paxlst(['NAD+FL+++MARIT OAKES']));
    expect(message.travellers[0]).toMatchObject({ familyName: 'MARIT OAKES', givenNames: '' });
    expect(codesOf(message)).toEqual(['paxlstNameWhole']);
  });

  test('300 travellers with one defect are one warning', () => {
    const message = readOk(
      paxlst(Array.from({ length: 300 }, () => ['NAD+FL+++OAKES:MARIT', 'DTM+329:999999']).flat()),
    );
    expect(message.travellers).toHaveLength(300);
    expect(message.warnings).toMatchObject([
      { code: 'dateInvalid', segment: 'DTM', params: { qualifier: '329', count: 300 } },
    ]);
  });
});

describe('itinerary', () => {
  const legs = (head: readonly string[]) =>
    readOk(paxlst(['NAD+FL+++OAKES:MARIT'], ['BGM+745', ...head])).legs.map((leg) => Object.values(leg).join(' '));
  const expected = [
    'UA 231 QQA QQB 2026-11-24T09:10 2026-11-24T13:05',
    'UA 231 QQB QQC 2026-11-24T14:00 2026-11-24T16:00',
  ];

  test('one TDT with a chain of places, or one TDT per leg, is the same journey', () => {
    const first = ['LOC+92+QQA', 'DTM+189:2611240910:201', 'LOC+92+QQB', 'DTM+232:2611241305:201'];
    const second = ['LOC+125+QQB', 'DTM+189:2611241400:201', 'LOC+87+QQC', 'DTM+232:2611241600:201'];
    expect(legs(['TDT+20+UA231', ...first, ...second])).toEqual(expected);
    expect(legs(['TDT+20+UA231+++UA', ...first, 'TDT+20+UA0231', ...second])).toEqual(expected);
  });

  test('one place with both times ends one leg and begins the next', () => {
    expect(
      legs([
        ...['TDT+20+UA231', 'LOC+125+QQA', 'DTM+189:2611240910:201'],
        ...['LOC+92+QQB', 'DTM+232:2611241305:201', 'DTM+189:2611241400:201'],
        ...['LOC+87+QQC', 'DTM+232:2611241600:201'],
      ]),
    ).toEqual(expected);
  });

  test('places without times make legs in their order', () => {
    expect(legs(['TDT+20+6E12A', 'LOC+92+QQA', 'LOC+92+QQB', 'LOC+92+QQC'])).toEqual([
      '6E 12A QQA QQB',
      '6E 12A QQB QQC',
    ]);
  });

  test('overflights are no legs', () => {
    expect(legs(['TDT+34+UA231', 'LOC+92+QQX', 'TDT+20+UA231', 'LOC+125+QQA', 'LOC+87+QQB'])).toEqual([
      'UA 231 QQA QQB',
    ]);
  });

  test('a missing flight number or place is told', () => {
    const message = readOk(paxlst(['NAD+FL+++OAKES:MARIT'], ['BGM+745', 'TDT+20', 'LOC+125+QQA']));
    expect(message.legs).toEqual([{ carrier: '', number: '', from: 'QQA', to: '' }]);
    expect(codesOf(message)).toEqual(['paxlstFlightMissing', 'paxlstLegIncomplete']);
  });

  test('birth years turn on the date of the flight', () => {
    const born = (date: string) =>
      readOk(
        paxlst(
          ['NAD+FL+++OAKES:PIP', 'DTM+329:261101'],
          ['BGM+745', 'TDT+20+UA231', 'LOC+125+QQA', `DTM+189:${date}0910:201`, 'LOC+87+QQB'],
        ),
      ).travellers[0]?.birthDate;
    expect(born('261124')).toBe('2026-11-01');
    expect(born('261024')).toBe('1926-11-01');
  });
});

describe('lists', () => {
  test.each([
    ['BGM+745', '745'],
    ['BGM+250+C', '250:C'],
    ['BGM+266+CLOB', '266:CLOB'],
    ['BGM+336+G', '336:G'],
  ])('%s', (bgm, purpose) => {
    const message = readOk(paxlst(['NAD+FM+++OAKES:MARIT'], [bgm, 'TDT+20+UA231', 'LOC+125+QQA', 'LOC+87+QQB']));
    expect(message.purpose).toBe(purpose);
    expect(codesOf(message)).toEqual([]);
  });

  test('totals are compared, crew on a passenger list told', () => {
    const message = readOk(paxlst(['NAD+FL+++OAKES:MARIT', 'CNT+42:3', 'CNT+41:2']));
    expect(message.announced).toEqual({ passengers: 3, crew: 2 });
    expect(message.warnings.map(({ code, params }) => [code, params?.announced, params?.listed])).toEqual([
      ['paxlstCrewTotal', undefined, undefined],
      ['travellersDiffer', 3, 1],
    ]);
  });

  test('one part of several is told, a list in one part is not', () => {
    const part = (sequence: string) =>
      codesOf(readOk(paxlst(['NAD+FL+++OAKES:MARIT']).replace('UN:IATA', `UN:IATA+REF+${sequence}`)));
    expect(['01:F', '01', '01:C', '02', '03:F'].map((sequence) => part(sequence).length)).toEqual([0, 0, 1, 1, 1]);
  });
});
