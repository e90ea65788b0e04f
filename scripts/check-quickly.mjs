import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkStyle, checkTypes, checkUnused } from './checks.mjs';
import { generateClient } from './generate.mjs';
import { makeTally } from './tally.mjs';
import { untilStopped } from './until-stopped.mjs';
import { runVitest } from './vitest.mjs';

/** @returns {Promise<number>} exit code */
export async function main() {
  const tally = makeTally();
  await untilStopped(async (running) => {
    const report = path.join(tmpdir(), `concord-check-${process.pid}.json`);
    await tally.step('database client', generateClient);
    // Side by side: each of them leaves a core idle half of the time.
    await Promise.all([
      tally.step('types', () => checkTypes(running), ['database client']),
      tally.step('lint and format', () => checkStyle(running)),
      tally.step('unused code', () => checkUnused(running)),
    ]);
    await tally.step('tests without a database', () => runVitest({ projects: ['pure'], report, ...running }));
    return 'done';
  });
  tally.print();
  return tally.total.failed ? 1 : 0;
}
