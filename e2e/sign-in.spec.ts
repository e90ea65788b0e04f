import { expect, test } from './fixtures';

const wrong =
  'The details are not right, or sign-in is waiting after several failures. Check them and try again in a minute.';

test('answers an unknown address and a wrong password alike, in words and in what the server sends', async ({
  page,
}) => {
  const answers: string[] = [];
  page.on('response', async (r) => {
    if (!r.url().includes('/callback/credentials')) return;
    const body = (await r.text()).replace(/localhost:\d+/, '');
    answers.push(`${r.status()} ${body}`);
  });
  await page.goto('/sign-in');
  for (const email of ['nobody@uto.example', 'dpo@uto.example']) {
    await page.getByLabel('Work e-mail').fill(email);
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByText(wrong)).toBeVisible();
    await page.reload();
  }
  expect(answers).toHaveLength(2);
  expect(answers[0]).toBe(answers[1]);
});

test('sends no password or address into an address, even without scripts', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('Work e-mail').fill('dpo@uto.example');
  await page.getByLabel('Password').fill('some password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  expect(page.url()).not.toContain('password');
  await context.close();
});

test('signs out at once, a copied cookie with it', async ({ desk, browser, baseURL }) => {
  const { page, context } = await desk('dpo@uto.example');
  await page.goto('/audit');
  const copy = await browser.newContext({
    storageState: await context.storageState(),
    ...(baseURL ? { baseURL } : {}),
  });
  const other = await copy.newPage();
  expect((await other.request.get('/api/v1/desk')).status()).toBe(200);
  await page.getByRole('button', { name: 'Sign out' }).first().click();
  await page.waitForURL(/\/sign-in/);
  expect((await other.request.get('/api/v1/desk')).status()).toBe(401);
  await other.goto('/audit');
  await expect(other).toHaveURL(/\/sign-in/);
  await copy.close();
});

test('keeps people out of what is not theirs with the same page as what does not exist', async ({ desk }) => {
  const { page } = await desk('liaison@uto.example');
  for (const path of [
    '/people',
    '/audit',
    '/intake',
    '/watchlists',
    '/no-such-place',
    '/hits/00000000-0000-4000-8000-000000000000',
  ]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(page.getByText('This does not exist, or is not yours to see.')).toBeVisible();
  }
});

test('refuses a write that another site’s page sends with the session’s cookie', async ({ desk }) => {
  const { page } = await desk('analyst@uto.example');
  const answer = await page.request.post('/api/v1/travel-messages', {
    data: 'UNH',
    headers: { Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site', 'Content-Type': 'text/plain' },
  });
  expect(answer.status()).toBe(403);
});
