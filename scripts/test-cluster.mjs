// The PostgreSQL of tests: a throwaway cluster with a migrated template, of which every test file clones its own.
import pg from 'pg';
import { bootstrap, makeDatabase } from './bootstrap.mjs';
import { deploy } from './migrations.mjs';
import { startThrowawayPostgres } from './postgres.mjs';

const TEMPLATE = 'concord_template';
const PASSWORDS = { app: 'app-of-a-test', worker: 'worker-of-a-test' };

/**
 * For Vitest alone, as from an editor; `npm test` does the same in two steps.
 * @returns {Promise<{ environment: Record<string, string>, stop: () => Promise<void> }>}
 */
export async function startTestCluster() {
  const cluster = await startThrowawayPostgres();
  try {
    await makeTemplate(cluster);
    return { environment: testEnvironment(cluster), stop: cluster.stop };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

/** @param {import('./postgres.mjs').Cluster} cluster */
export async function makeTemplate(cluster) {
  await makeDatabase(cluster.url(), TEMPLATE);
  await deploy(cluster.url(TEMPLATE));
  await bootstrap(cluster.url(TEMPLATE), PASSWORDS);
  await query(cluster.url(), `ALTER DATABASE ${TEMPLATE} WITH ALLOW_CONNECTIONS false`);
}

/** A database of its own, cloned in some 20 ms. @param {string} name a plain identifier */
export function cloneTemplate(cluster, name) {
  return query(cluster.url(), `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY FILE_COPY`);
}

/**
 * CONCORD_TEST_PG: the owner's URL; CONCORD_TEST_APP_PG and CONCORD_TEST_WORKER_PG: the two roles'. All name the
 * database `postgres`: put the name of a clone of CONCORD_TEST_TEMPLATE in its place.
 * @returns {Record<string, string>}
 */
export function testEnvironment(cluster) {
  return {
    CONCORD_TEST_PG: cluster.url(),
    CONCORD_TEST_TEMPLATE: TEMPLATE,
    CONCORD_TEST_APP_PG: cluster.url('postgres', 'concord_app', PASSWORDS.app),
    CONCORD_TEST_WORKER_PG: cluster.url('postgres', 'concord_worker', PASSWORDS.worker),
  };
}

/** URLs of the two roles for one database. */
export function roleUrls(cluster, database) {
  return {
    app: cluster.url(database, 'concord_app', PASSWORDS.app),
    worker: cluster.url(database, 'concord_worker', PASSWORDS.worker),
  };
}

async function query(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
