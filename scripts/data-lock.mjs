// One start at a time for a data folder. A socket, not a file: it is let go however its holder ends.
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { platform, tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Waits some seconds for a holder that is ending, then throws.
 * @param {string} data absolute path
 * @returns {Promise<void>} held until this process ends
 */
export async function holdDataFolder(data) {
  const name = `concord-${createHash('sha256').update(data).digest('hex').slice(0, 24)}`;
  // Linux has sockets whose names are not files.
  const address = platform() === 'linux' ? `\0${name}` : path.join(tmpdir(), `${name}.sock`);
  for (let tries = 0; tries < 40; tries++) {
    if (await listens(address)) return;
    if (!address.startsWith('\0') && !(await answers(address))) rmSync(address, { force: true });
    else await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`Concord is already running with the data folder ${data}. Stop it, or set CONCORD_DATA.`);
}

function listens(address) {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy()).unref();
    server.once('error', () => resolve(false));
    server.listen(address, () => resolve(true));
  });
}

function answers(address) {
  return new Promise((resolve) => {
    const socket = connect(address, () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
    socket.unref();
  });
}
