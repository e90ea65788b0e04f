import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import ar from '@/lib/i18n/messages/ar/issues.json';
import en from '@/lib/i18n/messages/en/issues.json';
import { personColumn } from '@/lib/travel/parsers/fal/columns';
import { BOTH_LISTS, CREW_LIST, encode, PASSENGER_LIST } from '@/lib/travel/parsers/fal/fal-fixtures';
import { headFact } from '@/lib/travel/parsers/fal/head-facts';
import { readFalTable } from '@/lib/travel/parsers/fal/read-fal-table';
import { splitRows } from '@/lib/travel/parsers/fal/split-rows';
import { IssueList } from '@/lib/travel/parsers/issue-list';

const TODAY = '2026-11-24';
const CARD = '4111111111111111';

function read(text: string) {
  const result = readFalTable(encode(text), TODAY, new IssueList());
  if (!result?.ok) throw new Error(`not read: ${JSON.stringify(result)}`);
  return result.message;
}

/** Everything that would be stored or shown. */
const stored = (text: string) => {
  const { text: raw, ...rest } = read(text);
  return `${new TextDecoder().decode(raw)}\n${JSON.stringify(rest)}`;
};

const LISTS = [
  ['form 5', CREW_LIST, ';', '\r\n', 5],
  ['form 6', PASSENGER_LIST, ',', '\n', 6],
  ['both', BOTH_LISTS, '\t', '\n', 0],
] as const;

describe('what may not be kept', () => {
  it.each(LISTS)(
    'does not pass in any cell of %s, whatever stands there',
    (_, list, delimiter, lineBreak) => {
      const lines = list.split(lineBreak);
      for (const plant of ['KSML VGML', CARD, '4111 1111 1111 1111', '(needs insulin daily)']) {
        for (let line = 0; line < lines.length - 1; line += 1) {
          const cells = (lines[line] ?? '').split(delimiter);
          for (let cell = 0; cell < cells.length; cell += 1) {
            for (const value of [plant, `${cells[cell]} ${plant}`]) {
              const planted = lines.with(line, cells.with(cell, value).join(delimiter)).join(lineBreak);
              const result = readFalTable(encode(planted), TODAY, new IssueList());
              // a heading that is none any more may leave no list
              if (!result?.ok) continue;
              const { text, ...rest } = result.message;
              const kept = `${new TextDecoder().decode(text)}\n${JSON.stringify(rest)}`;
              for (const word of ['KSML', 'VGML', CARD, '4111 1111 1111', 'insulin'])
                expect(kept, `${word} on line ${line + 1}, cell ${cell + 1}`).not.toContain(word);
            }
          }
        }
      }
    },
    60_000,
  );

  it('is removed under known and unknown headings and counted by kind', () => {
    const list =
      'Family name,Given names,Nationality,Date of birth,Rank,Dietary requirements,Medical remarks,Remarks,Kabine und mehr,Crew effects\n' +
      'Utis,Ana,UTO,1980-05-04,AB,KSML,asthma,prays at noon,likes quiet,2 Bibles\n' +
      'Nemo,Bo,UTO,1981-05-04,Cook,,,,,\n';
    const message = read(list);
    expect(message.removed).toEqual({ meal: 1, health: 1, 'free-text': 2 });
    expect(new Set(message.blanks.map((blank) => blank.kind))).toEqual(new Set(['special-service', 'free-text']));
    expect(message.warnings).toMatchObject([
      { code: 'falColumnRemoved', params: { qualifier: '6', kind: 'meal' } },
      { code: 'falColumnRemoved', params: { qualifier: '7', kind: 'health' } },
      { code: 'falColumnRemoved', params: { qualifier: '8' } },
      { code: 'falColumnUnknown', params: { qualifier: '9' } },
      { code: 'falColumnRemoved', params: { qualifier: '10' } },
    ]);
    expect(stored(list)).not.toMatch(/KSML|asthma|prays|Kabine|quiet|Bible/);
    expect(message.travellers).toHaveLength(2);
  });

  it('a rank with a remark, a nationality that is none and a sex in words of another kind go, the person stays', () => {
    const list =
      'Family name,Given names,Nationality,Date of birth,Rank,Gender\nUtis,Ana,Orthodox,1980-05-04,Cook halal,pregnant\n';
    const message = read(list);
    expect(message.travellers[0]).toMatchObject({ familyName: 'Utis', birthDate: '1980-05-04' });
    expect(stored(list)).not.toMatch(/Orthodox|halal|pregnant/);
    expect(message.warnings.map((warning) => warning.params?.qualifier)).toEqual([
      'Nationality',
      'Rank or rating',
      'Gender',
    ]);
  });

  it('goes from lines above and below the list', () => {
    const list = `Master reports a case of measles\n${CREW_LIST}Doctor on board has seen 2 patients;;;\n`;
    expect(stored(list)).not.toMatch(/measles|patients/);
    expect(read(list).travellers).toHaveLength(3);
  });
});

