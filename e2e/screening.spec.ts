import { carrierPerson, paxlstMessage } from '@/lib/testing/carrier-messages';
import { fictionalList } from '@/lib/testing/fictional-list';
import { expect, test, tokenOf } from './fixtures';

const as = (token: string) => ({ Authorization: `Bearer ${token}` });

test('raises the hit of a traveller already on the way within five seconds of the new entry', async ({ request }) => {
  const lists = as(tokenOf('UTO', 'watchlists:write'));
  const gateway = as(tokenOf('UTO', 'travel:write'));
  const { xml, people } = fictionalList(90_210, 3);
  const data = Buffer.from(
    paxlstMessage({
      sender: 'UXDCS',
      recipient: 'UTOPIU',
      sentAt: '2026-11-24T09:00',
      reference: 'E2ESCREEN',
      flight: {
        carrier: 'UX',
        number: '907',
        from: 'QUA',
        to: 'QAC',
        departs: '2030-02-10T10:00',
        arrives: '2030-02-10T14:00',
      },
      people: people.map(carrierPerson),
    }),
  );
  const sent = await request.post('/api/v1/travel-messages', {
    headers: { ...gateway, 'Content-Type': 'application/octet-stream' },
    data,
  });
  const { id } = await sent.json();
  await expect
    .poll(
      async () => (await (await request.get(`/api/v1/travel-messages/${id}`, { headers: gateway })).json()).status,
      {
        timeout: 20_000,
      },
    )
    .toBe('screened');
  const onFlight = async () => {
    const { items } = await (await request.get('/api/v1/hits?status=pending&limit=200', { headers: lists })).json();
    return items.filter((hit: { journey: { number: string } }) => hit.journey.number === '907').length;
  };
  const before = await onFlight();

  const created = await request.post('/api/v1/watchlists', {
    headers: lists,
    data: { name: 'Entries of the minute', family: 'national-crime', offence: 'annex2-2' },
  });
  expect(created.status()).toBe(201);
  const watchlist = await created.json();
  const imported = await request.post(`/api/v1/watchlists/${watchlist.id}/import`, {
    headers: { ...lists, 'Content-Type': 'application/octet-stream' },
    data: Buffer.from(xml),
  });
  expect(imported.ok()).toBe(true);
  await expect.poll(onFlight, { timeout: 5000, intervals: [100] }).toBeGreaterThan(before);
});
