import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createServiceAccount, revokeServiceAccount } from '@/lib/access/service-account';
import type { Scope } from '@/lib/core/roles';
import { carrierPerson, paxlstMessage, pnrgovMessage } from '@/lib/testing/carrier-messages';
import { testDatabase } from '@/lib/testing/database';
import { fictionalList } from '@/lib/testing/fictional-list';
import { foundExchange, hire, inContext, type Person, type TestAgency } from '@/lib/testing/world';
import type { BulkEnd, BulkLine } from './contracts-bulk';

vi.mock('server-only', () => ({}));
vi.mock('@/lib/web/session', () => ({
  currentSession: async () => null,
  newContext: (source: string) => ({ correlationId: crypto.randomUUID(), source, now: new Date() }),
}));

const db = testDatabase();
const { people } = fictionalList(11, 12);
const stage = {} as { agency: TestAgency; admin: Person; uto: string; arc: string; reader: string };
let number = 0;

const message = (write = paxlstMessage, travellers = 3) => {
  number += 1;
  return Buffer.from(
    write({
      sender: 'UX',
      recipient: 'UTOPIU',
      sentAt: '2026-11-24T10:00',
      reference: `B${number}`,
      flight: {
        carrier: 'UX',
        number: String(number),
        from: 'QUA',
        to: 'QAC',
        departs: '2026-11-24T15:00',
        arrives: '2026-11-24T19:00',
      },
      people: people.slice(0, travellers).map(carrierPerson),
    }),
  );
};

type Body = ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer> | FormData;

async function post(token: string | null, body: Body, headers: Record<string, string> = {}, search = '') {
  const { POST } = await import('@/app/api/v1/travel-messages/bulk/route');
  const request = new Request(`http://portal.example/api/v1/travel-messages/bulk${search}`, {
    method: 'POST',
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body instanceof FormData ? {} : { 'content-type': 'application/edifact' }),
      ...headers,
    },
    body,
    duplex: 'half',
  } as RequestInit);
  return POST(request);
}

/** Everything that was answered. */
async function send(token: string, body: Body, headers?: Record<string, string>) {
  const response = await post(token, body, headers);
  const text = await response.text();
  expect(response.status, text).toBe(200);
  const all: unknown[] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { lines: all.slice(0, -1) as BulkLine[], end: all.at(-1) as BulkEnd, headers: response.headers };
}

const bytesOf = (...parts: (Uint8Array | string)[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part))));

/** A stream that says how far it was read. */
function slowly(parts: Uint8Array[], { fail = false, open = false } = {}) {
  const seen = { read: 0, cancelled: false };
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const part = parts[seen.read];
        if (part) {
          seen.read += 1;
          controller.enqueue(new Uint8Array(part));
        } else if (fail) controller.error(new Error('the line is gone'));
        else if (open) await new Promise(() => {});
        else controller.close();
      },
      cancel() {
        seen.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, seen };
}

async function tokenOf(admin: Person, ...scopes: Scope[]) {
  return createServiceAccount.run(admin, inContext(), { name: 'Carrier gateway', scopes });
}
const count = async (sql: string, ...values: unknown[]) => Number((await db.owner.query(sql, values)).rows[0].count);
const messagesKept = () => count('SELECT count(*) FROM travel_message');

beforeAll(async () => {
  const { agencies } = await foundExchange(['UTO', 'ARC']);
  const { UTO: uto, ARC: arc } = agencies;
  if (!uto || !arc) throw new Error('the exchange was not founded');
  stage.agency = uto;
  stage.admin = await hire(uto, 'admin');
  stage.uto = (await tokenOf(stage.admin, 'travel:write')).token;
  stage.reader = (await tokenOf(stage.admin, 'travel:read')).token;
  stage.arc = (await tokenOf(await hire(arc, 'admin'), 'travel:write')).token;
});

beforeEach(async () => {
  await db.owner.query("DELETE FROM pgboss.job WHERE name = 'screen-message'");
});

