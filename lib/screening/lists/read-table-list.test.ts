import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import type { ListMapping } from '@/lib/screening/list-schema';
import { readList } from '@/lib/screening/read-list';
import type { ListIssue, ReadEntry } from '@/lib/screening/schema';

async function read(text: string): Promise<{
  entries: ReadEntry[];
  warnings: ListIssue[];
  unread?: { line: number; code: string; cells: string[] }[];
}> {
  const { list } = await readList([new TextEncoder().encode(text)]);
  if (!list.ok) throw new Error(JSON.stringify(list.errors));
  return list;
}

async function errors(bytes: Uint8Array): Promise<ListIssue[]> {
  const { list } = await readList([bytes]);
  return list.ok ? [] : list.errors;
}

const row = {
  externalRef: 'UT-1',
  names: [
    { full: 'Oskar Emil Veldrun', quality: 'primary' },
    { full: 'Oskar Quill', quality: 'good' },
    { full: 'Оскар', quality: 'original-script' },
  ],
  birthDates: [{ kind: 'range', from: '1970-01-01', to: '1975-12-31' }],
  documents: [{ kind: 'passport', number: 'K1234567', issuer: 'UTO' }],
  nationalities: ['RUR'],
  birthPlaces: [],
  sex: 'M',
  listedOn: '2025-06-07',
  reason: 'Sought, see file',
};
const heading =
  'reference,family_name,given_names,aliases,birth_date,sex,nationality,document_number,document_issuer,document_kind,reason,listed_on';
const cells =
  'UT-1,Veldrun,Oskar Emil,Oskar Quill; Оскар,1970/1975,m,Ruritania,K1234567,UTO,P,"Sought, see file",2025-06-07';

describe('one list in many dresses', () => {
  test.each([
    ['plain', `${heading}\n${cells}\n`],
    ['byte order mark, CRLF', `\uFEFF${heading}\r\n${cells}\r\n`],
    ['no last line break', `${heading}\n${cells}`],
    [
      'other headings and case',
      `${heading.replace('reference', 'ID').replace('birth_date', 'Date of Birth').replace('sex', 'GENDER')}\n${cells}`,
    ],
    ['empty cells behind', `${heading},,\n${cells},,\n\n`],
  ])('%s', async (_, text) => {
    expect(await read(text)).toEqual({ ok: true, entries: [row], warnings: [], unread: [] });
  });

  test('semicolons, aliases between quotation marks', async () => {
    const text = `family_name;given_names;aliases\nVeldrun;Oskar;"Oskar Quill;Emil Quill"\n`;
    expect((await read(text)).entries[0]?.names.map(({ full }) => full)).toEqual([
      'Oskar Veldrun',
      'Oskar Quill',
      'Emil Quill',
    ]);
  });

  test('full_name alone, and beside the parts', async () => {
    expect((await read('full_name\nVeldrun Oskar\n')).entries[0]?.names).toEqual([
      { full: 'Veldrun Oskar', quality: 'primary' },
    ]);
    expect(
      (await read('full_name,family_name\nVeldrun Oskar,Veldrun\n')).entries[0]?.names.map(({ full }) => full),
    ).toEqual(['Veldrun', 'Veldrun Oskar']);
  });
});

test.each([
  ['1970-05-02', { kind: 'exact', from: '1970-05-02', to: '1970-05-02' }],
  ['1970', { kind: 'year', from: '1970-01-01', to: '1970-12-31' }],
  ['1970/1975', { kind: 'range', from: '1970-01-01', to: '1975-12-31' }],
  ['1970-05-02/1970-06-01', { kind: 'range', from: '1970-05-02', to: '1970-06-01' }],
  ['~1970', { kind: 'approximate', from: '1970-01-01', to: '1970-12-31' }],
])('birth date %s', async (text, date) => {
  expect((await read(`full_name,birth_date\nOskar Veldrun,${text}\n`)).entries[0]?.birthDates).toEqual([date]);
});

test('what looks like a formula is text', async () => {
  const { entries, warnings } = await read(
    'family_name,given_names,document_number\n"=HYPERLINK(""http://x"")",@Oskar,+1234567\n',
  );
  expect(entries[0]?.names[0]?.full).toBe('@Oskar =HYPERLINK("http://x")');
  expect(entries[0]?.documents[0]?.number).toBe('+1234567');
  expect(warnings).toEqual([]);
});

