// The browser tests' own portal: the production build with a demo world nobody else uses.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from './browser.mjs';
import { countPlaywright } from './count-results.mjs';
import { freePort } from './port.mjs';
import { portalEnvironment } from './portal-settings.mjs';
import { QUIET, runNode } from './processes.mjs';
import { readSecrets } from './secrets.mjs';
import { startServices } from './services.mjs';
import { cloneTemplate, roleUrls } from './test-cluster.mjs';

const DATABASE = 'concord_journeys';

/**
 * @param {import('./until-stopped.mjs').Running} running
 * @param {import('./postgres.mjs').Cluster} cluster
 * @param {string} folder temporary
 * @returns {Promise<Record<string, string>>} the environment of the tests
 */
export async function serveDemoWorld(running, cluster, folder) {
  await cloneTemplate(cluster, DATABASE);
  const data = path.join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  const port = await freePort();
  const settings = { demo: true, dev: false, port, url: `http://localhost:${port}` };
  const { portal } = readSecrets(data, true);
  const env = portalEnvironment(settings, { data, portal, urls: roleUrls(cluster, DATABASE) });
  const ownerUrl = cluster.url(DATABASE);
  await runNode([QUIET, '--import', 'tsx', 'prisma/demo/seed.ts'], {
    env: { ...env, CONCORD_OWNER_DATABASE_URL: ownerUrl },
    signal: running.signal,
  });
  await startServices(running, { settings, env, data });
  return { BASE_URL: settings.url, CONCORD_DATA: data, CONCORD_OWNER_DATABASE_URL: ownerUrl };
}

/** @returns {Promise<import('./count-results.mjs').Counts>} */
export async function runJourneys({ signal }, env, folder) {
  chromium(); // unpacked here, before Playwright's workers would race for it
  const report = path.join(folder, 'playwright.json');
  const exitCode = await runNode(['node_modules/@playwright/test/cli.js', 'test'], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    signal,
    allowFailure: true,
  });
  return countPlaywright(report, exitCode);
}
