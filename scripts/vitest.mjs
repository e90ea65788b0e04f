import { rmSync } from 'node:fs';
import { countVitest } from './count-results.mjs';
import { runNode } from './processes.mjs';

/**
 * @param {{ projects: string[], report: string, env?: Record<string, string>, signal: AbortSignal }} options report: a
 *   file for the numbers
 * @returns {Promise<import('./count-results.mjs').Counts>}
 */
export async function runVitest({ projects, report, env, signal }) {
  rmSync(report, { force: true });
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...projects.map((project) => `--project=${project}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const exitCode = await runNode(args, { env, signal, allowFailure: true });
  const counts = countVitest(report, exitCode);
  rmSync(report, { force: true });
  return counts;
}
