import { describe, expect, test } from 'vitest';
import { extractNumber } from '@/lib/screening/read-un-documents';
import { readUnList } from '@/lib/screening/read-un-list';
import { splitAlias } from '@/lib/screening/read-un-names';
import type { ReadEntry, ReadList } from '@/lib/screening/schema';

function list(...individuals: string[]): Uint8Array {
  const body = individuals.map((inner) => `<INDIVIDUAL>${inner}</INDIVIDUAL>`).join('\n');
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n<CONSOLIDATED_LIST dateGenerated="2026-11-01T00:00:00Z"><INDIVIDUALS>${body}</INDIVIDUALS></CONSOLIDATED_LIST>`,
  );
}

const named =
  '<REFERENCE_NUMBER>FXi.001</REFERENCE_NUMBER><FIRST_NAME>Oskar</FIRST_NAME><SECOND_NAME>Veldrun</SECOND_NAME>';

function one(inner: string): ReadEntry & { warned: string[] } {
  const read = readUnList(list(named + inner));
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  const [entry] = read.entries;
  if (entry === undefined) throw new Error('no entry');
  return { ...entry, warned: read.warnings.map(({ code }) => code) };
}

function errorsOf(read: ReadList): string[] {
  return read.ok ? [] : read.errors.map(({ code }) => code);
}

test('reads one individual whole', () => {
  const read = readUnList(
    list(`
      <DATAID>1</DATAID><FIRST_NAME>Tariq</FIRST_NAME><SECOND_NAME>Walid</SECOND_NAME><THIRD_NAME/>
      <FOURTH_NAME>al-Zarhani</FOURTH_NAME><UN_LIST_TYPE>Fictional</UN_LIST_TYPE>
      <REFERENCE_NUMBER>FXi.007</REFERENCE_NUMBER><LISTED_ON>2019-05-06</LISTED_ON><GENDER>Male</GENDER>
      <NAME_ORIGINAL_SCRIPT>طارق وليد الزرهاني</NAME_ORIGINAL_SCRIPT><COMMENTS1>Raises
        funds &amp; recruits.</COMMENTS1>
      <NATIONALITY><VALUE>Utopia</VALUE><VALUE>Iran (Islamic Republic of)</VALUE><VALUE>na</VALUE></NATIONALITY>
      <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>“Falcon”</ALIAS_NAME></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>Tarek Zarhani</ALIAS_NAME></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1971-03-04</DATE></INDIVIDUAL_DATE_OF_BIRTH>
      <INDIVIDUAL_PLACE_OF_BIRTH><CITY>Zenda</CITY><COUNTRY>Ruritania</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>
      <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Número de pasaporte</TYPE_OF_DOCUMENT><NUMBER>K1234567</NUMBER>
        <ISSUING_COUNTRY>Arcadia</ISSUING_COUNTRY><NOTE>expired</NOTE></INDIVIDUAL_DOCUMENT>
      <INDIVIDUAL_DOCUMENT/>`),
  );
  expect(read).toEqual({
    ok: true,
    unread: [],
    generatedOn: '2026-11-01',
    warnings: [],
    entries: [
      {
        externalRef: 'FXi.007',
        names: [
          { full: 'Tariq Walid al-Zarhani', quality: 'primary' },
          { full: 'طارق وليد الزرهاني', quality: 'original-script' },
          { full: 'Falcon', quality: 'low' },
          { full: 'Tarek Zarhani', quality: 'good' },
        ],
        birthDates: [{ kind: 'exact', from: '1971-03-04', to: '1971-03-04' }],
        documents: [{ kind: 'passport', number: 'K1234567', issuer: 'ARC', note: 'expired' }],
        nationalities: ['UTO', 'IRN'],
        birthPlaces: ['Zenda, Ruritania'],
        sex: 'M',
        listedOn: '2019-05-06',
        reason: 'Fictional: Raises funds & recruits.',
      },
    ],
  });
});

describe('birth dates', () => {
  test.each([
    ['<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1971-03-04</DATE>', 'exact', '1971-03-04', '1971-03-04'],
    ['<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1971-03-04T00:00:00-05:00</DATE>', 'exact', '1971-03-04', '1971-03-04'],
    ['<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1971</YEAR>', 'year', '1971-01-01', '1971-12-31'],
    ['<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1971</YEAR>', 'approximate', '1971-01-01', '1971-12-31'],
    ['<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><DATE>1971-03-04</DATE>', 'approximate', '1971-03-04', '1971-03-04'],
    [
      '<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1973</FROM_YEAR><TO_YEAR>1975</TO_YEAR>',
      'range',
      '1973-01-01',
      '1975-12-31',
    ],
    [
      '<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1975</FROM_YEAR><TO_YEAR>1973</TO_YEAR>',
      'range',
      '1973-01-01',
      '1975-12-31',
    ],
    ['<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>Nov. 1973 </NOTE>', 'range', '1973-11-01', '1973-11-30'],
    ['<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>Between Aug. and Sep. 1977</NOTE>', 'range', '1977-08-01', '1977-09-30'],
  ])('%s', (inner, kind, from, to) => {
    const entry = one(`<INDIVIDUAL_DATE_OF_BIRTH>${inner}</INDIVIDUAL_DATE_OF_BIRTH>`);
    expect(entry.birthDates).toEqual([{ kind, from, to }]);
    expect(entry.warned).toEqual([]);
  });

  test('several are kept, an alias adds its own, the same twice counts once', () => {
    const date = (year: number) =>
      `<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>${year}</YEAR></INDIVIDUAL_DATE_OF_BIRTH>`;
    const alias =
      '<INDIVIDUAL_ALIAS><ALIAS_NAME>Emil Quill</ALIAS_NAME><DATE_OF_BIRTH>1970-02-03</DATE_OF_BIRTH></INDIVIDUAL_ALIAS>';
    expect(one(date(1971) + date(1972) + date(1971) + alias).birthDates.map(({ from }) => from)).toEqual([
      '1971-01-01',
      '1972-01-01',
      '1970-02-03',
    ]);
  });

  test('one in words alone is left out with a warning; an empty one without', () => {
    const words =
      '<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>24/06/1402 (Hijri)</NOTE></INDIVIDUAL_DATE_OF_BIRTH>';
    expect(one(words)).toMatchObject({ birthDates: [], warned: ['birth-date-unread'] });
    expect(one('<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE/></INDIVIDUAL_DATE_OF_BIRTH>').warned).toEqual([]);
  });
});

describe('documents', () => {
  test.each([
    ['Libyan passport No. 513519', '513519'],
    ['OB 0243318', 'OB 0243318'],
    ['CAR diplomatic passport no. D00000898', 'D00000898'],
    ['381110042 (Expired 25 Jan. 2016)', '381110042'],
    ['R00012098, South Sudan', 'R00012098'],
    ['Utopian card number W334061 issued on 9 Mar. 2011', 'W334061'],
    ['103-00653129-22', '103-00653129-22'],
    ['issued in 1974', undefined],
    ['', undefined],
  ])('number in %j', (text, number) => {
    expect(extractNumber(text)).toBe(number);
  });

  test.each([
    ['<TYPE_OF_DOCUMENT>Numéro de passeport</TYPE_OF_DOCUMENT><NUMBER>AB123456</NUMBER>', 'passport', undefined],
    [
      '<TYPE_OF_DOCUMENT>National Identification Number</TYPE_OF_DOCUMENT><NUMBER>91-22</NUMBER>',
      'identity-card',
      undefined,
    ],
    [
      '<TYPE_OF_DOCUMENT>National Identification Number</TYPE_OF_DOCUMENT><TYPE_OF_DOCUMENT2>Birth certificate</TYPE_OF_DOCUMENT2><NUMBER>77881</NUMBER>',
      'other',
      undefined,
    ],
    [
      '<TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>Russian travel passport number 514448632</NUMBER><COUNTRY_OF_ISSUE>Egypt</COUNTRY_OF_ISSUE>',
      'passport',
      'RUS',
    ],
    [
      '<TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NOTE>Ruritanian passport number 347834, expired in 2014</NOTE>',
      'passport',
      'RUR',
    ],
  ])('%s', (inner, kind, issuer) => {
    const [document] = one(`<INDIVIDUAL_DOCUMENT>${inner}</INDIVIDUAL_DOCUMENT>`).documents;
    expect(document?.kind).toBe(kind);
    expect(document?.issuer).toBe(issuer);
  });
});

test.each([
  ['Azim Adhajari; Azem Agha-Jari', ['Azim Adhajari', 'Azem Agha-Jari']],
  ['Amir Khazmar (original script: Амир Хазмар)', ['Amir Khazmar', 'Амир Хазмар']],
  ['حسن غور (Hassan Ghor; Hasan Gor)', ['حسن غور', 'Hassan Ghor', 'Hasan Gor']],
  ['Agha Zarh اغا زره', ['Agha Zarh', 'اغا زره']],
  ['Oskar Veldrun (birth name)', ['Oskar Veldrun']],
  ['Sofia Marondes, born 1 Jan. 1953 (Utopia passport no. 03825)', ['Sofia Marondes']],
  ['“Falcon”', ['Falcon']],
])('splitAlias %s', (text, names) => {
  expect(splitAlias(text)).toEqual(names);
});

describe('refusals', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  test.each([
    ['<!DOCTYPE x [<!ENTITY a "b">]><CONSOLIDATED_LIST/>', 'xml-doctype'],
    ['<CONSOLIDATED_LIST><INDIVIDUALS>', 'xml-malformed'],
    ['<CONSOLIDATED_LIST>&undeclared;</CONSOLIDATED_LIST>', 'xml-malformed'],
    ['<rss/>', 'xml-other-root'],
    ['<CONSOLIDATED_LIST/>', 'no-individuals'],
    [`<CONSOLIDATED_LIST>${'<A>'.repeat(40)}`, 'xml-too-deep'],
  ])('%s', (text, code) => {
    expect(errorsOf(readUnList(bytes(text)))).toEqual([code]);
  });

  test('bytes that are no UTF-8, with their line', () => {
    const read = readUnList(new Uint8Array([...bytes('<CONSOLIDATED_LIST>\n\n'), 0xe9, 10]));
    expect(read).toEqual({ ok: false, errors: [{ code: 'not-utf8', line: 3 }] });
  });

  test('nameless, unreferenced and repeated individuals are left out with their ordinal', () => {
    const read = readUnList(
      list(named, named, '<FIRST_NAME>Emil</FIRST_NAME>', '<REFERENCE_NUMBER>X</REFERENCE_NUMBER>'),
    );
    expect(read.ok && read.entries).toHaveLength(1);
    expect(read.ok && read.warnings.map(({ code, line }) => [code, line])).toEqual([
      ['duplicate-reference', 2],
      ['entry-without-reference', 3],
      ['entry-without-name', 4],
    ]);
  });
});
