import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SERVER } from '../scripts/build.mjs';
import { waitUntilHealthy } from '../scripts/health.mjs';
import { freePort } from '../scripts/port.mjs';
import { portalEnvironment } from '../scripts/portal-settings.mjs';
import { serveNode } from '../scripts/processes.mjs';
import { readSecrets } from '../scripts/secrets.mjs';
import { cloneTemplate, roleUrls } from '../scripts/test-cluster.mjs';
import type { Running } from '../scripts/until-stopped.mjs';

interface Cluster {
  url: (database?: string, user?: string, password?: string) => string;
}

export interface BenchServer {
  url: string;
  token: string;
  ownerUrl: string;
  /** Resident memory, bytes. */
  memory: () => number;
  /** CPU used so far, in seconds. */
  cpu: () => number;
  stop: () => Promise<void>;
}

const DATABASE = 'concord_bulk';

/** The production build on a database of its own, with one agency and a token that may send. */
export async function startBenchServer(
  running: Running,
  cluster: Cluster,
  folder: string,
  screening: boolean,
): Promise<BenchServer> {
  await cloneTemplate(cluster, DATABASE);
  const data = path.join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  const port = (await freePort()) ?? 0;
  const url = `http://127.0.0.1:${port}`;
  const settings = { demo: true, dev: false, port, url };
  const { portal } = readSecrets(data, true);
  const env = portalEnvironment(settings, { data, portal, urls: roleUrls(cluster, DATABASE) });
  const token = await foundAgency(env);
  let stopping = false;
  const start = (name: string, args: string[]) => {
    const child = serveNode(name, args, {
      env: { ...env, LOG_LEVEL: 'warn' },
      logFile: path.join(folder, `${name}.log`),
    });
    running.add(name, () => child.stop(5000));
    child.ended.then((how) => stopping || running.fail(`The ${name} ${how}.\n${child.lastLines()}`.trim()));
    return child;
  };
  const server = start('server', [SERVER]);
  if (screening) start('worker', ['--import', 'tsx', 'lib/worker.ts']);
  await waitUntilHealthy(url, { gaveUp: () => running.signal.aborted });
  const pid = childNamed(/next-server|server\.js/);
  return {
    url,
    token,
    ownerUrl: cluster.url(DATABASE),
    memory: () => memoryOf(pid),
    cpu: () => cpuOf(pid),
    stop: () => {
      stopping = true;
      return server.stop(5000);
    },
  };
}

/** Through the same commands as everything else. */
async function foundAgency(env: Record<string, string>): Promise<string> {
  Object.assign(process.env, env);
  const { foundExchange, hire, inContext } = await import('@/lib/testing/world');
  const { createServiceAccount } = await import('@/lib/access/service-account');
  const { closeDb } = await import('@/lib/core/db');
  const { agencies } = await foundExchange(['UTO']);
  const { UTO: agency } = agencies;
  if (!agency) throw new Error('The exchange was not founded.');
  const { token } = await createServiceAccount.run(await hire(agency, 'admin'), inContext(), {
    name: 'Bulk bench',
    scopes: ['travel:write'],
  });
  await closeDb();
  return token;
}

function childNamed(name: RegExp): number {
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const parent = readFileSync(`/proc/${entry}/stat`, 'utf8').split(') ')[1]?.split(' ')[1];
      if (parent === String(process.pid) && name.test(readFileSync(`/proc/${entry}/cmdline`, 'utf8')))
        return Number(entry);
    } catch {
      // it ended meanwhile
    }
  }
  throw new Error('The server was not found among the processes. This needs Linux.');
}

const memoryOf = (pid: number) =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;

/** Clock ticks are hundredths of a second on Linux. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** CPU of all processes of the database that serve the portal's role, in seconds. */
export function databaseCpu(): number {
  let sum = 0;
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      if (readFileSync(`/proc/${entry}/cmdline`, 'utf8').startsWith(`postgres: concord_app ${DATABASE}`))
        sum += cpuOf(Number(entry));
    } catch {
      // it ended meanwhile
    }
  }
  return sum;
}
