import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { allowLongStreams, BULK_PATH } from './bulk-timeouts';

vi.mock('server-only', () => ({}));

const LIMIT = 300;
const server = createServer(
  { requestTimeout: LIMIT, headersTimeout: LIMIT, connectionsCheckingInterval: 50 },
  (req, res) => {
    let size = 0;
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
    });
    req.on('end', () => res.end(String(size)));
    req.on('error', () => {});
  },
);

/** Sends a byte every so often for a while: the answer, or what became of the connection. */
async function trickle(at: string, every: number, times: number): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const outgoing = request({ port, path: at, method: 'POST' });
  const answer = new Promise<string>((resolve) => {
    outgoing.on('error', () => resolve('cut'));
    outgoing.on('response', async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      resolve(response.statusCode === 200 ? text : String(response.statusCode));
    });
  });
  for (let sent = 0; sent < times && !outgoing.destroyed; sent += 1) {
    outgoing.write('x');
    await wait(every);
  }
  outgoing.end();
  return answer;
}

beforeAll(async () => {
  allowLongStreams(LIMIT);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('how long a body may take', () => {
  test('a stream as long as it moves', async () => {
    expect(await trickle(`${BULK_PATH}?x=1`, 60, 15)).toBe('15');
  });

  test('a stream that stands still is ended', async () => {
    expect(await trickle(BULK_PATH, 1000, 2)).toBe('cut');
  });

  test('everything else no longer than before', async () => {
    expect(await trickle('/api/v1/travel-messages', 60, 15)).toBe('cut');
    expect(await trickle('/api/v1/travel-messages', 10, 3)).toBe('3');
  });

  test('is told by the path of the contract', async () => {
    const { postTravelMessages } = await import('./contracts-bulk');
    expect(postTravelMessages.path).toBe(BULK_PATH);
  });
});
