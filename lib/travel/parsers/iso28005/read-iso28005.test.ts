import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { codesOf } from '@/lib/travel/parsers/message-fixtures';
import {
  CREW_MEMBER,
  epcMessage,
  readXml,
  readXmlOk,
  SHIP_PASSENGER,
  storedOf,
} from '@/lib/travel/parsers/xml/xml-fixtures';

describe('ISO 28005', () => {
  const sent = epcMessage([CREW_MEMBER], [SHIP_PASSENGER]);
  const message = readXmlOk(sent);

  test('ship, voyage and ports', () => {
    expect(message).toMatchObject({
      format: 'ISO28005',
      version: '28005-2',
      purpose: 'ARRIVAL',
      effect: 'list',
      mode: 'sea',
      vessel: { imo: '9074729', name: 'Lady of Milo', flag: 'UTO', callSign: 'UXAB7', mmsi: '200123456' },
      calls: [
        { locode: 'XAMIL', departs: '2026-11-23T20:00' },
        { locode: 'XAAMA', arrives: '2026-11-24T06:30' },
        { locode: 'XCSTR' },
      ],
      legs: [
        {
          carrier: '',
          number: 'V0123',
          from: 'XAMIL',
          to: 'XAAMA',
          departs: '2026-11-23T20:00',
          arrives: '2026-11-24T06:30',
        },
        { carrier: '', number: 'V0123', from: 'XAAMA', to: 'XCSTR' },
      ],
      announced: { passengers: 1, crew: 1 },
    });
    expect(message.warnings).toEqual([]);
    expect(message.removed).toEqual({});
    expect(new TextDecoder().decode(message.text)).toBe(sent);
  });

  test('crew and passengers', () => {
    expect(message.travellers).toMatchObject([
      {
        kind: 'crew',
        familyName: 'Marlow',
        givenNames: 'Wren Ada',
        sex: 'F',
        rank: 'ChiefEngineer',
        birthDate: '1979-03-04',
        birthPlace: 'Amaurot, UTO',
        nationality: 'UTO',
        documents: [
          { kind: 'S', number: 'S7654321', issuer: 'UTO', issued: '2022-01-02', expires: '2032-01-02' },
          { kind: 'V', number: 'V123456' },
        ],
      },
      {
        kind: 'transit-passenger',
        familyName: 'Brandt',
        givenNames: 'Ilse',
        sex: 'F',
        embark: 'XAMIL',
        debark: 'XCSTR',
        documents: [{ kind: 'P', number: 'R1122334', issuer: 'RUR', expires: '2031-05-06' }],
      },
    ]);
    const [range] = message.travellers[0]?.segments ?? [];
    expect(sent.slice(range?.[0], range?.[1])).toBe(CREW_MEMBER);
  });

  test('a wrong check digit, wrong totals and impossible dates are told', () => {
    const wrong = sent
      .replace('9074729', '9074728')
      .replace('<NumberOfPersonsOnboard>2', '<NumberOfPersonsOnboard>5')
      .replace('2001-12-31', '2001-13-31');
    const read = readXmlOk(wrong);
    expect(read.vessel).toMatchObject({ imoAsSent: '9074728' });
    expect(read.vessel?.imo).toBeUndefined();
    expect(codesOf(read).sort()).toEqual(['dateInvalid', 'xmlImoInvalid', 'xmlPersonsDiffer']);
    expect(read.travellers[1]?.birthDate).toBeUndefined();
  });

  test('health, remarks and what else is carried about the ship do not stay', () => {
    const more = epcMessage(
      [
        CREW_MEMBER.replace(
          '</CrewMemberData>',
          '<PersonHealthParticulars><Comments>COUGH</Comments></PersonHealthParticulars><Remarks>DIABETIC</Remarks></CrewMemberData>',
        ),
      ],
      [],
    ).replace(
      '<GrossTonnage>',
      '<HealthData><Ill>FEVER</Ill></HealthData><CargoData>INSULIN</CargoData><GrossTonnage>',
    );
    const read = readXmlOk(more);
    expect(storedOf(read)).not.toMatch(/COUGH|DIABETIC|FEVER|INSULIN/);
    expect(read.removed).toEqual({ health: 2, 'free-text': 2 });
    expect(read.blanks.every(({ kind }) => kind !== 'health')).toBe(true);
  });
});

