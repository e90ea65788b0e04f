import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppError, conflict, denied, type ErrorCode, invalid, notFound } from '@/lib/core/errors';
import { tryReason } from '@/lib/core/policy';
import { hitCan } from '@/lib/hits/rules';
import { problemOf, problemResponse, problemSchema, UnreadableFile } from './problem';
import { problemSentence } from './problem-sentences';

const ID = '0193b2b0-5a1c-4c3e-9f00-3d1f0a6b7c8d';

describe('problemOf', () => {
  test.each<[ErrorCode, number, string]>([
    ['unauthenticated', 401, 'Unauthorized'],
    ['denied', 403, 'Forbidden'],
    ['not-found', 404, 'Not Found'],
    ['conflict', 409, 'Conflict'],
    ['too-large', 413, 'Content Too Large'],
    ['unsupported', 415, 'Unsupported Media Type'],
    ['invalid', 422, 'Unprocessable Content'],
  ])('%s is %i', (code, status, title) => {
    const problem = problemOf(new AppError(code, 'some-rule'), ID);
    expect(problem).toMatchObject({
      type: 'about:blank',
      status,
      title,
      reason: 'some-rule',
      instance: `urn:uuid:${ID}`,
    });
    expect(problemSchema.parse(problem)).toEqual(problem);
  });

  test.each(['json-malformed', 'cursor-unreadable', 'body-incomplete'])('%s is a bad request', (reason) => {
    expect(problemOf(invalid(reason), ID).status).toBe(400);
  });

  test('fields come with a code and a sentence', () => {
    const problem = problemOf(invalid('invalid-input', [{ path: 'limit', code: 'too_big' }]), ID);
    expect(problem.errors).toEqual([{ path: 'limit', code: 'too_big', message: 'This is too long or too large.' }]);
  });

  test('an unreadable file says where', () => {
    const issues = [{ code: 'csv-quotes', message: 'A sentence.', line: 7 }];
    expect(problemOf(new UnreadableFile('list-unreadable', issues), ID)).toMatchObject({ status: 422, errors: issues });
  });

  test('a fault says nothing of itself', async () => {
    const response = problemResponse(new Error('duplicate key (name)=(Anna Eriksson)'), ID);
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toMatch(/Anna|duplicate|key/);
    expect(JSON.parse(text)).toMatchObject({ reason: 'fault', instance: `urn:uuid:${ID}` });
  });
});

describe('problemResponse', () => {
  test('is a problem document that nobody keeps', () => {
    const { headers } = problemResponse(notFound(), ID);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('correlation-id')).toBe(ID);
    expect(headers.get('www-authenticate')).toBeNull();
  });

  test('a 401 names the scheme, and the error only where a token was sent', () => {
    const challenge = (reason: string) =>
      problemResponse(new AppError('unauthenticated', reason), ID).headers.get('www-authenticate');
    expect(challenge('sign-in-first')).toBe('Bearer realm="concord"');
    expect(challenge('token-unknown')).toBe('Bearer realm="concord", error="invalid_token"');
  });
});

describe('sentences', () => {
  /** Reasons written as literals in what the API runs. */
  function literalReasons(): string[] {
    const lib = path.join(import.meta.dirname, '../..');
    const files = ['core', 'travel', 'screening', 'hits', 'alerts', 'incoming', 'audit', 'web/api'].flatMap((folder) =>
      readdirSync(path.join(lib, folder))
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
        .map((file) => readFileSync(path.join(lib, folder, file), 'utf8')),
    );
    const call =
      /(?:\b(?:conflict|denied|invalid|UnreadableFile)\(|AppError\('[a-z-]+', )'([a-z-]+)'|tooLarge: '([a-z-]+)'/g;
    return files.flatMap((text) => [...text.matchAll(call)].map(([, a, b]) => a ?? b ?? ''));
  }

  const hit = { status: 'confirmed', claimedById: 'other', reviewedById: 'me' };
  const ruled = [
    hitCan.review(hit, 'me'),
    hitCan.review({ ...hit, status: 'pending' }, 'me'),
    hitCan.release({ ...hit, status: 'pending' }, 'me'),
    hitCan.release(hit, 'me'),
    tryReason({ scopes: [] }, { kind: 'service', id: '', agencyId: '', agencyKind: 'piu', scopes: [] }),
    tryReason({}, { kind: 'service', id: '', agencyId: '', agencyKind: 'piu', scopes: [] }),
    tryReason({}, { kind: 'person', id: '', agencyId: '', agencyKind: 'piu', roles: [], sessionId: '' }),
    tryReason(
      { agencies: ['piu'] },
      { kind: 'person', id: '', agencyId: '', agencyKind: 'oversight', roles: [], sessionId: '' },
    ),
  ];

  test('every reason that the API can give has its own', () => {
    const reasons = [...new Set([...literalReasons(), ...ruled])];
    expect(reasons).toEqual(expect.arrayContaining(['cursor-unreadable', 'hit-decided', 'media-type', 'person-only']));
    const none = problemSentence('no-such-reason');
    expect(reasons.filter((r) => r === null || problemSentence(r) === none)).toEqual([]);
  });

  test('an unknown one still gets a sentence', () => {
    expect(problemOf(conflict('brand-new'), ID).detail).toMatch(/\w+ .*\.$/);
    expect(problemOf(denied('brand-new'), ID).detail).toMatch(/\w+ .*\.$/);
  });
});
