import * as z from 'zod';
import type { Answer } from '@/components/intake/post-file';
import { listFormats, listMapping } from '@/lib/screening/list-schema';
import type { ReadEntry } from '@/lib/screening/schema';

const listIssue = z.object({
  code: z.string(),
  message: z.string().optional(),
  line: z.number().optional(),
  column: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type ListIssue = z.infer<typeof listIssue>;

const entry = z.custom<ReadEntry>((value) => typeof value === 'object' && value !== null && 'names' in value);
const table = z.object({
  mapping: listMapping,
  sample: z.array(z.array(z.string())),
  rows: z.number(),
  ambiguousDates: z.number(),
});
export type TableAnswer = z.infer<typeof table>;

const told = z.object({
  readable: z.boolean(),
  version: z.number(),
  added: z.number(),
  changed: z.number(),
  removed: z.number(),
  unchanged: z.number(),
  kept: z.number(),
  confirmRemovals: z.number().nullable(),
  warnings: z.array(listIssue),
  unread: z.array(z.object({ line: z.number(), code: z.string(), cells: z.array(z.string()) })),
  unreadCount: z.number(),
  preview: z
    .object({
      format: z.enum(listFormats).nullable(),
      added: z.array(entry),
      changed: z.array(
        z.object({
          externalRef: z.string(),
          fields: z.array(z.custom<keyof ReadEntry>((value) => typeof value === 'string')),
          before: entry,
          after: entry,
        }),
      ),
      removed: z.array(entry),
      table: table.nullable(),
    })
    .nullable(),
});
export type ImportAnswer = z.infer<typeof told>;
export type UnreadRows = Pick<ImportAnswer, 'unread' | 'unreadCount' | 'warnings'>;

const refused = z.object({ reason: z.literal('list-unreadable'), errors: z.array(listIssue) });

export type Told =
  | ({ ok: true } & ImportAnswer)
  /** The file could not be used; the list stays as it was. */
  | { ok: false; errors: ListIssue[] };

/** What the server says of a file; undefined where the request itself was refused or got lost. */
export function readTold({ status, body }: Answer): Told | undefined {
  if (status === 200) {
    const read = told.safeParse(body);
    return read.success ? { ok: true, ...read.data } : undefined;
  }
  const read = refused.safeParse(body);
  return read.success ? { ok: false, errors: read.data.errors } : undefined;
}
