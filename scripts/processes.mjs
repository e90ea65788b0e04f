// Child processes: those that run to their end, and those that serve until they are stopped.
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const endWithParent = pathToFileURL(`${import.meta.dirname}/end-with-parent.mjs`).href;

/** Prisma reads sibling relations side by side on one connection, which pg 8 warns of; nobody who starts the portal can mend it. */
export const QUIET = '--disable-warning=DeprecationWarning';

/**
 * Runs Node to the end, its lines going to the terminal.
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, quiet?: boolean, allowFailure?: boolean, signal?: AbortSignal }} [options]
 *   quiet: print only when it fails; signal: ends it, and then throws
 * @returns {Promise<number>} exit code; throws on any but 0 unless allowFailure
 */
export async function runNode(args, { env = {}, quiet = false, allowFailure = false, signal } = {}) {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    env: { ...process.env, ...env },
  });
  const kill = () => child.kill('SIGTERM');
  signal?.addEventListener('abort', kill);
  const output = [];
  child.stdout?.on('data', (chunk) => output.push(chunk));
  child.stderr?.on('data', (chunk) => output.push(chunk));
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode, by) => resolve(exitCode ?? by));
  });
  signal?.removeEventListener('abort', kill);
  signal?.throwIfAborted();
  if (code !== 0 && quiet) process.stderr.write(Buffer.concat(output));
  if (code !== 0 && !allowFailure) throw new Error(`${describe(args)} failed (${code})`);
  return typeof code === 'number' ? code : 1;
}

/**
 * Starts Node as a service. It gets its own process group, so that Ctrl-C reaches only the command that started it
 * and the order of stopping is ours.
 * @param {string} name
 * @param {string[]} args
 * @param {{ env: Record<string, string | undefined>, logFile?: string }} options logFile: instead of the terminal, begun anew
 * @returns {{ name: string, ended: Promise<string>, stop: (graceMs: number) => Promise<void>, lastLines: () => string }}
 *   ended: resolves to how it went
 */
export function serveNode(name, args, { env, logFile }) {
  const output = logFile ? openSync(logFile, 'w', 0o600) : 'inherit';
  const child = spawn(process.execPath, ['--import', endWithParent, ...args], {
    detached: true,
    stdio: ['ignore', output, output],
    env: { ...process.env, ...env, CONCORD_PARENT_PID: String(process.pid) },
  });
  if (logFile) closeSync(output);
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve(`could not be started: ${error.message}`));
    child.on('exit', (code, signal) => resolve(signal ? `ended by ${signal}` : `ended with exit code ${code}`));
  });
  return {
    name,
    ended,
    lastLines: () => (logFile ? readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-25).join('\n') : ''),
    async stop(graceMs) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      killGroup(child.pid, 'SIGTERM');
      const timer = setTimeout(() => killGroup(child.pid, 'SIGKILL'), graceMs);
      await ended;
      clearTimeout(timer);
    },
  };
}

function killGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // gone already
  }
}

function describe(args) {
  return args
    .filter((arg) => !arg.startsWith('-') && arg !== 'tsx')
    .slice(0, 2)
    .map((arg) => arg.replace(/^node_modules\/((?:@[^/]+\/)?[^/]+)\/.*/, '$1'))
    .join(' ');
}
