// What is done with migrations: by scripts/db.mjs, by the start and by the tests.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { withEngine } from './migration-engine.mjs';
import { MIGRATIONS, readMigrations, readSchema, SCHEMA } from './migration-files.mjs';

export const FILTERS = { externalTables: [], externalEnums: [] };
const LOCK_FILE = '# The provider of these migrations; Prisma reads it.\nprovider = "postgresql"\n';

/**
 * Applies the migrations that the database has not had.
 * @param {string} url the owner's
 * @returns {Promise<string[]>} names of those applied
 */
export async function deploy(url, list) {
  const migrationsList = list ?? (await readMigrations());
  const applied = await withEngine(url, (engine) => engine.applyMigrations({ migrationsList, filters: FILTERS }));
  return applied.appliedMigrationNames;
}

/**
 * The difference from a live database to the schema files.
 * @returns {Promise<{ exitCode: number, stdout: string }>} 0 = none; 2 = stdout holds the SQL that would make it
 */
export async function diffToSchema(url) {
  const schema = await readSchema();
  const from = { tag: 'schemaDatasource', ...schema, configDir: SCHEMA };
  const to = { tag: 'schemaDatamodel', ...schema };
  return withEngine(url, (engine) => engine.diff({ from, to, script: true, exitCode: true, filters: FILTERS }));
}

/** The same from the migrations as written, replayed in a database of their own. */
export function diffHistoryToSchema(url) {
  return withShadow(url, diffToSchema);
}

/**
 * Replays migrations into a database made for it. The engine makes none for PostgreSQL, and the adapter's own way,
 * given a connection string, would take the main database.
 * @template T
 * @param {string} url
 * @param {(shadowUrl: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withShadow(url, work, list) {
  const name = `shadow_${process.pid}_${Date.now()}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE ${name} TEMPLATE template0`);
    const shadow = new URL(url);
    shadow.pathname = `/${name}`;
    await deploy(shadow.href, list);
    return await work(shadow.href);
  } finally {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.end();
  }
}

/** @returns {Promise<object>} the engine's diagnosis: `history` is null when database and folder agree */
export async function diagnose(url) {
  const migrationsList = await readMigrations();
  return withEngine(url, (engine) =>
    engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters: FILTERS }),
  );
}

/** Writes the next migration: the SQL from the history to the schema. @returns {Promise<string>} its folder */
export async function writeMigration(url, name) {
  const difference = await diffHistoryToSchema(url);
  const folder = path.join(MIGRATIONS, migrationName(name));
  await mkdir(folder, { recursive: true });
  const sql = difference.exitCode === 0 ? '-- Nothing differs: write the SQL here.\n' : difference.stdout;
  await writeFile(path.join(folder, 'migration.sql'), sql);
  await writeFile(path.join(MIGRATIONS, 'migration_lock.toml'), LOCK_FILE);
  return path.relative('.', folder);
}

/** @returns {string} e.g. `20260131120000_add_cases` */
export function migrationName(name, now = new Date()) {
  const time = now.toISOString().replace(/\D/g, '').slice(0, 14);
  return name ? `${time}_${name.replace(/[^\w-]+/g, '_').toLowerCase()}` : time;
}

export async function markApplied(url, migrationName) {
  const migrationsList = await readMigrations();
  await withEngine(url, (engine) => engine.markMigrationApplied({ migrationName, migrationsList }));
}

export async function markRolledBack(url, migrationName) {
  await withEngine(url, (engine) => engine.markMigrationRolledBack({ migrationName }));
}
