import { describe, expect, test } from 'vitest';
import { isSameOrigin } from './same-origin';

const from = (method: string, headers: Record<string, string>) =>
  isSameOrigin(new Request('http://127.0.0.1:3000/api/v1/hits', { method, headers }));

describe('isSameOrigin', () => {
  test.each([
    ['POST', { 'sec-fetch-site': 'same-origin' }, true],
    ['POST', { 'sec-fetch-site': 'same-site' }, false],
    ['POST', { 'sec-fetch-site': 'cross-site' }, false],
    ['POST', { 'sec-fetch-site': 'none' }, false],
    ['GET', { 'sec-fetch-site': 'none' }, true],
    ['GET', { 'sec-fetch-site': 'cross-site' }, false],
    // what the browser says of the site counts, whatever the origin looks like
    ['POST', { 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:3000' }, false],
    ['POST', { origin: 'http://127.0.0.1:3000' }, true],
    ['POST', { origin: 'http://127.0.0.1:3001' }, false],
    ['POST', { origin: 'https://portal.example', host: 'portal.example' }, true],
    ['POST', { origin: 'https://portal.example.evil.example', host: 'portal.example' }, false],
    ['POST', { origin: 'null' }, false],
    ['POST', {}, false],
    ['GET', {}, true],
    ['GET', { origin: 'http://evil.example' }, false],
  ])('%s %j: %s', (method, headers, expected) => {
    expect(from(method, headers)).toBe(expected);
  });
});
