// The Prisma schema and its migrations, in the shapes that Prisma's schema engine reads.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
export const SCHEMA = path.join(root, 'prisma/schema');
export const MIGRATIONS = path.join(root, 'prisma/migrations');

/** @returns {Promise<{ files: { path: string, content: string }[] }>} */
export async function readSchema() {
  const names = (await readdir(SCHEMA, { recursive: true })).filter((name) => name.endsWith('.prisma')).sort();
  const files = names.map(async (name) => {
    const file = path.join(SCHEMA, name);
    return { path: file, content: await readFile(file, 'utf8') };
  });
  return { files: await Promise.all(files) };
}

/** The engine's `MigrationsList`. */
export async function readMigrations() {
  const entries = await readdir(MIGRATIONS, { withFileTypes: true }).catch(() => []);
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const lockfile = path.join(MIGRATIONS, 'migration_lock.toml');
  return {
    baseDir: MIGRATIONS,
    shadowDbInitScript: '',
    lockfile: { path: 'migration_lock.toml', content: await readFile(lockfile, 'utf8').catch(() => null) },
    migrationDirectories: await Promise.all(
      names.map(async (name) => ({
        path: name,
        migrationFile: { path: 'migration.sql', content: await resultOfReading(name) },
      })),
    ),
  };
}

function resultOfReading(name) {
  return readFile(path.join(MIGRATIONS, name, 'migration.sql'), 'utf8').then(
    (value) => ({ tag: 'ok', value }),
    (error) => ({ tag: 'error', value: String(error) }),
  );
}
