// Loopback ports.
import { createServer } from 'node:net';

/**
 * @param {number} [wanted] 0 = any
 * @returns {Promise<number | undefined>} the port when it is free, else undefined
 */
export function freePort(wanted = 0) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(wanted, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Waits for a port that an ending process may still hold. @returns {Promise<boolean>} whether it became free */
export async function portBecomesFree(port, milliseconds = 5000) {
  const until = Date.now() + milliseconds;
  while (Date.now() < until) {
    if ((await freePort(port)) !== undefined) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}
