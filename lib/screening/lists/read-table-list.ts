import { setImmediate } from 'node:timers/promises';
import { type ListMapping, listFields, type TableLook, type UnreadRow } from '@/lib/screening/list-schema';
import { isPictureHeading } from '@/lib/screening/lists/list-headings';
import { mapTable, type SaidOfTable } from '@/lib/screening/lists/map-table';
import { type RowValues, readTableRow } from '@/lib/screening/lists/read-table-row';
import type { ListIssue, ReadEntry, ReadList } from '@/lib/screening/schema';
import type { ListTable, TableRow } from './table';

/** Rows read before others get their turn. */
const AT_ONCE = 2000;

interface ReadTable {
  list: ReadList;
  look: TableLook | null;
  /** What the next file of the list is read by: what a person said, without what was guessed from this one. */
  remember?: ListMapping;
}

/**
 * A watchlist in a table. Several values of one cell are separated by `;`. A row that cannot be used is kept apart with
 * its cells, a cell that cannot be read is left empty; each with a warning that names line and column. Cells that look
 * like formulas are text like any other; pictures are left out and counted.
 */
export async function readTableList(table: ListTable, said: SaidOfTable = {}): Promise<ReadTable> {
  const mapped = mapTable(table, said);
  const { mapping, rows, look } = mapped;
  if (!mapped.named) {
    const params = { needed: 'full_name, family_name', known: listFields.join(', ') };
    const error: ListIssue = {
      code: said.mapping ? 'mapping-without-name' : 'csv-no-header',
      line: mapped.headLine || 1,
      params,
    };
    return {
      list: { ok: false, errors: [error] },
      look: table.rows.length > 0 && (look.mapping.columns.length > 1 || table.rows.length > 1) ? look : null,
    };
  }
  const warnings = mapped.warnings;
  const entries = new Map<string, ReadEntry>();
  const unread: UnreadRow[] = [];
  const width = mapping.columns.length;
  let pictures = table.pictures;
  const leave = (code: string, { line, cells }: TableRow, issue: Partial<ListIssue> = {}) => {
    const column = mapping.columns.find(({ field, heading }) => field === issue.column && heading !== '')?.heading;
    warnings.push({ code, line, ...issue, ...(column === undefined ? {} : { column }) });
    unread.push({ line, code, cells: cells.map((cell) => (isPicture(cell) ? '' : cell)) });
  };
  for (const [at, row] of rows.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) await setImmediate();
    const beyond = row.cells.slice(width).some((cell) => cell.trim() !== '');
    const cells = beyond ? row.cells : row.cells.slice(0, width);
    if (cells.every((cell) => cell.trim() === '')) continue;
    const params = { cells: cells.length, columns: width };
    // With a cell too many, values stand under the wrong headings: a wrong entry is worse than none.
    if (cells.length > width && mapping.header) {
      leave('row-too-long', row, { params });
      continue;
    }
    if (cells.length < width && table.format === 'csv' && mapping.header)
      warnings.push({ code: 'row-too-short', line: row.line, params });
    const { values, left } = valuesOf(mapping, cells);
    pictures += left;
    const read = readTableRow(values, row.line, mapped.dayFirst);
    if (read.entry === undefined) {
      const [first, ...others] = read.warnings;
      leave(first?.code ?? 'row-without-name', row, first?.column === undefined ? {} : { column: first.column });
      warnings.push(...others);
      continue;
    }
    warnings.push(...read.warnings);
    const reference = read.entry.externalRef;
    if (!entries.has(reference)) entries.set(reference, read.entry);
    else if (values.has('reference'))
      leave('duplicate-reference', row, {
        column: values.get('reference')?.[0]?.column || 'reference',
        params: { reference },
      });
    else leave('duplicate-row', row);
  }
  if (pictures > 0) warnings.push({ code: 'pictures-left-out', params: { count: pictures } });
  if (look.ambiguousDates > 0 && mapping.dayFirst === null)
    warnings.push({ code: 'date-order-assumed', params: { count: look.ambiguousDates } });
  if (entries.size === 0) return { list: { ok: false, errors: [{ code: 'csv-no-rows' }, ...warnings] }, look };
  return { list: { ok: true, entries: [...entries.values()], warnings, unread }, look, remember: mapping };
}

/** Base64 of anything larger than a thumbnail, or a data URL. */
function isPicture(cell: string): boolean {
  if (cell.length <= 800) return cell.startsWith('data:image/');
  return (
    cell.startsWith('data:image/') || (/^[A-Za-z0-9+/=\s]+$/.test(cell) && !/ [A-Za-z]+ /.test(cell.slice(0, 200)))
  );
}

/** Line breaks separate values; every other control character is noise. */
function cleaned(cell: string): string {
  if (/^[\x20-\x7e]*$/.test(cell)) return cell.trim();
  return cell
    .replace(/\r\n|\r/g, '\n')
    .replace(/[^\P{Cc}\n]+/gu, ' ')
    .trim();
}

function valuesOf({ columns }: ListMapping, cells: string[]): { values: RowValues; left: number } {
  const values = new Map<(typeof listFields)[number], { text: string; column: string }[]>();
  let left = 0;
  for (const [at, { heading, field }] of columns.entries()) {
    const cell = cells[at] ?? '';
    if (cell === '') continue;
    if (isPicture(cell) || (field === null && isPictureHeading(heading))) {
      left++;
      continue;
    }
    if (field === null) continue;
    const text = cleaned(cell);
    if (text === '') continue;
    const held = values.get(field) ?? [];
    held.push({ text, column: heading });
    values.set(field, held);
  }
  return { values, left };
}
