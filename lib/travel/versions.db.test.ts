import { beforeAll, describe, expect, it } from 'vitest';
import { carrierPerson, paxlstMessage, pnrgovMessage } from '@/lib/testing/carrier-messages';
import type { CarrierPerson } from '@/lib/testing/carrier-person';
import { testDatabase } from '@/lib/testing/database';
import { fictionalList } from '@/lib/testing/fictional-list';
import { arrive, foundExchange, hire, inContext, NOON, type Person, type TestAgency } from '@/lib/testing/world';
import { expireLists } from './expire-lists';
import { carrierQuality, countRemoved, listExpected } from './intake-queries';
import { listMessages, viewMessage } from './queries';
import { receiveMessage } from './receive-message';

const db = testDatabase();
let uto: TestAgency;
let analyst: Person;
const people = fictionalList(31, 12).people.map(carrierPerson);

const flight = {
  carrier: 'UX',
  number: '77',
  from: 'QUA',
  to: 'QAC',
  departs: '2026-11-24T15:00',
  arrives: '2026-11-24T19:00',
};
const envelope = (reference: string) => ({
  sender: 'UXDCS',
  recipient: 'UTOPIU',
  sentAt: '2026-11-24T10:00',
  reference,
});
const at = (hours: number) => new Date(NOON.getTime() + hours * 3_600_000);
const bytesOf = (bytes: Uint8Array) => new Uint8Array(bytes);
const push = (reference: string, on: CarrierPerson[], sentAt: string) =>
  bytesOf(pnrgovMessage({ ...envelope(reference), sentAt, flight, people: on }));
const with_ = (locator: string, ...on: CarrierPerson[]) => on.map((p) => ({ ...p, locator }));
const view = (messageId: string) => viewMessage.run(analyst, inContext(), { messageId });

beforeAll(async () => {
  const { agencies } = await foundExchange(['UTO', 'ARC']);
  if (!agencies.UTO) throw new Error('not founded');
  uto = agencies.UTO;
  analyst = await hire(uto, 'analyst', 'dpo');
});

describe('repeated pushes', () => {
  it('lets the last push win and keeps the earlier as versions', async () => {
    const [a, b, c] = people;
    if (!a || !b || !c) throw new Error('people');
    const first = await arrive(
      analyst,
      push('P1', [...with_('AAAAA1', a, b), ...with_('BBBBB2', c)], '2026-11-24T09:00'),
    );
    const second = await arrive(
      analyst,
      push('P2', with_('AAAAA1', { ...a, seat: '4C' }, b), '2026-11-24T10:00'),
      at(1),
    );
    const old = await view(first.messageId);
    const fresh = await view(second.messageId);
    expect(old.bookings.map((x) => x.versions.next?.messageId ?? null)).toEqual([second.messageId, null]);
    expect(fresh.bookings.map((x) => x.versions.previous.map((p) => p.messageId))).toEqual([[first.messageId]]);
    expect(old.travellers.map((t) => t.versions.next?.messageId ?? null)).toEqual([
      second.messageId,
      second.messageId,
      null,
    ]);
  });

  it('takes pushes of one flight that come at the same moment, and exactly one of them wins', async () => {
    const all = await Promise.all(
      Array.from({ length: 6 }, (_, n) => {
        const some = people.slice(0, 8).map((p, i) => ({ ...p, seat: `${n + 1}A`, locator: `SAME0${i >> 1}` }));
        const bytes = pnrgovMessage({ ...envelope(`S${n}`), flight: { ...flight, carrier: 'RV' }, people: some });
        return receiveMessage.run(analyst, inContext(at(n / 100)), { bytes: bytesOf(bytes) });
      }),
    );
    expect(all.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 'accepted'));
    const { rows } = await db.owner.query(
      `SELECT locator, count(*) FILTER (WHERE superseded_by_id IS NULL)::int AS current, count(*)::int AS all
       FROM booking WHERE locator LIKE 'SAME0%' GROUP BY 1 ORDER BY 1`,
    );
    expect(rows).toEqual([0, 1, 2, 3].map((n) => ({ locator: `SAME0${n}`, current: 1, all: 6 })));
  });

  it('does not let a push that comes late replace a newer one', async () => {
    const [, , , d] = people;
    if (!d) throw new Error('people');
    const newer = await arrive(analyst, push('P3', with_('CCCCC3', d), '2026-11-24T11:00'), at(2));
    const late = await arrive(analyst, push('P4', with_('CCCCC3', { ...d, seat: '9A' }), '2026-11-24T08:00'), at(3));
    expect((await view(newer.messageId)).bookings[0]?.versions.next).toBeNull();
    expect((await view(late.messageId)).bookings[0]?.versions.next?.messageId).toBe(newer.messageId);
    expect((await view(newer.messageId)).travellers[0]?.versions.next).toBeNull();
  });

  it('counts the same bytes instead of storing them twice', async () => {
    const bytes = push('P5', with_('DDDDD4', people[4] ?? ({} as CarrierPerson)), '2026-11-24T09:30');
    const first = await receiveMessage.run(analyst, inContext(), { bytes });
    const again = await receiveMessage.run(analyst, inContext(at(1)), { bytes });
    expect(again).toMatchObject({ id: first.id, status: 'accepted', repeated: true });
    const { rows } = await listMessages.run(analyst, inContext(), { view: 'repeated' });
    expect(rows.map((r) => [r.id, r.repeats])).toEqual([[first.id, 1]]);
    const { rows: kept } = await db.owner.query(`SELECT count(*)::int AS n FROM booking WHERE locator = 'DDDDD4'`);
    expect(kept[0].n).toBe(1);
  });

  it('keeps what a passenger list says apart from what a booking says', async () => {
    const e = people[5];
    if (!e) throw new Error('people');
    const booked = await arrive(analyst, push('P6', with_('EEEEE5', e), '2026-11-24T09:00'));
    await arrive(analyst, bytesOf(paxlstMessage({ ...envelope('L6'), flight, people: [e] })), at(1));
    expect((await view(booked.messageId)).travellers[0]?.versions.next).toBeNull();
  });
});

