import { inflateRawSync } from 'node:zlib';

/** Why a workbook is not opened; key of its sentence. */
export type WorkbookFault = 'workbookTooLarge' | 'workbookEncrypted' | 'workbookBroken';

/** Most that all parts of a workbook may unpack to. A list of 6,000 people has 3 MB. */
const MOST_BYTES = 100_000_000;
const MOST_ENTRIES = 2000;
/** Spreadsheets pack 5 to 30 to 1; a bomb packs 1000 to 1. Small parts may be anything. */
const MOST_RATIO = 200;
const SMALL = 1_000_000;
/** Cells that a sheet may span, empty ones counted: the reader fills the gaps. */
const MOST_SPAN = 5_000_000;
const MOST_ROWS = 1_048_576;
const MOST_CELLS = 1_500_000;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;

interface Entry {
  name: string;
  method: number;
  packed: number;
  size: number;
  dataStart: number;
}

/**
 * Proves that a workbook (XLSX: a ZIP archive, PKWARE APPNOTE 6.3.3, of XML parts) can be opened without harm, before
 * its reader sees it: what the central directory declares, then what the parts really unpack to, then how far each
 * sheet spans. Undefined where it is sound. Macros and links are parts that no reader here opens.
 */
export function findWorkbookFault(bytes: Uint8Array): WorkbookFault | undefined {
  const entries = readDirectory(bytes);
  if (typeof entries === 'string') return entries;
  const declared = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (declared > MOST_BYTES) return 'workbookTooLarge';
  if (entries.some(({ size, packed }) => size > SMALL && size > packed * MOST_RATIO)) return 'workbookTooLarge';
  // what unpacks to something else than declared is a trap, or damaged
  for (const entry of entries) {
    if (!/\.(?:xml|rels)$/i.test(entry.name)) continue;
    const content = unpack(bytes, entry);
    if (content === undefined) return 'workbookBroken';
    if (/^xl\/worksheets\/[^/]+\.xml$/i.test(entry.name) && spanOf(content) > MOST_SPAN) return 'workbookTooLarge';
  }
  return undefined;
}

function readDirectory(bytes: Uint8Array): Entry[] | WorkbookFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return 'workbookBroken';
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) return 'workbookTooLarge';
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  const names = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return 'workbookBroken';
    if ((view.getUint16(at + 8, true) & 1) === 1) return 'workbookEncrypted';
    const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const local = view.getUint32(at + 42, true);
    // 4 GB and more (ZIP64) is no list
    if (packed === 0xffffffff || size === 0xffffffff || local === 0xffffffff) return 'workbookTooLarge';
    if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL_ENTRY) return 'workbookBroken';
    const dataStart = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (dataStart + packed > view.byteLength) return 'workbookBroken';
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)));
    if (names.has(name)) return 'workbookBroken';
    names.add(name);
    entries.push({ name, method: view.getUint16(at + 10, true), packed, size, dataStart });
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  if (names.has('EncryptedPackage')) return 'workbookEncrypted';
  return names.has('xl/workbook.xml') ? entries : 'workbookBroken';
}

/** The record at the end, behind which only a comment of up to 65,535 bytes stands. */
function findEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 65_557; at -= 1)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return undefined;
}

function unpack(bytes: Uint8Array, { method, packed, size, dataStart }: Entry): Uint8Array | undefined {
  const data = bytes.subarray(dataStart, dataStart + packed);
  if (method === 0) return packed === size ? data : undefined;
  if (method !== 8) return undefined;
  try {
    const content = inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
    return content.length === size ? content : undefined;
  } catch {
    return undefined;
  }
}

/** Rows times columns up to the farthest cell; rows without cells are counted apart. */
function spanOf(sheet: Uint8Array): number {
  const text = new TextDecoder().decode(sheet);
  let rows = 0;
  let filled = 0;
  let columns = 1;
  let cells = 0;
  for (const match of text.matchAll(/<(?:\w+:)?(row|c)\b([^<>]*)>/g)) {
    const place = /\br=["']([A-Z]*)(\d+)["']/.exec((match[2] ?? '').slice(0, 500));
    const row = (place?.[2] ?? '').length > 7 ? Number.POSITIVE_INFINITY : Number(place?.[2] ?? 0);
    rows = Math.max(rows, row);
    if (match[1] !== 'c') continue;
    cells += 1;
    filled = Math.max(filled, row);
    columns = Math.max(columns, columnNumber(place?.[1] ?? ''));
  }
  if (cells > MOST_CELLS) return Number.POSITIVE_INFINITY;
  return rows > MOST_ROWS ? Number.POSITIVE_INFINITY : filled * columns;
}

function columnNumber(letters: string): number {
  if (letters.length > 3) return Number.POSITIVE_INFINITY;
  let number = 0;
  for (const letter of letters) number = number * 26 + (letter.codePointAt(0) ?? 64) - 64;
  return number;
}
