import writeXlsxFile from 'write-excel-file/node';
import { columnTitle, type PersonColumn } from '@/lib/travel/parsers/fal/columns';
import { factTitle, type HeadFact } from '@/lib/travel/parsers/fal/head-facts';
import { NOTES_SHEET, TEMPLATE_NOTES } from '@/lib/travel/parsers/fal/template-notes';

const TITLES = { 5: 'Crew list (IMO FAL form 5)', 6: 'Passenger list (IMO FAL form 6)' } as const;

const HEAD: readonly HeadFact[] = [
  'shipName',
  'imo',
  'callSign',
  'voyage',
  'flag',
  'lastPort',
  'arrivalPort',
  'arrivalDate',
  'nextPort',
];

const PERSON: readonly PersonColumn[] = [
  'nationality',
  'birthDate',
  'birthPlace',
  'birthCountry',
  'sex',
  'documentKind',
  'documentNumber',
  'documentIssuer',
  'documentExpiry',
  'visaNumber',
];

const COLUMNS: Record<5 | 6, readonly PersonColumn[]> = {
  5: ['rowNumber', 'familyName', 'givenNames', 'rank', ...PERSON, 'embarkPort', 'debarkPort'],
  6: ['rowNumber', 'familyName', 'givenNames', ...PERSON, 'embarkPort', 'debarkPort', 'transit'],
};

/** How to fill a column; columns that their heading explains are left out. */
const HELP: Partial<Record<PersonColumn, string>> = {
  familyName: 'As in the travel document',
  givenNames: 'All, as in the travel document',
  rank: 'Master, Chief officer, AB, 3/E, Cook ...',
  nationality: 'Three letters of ISO 3166-1, or the name of the country',
  birthDate: '1980-05-04',
  birthCountry: 'Three letters of ISO 3166-1',
  sex: 'M, F or X',
  documentKind: 'Passport, Seafarer’s identity document, Identity card, Other',
  documentIssuer: 'Three letters of ISO 3166-1',
  documentExpiry: '2030-01-31',
  visaNumber: 'Where one is needed',
  embarkPort: 'UN/LOCODE, such as XAAMA, or the name of the port',
  debarkPort: 'UN/LOCODE, such as XAAMA, or the name of the port',
  transit: 'Yes or No',
};

/**
 * An empty FAL form 5 (crew) or 6 (passengers) to fill in, for an arrival: CSV in UTF-8 with byte order mark, so that
 * spreadsheets open it rightly, or XLSX with a second sheet about the columns. The reader takes both back.
 */
export async function falTemplate(form: 5 | 6, kind: 'csv' | 'xlsx'): Promise<Uint8Array> {
  const columns = COLUMNS[form].map(columnTitle);
  const rows: string[][] = [
    [TITLES[form]],
    ...TEMPLATE_NOTES.map((note) => [note]),
    ...HEAD.map((fact) => [factTitle(fact), '']),
    [],
    columns,
  ];
  return kind === 'csv' ? toCsv(rows, columns.length) : toWorkbook(rows, form);
}

function toCsv(rows: readonly string[][], width: number): Uint8Array {
  const lines = rows.map((row) =>
    Array.from({ length: width }, (_, at) => row[at] ?? '')
      .map((cell) => (/[",;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
      .join(','),
  );
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
}

async function toWorkbook(rows: readonly string[][], form: 5 | 6): Promise<Uint8Array> {
  const list = rows.map((row, index) =>
    row.map((value) => ({
      value,
      type: String,
      ...(index === 0 || index === rows.length - 1 ? { fontWeight: 'bold' as const } : {}),
    })),
  );
  const help = COLUMNS[form].map((column) => [columnTitle(column), HELP[column] ?? '']);
  const written = writeXlsxFile([
    {
      sheet: form === 5 ? 'Crew list' : 'Passenger list',
      data: list,
      columns: COLUMNS[form].map(() => ({ width: 22 })),
    },
    {
      sheet: NOTES_SHEET,
      data: help.map((row) => row.map((value) => ({ value, type: String }))),
      columns: [{ width: 34 }, { width: 60 }],
    },
  ]);
  return new Uint8Array(await written.toBuffer());
}
