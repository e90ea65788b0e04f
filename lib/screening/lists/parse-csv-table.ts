import { CsvError, parse } from 'csv-parse/sync';
import { fieldOfHeading } from '@/lib/screening/lists/list-headings';
import { ListError } from '@/lib/screening/read-xml-elements';
import type { TableRow } from './table';

/** A photograph in base64 fits; it is left out later, with its place. */
const LONGEST_ROW = 16_000_000;
const delimiters = [',', ';', '\t', '|'];

/**
 * CSV (RFC 4180; comma, semicolon, tab or bar between cells) as rows of cells. Empty lines are no rows.
 * @throws ListError `csv-quotes` with the line where a quotation mark never closes.
 */
export function parseCsvTable(text: string): TableRow[] {
  try {
    const rows: TableRow[] = [];
    parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      // A quote inside an unquoted cell is text (O"Neil); an opening quote that never closes is still an error.
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
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
  return cells.reduce(
    (sum, cell) => sum + (cell.includes('\n') || cell.includes('\r') ? (cell.match(/\r\n|\n|\r/g)?.length ?? 0) : 0),
    0,
  );
}

/**
 * Whichever separator splits one of the first lines into the most known headings; where none is known, the one that
 * cuts the first lines into the most cells, the same number in each.
 */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/, 10)
    .filter((line) => line.trim() !== '');
  const known = (delimiter: string) =>
    Math.max(
      0,
      ...lines.map(
        (line) =>
          line.split(delimiter).filter((heading) => fieldOfHeading(heading.trim().replace(/^"|"$/g, '')) !== undefined)
            .length,
      ),
    );
  const cuts = (delimiter: string) => {
    const counts = lines.slice(0, 5).map((line) => line.replace(/"[^"]*"/g, '').split(delimiter).length);
    return counts.every((count) => count === counts[0]) ? (counts[0] ?? 1) : 1;
  };
  const rank = (delimiter: string) => known(delimiter) * 1000 + Math.min(999, cuts(delimiter));
  return delimiters.reduce((best, delimiter) => (rank(delimiter) > rank(best) ? delimiter : best));
}
