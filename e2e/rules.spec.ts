import { expect, expectAccessible, test } from './fixtures';

/** A world that was tried before keeps its rules: names are taken once. */
const RUN = Date.now().toString(36).toUpperCase();
const NAME = `Late cash bookings ${RUN}`;

test('a rule goes from first conditions to force by two people and is reviewed', async ({ desk }) => {
  test.setTimeout(240_000);
  const analyst = await desk('analyst@uto.example');
  const { page } = analyst;

  // a first draft, by keyboard where it can be
  await page.goto('/rules');
  await expectAccessible(page);
  await page.getByRole('link', { name: /^New rule/ }).click();
  await page.waitForURL('**/rules/new');
  await page.getByRole('button', { name: 'Create the draft' }).click();
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText('at least 3 characters');
  await page.getByLabel('Name').fill(NAME);
  await page.getByLabel('Offence').selectOption('annex2-5');
  const speaksFor = page.getByRole('region', { name: 'Speaks for a look' });
  const against = page.getByRole('region', { name: 'Speaks against' });
  await speaksFor.getByRole('button', { name: 'Add a condition' }).focus();
  await page.keyboard.press('Enter');
  await expect(speaksFor.getByLabel('Fact of condition 1')).toBeFocused();
  await speaksFor.getByLabel('Fact of condition 1').selectOption({ label: 'Days booked ahead' });
  await expect(speaksFor.getByLabel('Comparison of condition 1')).toBeFocused();
  await expect(speaksFor.getByText('Not complete yet')).toBeVisible();
  await speaksFor.getByLabel('Value of condition 1').fill('1');
  await expect(speaksFor).toContainText(/the booking was made at most/i);
  await speaksFor.getByRole('button', { name: 'Add a group' }).click();
  await speaksFor.getByLabel('Fact of condition 2.1').selectOption({ label: 'Kind of payment' });
  await speaksFor.getByLabel('Value of condition 2.1').selectOption('cash');
  // age protects and never accuses
  await expect(speaksFor.getByRole('option', { name: 'Age band' })).toHaveCount(0);
  await against.getByRole('button', { name: 'Add a condition' }).click();
  await against.getByLabel('Fact of condition 1').selectOption({ label: 'Age band' });
  await against.getByLabel('Value of condition 1').selectOption('minor');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Create the draft' }).click();
  await page.waitForURL(/\/rules\/[0-9a-f-]{36}\/edit$/);
  const ruleUrl = new URL(page.url()).pathname.replace('/edit', '');

  // it saves itself, and what was done can be undone
  await expect(page.getByRole('button', { name: /Propose/ })).toHaveAttribute('aria-disabled', 'true');
  await speaksFor.getByLabel('Value of condition 1').fill('2');
  await expect(page.getByText(/Saved \d\d:\d\d UTC/)).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(speaksFor.getByLabel('Value of condition 1')).toHaveValue('1');
  await page.getByRole('button', { name: /^Redo/ }).click();
  await expect(speaksFor.getByLabel('Value of condition 1')).toHaveValue('2');
  await speaksFor.getByLabel('Value of condition 1').fill('-4');
  await expect(speaksFor.getByText(/A number from 0 to 999/)).toBeVisible();
  await expect(page.getByText('Not saved: complete the conditions first')).toBeVisible();
  await speaksFor.getByLabel('Value of condition 1').fill('2');
  await page
    .getByLabel('Why this pattern')
    .fill('Couriers of this offence book within two days and pay in cash; figures of the last year.');
  await expect(page.getByText(/Saved \d\d:\d\d UTC/)).toBeVisible();
  await page.reload();
  await expect(speaksFor.getByLabel('Value of condition 1')).toHaveValue('2');

  // tested on what has passed
  await page.getByLabel('Span').selectOption('180');
  await page.getByRole('button', { name: 'Run the test' }).click();
  await expect(page.getByText(/Would have hit/).first()).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('table', { name: 'Which condition carries it' })).toBeVisible();
  await expectAccessible(page);

  // proposed; the author is told why they cannot put it into force
  await page.getByRole('button', { name: /Propose/ }).click();
  await page.waitForURL(`**${ruleUrl}`);
  await page.getByRole('link', { name: /Check version 1/ }).click();
  await page.waitForURL(`**${ruleUrl}/check`);
  await expect(page.getByText('A supervisor puts a version into force.')).toBeVisible();

  // a second person gives it back with a note, then puts it into force
  const supervisor = await desk('supervisor@uto.example');
  await supervisor.page.goto(`${ruleUrl}/check`);
  await expectAccessible(supervisor.page);
  await supervisor.page.getByRole('button', { name: 'Give back' }).click();
  await supervisor.page.getByLabel('What should change').fill('Say where the figures come from.');
  await supervisor.page.getByRole('dialog').getByRole('button', { name: 'Give back' }).click();
  await supervisor.page.waitForURL(`**${ruleUrl}`);
  await page.goto(ruleUrl);
  await expect(page.getByText('Say where the figures come from.')).toBeVisible();
  await page.getByRole('link', { name: /Edit the draft/ }).click();
  await page.getByRole('button', { name: /Propose/ }).click();
  await page.waitForURL(`**${ruleUrl}`);
  await supervisor.page.goto(`${ruleUrl}/check`);
  await supervisor.page.getByRole('button', { name: 'Put into force' }).click();
  await supervisor.page.getByRole('dialog').getByRole('button', { name: 'Put into force' }).click();
  await supervisor.page.waitForURL(`**${ruleUrl}`);
  await expect(supervisor.page.getByText('In force', { exact: true }).first()).toBeVisible();
  await expectAccessible(supervisor.page);

  // the data protection officer looks at it
  const dpo = await desk('dpo@uto.example');
  await dpo.page.goto(ruleUrl);
  await dpo.page.getByRole('radio', { name: /Keep/ }).check();
  await dpo.page.getByLabel('Note').fill('Looked at the first hits; the conditions are no wider than needed.');
  await dpo.page.getByRole('button', { name: 'Record the review' }).click();
  await expect(dpo.page.getByRole('table', { name: 'Reviews so far' })).toContainText('Keep');
  await expectAccessible(dpo.page);

  // suspended, resumed, retired
  for (const act of ['Suspend', 'Resume', 'Retire']) {
    await supervisor.page.getByRole('button', { name: act, exact: true }).click();
    await supervisor.page.getByRole('dialog').getByRole('button', { name: act, exact: true }).click();
    await expect(supervisor.page.getByRole('dialog')).toHaveCount(0);
  }
  await supervisor.page.goto('/rules');
  await expect(supervisor.page.getByRole('row').filter({ hasText: NAME })).toContainText('Retired');
});

