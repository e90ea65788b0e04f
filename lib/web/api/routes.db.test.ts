import { beforeAll, describe, expect, test, vi } from 'vitest';
import { createServiceAccount } from '@/lib/access/service-account';
import type { Scope } from '@/lib/core/roles';
import { carrierPerson, paxlstMessage } from '@/lib/testing/carrier-messages';
import { testDatabase } from '@/lib/testing/database';
import { fictionalList } from '@/lib/testing/fictional-list';
import { foundExchange, hire, inContext, type TestAgency } from '@/lib/testing/world';

vi.mock('server-only', () => ({}));
// nobody is signed in to a browser here: what is tested is the tokens
vi.mock('@/lib/web/session', () => ({
  currentSession: async () => null,
  newContext: (source: string) => ({ correlationId: crypto.randomUUID(), source, now: new Date() }),
}));

const db = testDatabase();
const stage = {} as { uto: string; arc: string; reader: string; message: string };
const { xml, people } = fictionalList(11, 12);

const routes = {
  '/travel-messages': () => import('@/app/api/v1/travel-messages/route'),
  '/travel-messages/[id]': () => import('@/app/api/v1/travel-messages/[id]/route'),
  '/travel-messages/[id]/travellers': () => import('@/app/api/v1/travel-messages/[id]/travellers/route'),
  '/watchlists': () => import('@/app/api/v1/watchlists/route'),
  '/watchlists/[id]/import': () => import('@/app/api/v1/watchlists/[id]/import/route'),
  '/watchlists/[id]/entries': () => import('@/app/api/v1/watchlists/[id]/entries/route'),
  '/hits': () => import('@/app/api/v1/hits/route'),
  '/hits/[id]': () => import('@/app/api/v1/hits/[id]/route'),
  '/hits/[id]/review': () => import('@/app/api/v1/hits/[id]/review/route'),
  '/alerts': () => import('@/app/api/v1/alerts/route'),
  '/alerts/[id]': () => import('@/app/api/v1/alerts/[id]/route'),
  '/disclosures': () => import('@/app/api/v1/disclosures/route'),
  '/disclosures/[id]': () => import('@/app/api/v1/disclosures/[id]/route'),
  '/audit-events': () => import('@/app/api/v1/audit-events/route'),
  '/desk': () => import('@/app/api/v1/desk/route'),
};
type Route = (request: Request, segment: { params: Promise<unknown> }) => Promise<Response>;
type Body = string | Uint8Array<ArrayBuffer>;

async function call(
  token: string | null,
  method: 'GET' | 'POST',
  at: keyof typeof routes,
  { id, search = '', body, type }: { id?: string; search?: string; body?: Body; type?: string } = {},
) {
  const route = ((await routes[at]()) as unknown as Record<string, Route>)[method];
  if (!route) throw new Error(`${method} ${at} has no route`);
  const request = new Request(`http://portal.example/api/v1${at.replace('[id]', id ?? '')}${search}`, {
    method,
    headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...(type ? { 'content-type': type } : {}) },
    ...(body === undefined ? {} : { body }),
  });
  const response = await route(request, { params: Promise.resolve(id === undefined ? undefined : { id }) });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: text === '' ? null : JSON.parse(text) };
}

const message = (reference: string) =>
  new Uint8Array(
    paxlstMessage({
      sender: 'UX',
      recipient: 'UTOPIU',
      sentAt: '2026-11-24T10:00',
      reference,
      flight: {
        carrier: 'UX',
        number: '7',
        from: 'QUA',
        to: 'QAC',
        departs: '2026-11-24T15:00',
        arrives: '2026-11-24T19:00',
      },
      people: people.slice(0, 3).map(carrierPerson),
    }),
  );
const send = (token: string, body: Body) =>
  call(token, 'POST', '/travel-messages', { body, type: 'application/edifact' });

async function tokenOf(agency: TestAgency, ...scopes: Scope[]): Promise<string> {
  const made = await createServiceAccount.run(await hire(agency, 'admin'), inContext(), {
    name: 'Carrier gateway',
    scopes,
  });
  return made.token;
}

