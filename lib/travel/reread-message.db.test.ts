import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '@/lib/core/errors';
import { carrierPerson, paxlstMessage } from '@/lib/testing/carrier-messages';
import { testDatabase } from '@/lib/testing/database';
import { fictionalList } from '@/lib/testing/fictional-list';
import { arrive, foundExchange, hire, inContext, type Person, type TestAgency } from '@/lib/testing/world';
import { listToReread } from './intake-queries';
import { viewMessage } from './queries';
import { receiveMessage } from './receive-message';
import { rereadAll, rereadMessage } from './reread-message';
import { READER_VERSION } from './schema';

const db = testDatabase();
let uto: TestAgency;
let arc: TestAgency;
let analyst: Person;
const people = fictionalList(41, 3).people.map(carrierPerson);
const message = (reference: string) =>
  new Uint8Array(
    paxlstMessage({
      sender: 'UXDCS',
      recipient: 'UTOPIU',
      sentAt: '2026-11-24T10:00',
      reference,
      flight: {
        carrier: 'UX',
        number: '5',
        from: 'QUA',
        to: 'QAC',
        departs: '2026-11-24T15:00',
        arrives: '2026-11-24T19:00',
      },
      people,
    }),
  );

/** As the owner: makes a stored message look as an older, poorer reader would have left it. */
async function ageMessage(id: string, warnings = '[{"severity":"warning","code":"edifactUnknownSegment"}]') {
  await db.owner.query('BEGIN');
  await db.owner.query(`ALTER TABLE travel_message DISABLE TRIGGER USER`);
  await db.owner.query(
    `UPDATE travel_message SET reader_version = 1, partly_read = true, traveller_count = 2, warnings = $2 WHERE id = $1`,
    [id, warnings],
  );
  await db.owner.query(`ALTER TABLE travel_message ENABLE TRIGGER USER`);
  await db.owner.query('COMMIT');
}

beforeAll(async () => {
  const { agencies } = await foundExchange(['UTO', 'ARC']);
  if (!agencies.UTO || !agencies.ARC) throw new Error('not founded');
  ({ UTO: uto, ARC: arc } = agencies as { UTO: TestAgency; ARC: TestAgency });
  analyst = await hire(uto, 'analyst');
});

describe('allowed', () => {
  it('makes a new version where the newer reader tells more, and leaves the old one as it was', async () => {
    const { messageId } = await arrive(analyst, message('RR1'));
    await ageMessage(messageId);
    const { outcome, id } = await rereadMessage.run(analyst, inContext(), { messageId });
    expect(outcome).toBe('more');
    const fresh = await viewMessage.run(analyst, inContext(), { messageId: id });
    const old = await viewMessage.run(analyst, inContext(), { messageId });
    expect(fresh).toMatchObject({
      rereadOfId: messageId,
      readerVersion: READER_VERSION,
      travellerCount: 3,
      partlyRead: false,
    });
    expect(old).toMatchObject({ rereadAs: id, travellerCount: 2 });
    expect(old.travellers.map((t) => t.versions.next?.messageId)).toEqual([id, id, id]);
  });

  it('says so where it tells the same', async () => {
    const { messageId } = await arrive(analyst, message('RR2'));
    expect((await rereadMessage.run(analyst, inContext(), { messageId })).outcome).toBe('same');
  });

  it('keeps an unreadable one sealed, with the reasons of today', async () => {
    const bytes = message('RR3').subarray(0, 500);
    const { id } = await receiveMessage.run(analyst, inContext(), { bytes: new Uint8Array(bytes) });
    expect(await rereadMessage.run(analyst, inContext(), { messageId: id })).toEqual({ outcome: 'unreadable', id });
    const { rows } = await db.owner.query(
      `SELECT status, text, sealed IS NOT NULL AS sealed FROM travel_message WHERE id = $1`,
      [id],
    );
    expect(rows[0]).toEqual({ status: 'quarantined', text: null, sealed: true });
  });

  it('has all that an older reader left read again, one after the other', async () => {
    const { messageId } = await arrive(analyst, message('RR4'));
    await ageMessage(messageId);
    const { count } = await rereadAll.run(analyst, inContext(), {});
    expect(count).toBe(1);
    const system = { kind: 'system' as const, agencyId: uto.id };
    expect((await listToReread.run(system, inContext(), {})).ids).toEqual([messageId]);
    await rereadMessage.run(system, inContext(), { messageId });
    expect((await listToReread.run(system, inContext(), {})).total).toBe(0);
  });
});

describe('denied, not found, conflict', () => {
  it('is for analysts', async () => {
    const { messageId } = await arrive(analyst, message('RR5'));
    const liaison = await hire(uto, 'liaison');
    await expect(rereadMessage.run(liaison, inContext(), { messageId })).rejects.toMatchObject({ code: 'denied' });
  });

  it('does not exist for another agency', async () => {
    const { messageId } = await arrive(analyst, message('RR6'));
    const stranger = await hire(arc, 'analyst');
    await expect(rereadMessage.run(stranger, inContext(), { messageId })).rejects.toMatchObject({ code: 'not-found' });
    await expect(rereadMessage.run(analyst, inContext(), { messageId: randomUUID() })).rejects.toBeInstanceOf(AppError);
  });

  it('happens once: what was read again is read again from its newest version', async () => {
    const { messageId } = await arrive(analyst, message('RR7'));
    await ageMessage(messageId);
    await rereadMessage.run(analyst, inContext(), { messageId });
    await expect(rereadMessage.run(analyst, inContext(), { messageId })).rejects.toMatchObject({
      reason: 'nothing-to-reread',
    });
  });
});

describe('audited', () => {
  it('leaves its outcome', async () => {
    const { messageId } = await arrive(analyst, message('RR8'));
    await rereadMessage.run(analyst, inContext(), { messageId });
    const { rows } = await db.owner.query(
      `SELECT details FROM audit_event WHERE action = 'travel.reread' AND target_id = $1`,
      [messageId],
    );
    expect(rows.map((r) => r.details)).toEqual([{ outcome: 'same', reader: READER_VERSION }]);
  });
});
