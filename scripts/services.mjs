// The two processes of a portal: the web server and the worker.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { SERVER } from './build.mjs';
import { waitUntilHealthy } from './health.mjs';
import { serveNode } from './processes.mjs';

/**
 * Resolves when the portal answers. A demo's lines go to `${data}/logs`; a developer and an operator get them on the
 * terminal.
 * @param {import('./until-stopped.mjs').Running} running
 * @param {{ settings: import('./portal-settings.mjs').Settings, env: Record<string, string>, data: string }} portal
 */
export async function startServices(running, { settings, env, data }) {
  const { demo, dev, port } = settings;
  const logs = path.join(data, 'logs');
  mkdirSync(logs, { recursive: true, mode: 0o700 });
  const start = (name, args, graceMs) => {
    const child = serveNode(name, args, { env, logFile: demo && !dev ? path.join(logs, `${name}.log`) : undefined });
    running.add(name, () => child.stop(graceMs));
    child.ended.then((how) => running.fail(`The ${name} ${how}.\n${child.lastLines()}`.trim()));
  };
  const next = ['node_modules/next/dist/bin/next', 'dev', '--port', String(port), '--hostname', '127.0.0.1'];
  start('server', dev ? next : [SERVER], 3000); // open event streams do not end by themselves
  start('worker', ['--import', 'tsx', 'lib/worker.ts'], 10_000);
  // a developer's first request compiles what it asks for
  const milliseconds = dev ? 240_000 : 60_000;
  await waitUntilHealthy(`http://127.0.0.1:${port}`, { milliseconds, gaveUp: () => running.signal.aborted });
}