beforeAll(async () => {
  const { agencies } = await foundExchange(['UTO', 'ARC']);
  const { UTO: uto, ARC: arc } = agencies;
  if (!uto || !arc) throw new Error('the exchange was not founded');
  const all: Scope[] = [
    'travel:write',
    'travel:read',
    'watchlists:write',
    'watchlists:read',
    'hits:read',
    'alerts:read',
    'audit:read',
  ];
  stage.uto = await tokenOf(uto, ...all);
  stage.arc = await tokenOf(arc, ...all);
  stage.reader = await tokenOf(uto, 'hits:read');
  stage.message = (await send(stage.uto, message('A1'))).body.id;
});

describe('travel messages', () => {
  test('a new one is 201 with its place and its counts; the same again is 200', async () => {
    const bytes = message('A2');
    const first = await send(stage.uto, bytes);
    expect(first.status).toBe(201);
    expect(first.headers.get('location')).toBe(`/api/v1/travel-messages/${first.body.id}`);
    expect(first.body).toMatchObject({
      status: 'accepted',
      format: 'PAXLST',
      travellerCount: 3,
      errors: [],
      repeated: false,
      journey: { carrier: 'UX', origin: 'QUA', destination: 'QAC' },
    });
    const again = await send(stage.uto, bytes);
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ id: first.body.id, repeated: true, travellerCount: 3 });
  });

  test('what cannot be read is 202, with a sentence and its place', async () => {
    const cut = message('A3').slice(0, 300);
    const answer = await send(stage.uto, cut);
    expect(answer.status).toBe(202);
    expect(answer.body).toMatchObject({ status: 'quarantined', format: null, travellerCount: 0 });
    for (const error of answer.body.errors) {
      expect(error).toMatchObject({ severity: 'error', code: expect.any(String) });
      expect(error.message).not.toContain(error.code);
    }
    expect(answer.body.errors.length).toBeGreaterThan(0);
  });

  test.each<[string, Body]>([
    ['nothing', ''],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['prose', 'This is not a message.'],
  ])('%s is 202 as well', async (_what, body) => {
    expect((await send(stage.uto, body)).status).toBe(202);
  });

  test('too large is 413 and another media type 415', async () => {
    expect((await send(stage.uto, new Uint8Array(20 * 1024 * 1024 + 1))).status).toBe(413);
    const form = await call(stage.uto, 'POST', '/travel-messages', { body: 'a=b', type: 'multipart/form-data' });
    expect(form.status).toBe(415);
  });

  test('travellers come page by page, each once', async () => {
    const seen: number[] = [];
    let search = '?limit=2';
    for (let page = 0; page < 5 && search !== ''; page++) {
      const { body } = await call(stage.uto, 'GET', '/travel-messages/[id]/travellers', { id: stage.message, search });
      seen.push(...body.items.map((t: { ordinal: number }) => t.ordinal));
      search = body.next === null ? '' : `?limit=2&cursor=${body.next}`;
    }
    expect(seen).toEqual([0, 1, 2]);
  });

  test('a list pages by its cursor, and a made-up cursor is a bad request', async () => {
    const first = await call(stage.uto, 'GET', '/travel-messages', { search: '?limit=1' });
    const second = await call(stage.uto, 'GET', '/travel-messages', { search: `?limit=1&cursor=${first.body.next}` });
    expect(second.body.items[0].id).not.toBe(first.body.items[0].id);
    for (const at of ['/travel-messages', '/hits', '/alerts', '/disclosures', '/audit-events'] as const)
      expect((await call(stage.uto, 'GET', at, { search: '?cursor=AAAA' })).status, at).toBe(400);
  });
});

