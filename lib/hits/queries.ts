import * as z from 'zod';
import { readCursor, toPage } from '@/lib/core/cursor';
import type { Tx } from '@/lib/core/db';
import { query } from '@/lib/core/query';
import type { Evidence, MatchBand, ReadEntry } from '@/lib/screening/schema';
import type { BookingFacts, TravellerFacts } from '@/lib/travel/schema';
import { type HitStatus, hitStatuses } from './schema';

const journeyColumns = {
  mode: true,
  shipName: true,
  carrier: true,
  number: true,
  origin: true,
  destination: true,
  departsLocal: true,
  departsAt: true,
  arrivesLocal: true,
  arrivesAt: true,
} as const;

/** Verdicts per field in the order of the evidence card: the shape of the evidence without any of it. */
export type EvidenceShape = { field: string; verdict: string }[];
const shapeOf = (evidence: unknown): EvidenceShape =>
  (evidence as Evidence[]).map(({ field, verdict }) => ({ field, verdict }));

/** The queue by time left: flight, list, shape of the evidence; no name before somebody takes the hit. */
export const listHits = query({
  name: 'hit.list',
  input: z.object({
    status: z.enum(hitStatuses).default('pending'),
    mine: z.boolean().default(false),
    cursor: z.string().max(200).optional(),
    limit: z.int().min(1).max(200).default(50),
  }),
  policy: { who: { roles: ['analyst', 'liaison', 'supervisor', 'dpo'], scopes: ['hits:read'] } },
  async read({ tx, actor, input }) {
    const from = readCursor(input.cursor);
    const pending = input.status === 'pending';
    const key = pending ? 'dueAt' : 'reviewedAt';
    const beyond = from && (pending ? { gt: from.at } : { lt: from.at });
    const rows = await tx.hit.findMany({
      where: {
        status: input.status,
        ...(input.mine && actor.kind === 'person' ? { claimedById: actor.id } : {}),
        ...(from && beyond ? { OR: [{ [key]: beyond }, { [key]: from.at, id: { gt: from.id } }] } : {}),
      },
      orderBy: pending ? [{ dueAt: 'asc' }, { id: 'asc' }] : [{ reviewedAt: 'desc' }, { id: 'asc' }],
      take: input.limit + 1,
      select: {
        id: true,
        reference: true,
        status: true,
        band: true,
        evidence: true,
        raisedAt: true,
        dueAt: true,
        claimedById: true,
        reviewedAt: true,
        reason: true,
        version: true,
        journey: { select: journeyColumns },
        entry: { select: { watchlist: { select: { name: true, family: true, offence: true } } } },
        _count: { select: { alerts: true } },
      },
    });
    const names = await colleagueNames(
      tx,
      rows.map((r) => r.claimedById),
    );
    return toPage(
      rows.map(({ evidence, claimedById, entry, _count, ...row }) => ({
        ...row,
        status: row.status as HitStatus,
        band: row.band as MatchBand,
        shape: shapeOf(evidence),
        list: entry.watchlist,
        claimedBy: claimedById ? (names.get(claimedById) ?? null) : null,
        claimedByMe: actor.kind === 'person' && claimedById === actor.id,
        shared: _count.alerts,
      })),
      input.limit,
      (r) => ({ at: (pending ? r.dueAt : r.reviewedAt) ?? r.dueAt, id: r.id }),
    );
  },
  access: { none: 'flight, list and the shape of the evidence; no value of a person' },
});

async function colleagueNames(tx: Tx, ids: (string | null)[]) {
  const wanted = [...new Set(ids.filter((id): id is string => id !== null))];
  if (wanted.length === 0) return new Map<string, string>();
  const users = await tx.user.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  return new Map(users.map((u) => [u.id, u.name]));
}

/** The evidence card: both sides of the comparison, the journey, why the entry is listed, earlier judgements. */
export const viewHit = query({
  name: 'hit.view',
  input: z.object({ hitId: z.uuid() }),
  target: ({ hitId }) => ({ kind: 'hit', id: hitId }),
  policy: { who: { roles: ['analyst', 'liaison', 'supervisor', 'dpo'] } },
  async read({ tx, actor, input }) {
    const row = await tx.hit.findUnique({
      where: { id: input.hitId },
      select: {
        id: true,
        reference: true,
        status: true,
        band: true,
        evidence: true,
        matcherVersion: true,
        listVersion: true,
        raisedAt: true,
        dueAt: true,
        claimedById: true,
        claimedAt: true,
        reviewedById: true,
        reviewedAt: true,
        reason: true,
        note: true,
        ticked: true,
        version: true,
        entryId: true,
        journey: { select: { ...journeyColumns, legs: true } },
        entry: {
          select: {
            externalRef: true,
            facts: true,
            removedVersion: true,
            watchlist: { select: { name: true, family: true, offence: true } },
          },
        },
        traveller: {
          select: {
            id: true,
            messageId: true,
            kind: true,
            familyName: true,
            givenNames: true,
            sex: true,
            birthDate: true,
            birthPlace: true,
            nationality: true,
            residence: true,
            embark: true,
            debark: true,
            seat: true,
            locator: true,
            status: true,
            facts: true,
            documents: { select: { kind: true, number: true, issuer: true, expires: true } },
            booking: { select: { locator: true, facts: true, _count: { select: { travellers: true } } } },
          },
        },
        alerts: { orderBy: { releasedAt: 'desc' }, select: { id: true, reference: true, releasedAt: true } },
      },
    });
    if (!row) return null;
    const earlier = await tx.hit.findMany({
      where: { entryId: row.entryId, id: { not: row.id }, status: { not: 'pending' } },
      orderBy: { reviewedAt: 'desc' },
      take: 5,
      select: { reference: true, status: true, reason: true, reviewedAt: true },
    });
    const names = await colleagueNames(tx, [row.claimedById, row.reviewedById]);
    const { entryId: _entryId, ...rest } = row;
    return {
      ...rest,
      status: row.status as HitStatus,
      band: row.band as MatchBand,
      evidence: row.evidence as unknown as Evidence[],
      entry: { ...row.entry, facts: row.entry.facts as unknown as ReadEntry },
      traveller: {
        ...row.traveller,
        facts: row.traveller.facts as unknown as TravellerFacts,
        booking: row.traveller.booking && {
          locator: row.traveller.booking.locator,
          facts: row.traveller.booking.facts as unknown as BookingFacts,
          travellers: row.traveller.booking._count.travellers,
        },
      },
      earlier: earlier.map((e) => ({ ...e, status: e.status as HitStatus })),
      claimedBy: row.claimedById ? (names.get(row.claimedById) ?? null) : null,
      reviewedBy: row.reviewedById ? (names.get(row.reviewedById) ?? null) : null,
      claimedByMe: actor.kind === 'person' && row.claimedById === actor.id,
      reviewedByMe: actor.kind === 'person' && row.reviewedById === actor.id,
    };
  },
  access: (hit) => ({
    details: { fields: ['name', 'birthDate', 'document', 'itinerary', 'contact', 'listing'] },
    target: { kind: 'hit', id: hit.id },
  }),
});
export type HitView = Awaited<ReturnType<typeof viewHit.run>>;
