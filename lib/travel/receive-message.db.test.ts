import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { listHits } from '@/lib/hits/queries';
import { screenMessage } from '@/lib/hits/screen-message';
import { carrierPerson, pnrgovMessage } from '@/lib/testing/carrier-messages';
import { testDatabase } from '@/lib/testing/database';
import { fictionalList } from '@/lib/testing/fictional-list';
import { refusal } from '@/lib/testing/refusal';
import { whereInDatabase } from '@/lib/testing/scan-database';
import {
  arrive,
  foundExchange,
  hire,
  inContext,
  machine,
  NOON,
  type Person,
  systemOf,
  type TestAgency,
  watch,
} from '@/lib/testing/world';
import { eraseQuarantined } from './erase-quarantined';
import { listTravellers, openQuarantined, viewMessage, viewMessageStatus } from './queries';
import { receiveMessage } from './receive-message';
import { MAX_MESSAGE_BYTES } from './schema';

const db = testDatabase();
let uto: TestAgency;
let analyst: Person;
let stranger: Person;
const { xml, people } = fictionalList(31, 30);
const listed = people.filter((p) => p.documents.length > 0 && p.listedBirthDate.kind === 'exact');

const booking = (reference: string, extra: Partial<Parameters<typeof pnrgovMessage>[0]> = {}) =>
  new Uint8Array(
    pnrgovMessage({
      sender: 'UXDCS',
      recipient: 'UTOPIU',
      sentAt: '2026-11-24T09:00',
      reference,
      flight: {
        carrier: 'UX',
        number: '902',
        from: 'QUB',
        to: 'QAC',
        departs: '2026-11-24T16:00',
        arrives: '2026-11-24T22:00',
      },
      people: listed.slice(0, 2).map((p, i) => ({
        ...carrierPerson(p),
        locator: `PLANT${i}`,
        requests: ['MOML', 'WCHR'],
        osi: 'PILGRIM TO THE SHRINE',
        card: { brand: 'VI', lastFour: '4417', expires: '0929' },
      })),
      history: true,
      ...extra,
    }),
  );

beforeAll(async () => {
  const { agencies } = await foundExchange(['UTO', 'ARC']);
  if (!agencies.UTO || !agencies.ARC) throw new Error('the exchange was not founded');
  uto = agencies.UTO;
  analyst = await hire(uto, 'analyst');
  stranger = await hire(agencies.ARC, 'analyst');
  await watch(analyst, new TextEncoder().encode(xml));
});

describe('allowed', () => {
  it('stores travellers, bookings and the blanked text, and nothing forbidden anywhere in the database', async () => {
    const bytes = booking('B1');
    const sent = Buffer.from(bytes).toString('latin1');
    const { messageId } = await arrive(analyst, bytes);
    const view = await viewMessage.run(analyst, inContext(), { messageId });
    expect(view.travellers).toHaveLength(2);
    expect(view.bookings).toHaveLength(2);
    expect(view.removed.meal).toBeGreaterThan(0);
    expect(view.removed.health).toBeGreaterThan(0);
    expect(view.text).toHaveLength(bytes.length);
    for (const planted of ['MOML', 'WCHR', 'PILGRIM']) {
      expect(sent).toContain(planted);
      expect(await whereInDatabase(db.owner, planted), planted).toEqual([]);
    }
    // the scan would find what is there
    expect(await whereInDatabase(db.owner, 'PLANT0')).toEqual(
      expect.arrayContaining(['booking.locator', 'travel_message.text']),
    );
  });

  it('raises a hit for each listed traveller, once, however often it is screened', async () => {
    const before = (await listHits.run(analyst, inContext(), {})).rows.length;
    expect(before).toBe(2);
    const { rows } = await db.owner.query("SELECT id FROM travel_message WHERE status = 'screened' LIMIT 1");
    const again = await screenMessage.run(systemOf(uto.id), inContext(NOON, 'job'), { messageId: rows[0].id });
    expect(again.raised).toBe(0);
    // the same people in a later push of the same flight are the same hits
    const push = await arrive(analyst, booking('B2'));
    expect(push.raised).toBe(0);
  });

  it('takes the same bytes once and says so', async () => {
    const first = await receiveMessage.run(analyst, inContext(), { bytes: booking('B3') });
    const second = await receiveMessage.run(machine(uto, 'travel:write'), inContext(NOON, 'api'), {
      bytes: booking('B3'),
    });
    expect(second).toEqual({ ...first, repeated: true });
  });
});

