import * as z from 'zod';
import type { Answer } from '@/components/intake/post-file';

const listIssue = z.object({
  code: z.string(),
  message: z.string().optional(),
  line: z.number().optional(),
  column: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type ListIssue = z.infer<typeof listIssue>;

const imported = z.object({
  version: z.number(),
  added: z.number(),
  removed: z.number(),
  unchanged: z.number(),
  warnings: z.array(listIssue),
});
const refused = z.object({ reason: z.literal('list-unreadable'), errors: z.array(listIssue) });

export type ImportOutcome =
  | ({ ok: true } & z.infer<typeof imported>)
  /** The file could not be used; the list stays as it was. */
  | { ok: false; errors: ListIssue[] };

/** What an import's answer says of the file; undefined where the request itself was refused or got lost. */
export function readOutcome({ status, body }: Answer): ImportOutcome | undefined {
  if (status === 200) {
    const read = imported.safeParse(body);
    return read.success ? { ok: true, ...read.data } : undefined;
  }
  const read = refused.safeParse(body);
  return read.success ? { ok: false, errors: read.data.errors } : undefined;
}
