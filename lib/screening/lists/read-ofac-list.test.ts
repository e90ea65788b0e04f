import { describe, expect, test } from 'vitest';
import { readList } from '@/lib/screening/read-list';

const bytes = (text: string) => new TextEncoder().encode(text);

// rows of the shape of the published files; every name is invented
const sdn = [
  '101,"VELDRUN, Oskar Emil",individual,"SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 02 May 1970; alt. DOB circa 1971; POB Strelsau, Ruritania; nationality Ruritania; citizen Utopia; Passport K1234567 (Ruritania) expires 01 Jan 2020; alt. Passport U77 (Utopia); National ID No. 12-44 (Ruritania); Gender Male; a.k.a. \'THE TAILOR\'; (individual) [SDGT]."',
  '102,"HARROW SHIPPING",-0- ,"SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ',
  '103,"QUEEN OF ZENDA",vessel,"SDGT",-0- ,"ABC",Tanker,1,2,Ruritania,-0- ,-0- ',
  '104,"QUILL",individual,"NPWMD",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 1950 to 1955; Gender Female."',
].join('\r\n');
const alt = [
  '101,9001,"aka","VELDRUN, O.",-0- ',
  '101,9002,"fka","QUELL, Oskar",-0- ',
  '104,9003,"nka","КВИЛЛ, Ида",-0- ',
].join('\r\n');
const add = '101,5001,"1 Castle Road","Strelsau","Ruritania",-0- \r\n';

describe('the list of specially designated nationals in its CSV form', () => {
  test('individuals with the facts of their remarks, and aliases of the second file in whichever order they come', async () => {
    const { list, format } = await readList([bytes(alt), bytes(`${sdn}\r\n\u001a\r\n`), bytes(add)]);
    expect(format).toBe('ofac-csv');
    expect(list).toMatchObject({
      ok: true,
      warnings: [{ code: 'entities-left-out', params: { count: 2 } }],
      unread: [],
    });
    const [veldrun, quill] = list.ok ? list.entries : [];
    expect(veldrun).toMatchObject({
      externalRef: '101',
      names: [
        { full: 'Oskar Emil VELDRUN', quality: 'primary' },
        { full: 'O. VELDRUN', quality: 'good' },
        { full: 'Oskar QUELL', quality: 'good' },
        { full: 'THE TAILOR', quality: 'low' },
      ],
      birthDates: [
        { kind: 'exact', from: '1970-05-02', to: '1970-05-02' },
        { kind: 'approximate', from: '1971-01-01', to: '1971-12-31' },
      ],
      documents: [
        { kind: 'passport', number: 'K1234567', issuer: 'RUR' },
        { kind: 'passport', number: 'U77', issuer: 'UTO' },
        { kind: 'identity-card', number: '12-44', issuer: 'RUR' },
      ],
      nationalities: ['RUR', 'UTO'],
      birthPlaces: ['Strelsau, Ruritania'],
      sex: 'M',
    });
    expect(quill).toMatchObject({
      names: [{ full: 'QUILL' }, { full: 'Ида КВИЛЛ', quality: 'original-script' }],
      birthDates: [{ kind: 'range', from: '1950-01-01', to: '1955-12-31' }],
      sex: 'F',
    });
  });

  test('the first file alone is enough, and says that aliases are missing', async () => {
    const { list } = await readList([bytes(sdn)]);
    expect(list.ok && list.warnings.map(({ code }) => code)).toEqual(['entities-left-out', 'ofac-without-aliases']);
  });

  test('aliases alone, and two files that do not belong together, are refused', async () => {
    expect((await readList([bytes(alt)])).list).toMatchObject({ errors: [{ code: 'ofac-part-alone' }] });
    expect((await readList([bytes(sdn), bytes('full_name\nOskar Veldrun\n')])).list).toMatchObject({
      errors: [{ code: 'several-files' }],
    });
  });

  test('a row cut short is kept apart', async () => {
    const { list } = await readList([bytes(`${sdn}\r\n105,"FENS, Lotte",individual\r\n`)]);
    expect(list.ok && list.entries.length).toBe(2);
    expect(list.ok && list.unread).toEqual([
      { line: 5, code: 'ofac-row-too-short', cells: ['105', 'FENS, Lotte', 'individual'] },
    ]);
  });
});
