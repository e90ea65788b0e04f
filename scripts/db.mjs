#!/usr/bin/env node
// `npm run db -- deploy | status | diff | check | new NAME | resolve NAME | rolled-back NAME`, without a download.
// DATABASE_URL names the owner of a database; without it a kept PostgreSQL of the data folder or, for `check` and
// `new`, a throwaway one is started.
import { makeDatabase } from './bootstrap.mjs';
import { holdDataFolder } from './data-lock.mjs';
import {
  deploy,
  diagnose,
  diffHistoryToSchema,
  diffToSchema,
  markApplied,
  markRolledBack,
  writeMigration,
} from './migrations.mjs';
import { startKeptPostgres, startThrowawayPostgres } from './postgres.mjs';
import { dataFolder, readSecrets } from './secrets.mjs';

const commands = {
  async deploy(url) {
    const applied = await deploy(url);
    console.log(applied.length ? `applied: ${applied.join(', ')}` : 'nothing to apply');
    return 0;
  },
  async status(url) {
    const diagnosis = await diagnose(url);
    console.log(JSON.stringify(diagnosis, null, 2));
    const { history, failedMigrationNames, editedMigrationNames } = diagnosis;
    return history || failedMigrationNames.length || editedMigrationNames.length ? 1 : 0;
  },
  async diff(url) {
    const { stdout, exitCode } = await diffToSchema(url);
    console.log(exitCode === 0 ? 'database and schema agree' : stdout);
    return exitCode;
  },
  async check(url) {
    const { stdout, exitCode } = await diffHistoryToSchema(url);
    console.log(exitCode === 0 ? 'migrations and schema agree' : stdout);
    return exitCode;
  },
  async new(url, name) {
    console.log(`wrote ${await writeMigration(url, name)}`);
    return 0;
  },
  async resolve(url, name) {
    await markApplied(url, name);
    return 0;
  },
  async 'rolled-back'(url, name) {
    await markRolledBack(url, name);
    return 0;
  },
};
const NEEDS_NAME = ['new', 'resolve', 'rolled-back'];
const ANY_DATABASE = ['check', 'new'];

async function main([command, name]) {
  if (!Object.hasOwn(commands, command ?? '') || (NEEDS_NAME.includes(command) && !name)) {
    console.error('usage: npm run db -- deploy | status | diff | check | new NAME | resolve NAME | rolled-back NAME');
    return 1;
  }
  if (process.env.DATABASE_URL) return commands[command](process.env.DATABASE_URL, name);
  const [cluster, database] = ANY_DATABASE.includes(command) ? [await startThrowawayPostgres()] : await keptDatabase();
  try {
    return await commands[command](cluster.url(database), name);
  } finally {
    await cluster.stop();
  }
}

async function keptDatabase() {
  const data = dataFolder();
  await holdDataFolder(data);
  const demo = process.env.CONCORD_DEMO !== '0';
  const cluster = await startKeptPostgres(data, readSecrets(data, demo).database.owner);
  const database = demo ? 'concord_demo' : 'concord';
  await makeDatabase(cluster.url(), database);
  return [cluster, database];
}

// The engine leaves a timer of ten seconds behind.
main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    console.error(error?.message ?? error);
    process.exit(1);
  },
);