test('keeps both when one draft is changed in two windows', async ({ desk }) => {
  test.setTimeout(120_000);
  const { page, context } = await desk('analyst@uto.example');
  await page.goto('/rules/new');
  await page.getByLabel('Name').fill(`Two windows ${RUN}`);
  await page.getByLabel('Offence').selectOption('annex2-5');
  const value = (of: typeof page) =>
    of.getByRole('region', { name: 'Speaks for a look' }).getByLabel('Value of condition 1');
  await page
    .getByRole('region', { name: 'Speaks for a look' })
    .getByRole('button', { name: 'Add a condition' })
    .click();
  await page.getByLabel('Fact of condition 1').selectOption({ label: 'Number of bags' });
  await value(page).fill('0');
  await page.getByRole('button', { name: 'Create the draft' }).click();
  await page.waitForURL(/\/edit$/);
  const other = await context.newPage();
  await other.goto(page.url());
  // what is typed before the page is alive is not heard
  await expect(async () => {
    await value(other).fill('3');
    await expect(other.getByText(/Saved \d\d:\d\d UTC/)).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 20_000 });
  await value(page).fill('5');
  await expect(page.getByText('This draft was changed in another window')).toBeVisible();
  await page.getByRole('button', { name: 'Show the difference' }).click();
  await expect(page.getByText('Removed').first()).toBeVisible();
  await page.getByRole('button', { name: 'Keep what is here' }).click();
  await expect(page.getByText(/Saved \d\d:\d\d UTC/)).toBeVisible();
  await other.reload();
  await expect(value(other)).toHaveValue('5');
});

for (const look of [
  { name: 'a phone, dark, Arabic', options: { width: 390, dark: true, locale: 'ar' } },
  { name: 'wide, dark, English', options: { width: 1440, dark: true } },
] as const)
  test(`the builder fits and is accessible: ${look.name}`, async ({ desk }) => {
    const { page } = await desk('analyst@uto.example', look.options);
    for (const path of ['/rules', '/rules/new']) {
      await page.goto(path);
      await expectAccessible(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${path} is wider than the screen`).toBeLessThanOrEqual(0);
    }
  });
