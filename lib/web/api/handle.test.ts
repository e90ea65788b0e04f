import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { query } from '@/lib/core/query';
import { contract } from './contract';
import { idParams, instant } from './contract-parts';
import { handle } from './handle';

const written = vi.hoisted(() => ({ events: [] as { data: Record<string, unknown> }[] }));
vi.mock('server-only', () => ({}));
vi.mock('@/lib/web/session', () => ({
  currentSession: async () => null,
  newContext: (source: string) => ({ correlationId: crypto.randomUUID(), source, now: new Date() }),
}));
vi.mock('@/lib/core/db', () => ({
  transact: (_actor: unknown, work: (tx: unknown) => unknown) =>
    work({ auditEvent: { createMany: async (event: (typeof written.events)[number]) => written.events.push(event) } }),
}));
beforeEach(() => {
  written.events.length = 0;
});

const OURS = '0193b2b0-5a1c-7c3e-9f00-3d1f0a6b7c8d';
const ABSENT = '0193b2b0-5a1c-7c3e-9f00-3d1f0a6b7c8e';

const look = query({
  name: 'travel.status',
  input: z.object({ messageId: z.uuid() }),
  target: ({ messageId }) => ({ kind: 'travel-message', id: messageId }),
  policy: { who: { roles: ['analyst'], scopes: ['travel:read'] } },
  read: async ({ input }) => (input.messageId === OURS ? { id: OURS, at: new Date(0), secret: 'kept inside' } : null),
  access: { none: 'a test' },
});
const declared = contract({
  id: 'look',
  method: 'post',
  path: '/api/v1/travel-messages/{id}',
  summary: 'A look',
  runs: look,
  about: 'travel-message',
  params: idParams,
  query: z.strictObject({ mine: z.enum(['true', 'false']).optional() }),
  json: z.strictObject({ note: z.string() }),
  response: z.object({ id: z.uuid(), at: instant }),
});

const service: Actor = { kind: 'service', id: OURS, agencyId: OURS, agencyKind: 'piu', scopes: ['travel:read'] };

function send(path: string, actor: Actor | null = service, body = '{"note":"a"}') {
  const route = handle(
    declared,
    ({ params, call }) => call({ messageId: params.id }),
    async () => {
      if (!actor) throw new AppError('unauthenticated', 'sign-in-first');
      return { actor, source: 'api' };
    },
  );
  const id = path.split('?')[0];
  const request = new Request(`http://portal.example/api/v1/travel-messages/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  return route(request, { params: Promise.resolve({ id }) });
}

describe('handle', () => {
  test('answers with what the contract names and nothing else', async () => {
    const response = await send(OURS);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ id: OURS, at: '1970-01-01T00:00:00.000Z' });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('correlation-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('absent, foreign and malformed ids are one answer, byte for byte', async () => {
    const bodies = await Promise.all(
      [ABSENT, 'not-an-id', `${OURS}%00`].map(async (id) => {
        const response = await send(id);
        expect(response.status).toBe(404);
        const correlation = response.headers.get('correlation-id') ?? 'none';
        const headers = [...response.headers].filter(([name]) => name !== 'correlation-id');
        return JSON.stringify([headers, (await response.text()).replaceAll(correlation, '')]);
      }),
    );
    expect(new Set(bodies).size).toBe(1);
  });

  test('who may not try is told so before the body is looked at, and it is written down', async () => {
    const response = await send(ABSENT, { ...service, scopes: ['hits:read'] }, 'no json at all');
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ reason: 'scope-missing' });
    expect(written.events.map((e) => e.data)).toEqual([
      expect.objectContaining({
        action: 'travel.status',
        decision: 'deny',
        reason: 'scope-missing',
        targetKind: 'travel-message',
        targetId: ABSENT,
        source: 'api',
        correlationId: response.headers.get('correlation-id'),
      }),
    ]);
  });

  test('nobody is 401 and leaves nothing', async () => {
    expect((await send(OURS, null)).status).toBe(401);
    expect(written.events).toEqual([]);
  });

  test.each([
    [`${OURS}?mien=true`, 'unrecognized_keys'],
    [`${OURS}?mine=yes`, 'invalid_value'],
    [`${OURS}?mine=true&mine=false`, 'repeated-parameter'],
  ])('%s is refused: a filter never falls away unseen', async (path, code) => {
    const response = await send(path);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ reason: 'invalid-input', errors: [{ code }] });
  });

  test.each([
    ['{"note":', 400],
    ['{"note":7}', 422],
    ['{"note":"a","more":1}', 422],
  ])('the body %s is %i', async (body, status) => {
    expect((await send(OURS, service, body)).status).toBe(status);
  });

  test('a result that breaks the contract is a fault', async () => {
    const route = handle(
      { ...declared, json: undefined, response: z.object({ id: z.uuid(), at: instant, missing: z.string() }) },
      // the mistake that the types would stop
      ({ params, call }) => call({ messageId: params.id }) as never,
      async () => ({ actor: service, source: 'api' }),
    );
    const response = await route(new Request('http://portal.example/'), { params: Promise.resolve({ id: OURS }) });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('kept inside');
  });
});
