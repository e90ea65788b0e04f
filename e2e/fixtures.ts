import { readFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, test as base, expect, type Page, type Response } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';

interface Demo {
  accounts: { email: string; password: string; totpSecret?: string; agency: string; roles: string[] }[];
  tokens: { agency: string; name: string; scopes: string[]; token: string }[];
}

const demo: Demo = JSON.parse(readFileSync(path.join(process.env.CONCORD_DATA ?? '.data', 'demo.json'), 'utf8'));

export const tokenOf = (agency: string, scope: string): string => {
  const found = demo.tokens.find((t) => t.agency === agency && t.scopes.includes(scope));
  if (!found) throw new Error(`the demo world has no token of ${agency} with ${scope}`);
  return found.token;
};

/** A desk: one person in one browser, with everything that their browser was sent. */
export interface Desk {
  page: Page;
  context: BrowserContext;
  /** Bodies of every response so far: documents, data, scripts' answers. */
  received: () => Promise<string>;
}

/** Signs in through the real form, second factor included. */
async function signIn(page: Page, email: string): Promise<void> {
  const account = demo.accounts.find((a) => a.email === email);
  if (!account) throw new Error(`the demo world has no ${email}`);
  await page.goto('/sign-in');
  await page.getByLabel('Work e-mail').fill(account.email);
  await page.getByLabel('Password').fill(account.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  if (account.totpSecret) {
    const code = new TOTP({ secret: Secret.fromBase32(account.totpSecret) }).generate();
    await page.getByLabel('Code of your authenticator').fill(code);
    await page.getByRole('button', { name: 'Confirm the code' }).click();
  }
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** What is wrong on a page for people who use it with other senses or tools. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
}

export const test = base.extend<{
  desk: (email: string, options?: { locale?: 'en' | 'ar'; width?: number; dark?: boolean }) => Promise<Desk>;
}>({
  // every desk fails its test on a console error, an uncaught exception or a page of our own that broke
  desk: async ({ browser, baseURL }, use) => {
    const problems: string[] = [];
    const contexts: BrowserContext[] = [];
    await use(async (email, options = {}) => {
      const width = options.width ?? 1440;
      const context = await browser.newContext({
        ...(baseURL ? { baseURL } : {}),
        viewport: { width, height: width < 600 ? 844 : 900 },
        colorScheme: options.dark ? 'dark' : 'light',
        locale: 'en-GB',
        timezoneId: 'UTC',
      });
      contexts.push(context);
      const page = await context.newPage();
      // a missing button is told in seconds, not at the end of the test
      page.setDefaultTimeout(20_000);
      const responses: Response[] = [];
      page.on('response', (r) => responses.push(r));
      page.on('console', (m) => {
        // the browser's own line about an answer that was asked for is not the page's fault: a 404, or a code still to come
        const asked =
          /status of 404/.test(m.text()) || (/status of 401/.test(m.text()) && page.url().includes('/sign-in'));
        if (m.type() === 'error' && !asked) problems.push(`${email} at ${page.url()}: ${m.text()}`);
      });
      page.on('pageerror', (e) => problems.push(`${email} at ${page.url()}: ${e.message}`));
      await signIn(page, email);
      if (options.locale === 'ar' && baseURL) await context.addCookies([{ name: 'locale', value: 'ar', url: baseURL }]);
      return {
        page,
        context,
        received: async () => {
          const bodies = await Promise.all(
            responses
              // an open event stream has no end to wait for
              .filter((r) => !r.url().includes('/api/live') && !/\.(js|css|woff2|svg)(\?|$)/.test(r.url()))
              .map((r) => r.text().catch(() => '')),
          );
          return [...bodies, await page.content()].join('\n');
        },
      };
    });
    await Promise.all(contexts.map((c) => c.close()));
    expect(problems).toEqual([]);
  },
});

export { expect };
