// Makes node_modules what package-lock.json says. Runs before anything is installed: Node's own modules only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const stampFile = path.join(root, 'node_modules/.concord-lock');

/** Installs when needed. @returns {boolean} whether it had to. */
export function install() {
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  if (readText(stampFile) === hash) return false;
  const adopted = isInstalledAlready(JSON.parse(lock.toString()));
  if (!adopted) {
    console.log('Installing the packages of package-lock.json (npm ci): about a minute, only this once');
    const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PATH: pathWithoutOurs() },
    });
    if (npm.error) throw new Error(`npm could not be started: ${npm.error.message}`);
    if (npm.status !== 0) throw new Error(`npm ci failed (${npm.signal ?? `exit code ${npm.status}`}), see above`);
  }
  writeFileSync(stampFile, hash);
  return !adopted;
}

/**
 * The Node that everything runs on: the one among the packages where it exists (Linux on x64), else this one.
 * @returns {string} path of the executable
 */
export function projectNode() {
  const shipped = path.join(root, 'node_modules/.bin/node');
  return existsSync(shipped) ? realpathSync(shipped) : process.execPath;
}

/** npm leaves a list of what it installed; somebody may have run `npm ci` or `npm install` by hand before us. */
function isInstalledAlready(lock) {
  const installed = JSON.parse(readText(path.join(root, 'node_modules/.package-lock.json')) ?? '{}').packages;
  if (!installed) return false;
  return Object.entries(lock.packages).every(
    ([at, wanted]) =>
      at === '' || (installed[at] ? installed[at].version === wanted.version : wanted.optional === true),
  );
}

/** npm must not run on the Node that it is about to replace. */
function pathWithoutOurs() {
  const ours = path.join(root, 'node_modules', '.bin');
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((entry) => path.resolve(entry) !== ours)
    .join(path.delimiter);
}

function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
