import { describe, expect, test } from 'vitest';
import { falWorkbook } from '@/lib/testing/fal-workbook';
import { DEFECT_KINDS, DEFECTS } from '@/lib/testing/traffic-defects';
import {
  plantedWords,
  TRAFFIC_FORMATS,
  type TrafficFormat,
  type TrafficOptions,
  trafficMessages,
} from '@/lib/testing/traffic-messages';
import { imoNumber } from '@/lib/testing/traffic-voyages';
import { codesOf } from '@/lib/travel/parsers/message-fixtures';
import { readReceived } from '@/lib/travel/parsers/read-received';
import { readTravelMessage } from '@/lib/travel/parsers/read-travel-message';

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const read = (bytes: Uint8Array) => readTravelMessage(bytes, '2026-11-24');
const all = (options: TrafficOptions) => [...trafficMessages(options)];

describe('trafficMessages', () => {
  test('the same options give the same bytes, another seed others', () => {
    const digest = (seed: number) =>
      all({ seed, travellers: 150, sensitive: 0.2, defects: 0.2 }).map(({ name, bytes }) => `${name} ${decode(bytes)}`);
    expect(digest(5)).toEqual(digest(5));
    expect(digest(6)).not.toEqual(digest(5));
  });

  test.each(TRAFFIC_FORMATS)('%s: is accepted with every traveller and booking in it, without a warning', (format) => {
    const messages = all({ seed: 2, travellers: 400, formats: [format] });
    expect(messages.length).toBeGreaterThan(1);
    expect(new Set(messages.map(({ name }) => name)).size).toBe(messages.length);
    for (const { name, bytes, travellers, bookings } of messages) {
      const result = read(bytes);
      expect([name, result.ok ? '' : codesOf(result)]).toEqual([name, '']);
      if (!result.ok) continue;
      const told = name.includes('-part') || name.includes('-iapi') ? [] : codesOf(result.message);
      expect([name, result.message.travellers.length, result.message.bookings.length, told]).toEqual([
        name,
        travellers,
        bookings,
        [],
      ]);
    }
  });

  test.each(TRAFFIC_FORMATS)('%s: without repeats there are exactly as many people as asked for', (format) => {
    for (const travellers of [1, 37, 500]) {
      const messages = all({ seed: 4, travellers, formats: [format], pushes: 1, interactive: false, closeOut: false });
      expect(messages.reduce((sum, message) => sum + message.travellers, 0)).toBe(travellers);
    }
  });

  test('nobody sits on another one’s seat, and no tag is given twice', () => {
    for (const { bytes } of all({
      seed: 8,
      travellers: 700,
      formats: ['paxlst'],
      interactive: false,
      parts: false,
      closeOut: false,
    })) {
      const text = decode(bytes);
      for (const pattern of [/RFF\+SEA:(\w+)/g, /FTX\+BAG\+\+\+(\w+)/g]) {
        const given = [...text.matchAll(pattern)].map(([, value]) => value);
        expect(new Set(given).size).toBe(given.length);
      }
    }
  });

  test('five pushes tell how bookings come, change and go', () => {
    const pushes = all({ seed: 1, travellers: 2500, formats: ['pnrgov'] });
    expect(pushes.length % 5).toBe(0);
    const text = pushes.map(({ bytes }) => decode(bytes));
    expect(text.some((one) => /RPI\+\d+\+XX/.test(one))).toBe(true);
    expect(text[0]).not.toContain('SSD+');
    expect(text[4]).toContain('SSD+');
    expect(new Set(pushes.slice(0, 5).map(({ bookings }) => bookings)).size).toBeGreaterThan(1);
    // both ways of telling a code share: before 14.1 and after
    expect(text.some((one) => one.includes('PNRGOV:13:1') && /TVL\+\+\+\+\+\d/.test(one))).toBe(true);
    expect(text.some((one) => one.includes('PNRGOV:1') && one.includes('TRA+'))).toBe(true);
  });

  test('long lists come in parts that add up', () => {
    const parts = all({ seed: 3, travellers: 3000, formats: ['paxlst'], interactive: false, closeOut: false }).filter(
      ({ name }) => name.includes('-part'),
    );
    expect(parts.length).toBeGreaterThan(1);
    expect(decode(parts[0]?.bytes ?? new Uint8Array())).toMatch(/\+01:C'/);
    expect(parts.some(({ bytes }) => /\+0\d:F'/.test(decode(bytes)))).toBe(true);
  });
});

test('a FAL form as a workbook has the same people', async () => {
  for (const { bytes, travellers, name } of all({ seed: 12, travellers: 120, formats: ['fal'] })) {
    const result = await readReceived(await falWorkbook(bytes), '2026-11-24');
    expect([name, result.ok ? result.message.travellers.length : codesOf(result)]).toEqual([name, travellers]);
  }
});

describe('what was planted', () => {
  const options = { seed: 11, travellers: 500, sensitive: 0.5, fullCards: true };

  test('stands in the message that says so, and nowhere in what is kept of it', () => {
    let found = 0;
    for (const { bytes, planted, name } of trafficMessages(options)) {
      const sent = decode(bytes);
      for (const word of planted) expect([name, word, sent.includes(word)]).toEqual([name, word, true]);
      if (planted.length === 0) continue;
      found += 1;
      const result = read(bytes);
      if (!result.ok) throw new Error(`${name} was refused: ${codesOf(result).join()}`);
      const { text, ...parsed } = result.message;
      const kept = decode(text) + JSON.stringify(parsed);
      expect([name, planted.filter((word) => kept.includes(word))]).toEqual([name, []]);
      expect(Object.keys(parsed.removed).length).toBeGreaterThan(0);
    }
    expect(found).toBeGreaterThan(5);
  });

  test('is listed for a search', () => {
    const words = plantedWords({ ...options, travellers: 200 });
    expect([...words].filter((word) => /^ZQPLANT\d+$/.test(word)).length).toBeGreaterThan(5);
    expect([...words].some((word) => /^4999\d{12}$/.test(word))).toBe(true);
  });
});

describe('defects', () => {
  test.each(DEFECT_KINDS)('%s: never crashes a reader; what can be read is read', (kind) => {
    const of: readonly string[] = DEFECTS[kind].of;
    const formats: TrafficFormat[] = of.includes('edifact') ? ['paxlst', 'pnrgov'] : ['pnrxml', 'fal'];
    const broken = all({
      seed: 6,
      travellers: 250,
      formats,
      defects: 1,
      defectKinds: [kind],
      interactive: false,
    }).filter(({ defects }) => defects.length > 0);
    expect(broken.length).toBeGreaterThan(0);
    for (const { name, bytes } of broken) {
      const result = read(bytes);
      const codes = codesOf(result);
      expect([name, codes.includes('readerFailed')]).toEqual([name, false]);
      expect([name, result.ok || codes.length > 0]).toEqual([name, true]);
      if (!DEFECTS[kind].fatal) expect([name, result.ok]).toEqual([name, true]);
    }
  });
});

test('ships have numbers whose check digit is right', () => {
  expect(imoNumber('907472')).toBe('9074729');
});