test('a bad cell costs itself, a bad row itself; each warning names its place', async () => {
  const { entries, warnings, unread } = await read(
    [
      'family_name,given_names,birth_date,sex,nationality,document_issuer,listed_on,eyes',
      'Veldrun,"Oskar\nEmil",the 2nd,male,Atlantis,UTO,soon,blue',
      ',Greta,1970,F,,,,',
      'Quill,Ida,1971,Q,UTO,,2020-01-01,',
      'Quill,Ida,1971,F,UTO,,2020-01-01,green,',
      'Quill,Ida,1971,F,UTO,,2020-01-01,green,more',
      'Fens,Lotte',
    ].join('\n'),
  );
  expect(entries.map(({ names }) => names[0]?.full)).toEqual(['Oskar Emil Veldrun', 'Ida Quill', 'Lotte Fens']);
  expect(entries[0]).toMatchObject({ birthDates: [], nationalities: ['Atlantis'], sex: 'M' });
  expect(warnings.map(({ code, line, column }) => [code, line, column])).toEqual([
    ['column-unknown', 1, 'eyes'],
    ['birth-date-unreadable', 2, 'birth_date'],
    ['document-without-number', 2, 'document_number'],
    ['country-unknown', 2, 'nationality'],
    ['listed-on-unreadable', 2, 'listed_on'],
    ['row-without-name', 4, 'family_name'],
    ['sex-unreadable', 5, 'sex'],
    ['duplicate-row', 6, undefined],
    ['row-too-long', 7, undefined],
    ['row-too-short', 8, undefined],
  ]);
  // what became no entry is kept as it stood
  expect(unread?.map(({ line, code, cells }) => [line, code, cells[1]])).toEqual([
    [4, 'row-without-name', 'Greta'],
    [6, 'duplicate-row', 'Ida'],
    [7, 'row-too-long', 'Ida'],
  ]);
});

test('a repeated reference keeps the first', async () => {
  const { entries, warnings } = await read('reference,full_name\nA,Oskar Veldrun\nA,Emil Quill\n');
  expect(entries.map(({ names }) => names[0]?.full)).toEqual(['Oskar Veldrun']);
  expect(warnings).toEqual([{ code: 'duplicate-reference', line: 3, column: 'reference', params: { reference: 'A' } }]);
});

describe('refusals', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  test('no usable header says what is expected', async () => {
    const [error] = await errors(bytes('1,Veldrun,Oskar\n2,Quill,Ida\n'));
    expect(error).toMatchObject({ code: 'csv-no-header', line: 1 });
    expect(error?.params?.known).toContain('family_name');
  });

  test('no usable row, a quotation mark that never closes, another encoding', async () => {
    expect((await errors(bytes('full_name\n')))[0]?.code).toBe('csv-no-rows');
    expect((await errors(bytes('full_name\n"Oskar\n')))[0]?.code).toBe('csv-quotes');
    expect(await errors(new Uint8Array([...bytes('full_name\nJ'), 0xf6, ...bytes('rg\n')]))).toEqual([
      { code: 'not-utf8', line: 2 },
    ]);
  });
});

