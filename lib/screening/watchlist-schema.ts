import * as z from 'zod';
import { offenceSchema } from '@/lib/agreements/schema';

/** What a partner may be told of a list; never the entry. */
export const listFamilies = ['national-terrorism', 'national-crime', 'un-sanctions', 'documents'] as const;

export const createWatchlistInput = z.object({
  name: z.string().trim().min(2).max(120),
  family: z.enum(listFamilies),
  offence: offenceSchema,
});

/** Largest list file taken, in bytes. */
export const MAX_LIST_BYTES = 64_000_000;
export const importWatchlistInput = z.object({ watchlistId: z.uuid(), bytes: z.instanceof(Uint8Array) });
