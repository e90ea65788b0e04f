// From installed packages to a portal that answers, and back to nothing left running.
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { bootstrap, makeDatabase } from './bootstrap.mjs';
import { buildApp, SERVER } from './build.mjs';
import { generateClient } from './generate.mjs';
import { waitUntilHealthy } from './health.mjs';
import { deploy } from './migrations.mjs';
import { portBecomesFree } from './port.mjs';
import { portalEnvironment, readSettings } from './portal-settings.mjs';
import { startKeptPostgres } from './postgres.mjs';
import { runNode, serveNode } from './processes.mjs';
import { dataFolder, readSecrets } from './secrets.mjs';
import { say, step } from './step.mjs';
import { untilStopped } from './until-stopped.mjs';
import { welcome } from './welcome.mjs';

/** @returns {Promise<number>} exit code: 0 when it was stopped, 1 when something failed */
export function main() {
  return untilStopped(startPortal);
}

/** @param {import('./until-stopped.mjs').Running} running */
async function startPortal(running) {
  const settings = readSettings();
  if (!(await portBecomesFree(settings.port))) {
    throw new Error(
      `Port ${settings.port} is in use, by another Concord or another program.\nStop that, or choose another port: PORT=${settings.port === 3000 ? 3001 : 3000} npm start`,
    );
  }
  const data = dataFolder();
  const secrets = readSecrets(data, settings.demo);
  const ownerUrl = await openDatabase(running, settings, data, secrets);
  await step('Migrating', async () => {
    const applied = await deploy(ownerUrl);
    return applied.length ? `${applied.length} applied` : 'nothing new';
  });
  const urls = await step('Setting up roles and job queue', () => bootstrap(ownerUrl, secrets.database));
  await step('Generating the database client', generateClient);
  running.check();

  const env = portalEnvironment(settings, { data, portal: secrets.portal, urls });
  await everySettled([
    prepareWorld(running, settings, { ...env, CONCORD_OWNER_DATABASE_URL: ownerUrl }),
    settings.dev || step('Building the pages', () => buildApp({ signal: running.signal })),
  ]);
  running.check();

  await step('Starting server and worker', () => startProcesses(running, settings, env, data));
  welcome(settings, data);
}

async function openDatabase(running, { demo, databaseUrl }, data, secrets) {
  if (databaseUrl) {
    say(`Using the database of DATABASE_URL (${new URL(databaseUrl).host})`);
    return databaseUrl;
  }
  const name = demo ? 'concord_demo' : 'concord';
  return step(
    'Starting PostgreSQL',
    async () => {
      const cluster = await startKeptPostgres(data, secrets.database.owner);
      running.add('database', cluster.stop);
      cluster.lost.then(() => running.fail(`The database ended by itself: see ${cluster.folder}/server.log`));
      await makeDatabase(cluster.url(), name);
      return cluster.url(name);
    },
    (url) => `${new URL(url).host}, files in ${path.relative('.', data) || data}`,
  );
}

function prepareWorld({ signal }, { demo }, env) {
  const script = demo ? 'prisma/demo/seed.ts' : 'scripts/setup-link.ts';
  const title = demo ? 'Filling the demo world' : 'Looking for the first administrator';
  return step(title, () => runNode(['--import', 'tsx', script], { env, signal }));
}

async function startProcesses(running, { demo, dev, port }, env, data) {
  const logs = path.join(data, 'logs');
  mkdirSync(logs, { recursive: true, mode: 0o700 });
  const toFile = demo && !dev;
  const start = (name, args) => {
    const child = serveNode(name, args, { env, logFile: toFile ? path.join(logs, `${name}.log`) : undefined });
    running.add(name, () => child.stop());
    child.ended.then((how) => running.fail(`The ${name} ${how}.\n${child.lastLines()}`.trim()));
  };
  const next = ['node_modules/next/dist/bin/next', 'dev', '--port', String(port), '--hostname', '127.0.0.1'];
  start('server', dev ? next : [SERVER]);
  if (existsSync('lib/worker.ts')) start('worker', ['--import', 'tsx', 'lib/worker.ts']);
  await waitUntilHealthy(`http://127.0.0.1:${port}`, { gaveUp: () => running.signal.aborted });
}

/** Like Promise.all, but no work goes on behind a failure: the database is stopped next. */
async function everySettled(work) {
  const failed = (await Promise.allSettled(work)).find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
}