describe('a stream of messages', () => {
  test('is answered line by line in order, then summed up; each has its event', async () => {
    const [one, two, three] = [message(), message(pnrgovMessage, 4), message(paxlstMessage, 5)];
    const { lines, end, headers } = await send(stage.uto, bytesOf(one, 'a note in between\n', two, three));
    expect(headers.get('content-type')).toBe('application/x-ndjson');
    expect(lines).toEqual([
      expect.objectContaining({ n: 1, offset: 0, status: 'accepted', format: 'PAXLST', travellers: 3, errors: [] }),
      expect.objectContaining({ n: 2, offset: one.length, status: 'accepted', format: 'PNRGOV', travellers: 4 }),
      expect.objectContaining({ n: 3, size: three.length, status: 'accepted', format: 'PAXLST', travellers: 5 }),
    ]);
    expect(end).toMatchObject({
      done: true,
      messages: 3,
      accepted: 3,
      quarantined: 0,
      repeated: 0,
      tooLarge: 0,
      failed: 0,
      bytes: one.length + 18 + two.length + three.length,
      travellers: 12,
    });
    const events = await db.owner.query(
      "SELECT target_id FROM audit_event WHERE action = 'travel.receive' AND correlation_id = $1 AND source = 'api'",
      [headers.get('correlation-id')],
    );
    expect(new Set(events.rows.map((row) => row.target_id))).toEqual(new Set(lines.map(({ id }) => id)));
  });

  test('sent again adds nothing, and is the same as each message alone', async () => {
    const parts = [message(), message()];
    const first = await send(stage.uto, bytesOf(...parts));
    const before = await messagesKept();
    const again = await send(stage.uto, bytesOf(...parts));
    expect(again.lines.map(({ id, status }) => [id, status])).toEqual(first.lines.map(({ id }) => [id, 'repeated']));
    expect(again.end).toMatchObject({ accepted: 0, repeated: 2, travellers: 0 });
    const { POST } = await import('@/app/api/v1/travel-messages/route');
    const alone = await POST(
      new Request('http://portal.example/api/v1/travel-messages', {
        method: 'POST',
        headers: { authorization: `Bearer ${stage.uto}`, 'content-type': 'application/edifact' },
        body: bytesOf(parts[1] ?? ''),
      }),
      { params: Promise.resolve({}) },
    );
    expect(await alone.json()).toMatchObject({ id: first.lines[1]?.id, repeated: true });
    expect(await messagesKept()).toBe(before);
  });

  test('goes on after what cannot be read, and after what is too large', async () => {
    const cut = message().subarray(0, 300);
    const large = message();
    const filled = bytesOf(large.subarray(0, 200), `FTX+${'X'.repeat(20_100_000)}'`, large.subarray(200));
    const { lines, end } = await send(stage.uto, bytesOf(cut, message(), filled, message()));
    expect(lines.map(({ status }) => status)).toEqual(['quarantined', 'accepted', 'too-large', 'accepted']);
    expect(lines[0]?.errors.length).toBeGreaterThan(0);
    expect(lines[2]).toMatchObject({ id: null, size: filled.length, errors: ['message-too-large'] });
    expect(end).toMatchObject({ done: true, accepted: 2, quarantined: 1, tooLarge: 1 });
  });

  test('that is empty is done at once', async () => {
    expect(await send(stage.uto, bytesOf('\r\n'))).toMatchObject({ lines: [], end: { done: true, messages: 0 } });
  });

  test('that breaks off keeps what came before, says so, and is safe to send again', async () => {
    const [one, two] = [message(), message()];
    const { stream } = slowly([one, two.subarray(0, 200)], { fail: true });
    const broken = await send(stage.uto, stream);
    expect(broken.end).toMatchObject({ done: false, reason: 'body-incomplete', accepted: 1, messages: 1 });
    const again = await send(stage.uto, bytesOf(one, two));
    expect(again.lines.map(({ status }) => status)).toEqual(['repeated', 'accepted']);
  });

  test('is read no faster than it is taken in, and let go when the client hangs up', async () => {
    const parts = Array.from({ length: 60 }, () => message());
    const { stream, seen } = slowly(parts);
    const before = await messagesKept();
    const response = await post(stage.uto, stream);
    const reader = response.body?.getReader();
    await reader?.read();
    // the first line, three under way, the one that follows them, and one whose end is told by the next
    expect(seen.read).toBeLessThan(12);
    await reader?.cancel();
    expect(seen.cancelled).toBe(true);
    const kept = await messagesKept();
    expect(kept - before).toBeGreaterThan(0);
    expect(kept - before).toBeLessThan(parts.length);
    // its place is free again: twice more at once
    const rest = await Promise.all([send(stage.uto, bytesOf(...parts)), send(stage.uto, bytesOf(message()))]);
    expect(rest[0].end).toMatchObject({
      done: true,
      repeated: kept - before,
      accepted: parts.length - (kept - before),
    });
  });

  test('of two that send the same at once, one keeps each message', async () => {
    const body = bytesOf(...Array.from({ length: 8 }, () => message()));
    const before = await messagesKept();
    const both = await Promise.all([send(stage.uto, body), send(stage.uto, body)]);
    expect(both.map(({ end }) => end.failed)).toEqual([0, 0]);
    expect(both.reduce((sum, { end }) => sum + end.accepted, 0)).toBe(8);
    expect((await messagesKept()) - before).toBe(8);
  });
});

