import { parse } from 'csv-parse/sync';
import writeXlsxFile from 'write-excel-file/node';

/** A form written by `falForm` as a workbook (XLSX) of one sheet, every cell a text. */
export async function falWorkbook(form: Uint8Array): Promise<Uint8Array> {
  const rows = parse(new TextDecoder().decode(form), {
    delimiter: [',', ';'],
    relaxColumnCount: true,
    skipEmptyLines: false,
  });
  const cells = rows.map((row) => row.map((value) => (value === '' ? null : { value, type: String })));
  return new Uint8Array(await writeXlsxFile(cells, { sheet: 'List' }).toBuffer());
}
