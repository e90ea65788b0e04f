// `node scripts/screenshots.mjs`: the pictures of the README, from a running demo. BASE_URL and CONCORD_DATA as in the tests.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium as engine } from 'playwright';
import { chromium } from './browser.mjs';

const base = process.env.BASE_URL ?? 'http://localhost:3000';
const { accounts } = JSON.parse(readFileSync(path.join(process.env.CONCORD_DATA ?? '.data', 'demo.json'), 'utf8'));
const folder = 'docs/pictures';
mkdirSync(folder, { recursive: true });

const browser = await engine.launch(chromium());
const context = await browser.newContext({
  viewport: { width: 1360, height: 860 },
  colorScheme: 'light',
  locale: 'en-GB',
});
const page = await context.newPage();
const { email, password } = accounts.find(
  ({ roles, agency }) => agency === 'UTO' && roles.length === 1 && roles[0] === 'liaison',
);
await page.goto(`${base}/sign-in`);
await page.getByLabel('Work e-mail').fill(email);
await page.getByLabel('Password').fill(password);
await page.getByRole('button', { name: 'Sign in' }).click();
await page.waitForURL((url) => url.pathname === '/');

await page.goto(`${base}/hits?view=decided&status=confirmed`);
await page.getByRole('row').nth(1).getByRole('link').first().click();
await page
  .getByRole('link', { name: /^Share/ })
  .first()
  .click();
await page.getByRole('checkbox', { name: /ARC/ }).check();
await page.getByRole('region', { name: /What Arcadia/ }).waitFor();
await page.getByRole('heading', { name: /What ARC gets/ }).scrollIntoViewIfNeeded();
await page.evaluate(() => window.scrollBy(0, 420));
await page.waitForTimeout(600);
await page.screenshot({ path: `${folder}/share.png` });
await browser.close();
console.log(`wrote ${folder}/share.png`);