describe('what is not yours', () => {
  test.each(['/travel-messages/[id]', '/travel-messages/[id]/travellers'] as const)(
    '%s: foreign, absent and malformed ids are one answer',
    async (at) => {
      const answers = await Promise.all(
        [stage.message, crypto.randomUUID(), 'x'].map((id) => call(stage.arc, 'GET', at, { id })),
      );
      const same = answers.map(({ status, headers, text }) =>
        [status, text.replaceAll(headers.get('correlation-id') ?? '', '')].join(' '),
      );
      expect(new Set(same).size).toBe(1);
      expect(answers[0]?.status).toBe(404);
    },
  );

  test('a list of another agency cannot be imported into', async () => {
    const { body } = await call(stage.uto, 'POST', '/watchlists', {
      body: JSON.stringify({ name: 'Ours', family: 'national-crime', offence: 'annex2-2' }),
      type: 'application/json',
    });
    const foreign = await call(stage.arc, 'POST', '/watchlists/[id]/import', { id: body.id, body: xml });
    expect(foreign.status).toBe(415);
    const typed = await call(stage.arc, 'POST', '/watchlists/[id]/import', {
      id: body.id,
      body: xml,
      type: 'application/xml',
    });
    expect(typed.status).toBe(404);
  });
});

describe('watchlists', () => {
  test('are created, filled from a file, and listed', async () => {
    const created = await call(stage.uto, 'POST', '/watchlists', {
      body: JSON.stringify({ name: 'Gateway list', family: 'national-terrorism', offence: 'terrorism' }),
      type: 'application/json',
    });
    expect(created.status).toBe(201);
    const { id } = created.body;
    const imported = await call(stage.uto, 'POST', '/watchlists/[id]/import', { id, body: xml, type: 'text/xml' });
    expect(imported.status).toBe(200);
    expect(imported.body).toMatchObject({ version: 1, added: 12, removed: 0, unchanged: 0 });

    const unreadable = await call(stage.uto, 'POST', '/watchlists/[id]/import', {
      id,
      body: '%PDF-1.7',
      type: 'text/csv',
    });
    expect(unreadable.status).toBe(422);
    expect(unreadable.body).toMatchObject({
      reason: 'list-unreadable',
      errors: [{ code: 'file-pdf', message: 'This is a PDF. Ask for the list as XML, CSV or XLSX.' }],
    });
    const { body } = await call(stage.uto, 'GET', '/watchlists');
    expect(body.items).toContainEqual(expect.objectContaining({ id, version: 1, entryCount: 12 }));
  });

  test('a dry run writes nothing and says what would change; a form carries what a person said', async () => {
    const created = await call(stage.uto, 'POST', '/watchlists', {
      body: JSON.stringify({ name: 'Table list', family: 'national-crime', offence: 'annex2-2' }),
      type: 'application/json',
    });
    const { id } = created.body;
    const send = (search: string, body: Body, type: string) =>
      call(stage.uto, 'POST', '/watchlists/[id]/import', { id, search, body, type });
    const unexplained = await send('?dryRun=true', 'uno;due\nOskar Veldrun;1970\n', 'text/csv');
    expect(unexplained.status).toBe(200);
    expect(unexplained.body).toMatchObject({ dryRun: true, readable: false, preview: { table: { rows: 2 } } });

    const form = new FormData();
    const columns = [
      { heading: '', field: 'full_name' },
      { heading: '', field: 'birth_date' },
    ];
    form.set('options', JSON.stringify({ mapping: { header: true, dayFirst: null, columns }, expects: 0 }));
    form.append('file', new Blob(['uno;due\nOskar Veldrun;1970\n;1971\n']));
    const packed = new Response(form);
    const type = packed.headers.get('content-type') ?? '';
    const body = new Uint8Array(await packed.arrayBuffer());
    const dry = await send('?dryRun=true', body, type);
    expect(dry.body).toMatchObject({ dryRun: true, readable: true, version: 0, added: 1, unreadCount: 1 });
    const done = await send('', body, type);
    expect(done.body).toMatchObject({ dryRun: false, version: 1, added: 1, preview: null });
    const late = await send('', body, type);
    expect([late.status, late.body.reason]).toEqual([409, 'changed-meanwhile']);
    expect((await send('?dryRun=perhaps', body, type)).status).toBe(422);
  });

  test('an entry is added, and what cannot be taken is named', async () => {
    const created = await call(stage.uto, 'POST', '/watchlists', {
      body: JSON.stringify({ name: 'Entry list', family: 'national-crime', offence: 'annex2-2' }),
      type: 'application/json',
    });
    const add = (entry: object) =>
      call(stage.uto, 'POST', '/watchlists/[id]/entries', {
        id: created.body.id,
        body: JSON.stringify(entry),
        type: 'application/json',
      });
    const names = [{ full: 'Oskar Veldrun', quality: 'primary' }];
    const birthDates = [
      { kind: 'exact', from: '02.05.1970' },
      { kind: 'approximate', from: '1971' },
    ];
    const added = await add({ externalRef: 'NC-1', names, birthDates });
    expect([added.status, added.body]).toMatchObject([201, { externalRef: 'NC-1', version: 1 }]);
    const wrong = await add({ names, birthDates: [{ kind: 'exact', from: 'soon' }] });
    expect(wrong.body.errors).toMatchObject([{ path: 'birthDates.0.from', code: 'birth-date-unreadable' }]);
  });

  test('an unknown offence is named as a field', async () => {
    const answer = await call(stage.uto, 'POST', '/watchlists', {
      body: JSON.stringify({ name: 'Odd', family: 'national-crime', offence: 'annex9' }),
      type: 'application/json',
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ path: 'offence', code: 'unknown-offence' }]);
  });
});

