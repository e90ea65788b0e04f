import * as z from 'zod';
import { readCursor, toPage } from '@/lib/core/cursor';
import { query } from '@/lib/core/query';
import { unseal } from '@/lib/core/seal';
import type { Prisma } from '@/lib/generated/prisma/client';
import type {
  ByteRange,
  Issue,
  MessageEffect,
  MessageFormat,
  ParsedAnswer,
  ParsedPortCall,
  ParsedVessel,
  RemovalKind,
  TransportMode,
} from './parsed';
import {
  type BookingFacts,
  listMessagesInput,
  type MessageStatus,
  type MessageView,
  type TravellerFacts,
} from './schema';

const messageColumns = {
  id: true,
  receivedAt: true,
  source: true,
  size: true,
  status: true,
  format: true,
  messageVersion: true,
  purpose: true,
  travellerCount: true,
  bookingCount: true,
  hitCount: true,
  warnings: true,
  errors: true,
  removed: true,
  eraseAfter: true,
  screenedAt: true,
  effect: true,
  sender: true,
  partlyRead: true,
  readerVersion: true,
  repeats: true,
  repeatedAt: true,
  rereadOfId: true,
  rereads: { select: { id: true } },
  partNumber: true,
  list: { select: { parts: true, total: true, dueAt: true, completedAt: true, expiredAt: true } },
  journey: {
    select: {
      mode: true,
      shipName: true,
      vessel: true,
      carrier: true,
      number: true,
      origin: true,
      destination: true,
      departsLocal: true,
      departsAt: true,
      arrivesLocal: true,
      arrivesAt: true,
    },
  },
} satisfies Prisma.TravelMessageSelect;
type MessageRow = Prisma.TravelMessageGetPayload<{ select: typeof messageColumns }>;

const toMessage = ({ rereads, journey, ...row }: MessageRow) => ({
  ...row,
  status: row.status as MessageStatus,
  format: row.format as MessageFormat | null,
  effect: row.effect as MessageEffect | null,
  /** The version that a newer reader made of it. */
  rereadAs: rereads[0]?.id ?? null,
  journey: journey && {
    ...journey,
    mode: journey.mode as TransportMode,
    vessel: journey.vessel as unknown as ParsedVessel | null,
  },
  warnings: row.warnings as unknown as Issue[],
  errors: row.errors as unknown as Issue[],
  removed: row.removed as Partial<Record<RemovalKind, number>>,
});
export type MessageSummary = ReturnType<typeof toMessage>;

const TRAVELLERS_A_PAGE = 50;

const who = { roles: ['analyst', 'supervisor', 'dpo'], scopes: ['travel:read', 'travel:write'] } as const;

const views: Record<MessageView, Prisma.TravelMessageWhereInput> = {
  all: {},
  rejected: { status: { in: ['quarantined', 'erased'] } },
  partly: { partlyRead: true },
  waiting: { list: { completedAt: null } },
  repeated: { repeats: { gt: 0 } },
};

/** Messages received, newest first: counts and codes, nobody's data. */
export const listMessages = query({
  name: 'travel.list',
  input: listMessagesInput,
  policy: { who },
  async read({ tx, input }) {
    const from = readCursor(input.cursor);
    const rows = await tx.travelMessage.findMany({
      where: {
        AND: [
          views[input.view],
          from ? { OR: [{ receivedAt: { lt: from.at } }, { receivedAt: from.at, id: { lt: from.id } }] } : {},
        ],
      },
      orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
      take: input.limit + 1,
      select: messageColumns,
    });
    return toPage(rows.map(toMessage), input.limit, (r) => ({ at: r.receivedAt, id: r.id }));
  },
  access: { none: 'counts, codes and the flight; no traveller' },
});

/** One message's state without its people: what a carrier's system polls. */
export const viewMessageStatus = query({
  name: 'travel.status',
  input: z.object({ messageId: z.uuid() }),
  target: ({ messageId }) => ({ kind: 'travel-message', id: messageId }),
  policy: { who },
  async read({ tx, input }) {
    const row = await tx.travelMessage.findUnique({ where: { id: input.messageId }, select: messageColumns });
    return row && toMessage(row);
  },
  access: { none: 'counts, codes and the flight; no traveller' },
});

/** The same booking or traveller in the message before and after: the last push wins, the earlier stay readable. */
const versions = {
  supersededBy: { select: { messageId: true, message: { select: { receivedAt: true } } } },
  supersedes: { select: { messageId: true, message: { select: { receivedAt: true } } }, take: 20 },
} as const;
interface VersionRow {
  messageId: string;
  message: { receivedAt: Date };
}
const toVersion = ({ messageId, message }: VersionRow) => ({ messageId, receivedAt: message.receivedAt });
const toVersions = (row: { supersededBy: VersionRow | null; supersedes: VersionRow[] }) => ({
  next: row.supersededBy && toVersion(row.supersededBy),
  previous: row.supersedes.map(toVersion),
});

const travellerColumns = {
  id: true,
  ordinal: true,
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
  bookingId: true,
  facts: true,
  segments: true,
  ...versions,
  documents: { select: { kind: true, number: true, issuer: true, nationality: true, expires: true } },
} satisfies Prisma.TravellerSelect;
type TravellerRow = Prisma.TravellerGetPayload<{ select: typeof travellerColumns }>;

