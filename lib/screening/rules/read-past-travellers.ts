import * as z from 'zod';
import type { Tx } from '@/lib/core/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { type RuleRow, ruleColumns } from './rule-facts';

/** Rows read at once, in a transaction of their own: some tens of milliseconds each. */
const CHUNK = 1000;
/** Rows of one test: the newest are read where a span has more, and the test says from when on. */
const MAX_TEST_ROWS = 200_000;

/** Opens a short transaction of the actor's, looks, and closes it. */
type Read = <T>(look: (tx: Tx) => Promise<T>) => Promise<T>;

export interface PastTraveller extends RuleRow {
  /** Tells one person on one journey from another, and nothing else. */
  key: Uint8Array;
}

type PastMessage = Awaited<ReturnType<typeof messagesOf>>[number];

const json = z.custom<Prisma.JsonValue>((value) => value !== undefined);
const rowSchema = z.object({
  key: z.instanceof(Uint8Array),
  messageId: z.string(),
  kind: z.string(),
  embark: z.string().nullable(),
  debark: z.string().nullable(),
  seat: z.string().nullable(),
  status: z.string().nullable(),
  birthDate: z.string().nullable(),
  facts: json,
  booking: z.object({ facts: json, _count: z.object({ travellers: z.int() }) }).nullable(),
  documents: z.array(z.object({ kind: z.string(), issued: z.string().nullable(), expires: z.string().nullable() })),
});

/**
 * The agency's travellers of messages received in a span, newest messages first, in chunks; rows that a later push
 * replaced are left out, and no name is read. The same columns as `ruleColumns`, by one statement a chunk: five times
 * as fast as with one for each table.
 * @returns when the oldest message that was read came; `since` where all of the span was read.
 */
export async function readPastTravellers(
  read: Read,
  { since, until }: { since: Date; until: Date },
  take: (rows: PastTraveller[]) => void,
): Promise<Date> {
  const messages = await read((tx) => messagesOf(tx, since, until));
  let rows = 0;
  let oldest = since;
  let batch: PastMessage[] = [];
  let size = 0;
  const flush = async () => {
    const messagesNow = batch;
    // several messages fit into one chunk; a long one goes in several
    const longest = batch.length > 1 ? 1 : size;
    batch = [];
    size = 0;
    for (let from = 0; from < longest; from += CHUNK) take(await read((tx) => rowsOf(tx, messagesNow, from)));
  };
  for (const message of messages) {
    const count = message.travellerCount;
    if (rows > 0 && rows + count > MAX_TEST_ROWS) {
      await flush();
      return oldest;
    }
    if (size + count > CHUNK) await flush();
    batch.push(message);
    size += count;
    rows += count;
    oldest = message.receivedAt;
  }
  await flush();
  return since;
}

function messagesOf(tx: Tx, since: Date, until: Date) {
  return tx.travelMessage.findMany({
    where: {
      receivedAt: { gte: since, lte: until },
      status: { in: ['accepted', 'screened'] },
      travellerCount: { gt: 0 },
    },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, receivedAt: true, travellerCount: true, journey: ruleColumns.journey },
  });
}

async function rowsOf(tx: Tx, messages: readonly PastMessage[], from: number): Promise<PastTraveller[]> {
  const rows = await tx.$queryRaw`
    SELECT t.key, t.message_id AS "messageId", t.kind, t.embark, t.debark, t.seat, t.status, t.birth_date AS "birthDate",
      t.facts,
      CASE WHEN b.id IS NOT NULL THEN jsonb_build_object('facts', b.facts, '_count', jsonb_build_object('travellers',
        (SELECT count(*) FROM traveller o WHERE o.booking_id = b.id))) END AS booking,
      coalesce((SELECT jsonb_agg(jsonb_build_object('kind', d.kind, 'issued', d.issued, 'expires', d.expires) ORDER BY d.id)
        FROM travel_document d WHERE d.traveller_id = t.id), '[]') AS documents
    FROM traveller t LEFT JOIN booking b ON b.agency_id = t.agency_id AND b.id = t.booking_id
    WHERE t.message_id = ANY(${messages.map(({ id }) => id)}::uuid[]) AND t.superseded_by_id IS NULL
      AND t.ordinal >= ${from} AND t.ordinal < ${from + CHUNK}
    ORDER BY t.message_id, t.ordinal`;
  const byId = new Map(messages.map((message) => [message.id, message]));
  return z
    .array(rowSchema)
    .parse(rows)
    .flatMap(({ messageId, ...row }) => {
      const message = byId.get(messageId);
      return message?.journey
        ? [{ ...row, journey: message.journey, message: { receivedAt: message.receivedAt } }]
        : [];
    });
}
