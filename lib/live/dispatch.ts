import pg from 'pg';
import { log } from '@/lib/core/log';
import { CHANNEL, nudgesOf } from './topics';

const EVERY_MS = 250;
const BATCH = 2000;

/**
 * The one sender of live nudges. It reads committed events in (xid, id) order below the oldest running transaction, so
 * that none is skipped, and notifies once a batch: a NOTIFY inside every request would serialise their commits.
 * @returns stops the loop and closes the connection.
 */
export async function startDispatcher(connectionString: string): Promise<() => Promise<void>> {
  let stopped = false;
  let client: pg.Client | undefined;
  let last = { xid: '0', id: '00000000-0000-0000-0000-000000000000' };

  const connect = async () => {
    const c = new pg.Client({ connectionString, application_name: 'concord-dispatcher', keepAlive: true });
    c.on('error', (err) => log.warn({ err }, 'dispatcher connection'));
    await c.connect();
    return c;
  };
  const start = async () => {
    client = await connect();
    const { rows } = await client.query<{ xid: string }>('SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xid');
    // nudges are for screens that are open now: what happened before needs none
    last = { xid: rows[0]?.xid ?? '0', id: '00000000-0000-0000-0000-000000000000' };
  };
  const round = async (c: pg.Client) => {
    const { rows } = await c.query<{
      xid: string;
      id: string;
      action: string;
      agency_id: string | null;
      recipient_id: string | null;
    }>(
      `SELECT xid::text AS xid, id, action, agency_id, recipient_id FROM audit_event
       WHERE (xid, id) > ($1::xid8, $2::uuid) AND xid < pg_snapshot_xmin(pg_current_snapshot()) AND decision = 'allow'
       ORDER BY xid, id LIMIT ${BATCH}`,
      [last.xid, last.id],
    );
    const newest = rows.at(-1);
    if (!newest) return;
    const nudges = nudgesOf(
      rows.map((r) => ({ action: r.action, agencyId: r.agency_id, recipientId: r.recipient_id })),
    );
    if (nudges.length > 0)
      await c.query('SELECT pg_notify($1, n) FROM unnest($2::text[]) AS n', [
        CHANNEL,
        nudges.map((n) => JSON.stringify(n)),
      ]);
    last = { xid: newest.xid, id: newest.id };
  };

  await start();
  const loop = (async () => {
    while (!stopped) {
      try {
        client ??= await connect();
        await round(client);
      } catch (err) {
        log.warn({ err }, 'dispatcher round');
        await client?.end().catch(() => {});
        client = undefined;
        await pause(1000);
      }
      await pause(EVERY_MS);
    }
  })();
  return async () => {
    stopped = true;
    await loop;
    await client?.end().catch(() => {});
  };
}

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
