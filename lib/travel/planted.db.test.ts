import { beforeAll, expect, it, vi } from 'vitest';
import { screenMessage } from '@/lib/hits/screen-message';
import { testDatabase } from '@/lib/testing/database';
import { falWorkbook } from '@/lib/testing/fal-workbook';
import { fictionalList } from '@/lib/testing/fictional-list';
import { whereInDatabase } from '@/lib/testing/scan-database';
import { TRAFFIC_FORMATS, trafficMessages } from '@/lib/testing/traffic-messages';
import { foundExchange, hire, inContext, type Person, systemOf, type TestAgency, watch } from '@/lib/testing/world';
import { countRemoved } from './intake-queries';
import { listMessages, listTravellers, viewMessage } from './queries';
import { receiveMessage } from './receive-message';

/*
 * Directive (EU) 2016/681 Art 13(4): what tells of belief, health and the like is deleted at once on receipt. Messages of
 * every format, each with meals, wheelchairs, medical cases, remarks, payers, group names and whole card numbers planted
 * in it, are taken in, screened and looked at; then everything that was kept or shown is searched.
 */
const db = testDatabase();
let uto: TestAgency;
let analyst: Person;
const options = { seed: 13, travellers: 150, sensitive: 1, fullCards: true, pushes: 2, answers: true };
const CODES = /^[A-Z]{4}$/;

beforeAll(async () => {
  const { agencies } = await foundExchange(['UTO']);
  if (!agencies.UTO) throw new Error('not founded');
  uto = agencies.UTO;
  analyst = await hire(uto, 'analyst', 'dpo');
  await watch(analyst, new TextEncoder().encode(fictionalList(3, 20).xml));
});

it('leaves nothing of what was planted in the database, in what is shown, or in the log', async () => {
  const logged: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => logged.push(String(chunk)) > 0);
  const planted = new Set<string>();
  const shown: string[] = [];
  let removed = 0;
  for (const format of TRAFFIC_FORMATS) {
    for (const message of trafficMessages({ ...options, formats: [format] })) {
      for (const word of message.planted) planted.add(word);
      const files = [message.bytes, ...(message.syntax === 'table' ? [await falWorkbook(message.bytes)] : [])];
      for (const bytes of files) {
        const { id, status } = await receiveMessage.run(analyst, inContext(), { bytes: new Uint8Array(bytes) });
        expect(status, `${format} ${message.name}`).toBe('accepted');
        await screenMessage.run(systemOf(uto.id), inContext(undefined, 'job'), { messageId: id });
        const { text, ...view } = await viewMessage.run(analyst, inContext(), { messageId: id });
        shown.push(new TextDecoder('latin1').decode(text ?? new Uint8Array()), JSON.stringify(view));
        shown.push(JSON.stringify(await listTravellers.run(analyst, inContext(), { messageId: id, limit: 200 })));
        removed += Object.values(view.removed).reduce((sum, n) => sum + n, 0);
      }
    }
  }
  shown.push(JSON.stringify(await listMessages.run(analyst, inContext(), { limit: 200 })));
  const counts = await countRemoved.run(analyst, inContext(new Date('2026-11-25T00:00:00Z')), {});
  shown.push(JSON.stringify(counts));
  write.mockRestore();

  const words = [...planted];
  expect(words.filter((w) => w.startsWith('ZQPLANT')).length).toBeGreaterThan(50);
  expect(words.filter((w) => /^\d{16}$/.test(w)).length).toBeGreaterThan(10);
  expect(words.filter((w) => CODES.test(w)).length).toBeGreaterThan(5);
  expect(removed).toBeGreaterThan(words.length);
  expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(removed);

  // what all sentinels have in common, each code and each card number
  const needles = ['ZQPLANT', ...words.filter((w) => !w.startsWith('ZQPLANT'))];
  const everything = `${shown.join('\n')}\n${logged.join('\n')}`;
  expect(needles.filter((needle) => everything.includes(needle))).toEqual([]);
  expect(await whereInDatabase(db.owner, ...needles)).toEqual([]);
  // the search would have found it: the ends of the same card numbers may be kept, and are
  expect(await whereInDatabase(db.owner, 'XXXX')).toContain('travel_message.text');
}, 120_000);
