import * as z from 'zod';
import { type AuditRow, searchAudit, searchAuditInput } from '@/lib/audit/search';
import { contract } from './contract';
import { instant, pageOf, pageQuery } from './contract-parts';

const { limit: _limit, cursor: _cursor, from: _from, to: _to, ...filters } = searchAuditInput.shape;
const moment = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .optional()
  .meta({ examples: ['2026-11-24T00:00:00Z', '2026-11-24'] });

/** Codes, counts, ids and field names: what an event may say of its act. */
const detailsSchema = z.record(
  z.string(),
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(z.string()),
    z.record(z.string(), z.union([z.string(), z.number()])),
  ]),
);

const eventSchema = z
  .object({
    id: z.uuid(),
    at: instant,
    action: z.string().meta({ examples: ['travel.receive'] }),
    operation: z.string().meta({ examples: ['collection'] }),
    decision: z.string().meta({ description: '`allow` or `deny`.', examples: ['allow'] }),
    reason: z.string().nullable().meta({ description: 'Why it was refused.' }),
    agencyId: z.uuid().nullable(),
    agency: z
      .string()
      .nullable()
      .meta({ description: 'Code of the agency.', examples: ['UTO'] }),
    actorKind: z.string().meta({ examples: ['service'] }),
    actorId: z.uuid().nullable(),
    actorName: z.string().nullable().meta({ description: 'Null at the oversight body.' }),
    actorRoles: z.array(z.string()).meta({ description: 'Roles of a person, scopes of a service account.' }),
    targetKind: z.string().nullable(),
    targetId: z.uuid().nullable(),
    reference: z.string().nullable(),
    recipientId: z.uuid().nullable(),
    recipient: z.string().nullable(),
    purpose: z.string().nullable(),
    details: detailsSchema,
    correlationId: z.uuid().meta({ description: 'Joins the events of one request.' }),
    source: z.string().meta({ description: '`web`, `api` or `job`.' }),
  })
  .meta({ id: 'AuditEvent' });

export const toAuditEvent = (row: AuditRow) => ({ ...row, details: detailsSchema.parse(row.details) });

export const getAuditEvents = contract({
  id: 'searchAuditEvents',
  method: 'get',
  path: '/api/v1/audit-events',
  summary: 'Search the audit events, newest first',
  description:
    'Your agency’s events; the oversight body’s accounts see those of every agency, without names. `from` is included, `to` is not; a date alone is its midnight in UTC.',
  runs: searchAudit,
  query: z.strictObject({ ...pageQuery.shape, ...filters, from: moment, to: moment }),
  response: pageOf(eventSchema),
});
