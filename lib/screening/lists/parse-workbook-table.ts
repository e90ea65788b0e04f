import readXlsxFile from 'read-excel-file/universal';
import { fieldOfHeading } from '@/lib/screening/lists/list-headings';
import { ListError } from '@/lib/screening/read-xml-elements';
import { findWorkbookFault } from '@/lib/travel/parsers/fal/check-workbook';
import type { ListTable, TableRow } from './table';

const MOST_SHEETS = 50;
const faults = {
  workbookTooLarge: 'workbook-too-large',
  workbookEncrypted: 'workbook-encrypted',
  workbookBroken: 'file-zip',
} as const;

/**
 * The sheet of a workbook (XLSX) that looks most like a list, as rows of cells: numbers as stored, dates as ISO, no
 * formulas, macros or links. Pictures are counted and left where they are.
 * @throws ListError naming what is wrong with the workbook.
 */
export async function parseWorkbookTable(bytes: Uint8Array): Promise<ListTable> {
  const fault = findWorkbookFault(bytes);
  if (fault !== undefined) throw new ListError({ code: faults[fault] });
  try {
    const sheets = await readXlsxFile<string>(new Uint8Array(bytes).buffer, {
      parseNumber: (digits) => digits,
      trim: false,
    });
    if (sheets.length > MOST_SHEETS) throw new ListError({ code: 'workbook-too-large' });
    const tables = sheets.map(({ data }) =>
      data
        .map((row, at): TableRow => ({ line: at + 1, cells: row.map(textOf) }))
        .filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
    );
    const best = tables.reduce<TableRow[]>((found, rows) => (rankOf(rows) > rankOf(found) ? rows : found), []);
    return { format: 'xlsx', rows: best, pictures: countPictures(bytes) };
  } catch (error) {
    if (error instanceof ListError) throw error;
    // the reader's exceptions may quote the workbook
    throw new ListError({ code: 'file-zip' });
  }
}

/** The more headings are known, then the more rows there are. */
function rankOf(rows: TableRow[]): number {
  const known = rows.slice(0, 20).map(({ cells }) => new Set(cells.flatMap((cell) => fieldOfHeading(cell) ?? [])).size);
  return Math.max(0, ...known) * 1e7 + rows.length;
}

/** A date that falls on midnight is a day. Excel's day 0 is what empty date cells of formulas hold. */
function textOf(value: unknown): string {
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime()) || value.getUTCFullYear() < 1850) return '';
    return new Date(Math.round(value.getTime() / 1000) * 1000).toISOString().slice(0, 10);
  }
  if (typeof value === 'string')
    return /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!)$/.test(value) ? '' : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** Parts of the archive that are pictures, by the names in its central directory (PKWARE APPNOTE 4.3.12). */
function countPictures(bytes: Uint8Array): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (
    let at = text.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = text.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  ) {
    if (at + 46 > text.length) break;
    const name = text.toString('latin1', at + 46, at + 46 + text.readUInt16LE(at + 28));
    if (/^xl\/media\/[^/]+$/.test(name)) count++;
  }
  return count;
}
