// After the migrations: what depends on this installation and so can not be written in them. The roles' passwords, the
// database, the job queue's own schema.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { tsImport } from 'tsx/esm/api';

const ROLES = { app: 'concord_app', worker: 'concord_worker' };

/**
 * Makes a database of ours when it is missing.
 * @param {string} adminUrl the owner's, any other database of the cluster
 * @param {string} name
 */
export async function makeDatabase(adminUrl, name) {
  await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
    await client.query(`REVOKE ALL ON DATABASE ${pg.escapeIdentifier(name)} FROM PUBLIC`);
  });
}

/**
 * Lets the two roles that the migrations made sign in, and installs pg-boss.
 * @param {string} ownerUrl
 * @param {{ app: string, worker: string }} passwords
 * @returns {Promise<{ app: string, worker: string }>} their URLs for the same database
 */
export async function bootstrap(ownerUrl, passwords) {
  await installQueue(ownerUrl);
  const roles = Object.values(ROLES).join(', ');
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query('SELECT rolname FROM pg_roles WHERE rolname = ANY($1)', [Object.values(ROLES)]);
    const missing = Object.values(ROLES).filter((role) => !rows.some((row) => row.rolname === role));
    if (missing.length) throw new Error(`The migrations did not make the role ${missing.join(' and ')}.`);
    for (const [part, role] of Object.entries(ROLES)) {
      await client.query(`ALTER ROLE ${role} LOGIN PASSWORD ${pg.escapeLiteral(passwords[part])}`);
    }
    const { rows: here } = await client.query('SELECT current_database() AS name');
    await client.query(`GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(here[0].name)} TO ${roles}`);
    await client.query(`REVOKE ALL ON TABLE _prisma_migrations FROM PUBLIC, ${roles}`);
    // Sending, working and creating an unpartitioned queue are rows; partitions and migrations stay the owner's.
    await client.query(`
      GRANT USAGE ON SCHEMA pgboss TO ${roles};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${roles};
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA pgboss TO ${roles};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO ${roles}`);
  });
  return { app: urlFor(ownerUrl, ROLES.app, passwords.app), worker: urlFor(ownerUrl, ROLES.worker, passwords.worker) };
}

async function installQueue(ownerUrl) {
  const boss = new PgBoss({ connectionString: ownerUrl, supervise: false, schedule: false });
  boss.on('error', () => {}); // what matters is thrown by the calls below
  await boss.start();
  try {
    for (const name of await queueNames()) await boss.createQueue(name);
  } finally {
    await boss.stop({ graceful: false });
  }
}

async function queueNames() {
  const file = path.resolve(import.meta.dirname, '../lib/core/queues.ts');
  if (!existsSync(file)) return [];
  const { queues } = await tsImport(pathToFileURL(file).href, import.meta.url);
  return queues;
}

function urlFor(ownerUrl, role, password) {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = password;
  return url.href;
}

async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