describe('a file of several flights', () => {
  it('is taken in flight by flight, each with its own event, and not again', async () => {
    const list = (number: string, person?: CarrierPerson) =>
      new TextDecoder().decode(
        paxlstMessage({ ...envelope('SEVERAL'), flight: { ...flight, number }, people: person ? [person] : [] }),
      );
    const message = (text: string) => text.slice(text.indexOf('UNH'), text.indexOf('UNE'));
    const first = list('301', people[0]);
    const bytes = new TextEncoder().encode(first.replace('UNE', `${message(list('302', people[1]))}UNE`));
    const received = await receiveMessage.run(analyst, inContext(), { bytes });
    expect(received).toMatchObject({ status: 'accepted', repeated: false, travellers: 2 });
    const ids = [received.id, ...received.further];
    const flights = await Promise.all(ids.map((id) => view(id)));
    expect(flights.map(({ journey, travellerCount }) => [journey?.number, travellerCount])).toEqual([
      ['301', 1],
      ['302', 1],
    ]);
    const { rows } = await db.owner.query(
      `SELECT details->>'status' AS status, count(*)::int AS n FROM audit_event
       WHERE action = 'travel.receive' AND target_id = ANY($1) GROUP BY 1 ORDER BY 1`,
      [ids],
    );
    expect(rows).toEqual([
      { status: 'accepted', n: 2 },
      { status: 'divided', n: 1 },
    ]);
    expect(await receiveMessage.run(analyst, inContext(at(1)), { bytes })).toMatchObject({ repeated: true });
  });
});

