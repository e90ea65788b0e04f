import type { Tx } from '@/lib/core/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Subject } from '@/lib/screening/schema';

/** What screening reads of a traveller. */
export interface ScreenedRow {
  id: string;
  journeyId: string;
  cleanFamily: string;
  cleanGiven: string;
  birthDate: string | null;
  birthPlace: string | null;
  sex: string | null;
  nationality: string | null;
  carrier: string;
  number: string;
  departsLocal: string | null;
  documents: { kind: string; number: string; issuer: string | null }[];
}

/** Travellers that no later message has replaced. */
const current = (where: Prisma.Sql, order: Prisma.Sql) => Prisma.sql`
  SELECT t.id, t.journey_id AS "journeyId", t.clean_family AS "cleanFamily", t.clean_given AS "cleanGiven",
    t.birth_date AS "birthDate", t.birth_place AS "birthPlace", t.sex, t.nationality,
    j.carrier, j.number, j.departs_local AS "departsLocal",
    coalesce((SELECT json_agg(json_build_object('kind', d.kind, 'number', d.number, 'issuer', d.issuer)
      ORDER BY d.kind, d.number) FROM travel_document d WHERE d.traveller_id = t.id), '[]') AS documents
  FROM traveller t JOIN journey j ON j.id = t.journey_id
  WHERE ${where} AND num_nulls(t.superseded_by_id) = 1 ORDER BY ${order}`;

/** Those of a message, in its order, from `after` on. */
export const travellersOf = (tx: Tx, messageId: string, after: number, limit: number): Promise<ScreenedRow[]> =>
  tx.$queryRaw(
    current(Prisma.sql`t.message_id = ${messageId}::uuid`, Prisma.sql`t.ordinal LIMIT ${limit} OFFSET ${after}`),
  );

/** Those of these journeys. */
export const travellersOn = (tx: Tx, journeyIds: string[]): Promise<ScreenedRow[]> =>
  tx.$queryRaw(current(Prisma.sql`t.journey_id = ANY (${journeyIds}::uuid[])`, Prisma.sql`t.id`));

/** A voyage may last that long; a flight never does. */
const LONGEST_VOYAGE = '40 days';

/** Journeys that have not arrived yet, by id from `after` on. Without any time: those heard of in the last three days. */
export async function journeysAhead(tx: Tx, now: Date, after: string, limit: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT j.id FROM journey j JOIN travel_message m ON m.id = j.message_id
    WHERE j.id > ${after}::uuid AND m.status = 'screened' AND CASE
      WHEN j.departs_at IS NULL AND j.arrives_at IS NULL THEN m.received_at > ${now}::timestamptz - interval '3 days'
      ELSE coalesce(j.arrives_at, j.departs_at + interval '1 day') > ${now}::timestamptz END
      AND (j.departs_at IS NULL OR j.departs_at > ${now}::timestamptz - ${LONGEST_VOYAGE}::interval)
    ORDER BY j.id LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

export function subjectOf(row: ScreenedRow): Subject {
  return {
    familyName: row.cleanFamily,
    givenNames: row.cleanGiven,
    ...(row.birthDate ? { birthDate: row.birthDate } : {}),
    ...(row.birthPlace ? { birthPlace: row.birthPlace } : {}),
    ...(isSex(row.sex) ? { sex: row.sex } : {}),
    ...(row.nationality ? { nationality: row.nationality } : {}),
    documents: row.documents.map(({ kind, number, issuer }) => ({ kind, number, ...(issuer ? { issuer } : {}) })),
  };
}

const isSex = (sex: string | null): sex is 'M' | 'F' | 'X' | 'U' =>
  sex === 'M' || sex === 'F' || sex === 'X' || sex === 'U';
