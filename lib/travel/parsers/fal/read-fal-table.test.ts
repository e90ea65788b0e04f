import { describe, expect, it } from 'vitest';
import type { ReadMessage } from '@/lib/travel/parsed';
import { BOTH_LISTS, CREW_LIST, encode, PASSENGER_LIST } from '@/lib/travel/parsers/fal/fal-fixtures';
import { readFalTable } from '@/lib/travel/parsers/fal/read-fal-table';
import { IssueList } from '@/lib/travel/parsers/issue-list';

const TODAY = '2026-11-24';

function read(text: string | Uint8Array): ReadMessage {
  const bytes = typeof text === 'string' ? encode(text) : text;
  const result = readFalTable(bytes, TODAY, new IssueList());
  if (!result?.ok) throw new Error(`not read: ${JSON.stringify(result)}`);
  expect(result.message.text.length).toBe(bytes.length);
  return result.message;
}

const codes = (message: ReadMessage) => message.warnings.map((warning) => warning.code);
const textOf = (message: ReadMessage) => new TextDecoder().decode(message.text);

describe('form 5', () => {
  const message = read(CREW_LIST);

  it('gives the ship and her voyage', () => {
    expect(message).toMatchObject({
      format: 'FAL',
      version: '5',
      purpose: 'crew-arrival',
      effect: 'list',
      mode: 'sea',
      vessel: { name: 'MV Raphael Hythloday', imo: '9074729', flag: 'UTO', callSign: 'UTHY7' },
      calls: [{ locode: 'XBCAR' }, { locode: 'XAAMA', arrives: '2026-11-24T06:30' }],
      legs: [{ carrier: '', number: 'V042', from: 'XBCAR', to: 'XAAMA', arrives: '2026-11-24T06:30' }],
      announced: { crew: 3 },
    });
  });

  it('gives each of the crew', () => {
    expect(message.travellers).toHaveLength(3);
    expect(message.travellers[0]).toMatchObject({
      kind: 'crew',
      familyName: 'HALVORSEN',
      givenNames: 'Ingrid',
      rank: 'Master',
      nationality: 'UTO',
      birthDate: '1971-03-14',
      birthPlace: 'Amaurot',
      sex: 'F',
      documents: [{ kind: 'P', number: 'U1234567', issuer: 'UTO', expires: '2030-02-01' }],
    });
    expect(message.travellers[1]).toMatchObject({
      familyName: "O'Brannigan",
      nationality: 'ARC',
      birthDate: '1984-07-02',
      documents: [{ kind: 'S', number: 'SB-99812', issuer: 'ARC' }],
    });
    expect(message.travellers[2]).toMatchObject({ nationality: 'PHL', birthDate: '1990-12-09', sex: 'F', rank: 'AB' });
  });

  it('points at the row of each', () => {
    const [, row] = message.travellers[2]?.segments ?? [];
    expect(textOf(message).slice(row?.[0], row?.[1])).toMatch(/^3;de la Cruz;.*2031$/);
  });

  it('keeps the file byte for byte where nothing is forbidden', () => {
    expect(textOf(message)).toBe(CREW_LIST);
    expect(message.removed).toEqual({});
    expect(codes(message)).toEqual([]);
  });
});

describe('form 6', () => {
  const message = read(PASSENGER_LIST);

  it('gives ship, voyage and passengers, those in transit apart', () => {
    expect(message).toMatchObject({
      version: '6',
      purpose: 'passengers-departure',
      vessel: { name: 'Strelsau Ferry 2', imo: '9074729', flag: 'RUR', callSign: 'RUST2' },
      legs: [{ number: '77-N', from: 'XCSTR', to: 'XAMIL', departs: '2026-11-24' }],
    });
    expect(message.travellers).toMatchObject([
      {
        kind: 'passenger',
        familyName: 'Rassendyll',
        givenNames: 'Flavia "Vi"',
        birthPlace: 'Strelsau, old town',
        embark: 'XCSTR',
        debark: 'XAMIL',
      },
      { kind: 'transit-passenger', debark: 'XAMIL', documents: [{ kind: 'I', number: 'RUR-55-1234' }] },
    ]);
    expect(codes(message)).toEqual([]);
    expect(textOf(message)).toBe(PASSENGER_LIST);
  });
});

