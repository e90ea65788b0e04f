import * as z from 'zod';
import type { ListIssue, ReadEntry } from './schema';

/** What a column of a table (CSV, XLSX) may hold. The order is that of the choice on the screen. */
export const listFields = [
  'reference',
  'full_name',
  'family_name',
  'given_names',
  'aliases',
  'birth_date',
  'sex',
  'nationality',
  'birth_place',
  'document_number',
  'document_kind',
  'document_issuer',
  'reason',
  'listed_on',
  'expires_on',
  'offence',
  'source',
] as const;
export type ListField = (typeof listFields)[number];

/** Most columns of a table that are looked at. */
export const MOST_COLUMNS = 200;

/** What each column of a table means, as a person confirmed it; kept on the list for the next file. */
export const listMapping = z.object({
  /** The first row names the columns; else every row is an entry, and columns are known by their place. */
  header: z.boolean(),
  /** Order in dates such as 03/04/1970; null: told from the other dates of the file, day first where none tells. */
  dayFirst: z.boolean().nullable(),
  columns: z
    .array(z.object({ heading: z.string().max(120), field: z.enum(listFields).nullable() }))
    .min(1)
    .max(MOST_COLUMNS),
});
export type ListMapping = z.infer<typeof listMapping>;

export const listFormats = ['un-xml', 'ofac-csv', 'csv', 'xlsx'] as const;
export type ListFormat = (typeof listFormats)[number];

/** What a person is shown of a table to say what its columns mean. */
export interface TableLook {
  mapping: ListMapping;
  /** The first rows, cells cut to what fits a screen. */
  sample: string[][];
  rows: number;
  /** Dates whose day and month could be the other way round, and nothing in the file tells. */
  ambiguousDates: number;
}

/** A row (or element) of a file that became no entry: kept, so that it can be mended and sent again. */
export interface UnreadRow {
  /** As `ListIssue.line`. */
  line: number;
  code: string;
  cells: string[];
}

/** Most rows that an answer carries; `unreadCount` says how many there were. */
export const MOST_UNREAD = 2000;
/** Most entries of each kind that a dry run shows. */
export const MOST_SHOWN = 50;

/** One entry that a file would change: as it is, as it would be, and which facts differ. */
export interface ChangedEntry {
  externalRef: string;
  fields: (keyof ReadEntry)[];
  before: ReadEntry;
  after: ReadEntry;
}

export interface DiffCounts {
  added: number;
  changed: number;
  removed: number;
  unchanged: number;
  /** References of the file that a person keeps by hand: the file does not touch them. */
  kept: number;
}

/** What a file would do to a list, before anything is written. */
export interface ImportPreview extends DiffCounts {
  ok: true;
  format: ListFormat;
  /** Version it was compared with: what an import has to expect. */
  version: number;
  /** Set where so many entries would go that a person has to say the number. */
  confirmRemovals: number | null;
  first: { added: ReadEntry[]; changed: ChangedEntry[]; removed: ReadEntry[] };
  warnings: ListIssue[];
  unread: UnreadRow[];
  unreadCount: number;
  table: TableLook | null;
}

/** The file cannot be used as it is; with a table a person may say what its columns mean. */
export interface UnreadableList {
  ok: false;
  errors: ListIssue[];
  table: TableLook | null;
}
