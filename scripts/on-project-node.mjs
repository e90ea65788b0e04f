// One Node for every part: installs, then runs the named script on the Node that came with the packages.
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { install, projectNode } from './install.mjs';

/**
 * @param {string} file absolute path of a module that exports `main()`, resolving to the exit code
 * @param {{ lastWords?: string }} [options] the last line when the packages can not be installed
 * @returns {Promise<never>}
 */
export async function onProjectNode(file, { lastWords } = {}) {
  process.env.CONCORD_BEGAN ??= String(Date.now());
  process.chdir(path.resolve(import.meta.dirname, '..'));
  try {
    install();
  } catch (error) {
    console.error(error.message);
    if (lastWords) console.log(lastWords);
    process.exit(1);
  }
  const node = projectNode();
  if (node === realpathSync(process.execPath)) process.exit(await (await import(file)).main());
  // The same terminal group gets Ctrl-C by itself; what is sent to this process alone is passed on.
  const child = spawn(node, [process.argv[1], ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const [code, signal] = await new Promise((resolve) => child.on('exit', (...how) => resolve(how)));
  process.exit(code ?? 128 + constants.signals[signal]);
}
