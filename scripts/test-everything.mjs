import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildApp } from './build.mjs';
import { checkStyle, checkTypes, checkUnused } from './checks.mjs';
import { generateClient } from './generate.mjs';
import { diffHistoryToSchema } from './migrations.mjs';
import { startThrowawayPostgres } from './postgres.mjs';
import { makeTally } from './tally.mjs';
import { makeTemplate, testEnvironment } from './test-cluster.mjs';
import { runJourneys, serveDemoWorld } from './test-journeys.mjs';
import { untilStopped } from './until-stopped.mjs';
import { runVitest } from './vitest.mjs';

const PARTS = ['checks', 'pure', 'database', 'e2e'];

/** @returns {Promise<number>} exit code: 0 only when everything ran and nothing failed */
export async function main() {
  const tally = makeTally();
  const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
  if (only !== undefined && !PARTS.includes(only)) {
    console.error(`--only= takes ${PARTS.join(', ')}`);
    console.log('0 passed, 1 failed');
    return 1;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'concord-test-'));
  let complete = false;
  await untilStopped(async (running) => {
    await runParts(running, tally, only ? [only] : PARTS, folder);
    running.check();
    complete = true;
    return 'done';
  });
  rmSync(folder, { recursive: true, force: true });
  if (!complete) await tally.step('the whole run', () => Promise.reject(new Error('It was ended before its end.')));
  tally.print();
  return tally.total.failed ? 1 : 0;
}

async function runParts(running, tally, parts, folder) {
  const has = (...wanted) => wanted.some((part) => parts.includes(part));
  const step = (...args) => (running.signal.aborted ? undefined : tally.step(...args));
  let cluster;

  if (has('checks', 'database', 'e2e')) {
    await step('throwaway PostgreSQL', async () => {
      cluster = await startThrowawayPostgres();
      running.add('database', cluster.stop);
    });
  }
  if (has('database', 'e2e')) {
    await step('migrated template', () => makeTemplate(cluster), ['throwaway PostgreSQL']);
  }
  await step('database client', generateClient);
  if (has('checks')) {
    await step('types', () => checkTypes(running), ['database client']);
    await step('lint and format', () => checkStyle(running));
    await step('unused code', () => checkUnused(running));
    await step('migrations and schema agree', () => checkMigrations(cluster), ['throwaway PostgreSQL']);
  }
  const report = path.join(folder, 'vitest.json');
  if (has('pure')) {
    await step('tests without a database', () => runVitest({ projects: ['pure'], report, ...running }));
  }
  if (has('database')) {
    const run = () => runVitest({ projects: ['database'], report, env: testEnvironment(cluster), ...running });
    await step('tests with a database', run, ['migrated template', 'database client']);
  }
  if (has('e2e')) {
    let world;
    await step('production build', () => buildApp(running), ['database client']);
    await step('demo world, server and worker', async () => {
      world = await serveDemoWorld(running, cluster, folder);
    }, ['migrated template', 'production build']);
    await step('journeys in the browser', () => runJourneys(running, world, folder), ['demo world, server and worker']);
  }
}

async function checkMigrations(cluster) {
  const { exitCode, stdout } = await diffHistoryToSchema(cluster.url());
  if (exitCode !== 0) throw new Error(`The migrations lack this (npm run db -- new NAME writes it):\n${stdout}`);
}
