// PostgreSQL 18 from the npm package: one kept under the data folder, one thrown away after tests. Loopback TCP only.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { freePort } from './port.mjs';
import { clusterFolder, giveToPostgres, mayEnter, postgresPrograms, postgresUser } from './postgres-home.mjs';

const OWNER = 'concord_owner';
const MAJOR = '18';
const INITDB = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--auth=scram-sha-256'];
// Statements and key values would be personal data in a log file.
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
};
const FAST_NOT_SAFE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/**
 * @typedef {object} Cluster
 * @property {number} port
 * @property {(database?: string, user?: string, password?: string) => string} url by default the owner's
 * @property {Promise<void>} lost resolves when the connection to it breaks without having been stopped
 * @property {() => Promise<void>} stop
 */

/**
 * Starts the cluster kept under the data folder, making it first when it is not there. The caller holds the folder
 * (data-lock.mjs).
 * @param {string} data absolute path
 * @param {string} password the owner's
 * @returns {Promise<Cluster & { folder: string }>}
 */
export async function startKeptPostgres(data, password) {
  const programs = await postgresPrograms();
  const folder = clusterFolder(data);
  const portFile = path.join(data, 'postgres.port');
  if (existsSync(folder) && !existsSync(portFile)) setAside(folder);
  if (!existsSync(folder)) initialise(programs, folder, password, INITDB);
  const version = readFileSync(path.join(folder, 'PG_VERSION'), 'utf8').trim();
  if (version !== MAJOR) {
    throw new Error(`${folder} was written by PostgreSQL ${version}, the packages hold ${MAJOR}: dump and restore it.`);
  }
  clearLeftover(programs, folder);
  const remembered = existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : 0;
  const port = (await freePort(remembered)) ?? (await freePort());
  writeFileSync(portFile, `${port}\n`);
  const cluster = await start(programs, folder, { port, password, settings: SETTINGS });
  return { ...cluster, folder };
}

/**
 * Starts an empty cluster in a temporary folder, fast and not crash-safe, erased when it stops or its parent is gone.
 * @returns {Promise<Cluster>}
 */
export async function startThrowawayPostgres() {
  const programs = await postgresPrograms();
  const outside = mkdtempSync(path.join(mayEnter(tmpdir()) ? tmpdir() : '/tmp', 'concord-postgres-'));
  giveToPostgres(outside);
  const folder = path.join(outside, 'cluster');
  const password = randomBytes(12).toString('hex');
  try {
    initialise(programs, folder, password, [...INITDB, '--no-sync']);
    const settings = { ...SETTINGS, ...FAST_NOT_SAFE };
    return await start(programs, folder, { port: await freePort(), password, settings, erase: outside });
  } catch (error) {
    rmSync(outside, { recursive: true, force: true });
    throw error;
  }
}

/** Its data folder was erased, and with it the password: kept for who may want it, out of the way of a new one. */
function setAside(folder) {
  const aside = `${folder}.${Date.now()}`;
  renameSync(folder, aside);
  console.log(`The data folder is new, but there is a database from before: moved to ${aside}`);
}

// Under another name first: a cluster whose making was interrupted is never taken for one.
function initialise({ initdb }, folder, password, flags) {
  const making = `${folder}.making`;
  const passwordFile = `${folder}.password`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o700 });
  giveToPostgres(making);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  giveToPostgres(passwordFile);
  try {
    const args = [`--pgdata=${making}`, `--username=${OWNER}`, `--pwfile=${passwordFile}`, ...flags];
    const made = spawnSync(initdb, args, { ...postgresUser(), cwd: '/', encoding: 'utf8', env: plainEnv() });
    if (made.error || made.status !== 0) {
      throw new Error(`PostgreSQL could not make ${folder}: ${made.error?.message ?? made.stderr}`);
    }
    renameSync(making, folder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(making, { recursive: true, force: true });
  }
}

/** After a kill -9 or a power cut: a server left alone is stopped, a pid file without its server removed. */
function clearLeftover({ pg_ctl }, folder) {
  const pidFile = path.join(folder, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (!isPostmaster(pid, folder)) {
    rmSync(pidFile, { force: true });
    return;
  }
  control(pg_ctl, ['stop', '-D', folder, '-m', 'fast', '-w']);
}

// Numbers of processes are used again, in containers often: a living one may be anything.
function isPostmaster(pid, folder) {
  try {
    const command = existsSync('/proc/self/cmdline')
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      : spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
    return command.includes('postgres') && (command.includes(folder) || command.includes(realpathSync(folder)));
  } catch {
    return false;
  }
}

async function start({ pg_ctl }, folder, { port, password, settings, erase }) {
  const logFile = path.join(folder, 'server.log');
  rmSync(logFile, { force: true });
  const options = Object.entries({ ...settings, port }).map(([name, value]) => `-c ${name}='${value}'`);
  const started = control(pg_ctl, ['start', '-D', folder, '-l', logFile, '-w', '-t', '60', '-o', options.join(' ')]);
  if (started.status !== 0) {
    control(pg_ctl, ['stop', '-D', folder, '-m', 'immediate', '-w']);
    const log = existsSync(logFile) ? readFileSync(logFile, 'utf8').slice(-2000) : (started.error?.message ?? 'no log');
    throw new Error(`PostgreSQL did not start:\n${log}`);
  }
  const guard = guardOf(pg_ctl, folder, erase);
  const url = (database = 'postgres', user = OWNER, pass = password) =>
    `postgresql://${user}:${encodeURIComponent(pass)}@127.0.0.1:${port}/${database}`;
  const watch = new pg.Client({ connectionString: url(), application_name: 'concord-watch' });
  let stopping = false;
  const lost = new Promise((resolve) => {
    watch.on('error', () => !stopping && resolve());
    watch.on('end', () => !stopping && resolve());
  });
  const stop = async () => {
    if (!stopping) {
      stopping = true;
      await watch.end().catch(() => {});
      guard.stdin.end();
    }
    await guard.ended;
  };
  try {
    await watch.connect();
  } catch (error) {
    await stop();
    if (error.code !== '28P01') throw error;
    throw new Error(`The owner's password in secrets.json does not open the database in ${folder}. Restore that file.`);
  }
  return { port, url, lost, stop };
}

/**
 * A shell that waits for its standard input to close, which happens when we say so and also when this process is killed,
 * and then stops the server. In its own process group: Ctrl-C must not end the database before its users.
 */
function guardOf(pg_ctl, folder, erase) {
  const script = 'read -r _; "$0" stop -D "$1" -m fast -w -t 60 >/dev/null 2>&1; [ -z "$2" ] || rm -rf "$2"';
  const guard = spawn('/bin/sh', ['-c', script, pg_ctl, folder, erase ?? ''], {
    ...postgresUser(),
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.stdin.on('error', () => {});
  const ended = new Promise((resolve) => guard.on('exit', resolve)).then(() => {
    if (erase) rmSync(erase, { recursive: true, force: true });
  });
  return { stdin: guard.stdin, ended };
}

function control(pg_ctl, args) {
  // Its output must not be a pipe of ours: the server would inherit it and keep it open.
  return spawnSync(pg_ctl, args, { ...postgresUser(), cwd: '/', stdio: 'ignore', env: plainEnv() });
}

// PGDATA, PGPORT, PGOPTIONS … of the caller must not reach it; messages are read as English.
function plainEnv() {
  return { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}
