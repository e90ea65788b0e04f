import readXlsxFile from 'read-excel-file/universal';
import { findWorkbookFault, type WorkbookFault } from '@/lib/travel/parsers/fal/check-workbook';
import { headingScore } from '@/lib/travel/parsers/fal/find-blocks';
import { listOfTitle } from '@/lib/travel/parsers/fal/head-facts';
import { NOTES_SHEET } from '@/lib/travel/parsers/fal/template-notes';

export type WorkbookText =
  | { ok: true; csv: Uint8Array; skipped: number }
  | { ok: false; fault: WorkbookFault | 'workbookNoList' };

/** What the sheets of a workbook may come to as text; shared strings can make a small workbook a very large text. */
const MOST_CHARACTERS = 20_000_000;
const MOST_SHEETS = 50;

/**
 * The sheets of a workbook (XLSX) that hold crew or passenger lists, one under the other as CSV in UTF-8: numbers as
 * stored, dates as ISO, no formulas, macros or links. Other sheets are left out and counted. Never throws.
 */
export async function workbookToCsv(bytes: Uint8Array): Promise<WorkbookText> {
  try {
    const fault = findWorkbookFault(bytes);
    if (fault !== undefined) return { ok: false, fault };
    const buffer = new Uint8Array(bytes).buffer;
    const sheets = await readXlsxFile<string>(buffer, { parseNumber: (digits) => digits, trim: false });
    if (sheets.length > MOST_SHEETS) return { ok: false, fault: 'workbookTooLarge' };
    const lists: string[][][] = [];
    let skipped = 0;
    for (const { sheet, data } of sheets) {
      const rows = data.map((row) => row.map(textOf));
      if (
        rows.reduce((sum, row) => sum + row.reduce((length, cell) => length + cell.length + 3, 1), 0) > MOST_CHARACTERS
      )
        return { ok: false, fault: 'workbookTooLarge' };
      if (headingScore(rows.slice(0, 60)) > 0) lists.push(listOfTitle(sheet) === undefined ? rows : [[sheet], ...rows]);
      else if (sheet !== NOTES_SHEET && rows.some((row) => row.some((cell) => cell.trim() !== ''))) skipped += 1;
    }
    if (lists.length === 0) return { ok: false, fault: 'workbookNoList' };
    const csv = lists.map((rows) => rows.map((row) => row.map(quoted).join(',')).join('\r\n')).join('\r\n\r\n');
    if (csv.length > MOST_CHARACTERS) return { ok: false, fault: 'workbookTooLarge' };
    return { ok: true, csv: new TextEncoder().encode(`${csv}\r\n`), skipped };
  } catch {
    // the reader's exceptions may quote the workbook
    return { ok: false, fault: 'workbookBroken' };
  }
}

const FORMULA_ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!)$/;

/** A date that falls on midnight is a day. Excel's day 0 is what empty date cells of formulas hold. */
function textOf(value: unknown): string {
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime()) || value.getUTCFullYear() < 1850) return '';
    const iso = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
  }
  if (typeof value === 'string' && FORMULA_ERROR.test(value)) return '';
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : value === true
      ? 'yes'
      : value === false
        ? 'no'
        : '';
}

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