describe('many files', () => {
  test('are a message each, of any format, with its name', async () => {
    const form = new FormData();
    form.append('files', new Blob([new Uint8Array(message())]), '/home/a/list.edi');
    form.append('files', new Blob([bytesOf(message(), message())], { type: 'text/plain' }), 'two.edi');
    form.append('note', 'no message');
    form.append('files', new Blob([new Uint8Array(20_000_001)]), 'large.bin');
    form.append('files', new Blob([new Uint8Array(message(pnrgovMessage))]), 'record.edi');
    const { lines, end } = await send(stage.uto, form);
    expect(lines.map(({ name, status, size }) => [name, status, size > 0])).toEqual([
      ['list.edi', 'accepted', true],
      // two flights in one file are taken in flight by flight, and answered together
      ['two.edi', 'accepted', true],
      [undefined, 'quarantined', true],
      ['large.bin', 'too-large', true],
      ['record.edi', 'accepted', true],
    ]);
    expect(lines[3]?.size).toBe(20_000_001);
    expect(end).toMatchObject({ done: true, messages: 5, accepted: 3, tooLarge: 1 });
  });

  test('that end before their end are said to', async () => {
    const whole = await new Response(
      (() => {
        const form = new FormData();
        form.append('files', new Blob([new Uint8Array(message())]), 'one.edi');
        form.append('files', new Blob([new Uint8Array(message())]), 'two.edi');
        return form;
      })(),
    ).arrayBuffer();
    const boundary = /^--(.+)\r\n/.exec(Buffer.from(whole).toString('latin1'))?.[1] ?? '';
    const { end, lines } = await send(stage.uto, new Uint8Array(whole.slice(0, whole.byteLength - 300)), {
      'content-type': `multipart/form-data; boundary=${boundary}`,
    });
    expect(lines.map(({ name, status }) => [name, status])).toEqual([['one.edi', 'accepted']]);
    expect(end).toMatchObject({ done: false, reason: 'body-incomplete' });
  });
});

