import * as z from 'zod';
import { offenceSchema } from '@/lib/agreements/schema';
import { listMapping } from './list-schema';
import { readTableDate } from './lists/read-table-date';
import { isoDate } from './read-birth-date';
import type { EntryBirthDate } from './schema';

/** What a partner may be told of a list; never the entry. */
export const listFamilies = ['national-terrorism', 'national-crime', 'un-sanctions', 'documents'] as const;

const listName = z.string().trim().min(2).max(120);
const authority = z.string().trim().max(120);

export const createWatchlistInput = z.object({
  name: listName,
  family: z.enum(listFamilies),
  offence: offenceSchema,
  source: authority.optional(),
  restricted: z.boolean().optional(),
});

export const changeWatchlistInput = z.object({
  watchlistId: z.uuid(),
  name: listName.optional(),
  family: z.enum(listFamilies).optional(),
  offence: offenceSchema.optional(),
  /** Empty: none. */
  source: authority.optional(),
  restricted: z.boolean().optional(),
});

/** Largest list file taken, in bytes; several files together count as one. */
export const MAX_LIST_BYTES = 64_000_000;

const fileInput = {
  watchlistId: z.uuid(),
  bytes: z.instanceof(Uint8Array),
  /** Files that belong to the first: the alias file of OFAC. */
  more: z.array(z.instanceof(Uint8Array)).max(3).default([]),
  /** What a person says the columns of the table mean; else as said of the list's last table, else guessed. */
  mapping: listMapping.optional(),
};
export const previewImportInput = z.object(fileInput);
export const importWatchlistInput = z.object({
  ...fileInput,
  /** Version that the dry run was compared with. */
  expects: z.int().min(0).optional(),
  /** How many entries the file removes, said by a person where it is more than a third of them. */
  removals: z.int().min(0).optional(),
});

/** Dates of birth as they are typed: `from` alone, or both ends of a range, in any notation of the list files. */
const typedBirthDate = z
  .object({
    kind: z.enum(['exact', 'approximate', 'year', 'range']),
    from: z.string().trim().max(40),
    to: z.string().trim().max(40).optional(),
  })
  .transform(({ kind, from, to }, context): EntryBirthDate => {
    const first = readTableDate(from, true);
    const last = to ? readTableDate(to, true) : first;
    const fault = (path: string, message = 'birth-date-unreadable') => {
      context.addIssue({ code: 'custom', message, path: [path] });
      return z.NEVER;
    };
    if (!first) return fault('from');
    if (!last || last.to < first.from) return fault('to');
    const day = first.from === last.to;
    if (kind === 'exact' && !day) return fault('from', 'exact-needs-day');
    if (kind === 'year' && first.from.slice(0, 4) !== last.to.slice(0, 4)) return fault('to');
    if (kind === 'year')
      return { kind, from: `${first.from.slice(0, 4)}-01-01`, to: `${first.from.slice(0, 4)}-12-31` };
    return { kind, from: first.from, to: last.to };
  });

const day = z
  .string()
  .trim()
  .refine((text) => isoDate(text) === text, 'date-form');
const hasLetter = (text: string) => /\p{L}/u.test(text);

/** An entry as a person types it. */
export const entryInput = z
  .object({
    /** The list's own number of the person; one is made where it is left out. */
    externalRef: z.string().trim().min(1).max(60).optional(),
    names: z
      .array(
        z.object({
          full: z.string().trim().min(1).max(200).refine(hasLetter, 'name-without-letter'),
          quality: z.enum(['primary', 'good', 'low', 'original-script']),
        }),
      )
      .min(1)
      .max(60),
    birthDates: z.array(typedBirthDate).max(20).default([]),
    documents: z
      .array(
        z.object({
          kind: z.enum(['passport', 'identity-card', 'other']),
          number: z.string().trim().min(1).max(60),
          issuer: z.string().trim().max(60).optional(),
          note: z.string().trim().max(200).optional(),
        }),
      )
      .max(40)
      .default([]),
    nationalities: z.array(z.string().trim().min(1).max(80)).max(10).default([]),
    birthPlaces: z.array(z.string().trim().min(1).max(200)).max(10).default([]),
    sex: z.enum(['M', 'F', 'X']).optional(),
    listedOn: day.optional(),
    reason: z.string().trim().max(4000).optional(),
    expiresOn: day.optional(),
    offence: offenceSchema.optional(),
    source: authority.optional(),
    restricted: z.boolean().optional(),
  })
  .refine(({ names }) => names.filter(({ quality }) => quality === 'primary').length === 1, {
    path: ['names'],
    message: 'one-primary-name',
  });
export type EntryInput = z.input<typeof entryInput>;

export const addEntryInput = z.object({ watchlistId: z.uuid(), entry: entryInput });
export const amendEntryInput = z.object({ entryId: z.uuid(), entry: entryInput });

/** Why an entry leaves a list. */
export const withdrawReasons = [
  'no-longer-sought',
  'entered-in-error',
  'duplicate',
  'other-person',
  'deceased',
] as const;
export const withdrawEntryInput = z.object({
  entryId: z.uuid(),
  /** Where the entry must stand, when it is named by an address. */
  watchlistId: z.uuid().optional(),
  reason: z.enum(withdrawReasons),
});

export const entryViews = ['current', 'hand', 'expired', 'restricted', 'withdrawn'] as const;
export type EntryView = (typeof entryViews)[number];
export const ENTRIES_A_PAGE = 50;
export const viewWatchlistInput = z.object({
  watchlistId: z.uuid(),
  page: z.int().min(0).max(100_000).default(0),
  show: z.enum(entryViews).default('current'),
  /** Words of a name, or the beginning of a reference. */
  search: z.string().trim().max(100).default(''),
});
