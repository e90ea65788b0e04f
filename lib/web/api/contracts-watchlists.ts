import * as z from 'zod';
import { addEntry } from '@/lib/screening/add-entry';
import { createWatchlist } from '@/lib/screening/create-watchlist';
import { type Imported, importWatchlist } from '@/lib/screening/import-watchlist';
import { listFormats, listMapping, type TableLook } from '@/lib/screening/list-schema';
import type { Previewed } from '@/lib/screening/preview-import';
import type { ListIssue } from '@/lib/screening/schema';
import { listWatchlists } from '@/lib/screening/watchlist-queries';
import { addEntryInput, createWatchlistInput, MAX_LIST_BYTES, withdrawReasons } from '@/lib/screening/watchlist-schema';
import { withdrawEntry } from '@/lib/screening/withdraw-entry';
import { contract } from './contract';
import { idParams, instant, pageOf } from './contract-parts';
import { listIssueSchema, toListIssue } from './issue-sentences';
import { UnreadableFile } from './problem';

const watchlistSchema = z
  .object({
    id: z.uuid(),
    name: z.string().meta({ examples: ['Consolidated list'] }),
    family: z.string().meta({ description: 'What a partner may be told of the list.', examples: ['un-sanctions'] }),
    offence: z.string().meta({ examples: ['terrorism'] }),
    source: z.string().nullable().meta({ description: 'Authority whose list it is.' }),
    restricted: z.boolean().meta({ description: 'Entries and hits are for supervisors and the DPO alone.' }),
    version: z.int().meta({ description: 'Rises with every change of its entries; 0 before the first.' }),
    entryCount: z.int(),
    importedAt: instant.nullable(),
    createdAt: instant,
    rescreenedVersion: z.int().meta({
      description:
        'Version that travellers still to arrive were compared with; lower than `version` while that goes on.',
    }),
    rescreened: z.int().meta({ description: 'Travellers compared so far, or in all.' }),
  })
  .meta({ id: 'Watchlist' });

export const getWatchlists = contract({
  id: 'listWatchlists',
  method: 'get',
  path: '/api/v1/watchlists',
  summary: 'List watchlists by name',
  description: 'Names and counts of your agency’s lists, all on one page.',
  runs: listWatchlists,
  response: pageOf(watchlistSchema),
});

export const postWatchlist = contract({
  id: 'createWatchlist',
  method: 'post',
  path: '/api/v1/watchlists',
  summary: 'Create an empty watchlist',
  runs: createWatchlist,
  json: z.strictObject(createWatchlistInput.shape).meta({
    id: 'NewWatchlist',
    examples: [{ name: 'Consolidated list', family: 'un-sanctions', offence: 'terrorism' }],
  }),
  response: z.object({ id: z.uuid() }),
  outcomes: { 201: 'Created, without entries.' },
});