describe('whatever the bytes', () => {
  it('a result comes back in time, of the same length, and each row is a traveller or a warning', () => {
    const bits = [
      ',',
      ';',
      '\t',
      '\n',
      '\r\n',
      '"',
      '""',
      ' ',
      'x',
      '1',
      '\u00e9',
      'Family name',
      'KSML',
      '31/02/1980',
      CARD,
      '#',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(CREW_LIST, PASSENGER_LIST, BOTH_LISTS),
        fc.array(fc.tuple(fc.nat(2000), fc.nat(6), fc.constantFrom(...bits)), { minLength: 1, maxLength: 15 }),
        (list, changes) => {
          let text = list;
          for (const [at, length, bit] of changes) text = text.slice(0, at) + bit + text.slice(at + length);
          const bytes = encode(text);
          const result = readFalTable(bytes, TODAY, new IssueList());
          if (!result?.ok) return;
          expect(result.message.text).toHaveLength(bytes.length);
          for (const [index, byte] of result.message.text.entries())
            if (byte !== bytes[index] && byte !== 0x20) throw new Error('text was changed, not blanked');
          expect(new TextDecoder().decode(result.message.text)).not.toMatch(
            new RegExp(`(?<!\\d[ -]?)${CARD}(?![ -]?\\d)`),
          );
          const removed = Object.keys(result.message.removed).length > 0;
          const seen = result.message.travellers.length + result.message.warnings.length;
          expect(removed && seen === 0).toBe(false);
        },
      ),
      { numRuns: 400 },
    );
  }, 60_000);

  it('long hostile tables are read in linear time', () => {
    const head = 'Family name,Given names,Nationality,Date of birth,Rank\n';
    const row = 'Utis,Ana,UTO,1980-05-04,AB\n';
    for (const text of [
      head + row.repeat(10_000),
      head + '"a,b\n'.repeat(40_000),
      `${head}${'"'.repeat(500_000)}\n`,
      `${head}${'('.repeat(200_000)},b,UTO,1980-05-04,AB\n`,
      `${head}${'KSML '.repeat(50_000)},b,UTO,${'1/'.repeat(50_000)},AB\n`,
      `${'Name of ship: '.repeat(40_000)}\n${head}${row}`,
    ]) {
      const started = performance.now();
      readFalTable(encode(text), TODAY, new IssueList());
      // 10,000 people take half a second; the machine may be busy
      expect(performance.now() - started).toBeLessThan(8000);
    }
  }, 60_000);

  it('cells are split as the CSV library splits them', () => {
    const cell = fc.stringMatching(/^[a-z"; \n]{0,6}$/);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\n');
        const expected: string[][] = parse(text, { relax_column_count: true });
        const bytes = encode(text);
        const found = splitRows(bytes, 0, 0x2c)?.map((row) =>
          row.cells.map((one) => new TextDecoder().decode(bytes.subarray(one.start, one.end)).replaceAll('""', '"')),
        );
        expect(found).toEqual(expected);
      }),
    );
  });
});

describe('words', () => {
  it('every code has its sentence in both languages', () => {
    const files = [
      ...readdirSync(import.meta.dirname).map((file) => path.join(import.meta.dirname, file)),
      path.join(import.meta.dirname, '../read-received.ts'),
    ];
    const source = files
      .filter((file) => !file.endsWith('.test.ts'))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const codes = [...new Set(source.match(/(?<=')(?:fal|workbook|vessel)[A-Z][A-Za-z]+(?=')/g))];
    expect(codes.length).toBeGreaterThan(15);
    for (const sentences of [en, ar]) expect(codes.filter((code) => !(code in sentences))).toEqual([]);
  });

  const fields = path.resolve(import.meta.dirname, '../../../../../shared/samples/maritime/fal_form5_form6_fields.txt');
  it.skipIf(!existsSync(fields))(
    'each field of the convention is a column or a fact (skipped without the samples)',
    () => {
      const bullets = readFileSync(fields, 'utf8').match(/(?<=^- ).+$/gm) ?? [];
      expect(bullets.length).toBeGreaterThan(20);
      // two columns in one line of the treaty
      const named = bullets.filter((bullet) => personColumn(bullet) === undefined && headFact(bullet) === undefined);
      expect(named).toEqual([]);
    },
  );
});