test('names that implementers use: plain elements, lists inside the count of people, ports as codes', () => {
  const person = (name: string, more: string) =>
    `<${name}><FamilyName>Keel</FamilyName><GivenNames>Aldo</GivenNames><BirthDate>1990-05-06</BirthDate><Sex>M</Sex>${more}<IDDocument><Number>A1234567</Number><Type>Passport</Type><Issuer>UTO</Issuer><ExpiryDate>2030-01-01</ExpiryDate></IDDocument></${name}>`;
  const message =
    readXmlOk(`<EPCMessage><EPCRequestBody><PersonsOnboard><NumberOfPersonsOnboard>2</NumberOfPersonsOnboard>
    <CrewList>${person('CrewMember', '<Rank>Chief Officer</Rank>')}</CrewList>
    <Passengers>${person('Passenger', '<PortOfEmbarkation>XAMIL</PortOfEmbarkation><PortOfDebarkation>XAAMA</PortOfDebarkation><Transit>false</Transit>')}</Passengers></PersonsOnboard>
    <IMONumber>IMO 9074729</IMONumber><ShipName>Lady of Milo</ShipName><LastPort><UNLoCode>XAMIL</UNLoCode></LastPort><NextPort><UNLoCode>XAAMA</UNLoCode></NextPort></EPCRequestBody></EPCMessage>`);
  expect(message.vessel?.imo).toBe('9074729');
  expect(message.calls?.map(({ locode }) => locode)).toEqual(['XAMIL', 'XAAMA']);
  const document = { kind: 'P', number: 'A1234567', issuer: 'UTO', expires: '2030-01-01' };
  expect(message.travellers).toMatchObject([
    { kind: 'crew', rank: 'Chief Officer', documents: [document] },
    { kind: 'passenger', embark: 'XAMIL', debark: 'XAAMA', documents: [document] },
  ]);
  expect(message.warnings).toEqual([]);
});

test('EMSWe names: one element for all on board, told apart by the kind of list', () => {
  const list = (kind: string, role: string) => `<${kind}><ExchangedDocument><ID>D-1</ID></ExchangedDocument>
    <LogisticsTransportMovement><ID>V77</ID><UsedLogisticsTransportMeans><ID schemeID="IMO">9074729</ID><Name>Lady of Milo</Name></UsedLogisticsTransportMeans>
    <ArrivalEvent><OccurrenceLocation><ID>XAAMA</ID></OccurrenceLocation><EstimatedOccurrenceDateTime>2026-11-24T06:30:00</EstimatedOccurrenceDateTime></ArrivalEvent>
    <OnboardPerson>${role}<GenderCode>1</GenderCode><GivenName>Aldo</GivenName><FamilyName>Keel</FamilyName><BirthCountry>UTO</BirthCountry><BirthplaceName>Milo</BirthplaceName><BirthDate>1990-05-06</BirthDate>
    <IdentityDocument><ID>A1234567</ID><TypeCode>P</TypeCode><IssuingCountry>UTO</IssuingCountry></IdentityDocument></OnboardPerson></LogisticsTransportMovement></${kind}>`;
  const crew = readXmlOk(list('CWA', '<RoleCode>AB</RoleCode>'));
  expect(crew).toMatchObject({
    format: 'ISO28005',
    vessel: { imo: '9074729', name: 'Lady of Milo' },
    legs: [{ number: 'V77', from: '', to: 'XAAMA', arrives: '2026-11-24T06:30' }],
    travellers: [
      { kind: 'crew', rank: 'AB', sex: 'M', birthDate: '1990-05-06', documents: [{ kind: 'P', number: 'A1234567' }] },
    ],
  });
  expect(readXmlOk(list('PXA', '')).travellers[0]?.kind).toBe('passenger');
});

const SAMPLE = path.resolve(
  import.meta.dirname,
  '../../../../../shared/samples/maritime/iso28005_epcmessage_skeleton.xml',
);

test.skipIf(!existsSync(SAMPLE))(
  'public sample, an empty form (skipped where it is not there): nobody named, utf-16 declared over ASCII',
  () => {
    const bytes = new Uint8Array(readFileSync(SAMPLE));
    const result = readXml(bytes);
    expect(result.ok).toBe(true);
    expect(codesOf(result)).toEqual(expect.arrayContaining(['xmlNobodyNamed', 'xmlEncodingDiffers']));
    expect(result.ok && result.message.text.length).toBe(bytes.length);
  },
);