describe('lists in parts', () => {
  const part = (n: number, of: string, last: boolean, person: CarrierPerson) => {
    const text = new TextDecoder().decode(
      paxlstMessage({ ...envelope(`X${of}${n}`), flight: { ...flight, number: '78' }, people: [person] }),
    );
    const mark = `${String(n).padStart(2, '0')}${n === 1 ? ':C' : last ? ':F' : ''}`;
    return new TextEncoder().encode(text.replace(/(UNH\+1\+PAXLST:D:05B:UN:IATA\+)[^+']*(\+01:F)?/, `$1${of}+${mark}`));
  };

  it('puts the parts together and says when they are all there', async () => {
    const [a, b, c] = people.slice(6, 9);
    if (!a || !b || !c) throw new Error('people');
    const one = await arrive(analyst, part(1, 'LIST7', false, a));
    let message = await view(one.messageId);
    expect(message.list).toMatchObject({ parts: [1], total: null, completedAt: null });
    await arrive(analyst, part(3, 'LIST7', true, c), at(0.05));
    expect(
      (await listExpected.run(analyst, inContext(at(0.1)), {})).filter((x) => x.kind === 'part-missing'),
    ).toMatchObject([{ parts: [1, 3], total: 3 }]);
    await arrive(analyst, part(2, 'LIST7', false, b), at(0.1));
    message = await view(one.messageId);
    expect(message.list?.parts).toEqual([1, 2, 3]);
    expect(message.list?.completedAt).toEqual(at(0.1));
    expect(message.parts.map((p) => p.partNumber)).toEqual([1, 2, 3]);
    expect((await listExpected.run(analyst, inContext(at(0.1)), {})).filter((x) => x.kind === 'part-missing')).toEqual(
      [],
    );
  });

  it('stops waiting after a while and calls the list incomplete', async () => {
    const person = people[9];
    if (!person) throw new Error('people');
    const one = await arrive(analyst, part(1, 'LIST8', false, person));
    await expireLists.run({ kind: 'system', agencyId: uto.id }, inContext(at(0.1), 'job'), {});
    expect((await view(one.messageId)).list?.expiredAt).toBeNull();
    await expireLists.run({ kind: 'system', agencyId: uto.id }, inContext(at(1), 'job'), {});
    const message = await view(one.messageId);
    expect(message.list?.expiredAt).toEqual(at(1));
    expect(message.partlyRead).toBe(true);
  });
});

describe('what did not come', () => {
  it('misses the list of a flight whose bookings are known and that has left', async () => {
    const person = people[10];
    if (!person) throw new Error('people');
    const left = { ...flight, number: '91', departs: '2026-11-24T03:00', arrives: '2026-11-24T07:00' };
    const booked = await arrive(
      analyst,
      bytesOf(pnrgovMessage({ ...envelope('E1'), flight: left, people: with_('FFFFF6', person) })),
    );
    const mine = async () => (await listExpected.run(analyst, inContext(), {})).filter((x) => x.number === '91');
    expect(await mine()).toMatchObject([{ kind: 'list-missing', carrier: 'UX', messageId: booked.messageId }]);
    await arrive(analyst, bytesOf(paxlstMessage({ ...envelope('E2'), flight: left, people: [person] })));
    expect(await mine()).toEqual([]);
  });

  it('misses a flight that came on the last two same weekdays', async () => {
    const person = people[11];
    if (!person) throw new Error('people');
    for (const day of ['2026-11-10', '2026-11-17'])
      await arrive(
        analyst,
        bytesOf(
          paxlstMessage({
            ...envelope(`W${day.slice(8)}`),
            flight: { ...flight, number: '92', departs: `${day}T03:00`, arrives: `${day}T06:00` },
            people: [person],
          }),
        ),
        new Date(`${day}T02:00:00Z`),
      );
    const rows = (await listExpected.run(analyst, inContext(), {})).filter((x) => x.number === '92');
    expect(rows).toMatchObject([{ kind: 'flight-missing', departsLocal: '2026-11-24' }]);
  });
});

describe('figures', () => {
  it('counts by carrier and day what came, was refused, lacked', async () => {
    await receiveMessage.run(analyst, inContext(), {
      bytes: new TextEncoder().encode("UNB+UNOA:4+RVDCS+UTO+261124:1000+1'UNH+1+PAXLST:D:05B:UN+X'BGM+745'"),
    });
    const rows = await carrierQuality.run(analyst, inContext(at(4)), { days: 30 });
    const ours = rows.filter((r) => r.carrier === 'UX' && r.day === '2026-11-24');
    expect(ours).toHaveLength(1);
    expect(ours[0]?.messages).toBeGreaterThan(5);
    // a booking tells birth dates with documents only, and one of the booked has none
    expect(ours[0]?.missing).toMatchObject({ birthDate: 1, sex: 1 });
    expect(rows.find((r) => r.carrier === 'RVDCS')).toMatchObject({ messages: 1, rejected: 1, travellers: 0 });
  });

  it('counts what was removed, by kind', async () => {
    const person = people[0];
    if (!person) throw new Error('people');
    const planted = { ...person, locator: 'GGGGG7', requests: ['KSML', 'WCHR'], osi: 'SOMETHING PRIVATE' };
    await arrive(analyst, bytesOf(pnrgovMessage({ ...envelope('R1'), flight, people: [planted] })), at(5));
    const rows = await countRemoved.run(analyst, inContext(at(6)), {});
    const kinds = new Set(rows.map((r) => r.kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['meal', 'health', 'free-text']));
    expect(rows.every((r) => r.count > 0)).toBe(true);
  });
});