describe('both forms in one file', () => {
  it('tells crew and passengers by the prefix of their columns', () => {
    const message = read(BOTH_LISTS);
    expect(message.version).toBe('5+6');
    expect(message.purpose).toBe('crew-passengers-arrival');
    expect(message.travellers).toMatchObject([
      { kind: 'crew', familyName: 'Nonsenso', birthDate: '1969-03-12', documents: [{ kind: 'P', number: 'U5550001' }] },
      { kind: 'passenger', familyName: 'Ademus', birthDate: '1979-12-10', embark: 'XBCAR', debark: 'XAAMA' },
    ]);
  });

  it('tells them by a column', () => {
    const message = read(
      'Surname,First name,DOB,Nationality,Passport No,Person type\nUtis,Ana,1990-01-02,UTO,U11122233,Crew\nNemo,Bo,1991-01-02,UTO,U11122234,PAX\n',
    );
    expect(message.travellers.map((one) => one.kind)).toEqual(['crew', 'passenger']);
  });
});

describe('forms in use', () => {
  it('reads joined columns of the printed form', () => {
    const message = read(
      'Crew list\n10. No.,"11. Family name, given names",12. Rank or rating,13. Nationality,14. Date and place of birth,15. Nature and number of identity document\n1,"Utis, Ana",Master,UTO,"04.05.1980\nMilo",Passport U7654321\n2,"NEMO Bo",Cook,UTO,"1981-02-03, Amaurot","PP No 1234567 / Seaman\'s book 998877"\n',
    );
    expect(message.travellers).toMatchObject([
      {
        familyName: 'Utis',
        givenNames: 'Ana',
        birthDate: '1980-05-04',
        birthPlace: 'Milo',
        documents: [{ kind: 'P', number: 'U7654321' }],
      },
      {
        familyName: 'NEMO',
        givenNames: 'Bo',
        birthPlace: 'Amaurot',
        documents: [
          { kind: 'P', number: '1234567' },
          { kind: 'S', number: '998877' },
        ],
      },
    ]);
  });

  it('reads a ship manager’s list with passports and seamen’s books', () => {
    const message = read(
      'CREW LIST,,,,,,,,,,\nVessel:,MV Milo Star,,Flag:,Liberia,,IMO No:,9074729,,,\nPort:,Amaurot,,ETA:,24.11.2026 1800LT,,,,,,\n' +
        'S/No,Rank,Surname,Name,Sex,Nat.,D.O.B.,P.O.B.,Seaman Book No.,S.Book Expiry,Passport No.\n' +
        '1,C/O,UTIS,ANA MARIA,F,Burmese,12-Jan-70,MILO,SB 12345,12-Jan-28,P 998877\nTotal crew:,1,,,,,,,,,\n',
    );
    expect(message).toMatchObject({
      purpose: 'crew-arrival',
      vessel: { name: 'MV Milo Star', flag: 'LBR', imo: '9074729' },
      calls: [{ locode: 'XAAMA', arrives: '2026-11-24T18:00' }],
      travellers: [
        {
          familyName: 'UTIS',
          givenNames: 'ANA MARIA',
          rank: 'C/O',
          nationality: 'MMR',
          birthDate: '1970-01-12',
          documents: [
            { kind: 'P', number: 'P 998877' },
            { kind: 'S', number: 'SB 12345', expires: '2028-01-12' },
          ],
        },
      ],
    });
    expect(codes(message)).toEqual([]);
  });

  it('reads the printed form with its labels over the values', () => {
    const message = read(
      'CREW LIST;;;;;;\nArrival [X];Departure [ ];;;;;Page No.\n1. Name of ship;;;2. Port of arrival;;3. Date of arrival;\nMV Milo Star;;;Amaurot, Utopia;;24/11/2026;\n' +
        "4. Nationality of ship;;;5. Port arrived from;;6. Nature and No. of identity document (seaman's passport);\nUTO;;;XBCAR;;;\n" +
        '7. No.;8. Family name, given names;9. Rank or rating;10. Nationality;11. Date and place of birth;12. Nature and No. of identity document;\n' +
        "1;Utis, Ana;Master;Utopian;14.02.1970 Milo;Seaman's passport U-123456;\n" +
        '12. Date and signature by master, authorized agent or officer;;;;;;\n',
    );
    expect(message).toMatchObject({
      vessel: { name: 'MV Milo Star', flag: 'UTO' },
      legs: [{ from: 'XBCAR', to: 'XAAMA', arrives: '2026-11-24' }],
      travellers: [{ familyName: 'Utis', birthPlace: 'Milo', documents: [{ kind: 'S', number: 'U-123456' }] }],
    });
    expect(codes(message)).toEqual([]);
  });

  it('reads headings in two rows', () => {
    const message = read(
      'No.;Family name;Given names;Nationality;Date of birth;Identity document;;;\n;;;;;Type;Number;Issuing State;Expiry\n1;Utis;Ana;UTO;1980-05-04;Passport;U7654321;UTO;2030-01-01\n',
    );
    expect(message.travellers[0]?.documents).toEqual([
      { kind: 'P', number: 'U7654321', issuer: 'UTO', expires: '2030-01-01' },
    ]);
  });

  it.each([
    [
      'French',
      'Nom de famille;Prénoms;Grade ou fonction;Nationalité;Date de naissance;Lieu de naissance;Sexe\nUtis;Ana;Capitaine;Utopia;04.05.1980;Milo;femme\n',
    ],
    [
      'Spanish',
      'Apellidos;Nombres;Rango;Nacionalidad;Fecha de nacimiento;Lugar de nacimiento;Sexo\nUtis;Ana;Capitán;UTO;4 de mayo de 1980;Milo;mujer\n',
    ],
    [
      'bilingual',
      'Family name / Nom;Given names / Prénoms;Rank / Fonction;Nationality / Nationalité;Date of birth / Date de naissance;Place of birth / Lieu de naissance;Sex / Sexe\nUtis;Ana;Master;UTO;04-MAY-80;Milo;2\n',
    ],
  ])('reads %s headings', (_, text) => {
    const message = read(text);
    expect(message.travellers[0]).toMatchObject({
      kind: 'crew',
      familyName: 'Utis',
      givenNames: 'Ana',
      nationality: 'UTO',
      birthDate: '1980-05-04',
      birthPlace: 'Milo',
      sex: 'F',
    });
    expect(message.travellers[0]?.rank).toBeTruthy();
    expect(codes(message)).toEqual([]);
  });

  it('reads a table that repeats the ship in each row', () => {
    const message = read(
      'Vessel name|IMO|Voyage no|Port of arrival|ETA|Surname|Given name|Nationality|Birth date|Passport number\nMilo Star|9074729|9|XAMIL|2026-11-25|Utis|Ana|UTO|1980-05-04|U7654321\n',
    );
    expect(message).toMatchObject({
      vessel: { name: 'Milo Star', imo: '9074729' },
      legs: [{ number: '9', to: 'XAMIL', arrives: '2026-11-25' }],
    });
    expect(message.travellers[0]?.documents).toEqual([{ kind: 'P', number: 'U7654321' }]);
  });

  it('reads Windows-1252, UTF-16 and a byte order mark', () => {
    const text = 'Surname,First name,Nationality,Date of birth,Rank\nMüller,José,UTO,1980-05-04,Cook\n';
    const latin = Uint8Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
    expect(read(latin).travellers[0]).toMatchObject({ familyName: 'Müller', givenNames: 'José' });
    expect(read(`\uFEFF${text}`).travellers[0]).toMatchObject({ familyName: 'Müller' });
    const wide = new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
    const result = readFalTable(wide, TODAY, new IssueList());
    expect(result?.ok && result.message.travellers[0]?.familyName).toBe('Müller');
  });
});

