import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeAlert } from './alerts/compose-alert';
import { releaseAlert } from './alerts/release-alert';
import { claimHit } from './hits/claim-hit';
import { listHits } from './hits/queries';
import { reviewHit } from './hits/review-hit';
import { carrierPerson, paxlstMessage } from './testing/carrier-messages';
import { testDatabase } from './testing/database';
import { fictionalList } from './testing/fictional-list';
import { agree, arrive, foundExchange, hire, inContext, type TestAgency, watch } from './testing/world';

const db = testDatabase();

interface Stage {
  uto: TestAgency;
  arc: TestAgency;
  rur: TestAgency;
  oversight: TestAgency;
}
const stage = {} as Stage;

/** Runs SQL as the app's role with an agency set, as the portal would, and ends the transaction. */
async function as<T>(agencyId: string | null, sql: string, values: unknown[] = []): Promise<T[]> {
  await db.app.query('BEGIN');
  try {
    await db.app.query("SELECT set_config('app.agency_id', $1, true)", [agencyId ?? '']);
    const { rows } = await db.app.query(sql, values);
    await db.app.query('COMMIT');
    return rows;
  } catch (error) {
    await db.app.query('ROLLBACK');
    throw error;
  }
}

beforeAll(async () => {
  const { oversight, agencies } = await foundExchange(['UTO', 'ARC', 'RUR']);
  const { UTO: uto, ARC: arc, RUR: rur } = agencies;
  if (!uto || !arc || !rur) throw new Error('the exchange was not founded');
  Object.assign(stage, { uto, arc, rur, oversight });
  const analyst = await hire(uto, 'analyst');
  const liaison = await hire(uto, 'liaison');
  const agreementId = await agree(await hire(uto, 'supervisor'), await hire(arc, 'supervisor'));
  const { xml, people } = fictionalList(7, 20);
  await watch(analyst, new TextEncoder().encode(xml));
  const listed = people.find((p) => p.documents.length > 0 && p.listedBirthDate.kind === 'exact');
  if (!listed) throw new Error('no listed person with a document');
  await arrive(
    analyst,
    new Uint8Array(
      paxlstMessage({
        sender: 'UX',
        recipient: 'UTOPIU',
        sentAt: '2026-11-24T10:00',
        reference: 'W1',
        flight: {
          carrier: 'UX',
          number: '1',
          from: 'QUA',
          to: 'QAC',
          departs: '2026-11-24T15:00',
          arrives: '2026-11-24T19:00',
        },
        people: [carrierPerson(listed)],
      }),
    ),
  );
  const hit = (await listHits.run(analyst, inContext(), {})).rows[0];
  if (!hit) throw new Error('no hit was raised');
  await claimHit.run(analyst, inContext(), { hitId: hit.id });
  await reviewHit.run(analyst, inContext(), {
    hitId: hit.id,
    version: hit.version,
    decision: 'confirmed',
    reason: 'document-agrees',
    ticked: ['document'],
  });
  const envelope = {
    offence: 'terrorism',
    purpose: 'own-initiative',
    handling: 'H2',
    urgency: 'U2',
    sourceCode: 'A',
    infoCode: '1',
  } as const;
  const recipient = { recipientId: arc.id, agreementId };
  const preview = await composeAlert.run(liaison, inContext(), { hitId: hit.id, envelope, recipients: [recipient] });
  await releaseAlert.run(liaison, inContext(), {
    hitId: hit.id,
    envelope,
    recipients: [{ ...recipient, expectedHash: preview.composed[0]?.hash ?? '' }],
  });
});