describe('refused', () => {
  const refusal = async (response: Response) => ({
    status: response.status,
    reason: (await response.json()).reason,
    wait: response.headers.get('retry-after'),
  });

  test('without token, without the scope, compressed, of another kind, with a parameter', async () => {
    const body = bytesOf(message());
    const before = await messagesKept();
    expect(await refusal(await post(null, body))).toMatchObject({ status: 401 });
    expect(await refusal(await post(stage.reader, body))).toMatchObject({ status: 403, reason: 'scope-missing' });
    expect(await refusal(await post(stage.uto, body, { 'content-encoding': 'gzip' }))).toMatchObject({ status: 415 });
    expect(await refusal(await post(stage.uto, body, { 'content-type': 'application/json' }))).toMatchObject({
      status: 415,
    });
    expect(await refusal(await post(stage.uto, body, {}, '?keep=no'))).toMatchObject({ status: 422 });
    expect(await messagesKept()).toBe(before);
    expect(
      await count("SELECT count(*) FROM audit_event WHERE action = 'travel.receive' AND decision = 'deny'"),
    ).toBeGreaterThan(0);
  });

  test('a third stream of an agency, while another agency is still let in; the refusal is audited', async () => {
    const waiting = [slowly([message()], { open: true }), slowly([message()], { open: true })];
    const open = await Promise.all(waiting.map(({ stream }) => post(stage.uto, stream)));
    expect(open.map(({ status }) => status)).toEqual([200, 200]);
    expect(await refusal(await post(stage.uto, bytesOf(message())))).toEqual({
      status: 429,
      reason: 'intake-busy',
      wait: '15',
    });
    expect(
      await count(
        "SELECT count(*) FROM audit_event WHERE action = 'travel.receive' AND decision = 'deny' AND reason = 'intake-busy'",
      ),
    ).toBe(1);
    expect((await send(stage.arc, bytesOf(message()))).end.done).toBe(true);
    await Promise.all(open.map(({ body }) => body?.cancel()));
    expect(waiting.map(({ seen }) => seen.cancelled)).toEqual([true, true]);
    expect((await send(stage.uto, bytesOf(message()))).end.done).toBe(true);
  });

  test('while too many of the agency’s messages wait to be screened, for as long as that takes', async () => {
    await db.owner.query(
      `INSERT INTO pgboss.job (name, data, state) SELECT 'screen-message', jsonb_build_object('agencyId', $1::text), 'created'
       FROM generate_series(1, 20001)`,
      [stage.agency.id],
    );
    await db.owner.query(
      `INSERT INTO pgboss.job (name, data, state, completed_on)
       SELECT 'screen-message', '{}', 'completed', now() FROM generate_series(1, 1200)`,
    );
    // 2,001 too many at 1,200 a minute
    expect(await refusal(await post(stage.uto, bytesOf(message())))).toEqual({
      status: 429,
      reason: 'intake-busy',
      wait: '101',
    });
    expect((await send(stage.arc, bytesOf(message()))).end.done).toBe(true);
  });

  test('a single message, while too many are worked on', async () => {
    const { POST } = await import('@/app/api/v1/travel-messages/route');
    const single = (body: Body) =>
      POST(
        new Request('http://portal.example/api/v1/travel-messages', {
          method: 'POST',
          headers: { authorization: `Bearer ${stage.uto}`, 'content-type': 'application/edifact' },
          body,
          duplex: 'half',
        } as RequestInit),
        { params: Promise.resolve({}) },
      );
    const streams = Array.from({ length: 16 }, () => slowly([message().subarray(0, 100)], { fail: true }));
    const under = streams.map(({ stream }) => single(stream));
    const refused = await refusal(await single(bytesOf(message())));
    expect(refused).toMatchObject({ status: 429, reason: 'intake-busy' });
    expect(Number(refused.wait)).toBeGreaterThan(0);
    await Promise.all(under);
    expect((await single(bytesOf(message()))).status).toBe(201);
  });

  test('a stream whose token is revoked meanwhile ends there', async () => {
    const { id, token } = await tokenOf(stage.admin, 'travel:write');
    const parts = [message(), message(), message(), message(), message(), message(), message(), message()];
    let opened = () => {};
    const gate = new Promise<void>((resolve) => {
      opened = resolve;
    });
    let at = 0;
    const stream = new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          const part = parts[at];
          if (at === 3) await gate;
          at += 1;
          if (part) controller.enqueue(new Uint8Array(part));
          else controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    const clock = vi.spyOn(performance, 'now');
    const response = await post(token, stream);
    await revokeServiceAccount.run(stage.admin, inContext(), { id });
    const later = performance.now() + 31_000;
    clock.mockImplementation(() => later);
    opened();
    const lines = (await response.text()).trimEnd().split('\n');
    clock.mockRestore();
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ done: false, reason: 'token-unknown' });
    expect(lines.length - 1).toBeLessThan(parts.length);
  });
});
