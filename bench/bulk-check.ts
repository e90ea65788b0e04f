import type pg from 'pg';
import { checksumOf, documentNumber } from './bulk-traffic';

export interface Kept {
  travellers: number;
  messages: number;
  documents: number;
  locators: number;
  checksum: bigint;
  events: number;
}

/** What is in the database, behind all walls. */
export async function readKept(owner: pg.Client): Promise<Kept> {
  const { rows } = await owner.query(`
    SELECT (SELECT count(*) FROM traveller) AS travellers, (SELECT count(*) FROM travel_message) AS messages,
      (SELECT count(DISTINCT number) FROM travel_document) AS documents,
      (SELECT count(*) FROM (SELECT locator FROM traveller WHERE locator IS NOT NULL UNION SELECT locator FROM booking) AS all_locators) AS locators,
      (SELECT coalesce(sum(('x' || substr(md5(number), 1, 12))::bit(48)::bigint), 0) FROM travel_document)::text AS checksum,
      (SELECT count(*) FROM audit_event WHERE action = 'travel.receive' AND decision = 'allow') AS events`);
  const [row] = rows;
  return {
    travellers: Number(row.travellers),
    messages: Number(row.messages),
    documents: Number(row.documents),
    locators: Number(row.locators),
    checksum: BigInt(row.checksum),
    events: Number(row.events),
  };
}

/** The same sum over what was sent. */
export function checksumSent(travellers: number): bigint {
  let sum = 0n;
  for (let n = 0; n < travellers; n += 1) sum += checksumOf(documentNumber(n));
  return sum;
}

/** Tables that hold what is sent, in the order in which their rows can be written. */
const TABLES = ['travel_message', 'journey', 'booking', 'traveller', 'travel_document'];
const ROWS = 1000;

/**
 * The least that any program must do to keep the same: the same rows of some messages into tables with the same columns
 * and indexes, with multi-row INSERTs through pg, a transaction for as many rows as a message has. No reading, no walls,
 * no foreign keys, no audit. The rows are made ready before the clock starts.
 * @returns travellers a second
 */
export async function bareRate(owner: pg.Client, messages: number): Promise<number> {
  const batches = new Map<string, string[]>();
  await owner.query(
    `CREATE TEMP TABLE chosen AS SELECT id FROM travel_message WHERE status <> 'quarantined' LIMIT ${messages}`,
  );
  for (const table of TABLES) {
    await owner.query(
      `CREATE TABLE bare_${table} (LIKE ${table} INCLUDING DEFAULTS INCLUDING INDEXES INCLUDING STORAGE)`,
    );
    const of =
      table === 'travel_message'
        ? 'r.id IN (SELECT id FROM chosen)'
        : table === 'travel_document'
          ? 'r.traveller_id IN (SELECT id FROM traveller WHERE message_id IN (SELECT id FROM chosen))'
          : 'r.message_id IN (SELECT id FROM chosen)';
    const { rows } = await owner.query(
      `SELECT json_agg(to_json(n))::text AS batch FROM (
         SELECT r.*, row_number() OVER () / ${ROWS} AS batch_of FROM ${table} r WHERE ${of}) n GROUP BY batch_of`,
    );
    batches.set(
      table,
      rows.map(({ batch }) => String(batch)),
    );
  }
  const { rows } = await owner.query('SELECT count(*) FROM traveller WHERE message_id IN (SELECT id FROM chosen)');
  const started = performance.now();
  for (const table of TABLES)
    for (const batch of batches.get(table) ?? [])
      await owner.query(
        `INSERT INTO bare_${table} SELECT * FROM json_populate_recordset(NULL::bare_${table}, $1::json)`,
        [batch],
      );
  return Number(rows[0].count) / ((performance.now() - started) / 1000);
}
