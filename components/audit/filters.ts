import type { Route } from 'next';
import * as z from 'zod';
import { operations } from '@/lib/audit/events';
import type { AuditFilters as AuditSearch } from '@/lib/audit/search';
import { paths } from '@/lib/display/paths';
import { readReference } from '@/lib/display/references';

/** Wall clock of UTC as `<input type="datetime-local">` writes it, or a date alone. */
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/);
const readers = {
  action: z.string().refine((name) => name in operations),
  operation: z.string().refine((name) => Object.values<string>(operations).includes(name)),
  decision: z.enum(['allow', 'deny']),
  recipient: z.uuid(),
  reference: z.string().transform((text, context) => {
    const read = readReference(text);
    if (!read) context.addIssue('unreadable');
    return read ?? '';
  }),
  about: z.uuid(),
  actor: z.uuid(),
  from: moment.refine((text) => !Number.isNaN(instantOf(text).getTime())),
  to: moment.refine((text) => !Number.isNaN(instantOf(text).getTime())),
} as const;

export type FilterName = keyof typeof readers;
const filterNames = Object.keys(readers) as FilterName[];

/** The filters as the address carries them. */
export type AuditFilters = Partial<Record<FilterName, string>>;

/** Reads the address. What cannot be read is left out and named, so that a broken link still shows something. */
export function readFilters(query: Record<string, string | string[] | undefined>): {
  filters: AuditFilters;
  unreadable: FilterName[];
} {
  const filters: AuditFilters = {};
  const unreadable: FilterName[] = [];
  for (const name of filterNames) {
    const given = query[name];
    if (given === undefined || given === '') continue;
    const read = readers[name].safeParse(typeof given === 'string' ? given.trim() : given);
    if (read.success) filters[name] = read.data;
    else unreadable.push(name);
  }
  return { filters, unreadable };
}

/** The instant that a filter names: its wall clock is UTC. */
function instantOf(text: string): Date {
  return new Date(text.includes('T') ? `${text}Z` : `${text}T00:00Z`);
}

/** The input of `searchAudit`. */
export function toSearch({ recipient, actor, from, to, decision, ...same }: AuditFilters): AuditSearch {
  return {
    ...same,
    ...(decision === 'allow' || decision === 'deny' ? { decision } : {}),
    ...(recipient ? { recipientId: recipient } : {}),
    ...(actor ? { actorId: actor } : {}),
    ...(from ? { from: instantOf(from) } : {}),
    ...(to ? { to: instantOf(to) } : {}),
  };
}

/** The address of a search: codes, ids, references and times only. */
export function auditHref(filters: AuditFilters, cursor?: string): Route {
  const query = new URLSearchParams(filterNames.flatMap((n) => (filters[n] ? [[n, filters[n]]] : [])));
  if (cursor) query.set('cursor', cursor);
  return (query.size > 0 ? `${paths.audit}?${query}` : paths.audit) as Route;
}
