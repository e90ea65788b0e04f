import * as z from 'zod';
import { query } from '@/lib/core/query';
import { Prisma } from '@/lib/generated/prisma/client';
import { toReread } from './reread-message';
import { type MissingFact, missingFacts } from './rules';

const who = { roles: ['analyst', 'supervisor', 'dpo'] } as const;
const REREAD_AT_ONCE = 100;

/** Messages that today's reader may understand better than the one that read them: ids, for the job that rereads. */
export const listToReread = query({
  name: 'travel.to-reread',
  input: z.object({}),
  policy: { who: { ...who, system: true } },
  async read({ tx }) {
    const rows = await tx.travelMessage.findMany({
      where: toReread,
      orderBy: { receivedAt: 'asc' },
      take: REREAD_AT_ONCE,
      select: { id: true },
    });
    return { ids: rows.map(({ id }) => id), total: await tx.travelMessage.count({ where: toReread }) };
  },
  access: { none: 'ids and a count of messages; no traveller' },
});

/** Whether lists wait longer than they should: without any, the job that closes them has nothing to do or to record. */
export const countListsDue = query({
  name: 'travel.lists-due',
  input: z.object({}),
  policy: { who: { system: true } },
  read: async ({ tx, now }) => ({
    count: await tx.travelList.count({ where: { completedAt: null, expiredAt: null, dueAt: { lte: now } } }),
  }),
  access: { none: 'a count of lists; no traveller' },
});

const expectedRow = z.object({
  kind: z.enum(['list-missing', 'part-missing', 'flight-missing']),
  carrier: z.string(),
  number: z.string(),
  origin: z.string(),
  destination: z.string(),
  departsLocal: z.string().nullable(),
  /** When it should have been here. */
  dueAt: z.date(),
  /** The message that says so. */
  messageId: z.uuid(),
  /** Of a list in parts: the numbers that came, and how many there are if the last came. */
  parts: z.array(z.int()).nullable(),
  total: z.int().nullable(),
});
export type ExpectedMessage = z.infer<typeof expectedRow>;

/**
 * What should have come and did not, told from what came: a flight whose bookings are known and that has left without
 * a passenger list; a part of a list; a flight that sent its list on the last two same weekdays and not today.
 */
export const listExpected = query({
  name: 'travel.expected',
  input: z.object({}),
  policy: { who },
  async read({ tx, now }) {
    const rows = await tx.$queryRaw`
      WITH seen AS (
        SELECT j.carrier, j.number, j.origin, j.destination, j.departs_local, j.departs_at, m.format, m.id, m.list_id
        FROM journey j JOIN travel_message m ON m.agency_id = j.agency_id AND m.id = j.message_id
        WHERE j.departs_at > ${now}::timestamptz - interval '16 days' AND j.number <> ''
      ), lists AS (SELECT * FROM seen WHERE format IN ('PAXLST', 'FAL', 'ISO28005'))
      (SELECT DISTINCT ON (s.carrier, s.number, left(s.departs_local, 10)) 'list-missing' AS kind, s.carrier, s.number,
         s.origin, s.destination, s.departs_local AS "departsLocal", s.departs_at AS "dueAt", s.id AS "messageId",
         NULL::int[] AS parts, NULL::int AS total
       FROM seen s
       WHERE s.format IN ('PNRGOV', 'PNRXML') AND s.departs_at <= ${now} AND s.departs_at > ${now}::timestamptz - interval '36 hours'
         AND NOT EXISTS (SELECT FROM lists l WHERE l.carrier = s.carrier AND l.number = s.number
           AND left(l.departs_local, 10) = left(s.departs_local, 10))
       ORDER BY s.carrier, s.number, left(s.departs_local, 10), s.id DESC)
      UNION ALL
      (SELECT DISTINCT ON (w.id) 'part-missing', coalesce(s.carrier, ''), coalesce(s.number, ''), coalesce(s.origin, ''),
         coalesce(s.destination, ''), s.departs_local, w.due_at, m.id, w.parts, w.total
       FROM travel_list w JOIN travel_message m ON m.agency_id = w.agency_id AND m.list_id = w.id
         LEFT JOIN seen s ON s.id = m.id
       WHERE w.completed_at IS NULL AND w.first_at > ${now}::timestamptz - interval '7 days'
       ORDER BY w.id, m.part_number)
      UNION ALL
      (SELECT DISTINCT ON (a.carrier, a.number) 'flight-missing', a.carrier, a.number, a.origin, a.destination,
         to_char(left(a.departs_local, 10)::date + 7, 'YYYY-MM-DD'), a.departs_at + interval '7 days', a.id,
         NULL::int[], NULL::int
       FROM lists a JOIN lists b ON b.carrier = a.carrier AND b.number = a.number
         AND b.departs_at BETWEEN a.departs_at - interval '8 days' AND a.departs_at - interval '6 days'
       WHERE a.departs_local ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}' AND a.departs_at + interval '7 days'
         BETWEEN ${now}::timestamptz - interval '24 hours' AND ${now}::timestamptz
         AND NOT EXISTS (SELECT FROM seen c WHERE c.carrier = a.carrier AND c.number = a.number
           AND c.departs_at BETWEEN a.departs_at + interval '6 days 12 hours' AND a.departs_at + interval '7 days 12 hours')
       ORDER BY a.carrier, a.number, a.departs_at DESC)
      ORDER BY "dueAt" DESC LIMIT 100`;
    return z.array(expectedRow).parse(rows);
  },
  access: { none: 'flights and counts; no traveller' },
});