describe('dates', () => {
  const list = (...dates: string[]) =>
    read(
      `Surname,First name,Nationality,Date of birth\n${dates.map((date, at) => `Utis${'abcdef'[at]},Ana,UTO,${date}`).join('\n')}\n`,
    );
  const births = (message: ReadMessage) => message.travellers.map((one) => one.birthDate);

  it('are read day first or month first by the whole column', () => {
    expect(births(list('03/04/1980', '25/12/1981'))).toEqual(['1980-04-03', '1981-12-25']);
    expect(births(list('03/04/1980', '12/25/1981'))).toEqual(['1980-03-04', '1981-12-25']);
  });

  it('keep the year alone, with a warning, where nothing decides', () => {
    const message = list('03/04/1980', '05/06/1981');
    expect(births(message)).toEqual(['1980', '1981']);
    expect(message.warnings).toMatchObject([
      { code: 'falFormUnknown' },
      { code: 'falDateAmbiguous', params: { qualifier: 'Date of birth', line: 2, count: 2 } },
    ]);
  });

  it('are not guessed where they speak against one another', () => {
    expect(births(list('03/04/1980', '25/12/1981', '12/25/1982'))).toEqual(['1980', '1981-12-25', '1982-12-25']);
  });

  it('that cannot be one leave a warning, the traveller stays', () => {
    const message = list('31/02/1980', '1981-13-01');
    expect(births(message)).toEqual([undefined, undefined]);
    expect(codes(message)).toContain('falDateInvalid');
  });
});

