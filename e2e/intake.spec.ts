import { carrierPerson, pnrgovMessage } from '@/lib/testing/carrier-messages';
import { fictionalPerson } from '@/lib/testing/fictional-list';
import { seededRandom } from '@/lib/testing/seeded-random';
import { trafficMessages } from '@/lib/testing/traffic-messages';
import { makeMrz } from '@/lib/travel/mrz/mrz-fixtures';
import { expect, expectAccessible, test, tokenOf } from './fixtures';

const RUN = Date.now().toString(36).toUpperCase().slice(-5);
const random = seededRandom(Date.now() % 2 ** 31);

/** A message of each format, as files for the upload field. */
function files() {
  const one = (format: 'pnrxml' | 'iso28005' | 'fal') => {
    const message = trafficMessages({
      seed: Date.now() % 2 ** 31,
      travellers: 20,
      formats: [format],
      sensitive: 1,
      pushes: 1,
    }).next().value;
    if (!message) throw new Error(`no ${format}`);
    return { name: message.name, mimeType: 'application/octet-stream', buffer: Buffer.from(message.bytes) };
  };
  return [one('pnrxml'), one('iso28005'), one('fal')];
}

const push = (reference: string, seat: string, sentAt: string) =>
  Buffer.from(
    pnrgovMessage({
      sender: 'UXDCS',
      recipient: 'UTOPIU',
      sentAt,
      reference,
      flight: {
        carrier: 'UX',
        number: '612',
        from: 'QUA',
        to: 'QAC',
        departs: '2026-12-24T13:05',
        arrives: '2026-12-24T17:05',
      },
      people: [
        { ...carrierPerson(fictionalPerson(seededRandom(77), 'E')), locator: `E${RUN}`, seat, requests: ['KSML'] },
      ],
    }),
  );

test('takes in what airlines and ships send, shows each beside its source, and says what state it is in', async ({
  desk,
}) => {
  test.setTimeout(120_000);
  const { page, received } = await desk('analyst@uto.example');
  await page.goto('/intake');
  for (const file of files()) {
    await page.locator('input[type=file]').setInputFiles(file);
    await expect(page.getByText('was read and is being screened.').first(), file.name).toBeVisible({ timeout: 20_000 });
  }
  for (const [kind, ship] of [
    [/Bookings in XML/, false],
    [/Ship’s/, true],
  ] as const) {
    await page.goto('/intake');
    await page.getByRole('row').filter({ hasText: kind }).first().getByRole('link').first().click();
    await page.waitForURL(/\/intake\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('heading', { name: 'As received' })).toBeVisible();
    if (ship) await expect(page.getByText('IMO number').first()).toBeVisible();
    await expectAccessible(page);
  }
  // nothing of what was planted came to the browser
  expect(await received()).not.toMatch(/ZQPLANT/);
});

test('lights the field from the segment and the segment from the field, and links the versions of a booking', async ({
  desk,
}) => {
  const { page } = await desk('analyst@uto.example');
  await page.goto('/intake');
  const send = async (reference: string, seat: string, sentAt: string) => {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: `${reference}.edi`, mimeType: 'text/plain', buffer: push(reference, seat, sentAt) });
    await expect(page.getByRole('link', { name: 'Open the message' }).first()).toBeVisible({ timeout: 20_000 });
  };
  await send(`A${RUN}`, '12A', '2026-11-24T09:00');
  await page.goto('/intake');
  await send(`B${RUN}`, '14C', '2026-11-24T10:00');
  await page.getByRole('link', { name: 'Open the message' }).first().click();
  await page.waitForURL(/\/intake\/[0-9a-f-]{36}$/);
  const raw = page
    .getByRole('region', { name: 'As received' })
    .or(page.locator('section').filter({ hasText: 'As received' }));
  await expect(raw.first()).toBeVisible();
  const traveller = page.getByRole('row').filter({ hasText: '14C' }).first();
  await traveller.hover();
  await expect(page.locator('[data-lit]').first()).toBeVisible();
  // the earlier push is one step away, and says what replaced it
  await page.getByText('Earlier:').first().locator('xpath=..').getByRole('link').first().click();
  await expect(page.getByText(/replaced/).first()).toBeVisible();
  await expectAccessible(page);
});

test('enters a traveller from the machine-readable zone of a document', async ({ desk }) => {
  test.setTimeout(60_000);
  const { page } = await desk('analyst@uto.example');
  await page.goto('/intake/enter');
  await page.getByRole('radio', { name: 'Document at hand' }).check();
  await page.getByLabel('Carrier', { exact: true }).fill('UX');
  await page.getByLabel('Flight', { exact: true }).fill('231');
  await page.getByLabel('From', { exact: true }).fill('QUA');
  await page.getByLabel('To', { exact: true }).fill('QAC');
  await page.getByLabel('Departs on').fill('2026-12-24');
  const zone = makeMrz('TD3', {
    kind: 'P',
    issuer: 'UTO',
    names: 'HARROW<<JUNE<MAE',
    number: 'X77881234',
    nationality: 'UTO',
    birthDate: '741209',
    sex: 'F',
    expiry: '310415',
    optional: '',
  });
  await page.getByLabel('Machine readable zone').fill(zone.join('\n'));
  await expect(page.getByText('Every check digit agrees', { exact: true }).first()).toBeVisible();
  await expect(page.getByLabel('Family name').first()).toHaveValue(/HARROW/i);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Put on the list' }).click();
  await page.getByRole('button', { name: 'Record 1 person' }).click();
  await page.waitForURL(/\/intake\/[0-9a-f-]{36}$/, { timeout: 20_000 });
  await expect(page.getByText(/Entered by hand/).first()).toBeVisible();
  await expect(page.getByText(/HARROW/i).first()).toBeVisible();
});

test('takes many messages as one stream, tells each one’s fate, and takes nothing twice', async ({ request }) => {
  const headers = {
    Authorization: `Bearer ${tokenOf('UTO', 'travel:write')}`,
    'Content-Type': 'application/edifact',
  };
  const messages = [
    ...trafficMessages({
      seed: 5000 + random.whole(0, 99_999),
      travellers: 60,
      formats: ['paxlst'],
      pushes: 1,
      interactive: false,
    }),
  ];
  const data = Buffer.concat(messages.map((m) => Buffer.from(m.bytes)));
  const send = async () => {
    const answer = await request.post('/api/v1/travel-messages/bulk', { headers, data });
    expect(answer.status()).toBe(200);
    return (await answer.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  };
  const first = await send();
  expect(first).toHaveLength(messages.length + 1);
  expect(first.at(-1)).toMatchObject({ done: true, messages: messages.length, quarantined: 0, repeated: 0 });
  const again = await send();
  expect(again.at(-1)).toMatchObject({ done: true, accepted: 0, repeated: messages.length });
});

test('tells the data protection officer what was removed, and gives templates to whoever needs one', async ({
  desk,
  request,
}) => {
  const { page } = await desk('analyst@uto.example');
  await page.goto('/intake/removed');
  await expect(page.getByText('Only counts exist')).toBeVisible();
  await page.goto('/intake/quality');
  await expect(page.getByRole('img').first()).toBeVisible();
  for (const name of ['fal5.csv', 'fal6.csv', 'fal5.xlsx', 'fal6.xlsx']) {
    const template = await request.get(`/intake/templates/${name}`);
    expect(template.status(), name).toBe(200);
    expect((await template.body()).length, name).toBeGreaterThan(100);
  }
  expect((await request.get('/intake/templates/fal7.csv')).status()).toBe(404);
});