const periodInput = z.object({ days: z.int().min(1).max(366).default(30) });

const qualityRow = z.object({
  /** Day of receipt, UTC, YYYY-MM-DD. */
  day: z.string(),
  /** Carrier designator, of what could not be read the one its sender sends for; a ship's name; the sender's own word. */
  carrier: z.string(),
  messages: z.int(),
  rejected: z.int(),
  partly: z.int(),
  repeats: z.int(),
  travellers: z.int(),
  missing: z.record(z.enum(missingFacts), z.int()),
});
export type QualityRow = z.infer<typeof qualityRow>;

/** Which carrier a sender's readable messages were about, mostly: a rejected one tells its sender at best. */
const carrierOfSender = (now: Date, days: number) => Prisma.sql`
  SELECT m.sender, mode() WITHIN GROUP (ORDER BY j.carrier) AS carrier
  FROM travel_message m JOIN journey j ON j.agency_id = m.agency_id AND j.message_id = m.id
  WHERE m.received_at > ${now}::timestamptz - make_interval(days => ${days}::int) AND j.carrier <> ''
  GROUP BY m.sender`;

/** How well each carrier sends, a row a day: what was refused, read in part or sent twice, and what travellers lack. */
export const carrierQuality = query({
  name: 'travel.quality',
  input: periodInput,
  policy: { who },
  async read({ tx, input, now }) {
    const rows = await tx.$queryRaw<(Record<MissingFact, number> & Omit<QualityRow, 'missing'>)[]>`
      WITH told AS (${carrierOfSender(now, input.days)})
      SELECT to_char(m.received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day,
        coalesce(nullif(j.carrier, ''), j.ship_name, told.carrier, m.sender, '') AS carrier, count(*)::int AS messages,
        (count(*) FILTER (WHERE m.status IN ('quarantined', 'erased')))::int AS rejected,
        (count(*) FILTER (WHERE m.partly_read))::int AS partly, sum(m.repeats)::int AS repeats,
        sum(m.traveller_count)::int AS travellers,
        coalesce(sum((m.missing->>'birthDate')::int), 0)::int AS "birthDate",
        coalesce(sum((m.missing->>'document')::int), 0)::int AS document,
        coalesce(sum((m.missing->>'nationality')::int), 0)::int AS nationality,
        coalesce(sum((m.missing->>'sex')::int), 0)::int AS sex
      FROM travel_message m LEFT JOIN journey j ON j.agency_id = m.agency_id AND j.message_id = m.id
        LEFT JOIN told ON told.sender = m.sender
      WHERE m.received_at > ${now}::timestamptz - make_interval(days => ${input.days}::int) AND m.reread_of_id IS NULL
        AND m.format IS DISTINCT FROM 'MANUAL'
      GROUP BY 1, 2 ORDER BY 1, 2`;
    return z.array(qualityRow).parse(
      rows.map(({ birthDate, document, nationality, sex, ...row }) => ({
        ...row,
        missing: { birthDate, document, nationality, sex },
      })),
    );
  },
  access: { none: 'counts by carrier and day; no traveller' },
});

const removedRow = z.object({
  day: z.string(),
  carrier: z.string(),
  /** RemovalKind of lib/travel/parsed.ts. */
  kind: z.string(),
  count: z.int(),
});
export type RemovedRow = z.infer<typeof removedRow>;

/** What was taken out at intake, by day, carrier and kind: counts only, the content is gone (Art 13(4)). */
export const countRemoved = query({
  name: 'travel.removed',
  input: periodInput,
  policy: { who: { roles: ['dpo', 'supervisor', 'analyst'] } },
  async read({ tx, input, now }) {
    const rows = await tx.$queryRaw`
      SELECT to_char(m.received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day,
        coalesce(nullif(j.carrier, ''), j.ship_name, m.sender, '') AS carrier, r.key AS kind, sum(r.value::int)::int AS count
      FROM travel_message m LEFT JOIN journey j ON j.agency_id = m.agency_id AND j.message_id = m.id,
        jsonb_each_text(m.removed) r
      WHERE m.received_at > ${now}::timestamptz - make_interval(days => ${input.days}::int) AND m.reread_of_id IS NULL
      GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;
    return z.array(removedRow).parse(rows);
  },
  access: { none: 'counts by kind and day; no content, no traveller' },
});
