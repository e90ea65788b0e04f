import * as z from 'zod';
import { readCursor, toPage } from '@/lib/core/cursor';
import type { Tx } from '@/lib/core/db';
import { query } from '@/lib/core/query';
import type { Prisma } from '@/lib/generated/prisma/client';

export const searchAuditInput = z.object({
  action: z.string().max(48).optional(),
  operation: z.string().max(16).optional(),
  decision: z.enum(['allow', 'deny']).optional(),
  actorId: z.uuid().optional(),
  recipientId: z.uuid().optional(),
  /** Everything about a record and what came of it: a hit's alert and disclosures, an alert's disclosures. */
  about: z.uuid().optional(),
  /** The same, by a reference said aloud: HT-…, AL-…, HN-…. */
  reference: z.string().trim().toUpperCase().max(24).optional(),
  from: z.coerce.date().optional(),
  to: z.coerce.date().optional(),
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(200).default(50),
});
export type AuditFilters = z.input<typeof searchAuditInput>;

const columns = {
  id: true,
  at: true,
  agencyId: true,
  actorKind: true,
  actorId: true,
  actorRoles: true,
  action: true,
  operation: true,
  targetKind: true,
  targetId: true,
  recipientId: true,
  purpose: true,
  decision: true,
  reason: true,
  details: true,
  correlationId: true,
  source: true,
} satisfies Prisma.AuditEventSelect;

/**
 * The event explorer. An agency's auditor and DPO see their agency's events with colleagues' names; the oversight body
 * sees every agency's with none. Row-level security draws that line; searching is itself an event.
 */
export const searchAudit = query({
  name: 'audit.search',
  input: searchAuditInput,
  policy: { who: { roles: ['auditor', 'dpo'], scopes: ['audit:read'] } },
  async read({ tx, input }) {
    const from = readCursor(input.cursor);
    const about = await relatedIds(tx, input);
    const rows = await tx.auditEvent.findMany({
      where: {
        AND: [
          input.action ? { action: input.action } : {},
          input.operation ? { operation: input.operation } : {},
          input.decision ? { decision: input.decision } : {},
          input.actorId ? { actorId: input.actorId } : {},
          input.recipientId ? { recipientId: input.recipientId } : {},
          about ? { targetId: { in: about } } : {},
          input.from ? { at: { gte: input.from } } : {},
          input.to ? { at: { lt: input.to } } : {},
          from ? { OR: [{ at: { lt: from.at } }, { at: from.at, id: { lt: from.id } }] } : {},
        ],
      },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: input.limit + 1,
      select: columns,
    });
    const agencies = await tx.agency.findMany({ select: { id: true, code: true } });
    const people = await tx.user.findMany({
      where: { id: { in: [...idsOf(rows, 'person'), ...signers(rows)] } },
      select: { id: true, name: true },
    });
    const machines = await tx.serviceAccount.findMany({
      where: { id: { in: idsOf(rows, 'service') } },
      select: { id: true, name: true },
    });
    const references = await referencesOf(tx, rows);
    const codes = new Map(agencies.map((a) => [a.id, a.code]));
    const names = new Map([...people, ...machines].map((p) => [p.id, p.name]));
    return toPage(
      rows.map((row) => ({
        ...row,
        details: row.details as Record<string, unknown>,
        agency: row.agencyId ? (codes.get(row.agencyId) ?? null) : null,
        recipient: row.recipientId ? (codes.get(row.recipientId) ?? null) : null,
        /** Null at the oversight body: there an event has a role and a unit, no name. */
        actorName: names.get(row.actorId ?? signers([row])[0] ?? '') ?? null,
        reference: row.targetId ? (references.get(row.targetId) ?? null) : null,
      })),
      input.limit,
      (r) => ({ at: r.at, id: r.id }),
    );
  },
  access: (page, { cursor: _cursor, limit: _limit, ...filters }) => ({
    details: {
      filters: Object.entries(filters)
        .filter(([, v]) => v !== undefined)
        .map(([k]) => k),
      count: page.rows.length,
    },
  }),
});
export type AuditRow = Awaited<ReturnType<typeof searchAudit.run>>['rows'][number];

type Row = { targetId: string | null; targetKind: string | null; actorId: string | null; actorKind: string };
const idsOf = (rows: Row[], kind: string) => [
  ...new Set(rows.flatMap((r) => (r.actorKind === kind && r.actorId ? [r.actorId] : []))),
];

/** Before a sign-in there is no actor: the account it was tried on says whose it was. */
const signers = (rows: Row[]) =>
  rows.flatMap((r) => (r.actorKind === 'anonymous' && r.targetKind === 'user' && r.targetId ? [r.targetId] : []));

/** A record and what came of it, as far as row-level security shows it. Null when no record was asked for. */
async function relatedIds(tx: Tx, input: { about?: string; reference?: string }): Promise<string[] | null> {
  if (!input.about && !input.reference) return null;
  const key = input.about ? { id: input.about } : { reference: input.reference ?? '' };
  const ids = new Set<string>(input.about ? [input.about] : []);
  const alertIds: string[] = [];
  for (const hit of await tx.hit.findMany({ where: key, select: { id: true, alerts: { select: { id: true } } } })) {
    ids.add(hit.id);
    alertIds.push(...hit.alerts.map((a) => a.id));
  }
  for (const alert of await tx.alert.findMany({
    where: { OR: [key, { id: { in: alertIds } }] },
    select: { id: true, releases: { select: { disclosureId: true } } },
  })) {
    ids.add(alert.id);
    for (const r of alert.releases) ids.add(r.disclosureId);
  }
  for (const d of await tx.disclosure.findMany({ where: key, select: { id: true } })) ids.add(d.id);
  return [...ids];
}

/** References of the records on a page of events, where the reader may know them. */
async function referencesOf(tx: Tx, rows: Row[]): Promise<Map<string, string>> {
  const of = (kind: string) => [
    ...new Set(rows.flatMap((r) => (r.targetKind === kind && r.targetId ? [r.targetId] : []))),
  ];
  const found = [
    ...(await tx.hit.findMany({ where: { id: { in: of('hit') } }, select: { id: true, reference: true } })),
    ...(await tx.alert.findMany({ where: { id: { in: of('alert') } }, select: { id: true, reference: true } })),
    ...(await tx.disclosure.findMany({
      where: { id: { in: of('disclosure') } },
      select: { id: true, reference: true },
    })),
    ...(await tx.agreement.findMany({ where: { id: { in: of('agreement') } }, select: { id: true, reference: true } })),
  ];
  return new Map(found.map((f) => [f.id, f.reference]));
}
