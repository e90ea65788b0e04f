import { CsvError, parse } from 'csv-parse/sync';
import { type CsvColumn, columnOf, csvColumns } from '@/lib/screening/csv-columns';
import { decodeList } from '@/lib/screening/decode-list';
import { readCsvRow } from '@/lib/screening/read-csv-row';
import { ListError } from '@/lib/screening/read-xml-elements';
import type { ListIssue, ReadEntry, ReadList } from '@/lib/screening/schema';

interface Row {
  cells: string[];
  line: number;
}

/**
 * A watchlist in CSV (RFC 4180, UTF-8 with or without byte order mark, comma, semicolon or tab between cells). The
 * first row names the columns (`csvColumns`); a name column is needed, the rest may be missing. Several values in one
 * cell of aliases, birth_date, nationality, birth_place or document_number are separated by `;`. A row that cannot be
 * used is left out, a cell that cannot be read is left empty; each with a warning that names line and column. Cells
 * that look like formulas are text like any other.
 */
export function readCsvList(bytes: Uint8Array): ReadList {
  try {
    return readText(decodeList(bytes));
  } catch (error) {
    if (error instanceof ListError) return { ok: false, errors: [error.issue] };
    throw error;
  }
}

function readText(text: string): ReadList {
  const [header, ...rows] = parseRows(text);
  const columns = header?.cells.map((heading) => columnOf(heading)) ?? [];
  if (!columns.includes('full_name') && !columns.includes('family_name')) {
    const params = { needed: 'full_name, family_name', known: Object.keys(csvColumns).join(', ') };
    return { ok: false, errors: [{ code: 'csv-no-header', line: header?.line ?? 1, params }] };
  }
  const warnings = headerWarnings(header?.cells ?? [], columns);
  const entries = new Map<string, ReadEntry>();
  for (const { cells: sent, line } of rows) {
    const cells = sent.slice(columns.length).some((cell) => cell.trim() !== '') ? sent : sent.slice(0, columns.length);
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (cells.length !== columns.length) {
      const code = cells.length > columns.length ? 'row-too-long' : 'row-too-short';
      warnings.push({ code, line, params: { cells: cells.length, columns: columns.length } });
      // With a cell too many, values stand under the wrong headings: a wrong entry is worse than none.
      if (cells.length > columns.length) continue;
    }
    const read = readCsvRow(valuesByColumn(columns, cells), line);
    warnings.push(...read.warnings);
    if (read.entry === undefined) continue;
    const reference = read.entry.externalRef;
    if (entries.has(reference))
      warnings.push({ code: 'duplicate-reference', line, column: 'reference', params: { reference } });
    else entries.set(reference, read.entry);
  }
  if (entries.size === 0) return { ok: false, errors: [{ code: 'csv-no-rows' }, ...warnings] };
  return { ok: true, entries: [...entries.values()], warnings };
}

function parseRows(text: string): Row[] {
  try {
    const rows: Row[] = [];
    parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      // A quote inside an unquoted cell is text (O"Neil); an opening quote that never closes is still an error.
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 1_000_000,
      on_record: (cells: string[], { lines }) => {
        rows.push({ cells, line: lines - lineBreaksIn(cells) });
        return null;
      },
    });
    return rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? { line: error.lines } : {};
    throw new ListError({ code: 'csv-quotes', ...line });
  }
}

/** The parser counts the line a row ends on; a quoted cell may hold line breaks. */
function lineBreaksIn(cells: string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
}

/** Whichever of comma, semicolon and tab splits the first line into the most known headings. */
function delimiterOf(text: string): string {
  const firstLine = text.trimStart().split(/\r\n|\n|\r/, 1)[0] ?? '';
  const known = (delimiter: string) =>
    firstLine.split(delimiter).filter((heading) => columnOf(heading.replace(/^"|"$/g, '')) !== undefined).length;
  return [',', ';', '\t'].reduce((best, delimiter) => (known(delimiter) > known(best) ? delimiter : best));
}

function headerWarnings(headings: string[], columns: (CsvColumn | undefined)[]): ListIssue[] {
  return columns.flatMap((column, at): ListIssue[] => {
    const heading = (headings[at] ?? '').trim().slice(0, 60);
    if (column === undefined) return heading === '' ? [] : [{ code: 'column-unknown', line: 1, column: heading }];
    return columns.indexOf(column) === at ? [] : [{ code: 'column-twice', line: 1, column }];
  });
}

function valuesByColumn(columns: (CsvColumn | undefined)[], cells: string[]): Map<CsvColumn, string> {
  const values = new Map<CsvColumn, string>();
  columns.forEach((column, at) => {
    const value = (cells[at] ?? '').replace(/[\p{Cc}\s]+/gu, ' ').trim();
    if (column !== undefined && value !== '' && !values.has(column)) values.set(column, value);
  });
  return values;
}
