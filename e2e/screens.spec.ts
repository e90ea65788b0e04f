import { expect, expectAccessible, test } from './fixtures';

/** Every place of the navigation, for somebody who may be there; records are opened from their lists. */
const places: { who: string; path: string; open?: RegExp }[] = [
  { who: 'analyst@uto.example', path: '/' },
  { who: 'analyst@uto.example', path: '/hits', open: /\/hits\/[0-9a-f-]{36}$/ },
  { who: 'analyst@uto.example', path: '/hits?view=decided&status=dismissed' },
  { who: 'analyst@uto.example', path: '/hits/quality' },
  { who: 'analyst@uto.example', path: '/hits/cleared' },
  { who: 'analyst@uto.example', path: '/intake', open: /\/intake\/[0-9a-f-]{36}$/ },
  { who: 'analyst@uto.example', path: '/intake?view=rejected' },
  { who: 'analyst@uto.example', path: '/intake/enter' },
  { who: 'analyst@uto.example', path: '/intake/expected' },
  { who: 'analyst@uto.example', path: '/intake/quality' },
  { who: 'dpo@uto.example', path: '/intake/removed' },
  { who: 'analyst@uto.example', path: '/watchlists', open: /\/watchlists\/[0-9a-f-]{36}$/ },
  { who: 'analyst@uto.example', path: '/account' },
  { who: 'liaison@uto.example', path: '/hits?view=decided&status=confirmed', open: /\/hits\/[0-9a-f-]{36}$/ },
  { who: 'liaison@uto.example', path: '/alerts', open: /\/alerts\/[0-9a-f-]{36}$/ },
  { who: 'liaison@arc.example', path: '/incoming', open: /\/incoming\/[0-9a-f-]{36}$/ },
  { who: 'supervisor@uto.example', path: '/agreements', open: /\/agreements\/[0-9a-f-]{36}$/ },
  { who: 'supervisor@uto.example', path: '/agreements/new' },
  { who: 'auditor@uto.example', path: '/audit' },
  { who: 'auditor@cex.example', path: '/audit' },
  { who: 'auditor@uto.example', path: '/people' },
  { who: 'auditor@uto.example', path: '/service-accounts' },
  { who: 'admin@uto.example', path: '/people/invite' },
  { who: 'admin@uto.example', path: '/service-accounts/new' },
  { who: 'admin@uto.example', path: '/agencies' },
];

/** Names, documents and bookings of travellers have no place in a title or an address. */
const PERSONAL = /[A-Z]{5,} [A-Z]{3,}|[A-Z]\d{7}/;

for (const look of [
  { name: 'wide, light, English', options: { width: 1440 } },
  { name: 'a phone, dark, Arabic', options: { width: 390, dark: true, locale: 'ar' } },
] as const)
  test(`every screen works for everybody: ${look.name}`, async ({ desk }) => {
    test.setTimeout(180_000);
    const desks = new Map<string, Awaited<ReturnType<typeof desk>>>();
    for (const { who, path, open } of places) {
      const held = desks.get(who) ?? (await desk(who, look.options));
      desks.set(who, held);
      const { page } = held;
      const check = async () => {
        await expect(page.locator('h1')).toBeVisible();
        await expectAccessible(page);
        expect(await page.title()).not.toMatch(PERSONAL);
        expect(page.url()).not.toMatch(PERSONAL);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `${path} is wider than the screen`).toBeLessThanOrEqual(0);
      };
      expect((await page.goto(path))?.status(), `${path} for ${who}`).toBe(200);
      if (look.options.width === 390) expect(await page.getAttribute('html', 'dir')).toBe('rtl');
      await check();
      if (!open) continue;
      await page
        .locator('main [data-row-link], main a')
        .filter({ hasText: /\S/ })
        .evaluateAll((links, source) => {
          const found = links.find(
            (a) => a instanceof HTMLAnchorElement && new RegExp(source).test(new URL(a.href).pathname),
          );
          if (found instanceof HTMLElement) found.click();
        }, open.source);
      await page.waitForURL((url) => open.test(url.pathname));
      await check();
    }
  });

test('shows a colleague’s work and a partner’s news without reloading', async ({ desk }) => {
  test.setTimeout(90_000);
  const analyst = await desk('analyst@uto.example');
  const supervisor = await desk('supervisor@uto.example');
  await analyst.page.goto('/hits');
  await supervisor.page.goto('/hits');
  const row = (page: typeof analyst.page) => page.locator('tr[data-hit]').first();
  const id = await row(analyst.page).getAttribute('data-hit');
  await analyst.page.locator(`tr[data-hit="${id}"]`).getByRole('button').first().click();
  await analyst.page.waitForURL(/\/hits\/[0-9a-f-]{36}$/);
  // nobody touched the supervisor's page
  await expect(supervisor.page.locator(`tr[data-hit="${id}"]`)).toContainText('Taken or done', { timeout: 15_000 });
  await analyst.page.getByRole('button', { name: /Give back/ }).click();
  await expect(supervisor.page.locator(`tr[data-hit="${id}"]`)).not.toContainText('Taken or done', {
    timeout: 15_000,
  });
});