const toTraveller = ({ supersededBy, supersedes, ...row }: TravellerRow) => ({
  ...row,
  versions: toVersions({ supersededBy, supersedes }),
  facts: row.facts as unknown as TravellerFacts,
  segments: row.segments as unknown as ByteRange[],
});
export type TravellerView = ReturnType<typeof toTraveller>;

/** Parsed fields beside the segments they came from. */
export const viewMessage = query({
  name: 'travel.view',
  input: z.object({ messageId: z.uuid(), page: z.int().min(0).max(10_000).default(0) }),
  target: ({ messageId }) => ({ kind: 'travel-message', id: messageId }),
  policy: { who: { roles: ['analyst', 'supervisor', 'dpo'] } },
  async read({ tx, input }) {
    const row = await tx.travelMessage.findUnique({
      where: { id: input.messageId },
      select: {
        ...messageColumns,
        text: true,
        blanks: true,
        answers: true,
        list: {
          select: {
            ...messageColumns.list.select,
            messages: { orderBy: { partNumber: 'asc' }, select: { id: true, partNumber: true, travellerCount: true } },
          },
        },
        journey: {
          select: {
            ...messageColumns.journey.select,
            calls: true,
            ship: {
              select: {
                imo: true,
                names: {
                  orderBy: { lastSeenAt: 'desc' },
                  take: 20,
                  select: { name: true, flag: true, callSign: true, firstSeenAt: true, lastSeenAt: true },
                },
              },
            },
          },
        },
        bookings: {
          orderBy: { ordinal: 'asc' },
          take: 500,
          select: { id: true, locator: true, facts: true, segments: true, ...versions },
        },
      },
    });
    if (!row) return null;
    const travellers = await tx.traveller.findMany({
      where: { messageId: input.messageId },
      orderBy: { ordinal: 'asc' },
      skip: input.page * TRAVELLERS_A_PAGE,
      take: TRAVELLERS_A_PAGE,
      select: travellerColumns,
    });
    const { text, blanks, bookings, answers, ...summary } = row;
    return {
      ...toMessage(summary),
      answers: answers as unknown as ParsedAnswer[],
      /** The other parts of the same list. */
      parts: row.list?.messages ?? [],
      calls: (row.journey?.calls ?? []) as unknown as ParsedPortCall[],
      /** Of a voyage: her number, and all names and flags she was reported under, the latest first. */
      ship: row.journey?.ship ?? null,
      text,
      blanks: blanks as unknown as { range: ByteRange; kind: RemovalKind }[],
      bookings: bookings.map(({ supersededBy, supersedes, ...b }) => ({
        ...b,
        versions: toVersions({ supersededBy, supersedes }),
        facts: b.facts as unknown as BookingFacts,
        segments: b.segments as unknown as ByteRange[],
      })),
      travellers: travellers.map(toTraveller),
      page: input.page,
      pages: Math.max(1, Math.ceil(row.travellerCount / TRAVELLERS_A_PAGE)),
    };
  },
  access: (m, { messageId }) => ({
    details: { travellers: m.travellers.length },
    target: { kind: 'travel-message', id: messageId },
  }),
});

/** The travellers of a message for the unit's own systems. */
export const listTravellers = query({
  name: 'travel.travellers',
  input: z.object({
    messageId: z.uuid(),
    after: z.int().min(-1).default(-1),
    limit: z.int().min(1).max(200).default(50),
  }),
  target: ({ messageId }) => ({ kind: 'travel-message', id: messageId }),
  policy: { who: { roles: ['analyst', 'supervisor', 'dpo'], scopes: ['travel:read'] } },
  async read({ tx, input }) {
    const message = await tx.travelMessage.findUnique({ where: { id: input.messageId }, select: { id: true } });
    if (!message) return null;
    const rows = await tx.traveller.findMany({
      where: { messageId: input.messageId, ordinal: { gt: input.after } },
      orderBy: { ordinal: 'asc' },
      take: input.limit + 1,
      select: travellerColumns,
    });
    const page = rows.slice(0, input.limit).map(toTraveller);
    return { rows: page, next: rows.length > input.limit ? (page.at(-1)?.ordinal ?? null) : null };
  },
  access: (r, { messageId }) => ({
    details: { count: r.rows.length },
    target: { kind: 'travel-message', id: messageId },
  }),
});

/** What could not be read, for its intake people, while it is kept. */
export const openQuarantined = query({
  name: 'travel.open-quarantined',
  input: z.object({ messageId: z.uuid() }),
  target: ({ messageId }) => ({ kind: 'travel-message', id: messageId }),
  policy: { who: { roles: ['analyst'] } },
  async read({ tx, actor, input }) {
    const row = await tx.travelMessage.findUnique({ where: { id: input.messageId }, select: { sealed: true } });
    return row?.sealed && actor.agencyId ? { bytes: unseal(actor.agencyId, 'quarantine', row.sealed) } : null;
  },
  access: (r, { messageId }) => ({
    details: { bytes: r.bytes.length },
    target: { kind: 'travel-message', id: messageId },
  }),
});