describe('tokens', () => {
  test.each<['GET' | 'POST', keyof typeof routes]>([
    ['GET', '/hits/[id]'],
    ['POST', '/hits/[id]/review'],
    ['POST', '/alerts'],
    ['GET', '/alerts/[id]'],
    ['GET', '/desk'],
  ])('%s %s is a person’s, and the attempt is in the log', async (method, at) => {
    const id = at.includes('[id]') ? crypto.randomUUID() : undefined;
    const answer = await call(stage.uto, method, at, id ? { id } : {});
    expect(answer.status).toBe(403);
    expect(answer.body.reason).toBe('person-only');
    const { rows } = await db.owner.query(
      'SELECT decision, reason, target_id, source FROM audit_event WHERE correlation_id = $1',
      [answer.headers.get('correlation-id')],
    );
    expect(rows).toEqual([{ decision: 'deny', reason: 'person-only', target_id: id ?? null, source: 'api' }]);
  });

  test('a scope opens what it names only', async () => {
    expect((await call(stage.reader, 'GET', '/hits')).status).toBe(200);
    for (const at of ['/travel-messages', '/watchlists', '/alerts', '/disclosures', '/audit-events'] as const) {
      const answer = await call(stage.reader, 'GET', at);
      expect(answer.status, at).toBe(403);
      expect(answer.body.reason, at).toBe('scope-missing');
    }
  });

  test('none, a wrong one and a wrong scheme are 401', async () => {
    for (const token of [null, 'cct_wrong', 'two words']) expect((await call(token, 'GET', '/hits')).status).toBe(401);
  });

  test('read alerts, disclosures and the audit log', async () => {
    for (const at of ['/alerts', '/disclosures'] as const)
      expect((await call(stage.uto, 'GET', at)).body).toEqual({ items: [], next: null });
    const { body } = await call(stage.uto, 'GET', '/audit-events', {
      search: `?about=${stage.message}&action=travel.receive`,
    });
    expect(body.items).toMatchObject([
      { action: 'travel.receive', decision: 'allow', actorKind: 'service', targetId: stage.message, source: 'api' },
    ]);
  });

  test('filters of the audit log are checked', async () => {
    const day = await call(stage.uto, 'GET', '/audit-events', { search: '?from=2026-01-01&to=2026-01-02T00:00:00Z' });
    expect(day.body.items).toEqual([]);
    for (const search of ['?from=yesterday', '?actor=x', '?limit=0', '?limit=201', '?decision=maybe'])
      expect((await call(stage.uto, 'GET', '/audit-events', { search })).status, search).toBe(422);
  });
});
