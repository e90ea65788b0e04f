import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { readSecrets } from './secrets.mjs';

const data = mkdtempSync(path.join(tmpdir(), 'concord-secrets-'));
afterAll(() => rmSync(data, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

test('secrets are made once, and only their owner may read them', () => {
  vi.stubEnv('NEXTAUTH_SECRET', '');
  vi.stubEnv('CONCORD_SEALING_KEY', '');
  expect(readSecrets(data, true)).toEqual(readSecrets(data, true));
  expect(statSync(path.join(data, 'secrets.json')).mode & 0o777).toBe(0o600);
});

test('the demo says that its secrets are a demo’s; a real portal of the same folder has others', () => {
  vi.stubEnv('NEXTAUTH_SECRET', '');
  vi.stubEnv('CONCORD_SEALING_KEY', '');
  const demo = readSecrets(data, true);
  const real = readSecrets(data, false);
  expect(Object.values(demo.portal).every((secret) => secret.startsWith('demo-'))).toBe(true);
  expect(Object.values(real.portal).some((secret) => secret.startsWith('demo-'))).toBe(false);
  expect(Buffer.from(real.portal.CONCORD_SEALING_KEY, 'base64')).toHaveLength(32);
  expect(real.database).toEqual(demo.database);
});

test('a secret of the environment wins and is not kept', () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'of the environment');
  expect(readSecrets(data, false).portal.NEXTAUTH_SECRET).toBe('of the environment');
  expect(readFileSync(path.join(data, 'secrets.json'), 'utf8')).not.toContain('of the environment');
});
