import { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import type { ReadMessage } from '@/lib/travel/parsed';
import { BOTH_LISTS, CREW_LIST, encode } from '@/lib/travel/parsers/fal/fal-fixtures';
import { falTemplate } from '@/lib/travel/parsers/fal/templates';
import { readReceived } from '@/lib/travel/parsers/read-received';

const TODAY = '2026-11-24';

/** A ZIP archive by hand: what the directory declares may differ from what is there. */
function zip(entries: { name: string; content: Uint8Array; declared?: number; flags?: number }[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declared = content.length, flags = 0 } of entries) {
    const packed = deflateRawSync(content);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(flags, 6);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(content), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(declared, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    head.copy(entry, 8, 6, 28);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    parts.push(head, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const tail = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(tail.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, tail, end]));
}

const workbookOf = async (sheets: Record<string, (string | number | Date | null)[][]>): Promise<Uint8Array> => {
  const written = writeXlsxFile(
    Object.entries(sheets).map(([sheet, data]) => ({
      sheet,
      data: data.map((row) =>
        row.map((value) =>
          value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : { value: value ?? undefined },
        ),
      ),
    })),
  );
  return new Uint8Array(await written.toBuffer());
};

async function read(bytes: Uint8Array): Promise<ReadMessage> {
  const result = await readReceived(bytes, TODAY);
  if (!result.ok) throw new Error(`not read: ${JSON.stringify(result.errors)}`);
  return result.message;
}

const errorOf = async (bytes: Uint8Array) => {
  const result = await readReceived(bytes, TODAY);
  return result.ok ? undefined : result.errors[0]?.code;
};

const workbookPart = { name: 'xl/workbook.xml', content: encode('<workbook/>') };

describe('workbooks', () => {
  it('gives what the same list gives as CSV, dates from date cells', async () => {
    const rows = CREW_LIST.split('\r\n').map((line) => line.split(';'));
    const cells = rows.map((row) =>
      row.map((cell) => (cell === '14/03/1971' ? new Date(Date.UTC(1971, 2, 14)) : cell)),
    );
    const message = await read(await workbookOf({ Sheet1: cells }));
    const csv = await read(encode(CREW_LIST));
    expect(message.travellers.map(({ segments, ...rest }) => rest)).toEqual(
      csv.travellers.map(({ segments, ...rest }) => rest),
    );
    expect(message.vessel).toEqual(csv.vessel);
    expect(new TextDecoder().decode(message.text)).toContain('1971-03-14');
  });

  it('reads each sheet with a list, by its name, and counts the others', async () => {
    const head = ['Family name', 'Given names', 'Nationality', 'Date of birth', 'Passport number'];
    const message = await read(
      await workbookOf({
        Crew_List: [head, ['Utis', 'Ana', 'UTO', '1980-05-04', 7654321]],
        Pax_List: [head, ['Nemo', 'Bo', 'UTO', '1981-05-04', 7654322]],
        Menu: [['KSML', 'for 7 people']],
      }),
    );
    expect(message.travellers).toMatchObject([
      { kind: 'crew', documents: [{ number: '7654321' }] },
      { kind: 'passenger', familyName: 'Nemo' },
    ]);
    expect(message.warnings).toMatchObject([{ code: 'workbookSheetSkipped', params: { count: 1 } }]);
    expect(new TextDecoder().decode(message.text)).not.toContain('KSML');
  });

  it('refuses what unpacks to far more than it is, declared or not', async () => {
    const bomb = new Uint8Array(110_000_000);
    expect(await errorOf(zip([workbookPart, { name: 'xl/worksheets/sheet1.xml', content: bomb }]))).toBe(
      'workbookTooLarge',
    );
    const lying = { name: 'xl/worksheets/sheet1.xml', content: bomb, declared: 5000 };
    expect(await errorOf(zip([workbookPart, lying]))).toBe('workbookBroken');
    const dense = { name: 'xl/worksheets/sheet1.xml', content: bomb.subarray(0, 3_000_000) };
    expect(await errorOf(zip([workbookPart, dense]))).toBe('workbookTooLarge');
  });

  it('refuses a sheet that spans more than a list', async () => {
    const sheet = '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>';
    expect(await errorOf(zip([workbookPart, { name: 'xl/worksheets/sheet1.xml', content: encode(sheet) }]))).toBe(
      'workbookTooLarge',
    );
  });

  it('says clearly what is protected, old, damaged or no list', async () => {
    expect(await errorOf(zip([{ ...workbookPart, flags: 1 }]))).toBe('workbookEncrypted');
    expect(await errorOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1))).toBe('workbookOld');
    expect(await errorOf(zip([workbookPart]))).toBe('workbookBroken');
    expect(await errorOf(zip([workbookPart]).subarray(0, 60))).toBe('workbookBroken');
    expect(
      await errorOf(
        await workbookOf({
          Prices: [
            ['Item', 'Price', 'Stock'],
            ['Rope', 3, 4],
          ],
        }),
      ),
    ).toBe('workbookNoList');
  });

  it('lets nothing be thrown by a damaged one', async () => {
    const whole = await workbookOf({ Crew: BOTH_LISTS.split('\n').map((line) => line.split('\t')) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        async (changes) => {
          const broken = whole.slice();
          for (const [at, byte] of changes) broken[at] = byte;
          expect(await readReceived(broken, TODAY)).toHaveProperty('ok');
        },
      ),
      { numRuns: 150 },
    );
  }, 30_000);
});

describe('templates', () => {
  it.each([
    [5, 'csv'],
    [5, 'xlsx'],
    [6, 'csv'],
    [6, 'xlsx'],
  ] as const)('form %d as %s is read back empty and without a complaint but that', async (form, kind) => {
    const message = await read(await falTemplate(form, kind));
    expect(message.version).toBe(String(form));
    expect(message.travellers).toEqual([]);
    expect(message.warnings.map((warning) => warning.code)).toEqual(['travellersNone']);
    expect(message.removed).toEqual({});
  });

  it('is read when filled in', async () => {
    const empty = new TextDecoder().decode(await falTemplate(6, 'csv'));
    const filled = empty
      .replace('Name of ship,', 'Name of ship,Milo Star')
      .replace('IMO number,', 'IMO number,9074729')
      .replace('Port of arrival,', 'Port of arrival,XAMIL')
      .replace('Date of arrival,', 'Date of arrival,2026-11-25');
    const row = '1,Utis,Ana,UTO,1980-05-04,Milo,UTO,F,Passport,U7654321,UTO,2030-01-31,,XBCAR,XAMIL,No';
    const message = await read(encode(`${filled}${row}\r\n`));
    expect(message).toMatchObject({
      purpose: 'passengers-arrival',
      vessel: { name: 'Milo Star', imo: '9074729' },
      legs: [{ to: 'XAMIL', arrives: '2026-11-25' }],
      travellers: [{ familyName: 'Utis', documents: [{ kind: 'P', number: 'U7654321', expires: '2030-01-31' }] }],
    });
    expect(message.warnings).toEqual([]);
  });
});