describe('no act without its trace', () => {
  it('refuses the COMMIT of a write that has no audit event', async () => {
    await expect(as(stage.uto.id, 'UPDATE watchlist SET entry_count = entry_count + 1')).rejects.toMatchObject({
      code: 'CA001',
    });
  });

  it('refuses it although another transaction wrote an event at the same moment', async () => {
    await as(stage.uto.id, INSERT_EVENT, [randomUUID(), stage.uto.id, randomUUID()]);
    await expect(as(stage.uto.id, 'UPDATE watchlist SET entry_count = entry_count + 1')).rejects.toMatchObject({
      code: 'CA001',
    });
  });

  it('lets nobody say which transaction an event belongs to', async () => {
    await expect(
      as(stage.uto.id, `${INSERT_EVENT.replace('(id,', '(xid, id,').replace('VALUES (', "VALUES ('1',")}`, [
        randomUUID(),
        stage.uto.id,
        randomUUID(),
      ]),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it.each(["UPDATE audit_event SET decision = 'deny'", 'DELETE FROM audit_event', 'TRUNCATE audit_event'])(
    'refuses %s',
    async (sql) => {
      await expect(as(stage.uto.id, sql)).rejects.toMatchObject({ code: '42501' });
    },
  );

  it('lets an agency write events in its own name only', async () => {
    await expect(as(stage.arc.id, INSERT_EVENT, [randomUUID(), stage.uto.id, randomUUID()])).rejects.toMatchObject({
      code: '42501',
    });
  });
});

describe('which rows exist for whom', () => {
  const TABLES = [
    'hit',
    'alert',
    'release',
    'traveller',
    'travel_document',
    'travel_message',
    'journey',
    'watchlist',
    'watchlist_entry',
    'disclosure',
    'portal_user',
    'audit_event',
  ];

  it('has rows in every one of these tables, so that the next tests can fail', async () => {
    for (const table of TABLES) {
      const { rows } = await db.owner.query(`SELECT count(*)::int AS n FROM ${table}`);
      expect(rows[0].n, table).toBeGreaterThan(0);
    }
  });

  it.each(TABLES)('shows no row of %s without an actor', async (table) => {
    expect(await as(null, `SELECT 1 FROM ${table}`)).toEqual([]);
  });

  it.each([
    'hit',
    'alert',
    'release',
    'traveller',
    'travel_document',
    'travel_message',
    'journey',
    'watchlist',
    'watchlist_entry',
  ])('shows the recipient no row of %s', async (table) => {
    expect(await as(stage.arc.id, `SELECT 1 FROM ${table}`)).toEqual([]);
    expect(await as(stage.uto.id, `SELECT 1 FROM ${table}`)).not.toEqual([]);
  });

  it('shows the disclosure to sender and recipient and to nobody else', async () => {
    expect(await as(stage.uto.id, 'SELECT 1 FROM disclosure')).toHaveLength(1);
    expect(await as(stage.arc.id, 'SELECT 1 FROM disclosure')).toHaveLength(1);
    expect(await as(stage.rur.id, 'SELECT 1 FROM disclosure')).toEqual([]);
    expect(await as(stage.oversight.id, 'SELECT 1 FROM disclosure')).toEqual([]);
  });

  it('shows the oversight body every event and no personal data', async () => {
    const all = await db.owner.query('SELECT count(*)::int AS n FROM audit_event');
    expect(await as(stage.oversight.id, 'SELECT 1 FROM audit_event')).toHaveLength(all.rows[0].n);
    for (const table of ['traveller', 'hit', 'watchlist_entry', 'travel_message'])
      expect(await as(stage.oversight.id, `SELECT 1 FROM ${table}`), table).toEqual([]);
  });
});

describe('what can never change', () => {
  it.each(['disclosure', 'receipt', 'alert', 'release'])('refuses UPDATE and DELETE on %s', async (table) => {
    await expect(as(stage.uto.id, `UPDATE ${table} SET id = id`)).rejects.toMatchObject({ code: '42501' });
    await expect(as(stage.uto.id, `DELETE FROM ${table}`)).rejects.toMatchObject({ code: '42501' });
  });

  it('refuses a disclosure without an agreement in force, whoever writes it', async () => {
    const [held] = await as<{ agreement_id: string; payload: unknown; payload_hash: Buffer }>(
      stage.uto.id,
      'SELECT agreement_id, payload, payload_hash FROM disclosure',
    );
    await expect(
      as(
        stage.uto.id,
        `INSERT INTO disclosure (id, reference, agency_id, recipient_id, agreement_id, agreement_version, payload, payload_hash, released_at, reply_by, expires_at)
         VALUES ($1, 'HN-TEST', $2, $3, $4, 1, $5, $6, now(), now(), now())`,
        [randomUUID(), stage.uto.id, stage.rur.id, held?.agreement_id, held?.payload, held?.payload_hash],
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });
});

const INSERT_EVENT = `INSERT INTO audit_event (id, at, agency_id, actor_kind, actor_roles, action, operation, decision, details, correlation_id, source)
  VALUES ($1, now(), $2, 'system', '{}', 'desk.counts', 'consultation', 'allow', '{}', $3, 'job')`;