describe('defects', () => {
  it('a wrong IMO number is kept as sent, with a warning', () => {
    const message = read(CREW_LIST.replace('9074729', '9074728'));
    expect(message.vessel).toMatchObject({ imoAsSent: 'IMO 9074728' });
    expect(message.vessel?.imo).toBeUndefined();
    expect(codes(message)).toEqual(['vesselImoDigit']);
  });

  it('rows that are nobody are told by their line and not kept', () => {
    const message = read(CREW_LIST.replace('3;de la Cruz', 'gone ashore for treatment;;;;;;;;;;;\r\n3;de la Cruz'));
    expect(message.travellers).toHaveLength(3);
    expect(message.warnings).toMatchObject([{ code: 'falRowUnread', params: { line: 9 } }]);
    expect(textOf(message)).not.toContain('treatment');
  });

  it('a row with a cell too many, a name alone and an announced total that differs are told', () => {
    const long = read(CREW_LIST.replace('11/11/2031', '11/11/2031;diabetic'));
    expect(codes(long)).toEqual(['falRowLong']);
    expect(textOf(long)).not.toContain('diabetic');
    const whole = read('Name,Nationality,DOB,Rank\nAna Maria Utis,UTO,1980-05-04,AB\n');
    expect(codes(whole)).toEqual(['falNameWhole']);
    expect(whole.travellers[0]).toMatchObject({ familyName: 'Ana Maria Utis', givenNames: '' });
    const fewer = read(CREW_LIST.replace('Number of crew;3', 'Number of crew;4'));
    expect(fewer.warnings).toMatchObject([{ code: 'travellersDiffer', params: { announced: 4, listed: 3 } }]);
  });

  it('an opening quote without an end loses nobody', () => {
    const message = read(
      'Surname,First name,Nationality,Date of birth,Rank\n"Utis,Ana,UTO,1980-05-04,AB\nNemo,Bo,UTO,1981-05-04,OS\n',
    );
    expect(message.travellers.map((one) => one.familyName)).toEqual(['"Utis', 'Nemo']);
  });

  it('surnames that are codes of requests elsewhere stay', () => {
    const message = read(
      'Surname,First name,Nationality,DOB,Rank\nMAAS,PIET,NLD,1980-05-04,AB\nMEDA,ANA,UTO / ARC,1980-05-04,AB\n',
    );
    expect(message.travellers).toMatchObject([{ familyName: 'MAAS' }, { familyName: 'MEDA', nationality: 'UTO' }]);
    expect(codes(message)).toEqual([]);
  });

  it('is no list: other tables and texts', () => {
    for (const text of [
      '',
      'a,b,c\n1,2,3\n',
      'Name,Price,Stock\nUtis,3,4\n',
      'Family name;Given names;Seat\nUtis;Ana;12A\n',
    ])
      expect(readFalTable(encode(text), TODAY, new IssueList())).toBeUndefined();
  });
});
