import { describe, expect, test } from 'vitest';
import { readCsvList } from '@/lib/screening/read-csv-list';
import type { ListIssue, ReadEntry } from '@/lib/screening/schema';

function read(text: string): { entries: ReadEntry[]; warnings: ListIssue[] } {
  const list = readCsvList(new TextEncoder().encode(text));
  if (!list.ok) throw new Error(JSON.stringify(list.errors));
  return list;
}

function errors(bytes: Uint8Array): ListIssue[] {
  const list = readCsvList(bytes);
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
  ])('%s', (_, text) => {
    expect(read(text)).toEqual({ ok: true, entries: [row], warnings: [] });
  });

  test('semicolons, aliases between quotation marks', () => {
    const text = `family_name;given_names;aliases\nVeldrun;Oskar;"Oskar Quill;Emil Quill"\n`;
    expect(read(text).entries[0]?.names.map(({ full }) => full)).toEqual([
      'Oskar Veldrun',
      'Oskar Quill',
      'Emil Quill',
    ]);
  });

  test('full_name alone, and beside the parts', () => {
    expect(read('full_name\nVeldrun Oskar\n').entries[0]?.names).toEqual([
      { full: 'Veldrun Oskar', quality: 'primary' },
    ]);
    expect(read('full_name,family_name\nVeldrun Oskar,Veldrun\n').entries[0]?.names.map(({ full }) => full)).toEqual([
      'Veldrun',
      'Veldrun Oskar',
    ]);
  });
});

test.each([
  ['1970-05-02', { kind: 'exact', from: '1970-05-02', to: '1970-05-02' }],
  ['1970', { kind: 'year', from: '1970-01-01', to: '1970-12-31' }],
  ['1970/1975', { kind: 'range', from: '1970-01-01', to: '1975-12-31' }],
  ['1970-05-02/1970-06-01', { kind: 'range', from: '1970-05-02', to: '1970-06-01' }],
  ['~1970', { kind: 'approximate', from: '1970-01-01', to: '1970-12-31' }],
])('birth date %s', (text, date) => {
  expect(read(`full_name,birth_date\nOskar Veldrun,${text}\n`).entries[0]?.birthDates).toEqual([date]);
});

test('what looks like a formula is text', () => {
  const { entries, warnings } = read(
    'family_name,given_names,document_number\n"=HYPERLINK(""http://x"")",@Oskar,+1234567\n',
  );
  expect(entries[0]?.names[0]?.full).toBe('@Oskar =HYPERLINK("http://x")');
  expect(entries[0]?.documents[0]?.number).toBe('+1234567');
  expect(warnings).toEqual([]);
});

test('a bad cell costs itself, a bad row itself; each warning names its place', () => {
  const { entries, warnings } = read(
    [
      'family_name,given_names,birth_date,sex,nationality,document_issuer,listed_on,eyes',
      'Veldrun,"Oskar\nEmil",02.05.1970,male,Atlantis,UTO,soon,blue',
      ',Greta,1970,F,,,,',
      'Quill,Ida,1971,Q,UTO,,2020-01-01,',
      'Quill,Ida,1971,F,UTO,,2020-01-01,green,',
      'Quill,Ida,1971,F,UTO,,2020-01-01,green,more',
      'Fens,Lotte',
    ].join('\n'),
  );
  expect(entries.map(({ externalRef }) => externalRef)).toEqual(['2', '5', '6', '8']);
  expect(entries[0]).toMatchObject({ birthDates: [], nationalities: ['Atlantis'], sex: 'M' });
  expect(warnings.map(({ code, line, column }) => [code, line, column])).toEqual([
    ['column-unknown', 1, 'eyes'],
    ['birth-date-unreadable', 2, 'birth_date'],
    ['document-without-number', 2, 'document_number'],
    ['country-unknown', 2, 'nationality'],
    ['listed-on-unreadable', 2, 'listed_on'],
    ['row-without-name', 4, 'family_name'],
    ['sex-unreadable', 5, 'sex'],
    ['row-too-long', 7, undefined],
    ['row-too-short', 8, undefined],
  ]);
});

test('a repeated reference keeps the first', () => {
  const { entries, warnings } = read('reference,full_name\nA,Oskar Veldrun\nA,Emil Quill\n');
  expect(entries.map(({ names }) => names[0]?.full)).toEqual(['Oskar Veldrun']);
  expect(warnings).toEqual([{ code: 'duplicate-reference', line: 3, column: 'reference', params: { reference: 'A' } }]);
});

describe('refusals', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  test('no usable header says what is expected', () => {
    const [error] = errors(bytes('1,Veldrun,Oskar\n2,Quill,Ida\n'));
    expect(error).toMatchObject({ code: 'csv-no-header', line: 1 });
    expect(error?.params?.known).toContain('family_name');
  });

  test('no usable row, a quotation mark that never closes, another encoding', () => {
    expect(errors(bytes('full_name\n'))[0]?.code).toBe('csv-no-rows');
    expect(errors(bytes('full_name\n"Oskar\n'))[0]?.code).toBe('csv-quotes');
    expect(errors(new Uint8Array([...bytes('full_name\nJ'), 0xf6, ...bytes('rg\n')]))).toEqual([
      { code: 'not-utf8', line: 2 },
    ]);
  });
});
