import * as z from 'zod';
import { createWatchlist } from '@/lib/screening/create-watchlist';
import { type Imported, importWatchlist } from '@/lib/screening/import-watchlist';
import { listWatchlists } from '@/lib/screening/watchlist-queries';
import { createWatchlistInput, MAX_LIST_BYTES } from '@/lib/screening/watchlist-schema';
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
    version: z.int().meta({ description: 'Rises with every import; 0 before the first.' }),
    entryCount: z.int(),
    importedAt: instant.nullable(),
    createdAt: instant,
  })
  .meta({ id: 'Watchlist' });

export const getWatchlists = contract({
  id: 'listWatchlists',
  method: 'get',
  path: '/api/v1/watchlists',
  summary: 'List watchlists by name',
  description: 'Names and counts of your agency’s lists, all on one page. Entries do not leave through the API.',
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

export const postWatchlistImport = contract({
  id: 'importWatchlist',
  method: 'post',
  path: '/api/v1/watchlists/{id}/import',
  summary: 'Replace a watchlist’s entries by a file’s',
  description:
    'The body is the United Nations consolidated list in XML, or CSV with a header line; which one is told by the content. A file that cannot be read changes nothing and is answered with 422.',
  runs: importWatchlist,
  about: 'watchlist',
  params: idParams,
  bytes: {
    maxBytes: MAX_LIST_BYTES,
    tooLarge: 'list-too-large',
    types: ['application/xml', 'text/xml', 'text/csv', 'application/octet-stream'],
  },
  response: z
    .object({
      version: z.int(),
      added: z.int(),
      removed: z.int(),
      unchanged: z.int(),
      warnings: z.array(listIssueSchema),
    })
    .meta({ id: 'WatchlistImport' }),
  outcomes: { 200: 'Imported; travellers still to arrive are screened again.' },
});

/** @throws UnreadableFile when the reader could not use the file. */
export function toImport(outcome: Imported) {
  if (!outcome.ok) throw new UnreadableFile('list-unreadable', outcome.errors.map(toListIssue));
  const { ok: _ok, warnings, ...counts } = outcome;
  return { ...counts, warnings: warnings.map(toListIssue) };
}