describe('bad input', () => {
  const cut = () => booking('B4CUTSHORT').subarray(0, 700);

  it('keeps what cannot be read whole and sealed, opens it for its intake people only, and erases it after 14 days', async () => {
    const bytes = new Uint8Array(cut());
    const received = await receiveMessage.run(analyst, inContext(), { bytes });
    expect(received.status).toBe('quarantined');
    const status = await viewMessageStatus.run(analyst, inContext(), { messageId: received.id });
    expect(status.errors[0]).toMatchObject({ severity: 'error', offset: expect.any(Number) });
    expect(await whereInDatabase(db.owner, 'B4CUTSHORT')).toEqual([]);
    const opened = await openQuarantined.run(analyst, inContext(), { messageId: received.id });
    expect(Buffer.compare(Buffer.from(opened.bytes), Buffer.from(bytes))).toBe(0);
    expect(
      await refusal(openQuarantined.run(await hire(uto, 'supervisor'), inContext(), { messageId: received.id })),
    ).toBe('denied: role-missing');

    const erase = (days: number) =>
      eraseQuarantined.run(systemOf(uto.id), inContext(new Date(NOON.getTime() + days * 86_400_000), 'job'), {});
    expect((await erase(13.9)).count).toBe(0);
    expect((await erase(14)).count).toBe(1);
    expect(await refusal(openQuarantined.run(analyst, inContext(), { messageId: received.id }))).toBe(
      'not-found: not-found',
    );
    const { rows } = await db.owner.query('SELECT status, sealed, text FROM travel_message WHERE id = $1', [
      received.id,
    ]);
    expect(rows[0]).toEqual({ status: 'erased', sealed: null, text: null });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a PDF', new TextEncoder().encode('%PDF-1.7 …')],
    ['a ZIP', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)],
  ])('quarantines %s with a reason', async (_what, bytes) => {
    const received = await receiveMessage.run(analyst, inContext(), { bytes });
    expect(received.status).toBe('quarantined');
    const status = await viewMessageStatus.run(analyst, inContext(), { messageId: received.id });
    expect(status.errors).toHaveLength(1);
  });

  it('refuses what is too large before reading it', async () => {
    expect(
      await refusal(receiveMessage.run(analyst, inContext(), { bytes: new Uint8Array(MAX_MESSAGE_BYTES + 1) })),
    ).toBe('too-large: message-too-large');
  });
});

describe('denied and not found', () => {
  it('lets a token with the scope receive, and one without not', async () => {
    const by = (actor: Actor) => refusal(receiveMessage.run(actor, inContext(NOON, 'api'), { bytes: booking('B5') }));
    expect(await by(machine(uto, 'travel:read'))).toBe('denied: scope-missing');
    expect(await by(machine(uto, 'travel:write'))).toBe('done');
    expect(await by(await hire(uto, 'liaison'))).toBe('denied: role-missing');
  });

  it('tells a stranger of an existing message what it tells of a made-up one', async () => {
    const { rows } = await db.owner.query("SELECT id FROM travel_message WHERE status = 'screened' LIMIT 1");
    for (const ask of [viewMessage, viewMessageStatus, listTravellers]) {
      const foreign = await refusal(ask.run(stranger, inContext(), { messageId: rows[0].id }));
      const absent = await refusal(
        ask.run(stranger, inContext(), { messageId: '00000000-0000-4000-8000-000000000000' }),
      );
      expect(foreign).toBe('not-found: not-found');
      expect(absent).toBe(foreign);
    }
  });
});