describe('columns and what they mean', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const fields = async (text: string, mapping?: ListMapping) => {
    const { table } = await readList([bytes(text)], { remembered: mapping ?? null });
    return table?.mapping.columns.map(({ field }) => field);
  };

  test.each([
    ['French', 'Référence;Nom de famille;Prénoms;Né(e) le;Date de naissance;Nationalité;N° Passeport'],
    ['Spanish', 'Referencia;Apellidos;Nombres;x;Fecha de nacimiento;Nacionalidad;Número de pasaporte'],
    ['Arabic', 'رقم المرجع;اسم العائلة;الاسم الأول;x;تاريخ الميلاد;الجنسية;رقم جواز السفر'],
    ['Russian', 'Номер;Фамилия;Имя;x;Дата рождения;Гражданство;Номер паспорта'],
    ['German', 'Kennung;Nachname;Vornamen;x;Geburtsdatum;Staatsangehörigkeit;Reisepassnummer'],
  ])('guesses %s headings', async (_, heading) => {
    const [reference, family, given, , birth, nationality, document] =
      (await fields(`${heading}\nR1;Veldrun;Oskar;;02.05.1970;UTO;K1\n`)) ?? [];
    expect([reference, family, given, birth, nationality, document]).toEqual([
      'reference',
      'family_name',
      'given_names',
      'birth_date',
      'nationality',
      'document_number',
    ]);
  });

  test('several columns of one kind, a title above the headings, numbered documents with their own issuers', async () => {
    const { list, table } = await readList([
      bytes(
        'Persons sought\n\nName,Alias 1,Alias 2,Passport,Issuer,National ID,Issuing country\nOskar Veldrun,Oskar Quill,Emil Quill,K1,UTO,77-1,Ruritania\n',
      ),
    ]);
    expect(list).toMatchObject({
      ok: true,
      entries: [
        {
          names: [{ full: 'Oskar Veldrun' }, { full: 'Oskar Quill' }, { full: 'Emil Quill' }],
          documents: [
            { kind: 'passport', number: 'K1', issuer: 'UTO' },
            { kind: 'identity-card', number: '77-1', issuer: 'RUR' },
          ],
        },
      ],
    });
    expect(table?.rows).toBe(1);
  });

  test('a person says what the columns mean, also where no heading does', async () => {
    const text = 'Oskar Veldrun,03/04/1970,x\nIda Quill,05/06/1971,y\n';
    const told: ListMapping = {
      header: false,
      dayFirst: false,
      columns: [
        { heading: '', field: 'full_name' },
        { heading: '', field: 'birth_date' },
        { heading: '', field: null },
      ],
    };
    const { list } = await readList([bytes(text)], { mapping: told });
    expect(list.ok && list.entries.map(({ birthDates }) => birthDates[0]?.from)).toEqual(['1970-03-04', '1971-05-06']);
    expect(list.ok && list.warnings).toEqual([]);
  });

  test('a mapping that is remembered follows its headings to another place, and a new column is guessed', async () => {
    const told: ListMapping = {
      header: true,
      dayFirst: null,
      columns: [
        { heading: 'Feld A', field: 'full_name' },
        { heading: 'Feld B', field: 'birth_date' },
      ],
    };
    expect(await fields('Feld B;Sexe;Feld A\n1970;M;Oskar Veldrun\n', told)).toEqual([
      'birth_date',
      'sex',
      'full_name',
    ]);
  });

  test('headings that nobody knows are headings once a person says so', async () => {
    const told: ListMapping = {
      header: true,
      dayFirst: null,
      columns: [
        { heading: '', field: 'full_name' },
        { heading: '', field: 'birth_date' },
      ],
    };
    const { list, table } = await readList([bytes('uno;due\nOskar Veldrun;1970\n')], { mapping: told });
    expect(list).toMatchObject({ ok: true, entries: [{ names: [{ full: 'Oskar Veldrun' }] }], warnings: [] });
    expect(table?.mapping.columns.map(({ heading }) => heading)).toEqual(['uno', 'due']);
  });

  test('what was remembered of another kind of file does not count', async () => {
    const told: ListMapping = { header: false, dayFirst: null, columns: [{ heading: '', field: 'birth_date' }] };
    expect(await fields('full_name,birth_date\nOskar Veldrun,1970\n', told)).toEqual(['full_name', 'birth_date']);
  });

  test('an unknown table is shown, so that a person can say', async () => {
    const { list, table } = await readList([bytes('uno;due\nOskar Veldrun;1970\n')]);
    expect(list).toMatchObject({ ok: false, errors: [{ code: 'csv-no-header' }] });
    expect(table).toMatchObject({
      mapping: { header: false },
      sample: [
        ['uno', 'due'],
        ['Oskar Veldrun', '1970'],
      ],
    });
  });

  test('pictures are left out and counted, wherever they are', async () => {
    const picture = Buffer.alloc(900, 7).toString('base64');
    const { list } = await readList([bytes(`name,photo,remarks\nOskar Veldrun,x.jpg,${picture}\nIda Quill,,tall\n`)]);
    expect(list).toMatchObject({
      ok: true,
      entries: [{ names: [{ full: 'Oskar Veldrun' }] }, { reason: 'tall' }],
      warnings: [{ code: 'pictures-left-out', params: { count: 2 } }],
    });
  });

  test('an inserted row leaves the references of the others as they are', async () => {
    const before = await read('name,born\nOskar Veldrun,1970\nIda Quill,1971\n');
    const after = await read('name,born\nLotte Fens,1980\nOskar Veldrun,1970\nIda Quill,1971\n');
    expect(after.entries.slice(1).map(({ externalRef }) => externalRef)).toEqual(
      before.entries.map(({ externalRef }) => externalRef),
    );
  });

  test('an XLSX workbook reads as the same table', async () => {
    const day = new Date(Date.UTC(1970, 4, 2));
    const sheet = [
      ['Surname', 'First name', 'Date of birth', 'Passport number'].map((value) => ({ value })),
      [{ value: 'Veldrun' }, { value: 'Oskar' }, { value: day, format: 'dd/mm/yyyy' }, { value: 1234567 }],
      [{ value: 'Quill' }, { value: 'Ida' }, { value: 25569 }, { value: 'K7' }],
    ];
    const file = await writeXlsxFile(sheet).toBuffer();
    const { list, format } = await readList([new Uint8Array(file)]);
    expect(format).toBe('xlsx');
    expect(list).toMatchObject({
      ok: true,
      entries: [
        { birthDates: [{ kind: 'exact', from: '1970-05-02' }], documents: [{ number: '1234567' }] },
        { birthDates: [{ kind: 'exact', from: '1970-01-01' }], documents: [{ number: 'K7' }] },
      ],
      warnings: [],
    });
  });
});
