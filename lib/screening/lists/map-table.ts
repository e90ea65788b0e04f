import { type ListField, type ListMapping, MOST_COLUMNS, type TableLook } from '@/lib/screening/list-schema';
import { fieldOfHeading, foldHeading, isPictureHeading } from '@/lib/screening/lists/list-headings';
import { dateOrderOf } from '@/lib/screening/lists/read-table-date';
import type { ListIssue } from '@/lib/screening/schema';
import type { ListTable, TableRow } from './table';

/** Rows above the headings: a title, a date, an address. */
const MOST_HEAD_ROWS = 25;
const SAMPLE_ROWS = 4;
const SAMPLE_LENGTH = 60;

/** Fields that may stand in several columns; of the others the first column counts. */
const repeatable: ReadonlySet<ListField> = new Set([
  'family_name',
  'given_names',
  'aliases',
  'birth_date',
  'nationality',
  'birth_place',
  'document_number',
  'document_kind',
  'document_issuer',
  'reason',
]);
const nameFields: readonly ListField[] = ['full_name', 'family_name'];
const dateFields: readonly ListField[] = ['birth_date', 'listed_on', 'expires_on'];

/** What is known of a table's columns before it is read. */
export interface SaidOfTable {
  /** A person said it of this file. */
  mapping?: ListMapping | null;
  /** Was said of an earlier file of the list, which may have looked otherwise. */
  remembered?: ListMapping | null;
}

interface MappedTable {
  mapping: ListMapping;
  /** Day first, told or taken for granted. */
  dayFirst: boolean;
  /** Rows with data: what stands below the headings. */
  rows: TableRow[];
  headLine: number;
  named: boolean;
  warnings: ListIssue[];
  look: TableLook;
}

/**
 * Says what each column of a table means: as a person said of the column in that place, or of an earlier file's column
 * with that heading, else guessed from the heading. A first row that names no column is a row like any other, unless a person says it does.
 */
export function mapTable({ rows }: ListTable, { mapping: said, remembered }: SaidOfTable): MappedTable {
  const given = said ?? (remembered && fits(remembered, rows) ? remembered : null);
  const at = given && !given.header ? -1 : findHead(rows, given ?? undefined);
  const head = at < 0 ? undefined : rows[at];
  const data = rows.slice(at + 1);
  const width = Math.min(
    MOST_COLUMNS,
    Math.max(0, head?.cells.length ?? 0, ...(head ? [] : data.slice(0, 200).map((r) => r.cells.length))),
  );
  const headings = Array.from({ length: width }, (_, i) =>
    (head?.cells[i] ?? '').replace(/\s+/g, ' ').trim().slice(0, 120),
  );
  const fields = fieldsOf(headings, given ?? undefined, Boolean(said));
  const warnings = said ? [] : headWarnings(headings, fields, head?.line ?? 1, remembered ?? undefined);
  const used = fields.map((field, i) =>
    field !== null && (repeatable.has(field) || fields.indexOf(field) === i) ? field : null,
  );

  const texts = function* () {
    for (const { cells } of data)
      for (const [i, field] of used.entries()) if (field !== null && dateFields.includes(field)) yield cells[i] ?? '';
  };
  const order = dateOrderOf(texts());
  const dayFirst = given?.dayFirst ?? order.dayFirst ?? true;
  const mapping: ListMapping = {
    header: at >= 0,
    dayFirst: given?.dayFirst ?? null,
    columns: headings.map((heading, i) => ({ heading, field: used[i] ?? null })),
  };
  return {
    mapping,
    dayFirst,
    rows: data,
    headLine: head?.line ?? 0,
    named: used.some((field) => field !== null && nameFields.includes(field)),
    warnings,
    look: {
      mapping: { ...mapping, dayFirst: given?.dayFirst ?? order.dayFirst },
      sample: data.slice(0, SAMPLE_ROWS).map(({ cells }) => headings.map((_, i) => shorten(cells[i] ?? ''))),
      rows: data.length,
      ambiguousDates: order.ambiguous,
    },
  };
}

