import { decodeList } from '@/lib/screening/decode-list';
import type { ListFormat, ListMapping, TableLook } from '@/lib/screening/list-schema';
import type { SaidOfTable } from '@/lib/screening/lists/map-table';
import { parseCsvTable } from '@/lib/screening/lists/parse-csv-table';
import { parseWorkbookTable } from '@/lib/screening/lists/parse-workbook-table';
import { type OfacFile, ofacFileOf, readOfacList } from '@/lib/screening/lists/read-ofac-list';
import { readTableList } from '@/lib/screening/lists/read-table-list';
import type { TableRow } from '@/lib/screening/lists/table';
import { readUnList } from '@/lib/screening/read-un-list';
import { ListError } from '@/lib/screening/read-xml-elements';
import type { ReadList } from '@/lib/screening/schema';

/** First bytes of files people send by mistake, and the sentence that says so. */
const signatures: [bytes: number[], code: string][] = [
  [[0x25, 0x50, 0x44, 0x46], 'file-pdf'],
  [[0x1f, 0x8b], 'file-compressed'],
  [[0x42, 0x5a, 0x68], 'file-compressed'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'file-old-office'],
  [[0xff, 0xfe], 'file-utf16'],
  [[0xfe, 0xff], 'file-utf16'],
];

/** What a file, or several that belong together, came to. */
export interface ListReading {
  list: ReadList;
  format: ListFormat;
  /** Of a table: what its columns were taken to mean. */
  table: TableLook | null;
  /** Of a table that was read: what its next file is read by. */
  remember?: ListMapping;
}

/**
 * A watchlist, told by its content and never by its name: the UN consolidated list in XML, OFAC's SDN.CSV (with ALT.CSV
 * and ADD.CSV beside it), or a table in CSV or XLSX whose columns a person explained. Everything else is refused with a
 * code of the `list-issues` messages that says what it looks like.
 */
export async function readList(files: readonly Uint8Array[], said: SaidOfTable = {}): Promise<ListReading> {
  const [only] = files;
  try {
    if (files.length === 1 && only) return await readOne(only, said);
    return readOfacFiles(files.map((bytes) => refuseOther(bytes) ?? parseCsvTable(decodeList(bytes))));
  } catch (error) {
    if (error instanceof ListError) return refuse(error.issue.code, error.issue);
    throw error;
  }
}

async function readOne(bytes: Uint8Array, said: SaidOfTable): Promise<ListReading> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] !== undefined && bytes[2] < 9) {
    const { look, ...read } = await readTableList(await parseWorkbookTable(bytes), said);
    return { ...read, format: 'xlsx', table: look };
  }
  refuseOther(bytes);
  const head = headOf(bytes);
  if (head.startsWith('<')) return { list: readUnList(bytes), format: 'un-xml', table: null };
  const rows = parseCsvTable(decodeList(bytes));
  const role = said.mapping ? undefined : ofacFileOf(rows);
  if (role !== undefined) return readOfacFiles([rows]);
  const { look, ...read } = await readTableList({ format: 'csv', rows, pictures: 0 }, said);
  return { ...read, format: 'csv', table: look };
}

/** Several files are one list only as the parts of OFAC's. */
function readOfacFiles(tables: TableRow[][]): ListReading {
  const parts = new Map<OfacFile, TableRow[]>();
  for (const rows of tables) {
    const role = ofacFileOf(rows);
    if (role === undefined || parts.has(role)) return refuse('several-files');
    parts.set(role, rows);
  }
  const sdn = parts.get('sdn');
  if (!sdn) return refuse('ofac-part-alone');
  return { list: readOfacList(sdn, parts.get('alt') ?? []), format: 'ofac-csv', table: null };
}

const headOf = (bytes: Uint8Array) => new TextDecoder('utf-8').decode(bytes.subarray(0, 4096)).trimStart();

/** @throws ListError for what is no list. */
function refuseOther(bytes: Uint8Array): undefined {
  const signature = signatures.find(([first]) => first.every((byte, at) => bytes[at] === byte));
  if (signature !== undefined) throw new ListError({ code: signature[1] });
  const head = headOf(bytes);
  if (bytes.length === 0 || (head === '' && bytes.every((byte) => byte <= 32)))
    throw new ListError({ code: 'file-empty' });
  if (head.includes('\0')) throw new ListError({ code: 'file-binary' });
  if (/^<(!doctype\s+html|html)\b/i.test(head)) throw new ListError({ code: 'file-html' });
  if (/^[{[]/.test(head)) throw new ListError({ code: 'file-json' });
  if (/^(UNA|UNB\+|UNH\+)/.test(head)) throw new ListError({ code: 'file-carrier-message' });
}

function refuse(code: string, issue = { code }): ListReading {
  return { list: { ok: false, errors: [issue] }, format: 'csv', table: null };
}
