import * as z from 'zod';
import { colleagueNames } from '@/lib/access/colleague-names';
import type { Tx } from '@/lib/core/db';
import { query } from '@/lib/core/query';
import { changedFields } from './lists/diff-list';
import { entryReaders } from './lists/list-keepers';
import type { ReadEntry } from './schema';

/** Acts that make a version of a list. */
const versionActs = [
  'watchlist.import',
  'watchlist.add-entry',
  'watchlist.amend-entry',
  'watchlist.withdraw-entry',
  'watchlist.restore-entry',
];
const MOST_VERSIONS = 200;
const MOST_HITS = 50;

/** What the event of such an act says; counts stand in those of imports alone. */
const versionDetails = z.object({
  version: z.int(),
  entryId: z.string().optional(),
  reason: z.string().optional(),
  added: z.int().optional(),
  changed: z.int().optional(),
  removed: z.int().optional(),
  unread: z.int().optional(),
  readable: z.boolean().optional(),
});

/** Versions of a list, newest first: what made each, when, and how much it changed. From the audit log, so it is whole. */
async function versionsOf(tx: Tx, watchlistId: string) {
  const events = await tx.auditEvent.findMany({
    where: { targetId: watchlistId, action: { in: versionActs }, decision: 'allow' },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: MOST_VERSIONS,
    select: { action: true, at: true, actorKind: true, actorId: true, details: true },
  });
  const person = ({ actorKind, actorId }: { actorKind: string; actorId: string | null }) =>
    actorKind === 'person' ? actorId : null;
  const nameOf = await colleagueNames(tx, events.map(person));
  return events.flatMap(({ action, at, actorKind, actorId, details }) => {
    const said = versionDetails.safeParse(details);
    // an import that could not be read made no version
    if (!said.success || said.data.readable === false) return [];
    const { version, entryId, reason, added, changed, removed, unread } = said.data;
    const one = (act: string) => (action === act ? 1 : 0);
    return [
      {
        version,
        action,
        at,
        by: nameOf(person({ actorKind, actorId })),
        machine: actorKind === 'service',
        entryId: entryId ?? null,
        reason: reason ?? null,
        added: added ?? one('watchlist.add-entry') + one('watchlist.restore-entry'),
        changed: changed ?? one('watchlist.amend-entry'),
        removed: removed ?? one('watchlist.withdraw-entry'),
        unread: unread ?? 0,
      },
    ];
  });
}

export const listVersions = query({
  name: 'watchlist.history',
  input: z.object({ watchlistId: z.uuid() }),
  target: ({ watchlistId }) => ({ kind: 'watchlist', id: watchlistId }),
  policy: { who: entryReaders },
  async read({ tx, input }) {
    const list = await tx.watchlist.findUnique({
      where: { id: input.watchlistId },
      select: { id: true, name: true, version: true },
    });
    return list ? { ...list, versions: await versionsOf(tx, list.id) } : null;
  },
  access: { none: 'versions of a list and their counts; no entry' },
});

/** One entry with what it said before, and the hits that it made in any of its forms. */
export const viewEntry = query({
  name: 'watchlist.view-entry',
  input: z.object({ watchlistId: z.uuid(), entryId: z.uuid() }),
  target: ({ watchlistId }) => ({ kind: 'watchlist', id: watchlistId }),
  policy: { who: entryReaders },
  async read({ tx, input, now }) {
    const columns = {
      id: true,
      externalRef: true,
      facts: true,
      sinceVersion: true,
      removedVersion: true,
      origin: true,
      restricted: true,
      addedById: true,
    } as const;
    const entry = await tx.watchlistEntry.findFirst({
      where: { id: input.entryId, watchlistId: input.watchlistId },
      select: {
        ...columns,
        watchlist: {
          select: { id: true, name: true, family: true, offence: true, source: true, restricted: true, version: true },
        },
      },
    });
    if (!entry) return null;
    const forms = await tx.watchlistEntry.findMany({
      where: { watchlistId: entry.watchlist.id, externalRef: entry.externalRef },
      orderBy: { sinceVersion: 'asc' },
      select: columns,
    });
    const hits = await tx.hit.findMany({
      where: { entryId: { in: forms.map(({ id }) => id) } },
      orderBy: { raisedAt: 'desc' },
      take: MOST_HITS,
      select: { id: true, reference: true, status: true, band: true, raisedAt: true },
    });
    const made = new Map((await versionsOf(tx, entry.watchlist.id)).map((version) => [version.version, version]));
    const { watchlist, facts: raw, ...row } = entry;
    const facts = raw as unknown as ReadEntry;
    const factsOf = (form: (typeof forms)[number]) => form.facts as unknown as ReadEntry;
    return {
      ...row,
      facts,
      list: watchlist,
      expired: facts.expiresOn !== undefined && facts.expiresOn < now.toISOString().slice(0, 10),
      forms: forms.map((form, at) => {
        const before = forms[at - 1];
        const since = made.get(form.sinceVersion);
        const removed = form.removedVersion === null ? undefined : made.get(form.removedVersion);
        return {
          id: form.id,
          sinceVersion: form.sinceVersion,
          removedVersion: form.removedVersion,
          origin: form.origin,
          since: since ? { at: since.at, by: since.by, action: since.action } : null,
          removed: removed ? { at: removed.at, by: removed.by, action: removed.action, reason: removed.reason } : null,
          fields: before ? changedFields(factsOf(before), factsOf(form)) : [],
          before: before ? factsOf(before) : null,
          facts: factsOf(form),
        };
      }),
      hits,
    };
  },
  access: (entry) => ({
    details: { entryId: entry.id, hits: entry.hits.length },
    target: { kind: 'watchlist', id: entry.list.id },
  }),
});

export type ViewedVersion = Awaited<ReturnType<typeof listVersions.run>>['versions'][number];
export type EntryDetail = Awaited<ReturnType<typeof viewEntry.run>>;
