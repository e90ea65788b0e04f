import type { UnreadRow } from '@/lib/screening/list-schema';
import { readOfacRemarks } from '@/lib/screening/lists/read-ofac-remarks';
import type { EntryName, ListIssue, NameQuality, ReadEntry, ReadList } from '@/lib/screening/schema';
import type { TableRow } from './table';

/** Which of the three files of the list a table is. */
export type OfacFile = 'sdn' | 'alt' | 'add';

/** What the list writes where it has nothing. */
const told = (cell: string | undefined) => {
  const text = (cell ?? '').replace(/\s+/g, ' ').trim();
  return text === '-0-' ? '' : text;
};
const isEnd = ({ cells }: TableRow) => cells.length === 1 && (cells[0] ?? '').replace(/\p{Cc}/gu, '').trim() === '';

/**
 * The Specially Designated Nationals list in its older CSV form, told by content: no header, `-0-` for nothing; 12 cells
 * a row in SDN.CSV (number, name, type, programme, title, five of a vessel, owner, remarks), 5 in ALT.CSV (number,
 * alias's number, kind, name, remarks), 6 in ADD.CSV (number, address's number, address, city, country, remarks).
 */
export function ofacFileOf(rows: readonly TableRow[]): OfacFile | undefined {
  const first = rows.filter((row) => !isEnd(row)).slice(0, 20);
  // the first row tells; one that is broken further down must not hide what the file is
  const all = (test: (cells: string[]) => boolean) =>
    test(first[0]?.cells ?? []) && first.filter(({ cells }) => test(cells)).length > first.length / 2;
  const numbered = (cells: string[], width: number) => cells.length === width && /^\s*\d{1,9}\s*$/.test(cells[0] ?? '');
  if (all((c) => numbered(c, 12) && /^(individual|vessel|aircraft|-0-)\s*$/i.test((c[2] ?? '').trim()))) return 'sdn';
  if (all((c) => numbered(c, 5) && /^[afn]\.?k\.?a\.?$/i.test((c[2] ?? '').trim()))) return 'alt';
  if (all((c) => numbered(c, 6) && /^\s*\d{1,9}\s*$/.test(c[1] ?? ''))) return 'add';
  return undefined;
}

/**
 * Individuals of SDN.CSV as entries, with the aliases of ALT.CSV where it came along. Organisations, vessels and
 * aircraft are counted: no traveller is one. The entry's reference is the list's own number.
 */
export function readOfacList(sdn: readonly TableRow[], alt: readonly TableRow[]): ReadList {
  const warnings: ListIssue[] = [];
  const unread: UnreadRow[] = [];
  const aliases = new Map<string, EntryName[]>();
  for (const row of alt) {
    const [number, name] = [told(row.cells[0]), nameOf(told(row.cells[3]))];
    if (isEnd(row) || name === '') continue;
    const weak = /weak/i.test(told(row.cells[4]));
    aliases.set(number, [
      ...(aliases.get(number) ?? []),
      { full: name, quality: qualityOf(name, weak ? 'low' : 'good') },
    ]);
  }
  const entries = new Map<string, ReadEntry>();
  let others = 0;
  for (const row of sdn) {
    if (isEnd(row)) continue;
    const leave = (code: string, params?: ListIssue['params']) => {
      warnings.push({ code, line: row.line, ...(params ? { params } : {}) });
      unread.push({ line: row.line, code, cells: row.cells });
    };
    const [reference, name, type] = [told(row.cells[0]), nameOf(told(row.cells[1])), told(row.cells[2])];
    if (row.cells.length !== 12)
      leave(row.cells.length > 12 ? 'row-too-long' : 'ofac-row-too-short', { cells: row.cells.length, columns: 12 });
    else if (!/^individual$/i.test(type)) others++;
    else if (!/\p{L}/u.test(name)) leave('entry-without-name');
    else if (entries.has(reference)) leave('duplicate-reference', { reference });
    else entries.set(reference, entryOf(row, reference, name, aliases.get(reference) ?? [], warnings));
  }
  if (others > 0) warnings.push({ code: 'entities-left-out', params: { count: others } });
  if (alt.length === 0) warnings.push({ code: 'ofac-without-aliases' });
  if (entries.size === 0) return { ok: false, errors: [{ code: 'no-individuals' }] };
  return { ok: true, entries: [...entries.values()], warnings, unread };
}

function entryOf(
  { cells, line }: TableRow,
  reference: string,
  name: string,
  aliases: EntryName[],
  warnings: ListIssue[],
): ReadEntry {
  const remarks = told(cells[11]);
  const facts = readOfacRemarks(remarks);
  if (facts.unreadDates > 0) warnings.push({ code: 'birth-date-unread', line, column: 'DOB' });
  if (facts.unknownCountries > 0) warnings.push({ code: 'country-unknown', line, column: 'nationality' });
  const names = new Map<string, EntryName>([[name, { full: name, quality: 'primary' }]]);
  for (const alias of [
    ...aliases,
    ...facts.weakNames.map((full): EntryName => ({ full: nameOf(full), quality: qualityOf(full, 'low') })),
  ])
    if (!names.has(alias.full)) names.set(alias.full, alias);
  const reason = [told(cells[3]), told(cells[4]), remarks].filter((part) => part !== '').join('; ');
  return {
    externalRef: reference,
    names: [...names.values()],
    birthDates: [...new Map(facts.birthDates.map((date) => [`${date.kind}${date.from}${date.to}`, date])).values()],
    documents: facts.documents,
    nationalities: facts.nationalities,
    birthPlaces: facts.birthPlaces,
    ...(facts.sex === undefined ? {} : { sex: facts.sex }),
    ...(reason === '' ? {} : { reason: reason.slice(0, 4000) }),
  };
}

/** `VELDRUN, Oskar Emil` as the list writes it, in the order in which it is said. */
function nameOf(listed: string): string {
  const [family = '', given, ...more] = listed.split(/,\s*/);
  return given === undefined || more.length > 0 ? listed : `${given} ${family}`.trim();
}

function qualityOf(name: string, quality: NameQuality): NameQuality {
  return /\p{Script=Latin}/u.test(name) || !/\p{L}/u.test(name) ? quality : 'original-script';
}
