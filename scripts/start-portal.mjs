// From installed packages to a portal that answers, and back to nothing left running.
import path from 'node:path';
import { bootstrap, makeDatabase } from './bootstrap.mjs';
import { buildApp } from './build.mjs';
import { holdDataFolder } from './data-lock.mjs';
import { generateClient } from './generate.mjs';
import { deploy } from './migrations.mjs';
import { portBecomesFree } from './port.mjs';
import { portalEnvironment, readSettings } from './portal-settings.mjs';
import { startKeptPostgres } from './postgres.mjs';
import { QUIET, runNode } from './processes.mjs';
import { dataFolder, readSecrets } from './secrets.mjs';
import { startServices } from './services.mjs';
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
  await holdDataFolder(data);
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

  await step('Starting server and worker', () => startServices(running, { settings, env, data }));
  welcome(settings, data);
}

async function openDatabase(running, { demo, databaseUrl }, data, secrets) {
  if (databaseUrl) {
    say(`Using the database of DATABASE_URL (${new URL(databaseUrl).host})`);
    return databaseUrl;
  }
  const start = () => startKeptPostgres(data, secrets.database.owner);
  const tell = ({ port, folder }) => {
    const near = path.relative('.', folder);
    return `127.0.0.1:${port}, files in ${near.startsWith('..') ? folder : near}`;
  };
  const cluster = await step('Starting PostgreSQL', start, tell);
  running.add('database', cluster.stop);
  cluster.lost.then(() => running.fail(`The database ended by itself: see ${cluster.folder}/server.log`));
  const name = demo ? 'concord_demo' : 'concord';
  await makeDatabase(cluster.url(), name);
  return cluster.url(name);
}

function prepareWorld({ signal }, { demo }, env) {
  const script = demo ? 'prisma/demo/seed.ts' : 'scripts/setup-link.ts';
  const title = demo ? 'Filling the demo world' : 'Looking for the first administrator';
  return step(title, () => runNode([QUIET, '--import', 'tsx', script], { env, signal }));
}

/** Like Promise.all, but no work goes on behind a failure: the database is stopped next. */
async function everySettled(work) {
  const failed = (await Promise.allSettled(work)).find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
}