/** Half of the columns that were read before are there again; without headings, as many columns. */
function fits({ header, columns }: ListMapping, rows: TableRow[]): boolean {
  if (!header) return findHead(rows, undefined) < 0 && rows[0]?.cells.length === columns.length;
  const wanted = columns.filter(({ field }) => field !== null).map(({ heading }) => foldHeading(heading));
  return rows.slice(0, MOST_HEAD_ROWS).some(({ cells }) => {
    const there = new Set(cells.map(foldHeading));
    return wanted.filter((heading) => there.has(heading)).length * 2 >= wanted.length;
  });
}

const shorten = (cell: string) => {
  const flat = cell.replace(/\s+/g, ' ').trim();
  return flat.length > SAMPLE_LENGTH ? `${flat.slice(0, SAMPLE_LENGTH - 1)}…` : flat;
};

/** Place of the row of headings among the first ones: where the most are known, a name among them. -1: there is none. */
function findHead(rows: TableRow[], given: ListMapping | undefined): number {
  const wanted = new Set(given?.columns.map(({ heading }) => foldHeading(heading)).filter((heading) => heading !== ''));
  let best = -1;
  let most = 0;
  for (const [at, { cells }] of rows.slice(0, MOST_HEAD_ROWS).entries()) {
    const said = cells.filter((cell) => wanted.has(foldHeading(cell))).length;
    if (wanted.size > 0 && said * 2 >= wanted.size) return at;
    const known = new Set(cells.flatMap((cell) => (cell.length > 80 ? [] : (fieldOfHeading(cell) ?? []))));
    const names = nameFields.some((field) => known.has(field)) || known.has('given_names');
    // one word that happens to be a heading is no row of them, unless it is all there is
    if (!names || (known.size < 2 && cells.filter((cell) => cell.trim() !== '').length > 1)) continue;
    if (known.size > most) [best, most] = [at, known.size];
  }
  // headings that nobody knows but the person who said what they mean
  return best < 0 && given?.header ? 0 : best;
}

function fieldsOf(headings: string[], given: ListMapping | undefined, byPlace: boolean): (ListField | null)[] {
  if (given && (byPlace || !given.header)) return headings.map((_, i) => given.columns[i]?.field ?? null);
  const said = new Map<string, (ListField | null)[]>();
  for (const { heading, field } of given?.columns ?? []) {
    const key = foldHeading(heading);
    said.set(key, [...(said.get(key) ?? []), field]);
  }
  const fields = headings.map((heading) => {
    const mine = said.get(foldHeading(heading));
    if (mine) return mine.length > 1 ? (mine.shift() ?? null) : (mine[0] ?? null);
    return heading === '' ? null : (fieldOfHeading(heading) ?? null);
  });
  if (given || fields.some((field) => field !== null && nameFields.includes(field))) return fields;
  // "nombre", "nome", "prénom" alone hold the whole name
  const alone = fields.indexOf('given_names');
  return fields.map((field, i) => (i === alone ? 'full_name' : field));
}

function headWarnings(
  headings: string[],
  fields: (ListField | null)[],
  line: number,
  given: ListMapping | undefined,
): ListIssue[] {
  return fields.flatMap((field, i): ListIssue[] => {
    const heading = (headings[i] ?? '').slice(0, 60);
    if (field !== null)
      return repeatable.has(field) || fields.indexOf(field) === i
        ? []
        : [{ code: 'column-twice', line, column: heading }];
    // what a person chose to leave out needs no warning
    const known = given?.columns.some((column) => foldHeading(column.heading) === foldHeading(heading));
    return heading === '' || known || isPictureHeading(heading)
      ? []
      : [{ code: 'column-unknown', line, column: heading }];
  });
}