const wholeNumber = (description: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .optional()
    .meta({ description, override: { type: 'integer', minimum: 0, pattern: undefined } });

/** An entry as the portal keeps it: names, dates, documents and the rest. */
const entrySchema = z.looseObject({ externalRef: z.string() }).meta({ id: 'WatchlistEntryFacts' });
const unreadSchema = z.object({ line: z.int(), code: z.string(), cells: z.array(z.string()) });
const counts = {
  added: z.int(),
  changed: z.int().meta({ description: 'Same reference, other facts.' }),
  removed: z.int(),
  unchanged: z.int(),
  kept: z.int().meta({ description: 'References that a person keeps by hand; the file does not touch them.' }),
};
const importSchema = z
  .object({
    dryRun: z.boolean(),
    readable: z.boolean().meta({
      description: 'False in a dry run of a table whose columns a mapping has to explain; `warnings` says why.',
    }),
    version: z.int().meta({ description: 'The new version; in a dry run the one compared with, for `expects`.' }),
    ...counts,
    confirmRemovals: z
      .int()
      .nullable()
      .meta({ description: 'Send this number as `removals`: more than a third of the imported entries would go.' }),
    warnings: z.array(listIssueSchema),
    unread: z.array(unreadSchema).meta({ description: 'Rows that became no entry, as they stood; 2,000 at most.' }),
    unreadCount: z.int(),
    preview: z
      .object({
        format: z.enum(listFormats).nullable(),
        added: z.array(entrySchema),
        changed: z.array(
          z.object({ externalRef: z.string(), fields: z.array(z.string()), before: entrySchema, after: entrySchema }),
        ),
        removed: z.array(entrySchema),
        table: tableSchema().nullable(),
      })
      .nullable()
      .meta({
        description: 'Of a dry run: the first 50 entries of each kind, and what the columns were taken to mean.',
      }),
  })
  .meta({ id: 'WatchlistImport' });

function tableSchema() {
  return z
    .object({
      mapping: listMapping,
      sample: z.array(z.array(z.string())),
      rows: z.int(),
      ambiguousDates: z.int(),
    })
    .meta({ id: 'WatchlistTable' });
}

export const postWatchlistImport = contract({
  id: 'importWatchlist',
  method: 'post',
  path: '/api/v1/watchlists/{id}/import',
  summary: 'Make a watchlist what a file says',
  description:
    'The body is the United Nations consolidated list in XML, OFAC’s SDN.CSV, or a table in CSV or XLSX; which one is told by the content. A form (multipart/form-data) may carry several files that belong together (SDN.CSV and ALT.CSV) and a part `options` with `mapping`, `expects` and `removals` in JSON. Entries made by hand stay. `dryRun=true` answers what would change and writes nothing. A file that cannot be read changes nothing and is answered with 422; 409 where the list moved since the dry run, or where more than a third of its entries would go unconfirmed.',
  runs: importWatchlist,
  about: 'watchlist',
  params: idParams,
  query: z.strictObject({
    dryRun: z.enum(['true', 'false']).optional().meta({ description: 'Only say what would change.' }),
    expects: wholeNumber('Version the list must still have.'),
    removals: wholeNumber('How many entries go, where the dry run asks for the number.'),
  }),
  bytes: {
    maxBytes: MAX_LIST_BYTES,
    tooLarge: 'list-too-large',
    types: [
      'application/xml',
      'text/xml',
      'text/csv',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'multipart/form-data',
      'application/octet-stream',
    ],
  },
  response: importSchema,
  outcomes: { 200: 'Imported, and travellers still to arrive are screened against it; or, in a dry run, compared.' },
});

const entryParams = z.object({ ...idParams.shape, entryId: z.uuid() });

export const postWatchlistEntry = contract({
  id: 'addWatchlistEntry',
  method: 'post',
  path: '/api/v1/watchlists/{id}/entries',
  summary: 'Add one entry',
  description:
    'Raises the list’s version by one; travellers still to arrive are screened against the entry within seconds. Imports leave it alone.',
  runs: addEntry,
  about: 'watchlist',
  params: idParams,
  json: addEntryInput.shape.entry.meta({
    id: 'NewWatchlistEntry',
    examples: [
      {
        externalRef: 'NC-2041',
        names: [{ full: 'Oskar Veldrun', quality: 'primary' }],
        birthDates: [{ kind: 'exact', from: '1970-05-02' }],
        documents: [{ kind: 'passport', number: 'K1234567', issuer: 'RUR' }],
        nationalities: ['RUR'],
        expiresOn: '2027-05-01',
      },
    ],
  }),
  response: z.object({ entryId: z.uuid(), externalRef: z.string(), version: z.int() }),
  outcomes: { 201: 'Added.' },
});

export const postEntryWithdrawal = contract({
  id: 'withdrawWatchlistEntry',
  method: 'post',
  path: '/api/v1/watchlists/{id}/entries/{entryId}/withdraw',
  summary: 'Withdraw one entry',
  description: 'It makes no new hits; hits that it made stay readable. Raises the list’s version by one.',
  runs: withdrawEntry,
  about: 'watchlist',
  params: entryParams,
  json: z.strictObject({ reason: z.enum(withdrawReasons) }).meta({ id: 'EntryWithdrawal' }),
  response: z.object({ version: z.int() }),
  outcomes: { 200: 'Withdrawn.' },
});

/** @throws UnreadableFile when the reader could not use the file. */
export function toImport(outcome: Imported | Previewed, dryRun: boolean): z.input<typeof importSchema> {
  if (!outcome.ok && dryRun && outcome.table) return unexplained(outcome.errors, outcome.table);
  if (!outcome.ok) throw new UnreadableFile('list-unreadable', outcome.errors.map(toListIssue));
  const { ok: _ok, warnings, ...rest } = outcome;
  const told = {
    ...rest,
    dryRun,
    readable: true,
    warnings: warnings.map(toListIssue),
    confirmRemovals: null,
    preview: null,
  };
  if (!('first' in outcome)) return told;
  const { format, table, confirmRemovals, first } = outcome;
  // facts are plain JSON, whatever an entry says
  const plain = (entry: object & { externalRef: string }) => ({ ...entry });
  return {
    ...told,
    confirmRemovals,
    preview: {
      format,
      table,
      added: first.added.map(plain),
      removed: first.removed.map(plain),
      changed: first.changed.map((change) => ({
        ...change,
        before: plain(change.before),
        after: plain(change.after),
      })),
    },
  };
}

/** A dry run of a table that nobody has explained yet. */
function unexplained(errors: ListIssue[], table: TableLook): z.input<typeof importSchema> {
  return {
    dryRun: true,
    readable: false,
    version: 0,
    added: 0,
    changed: 0,
    removed: 0,
    unchanged: 0,
    kept: 0,
    confirmRemovals: null,
    warnings: errors.map(toListIssue),
    unread: [],
    unreadCount: 0,
    preview: { format: null, table, added: [], changed: [], removed: [] },
  };
}
