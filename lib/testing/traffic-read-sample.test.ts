import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSample } from '@/lib/testing/traffic-read-sample';
import { listSampleFiles } from '@/lib/testing/traffic-sample-files';
import { bytesOf, paxlst } from '@/lib/travel/parsers/message-fixtures';

const folder = mkdtempSync(path.join(tmpdir(), 'samples-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('files are found below folders, notes left out, documents and watchlists known by their folder', async () => {
  for (const name of ['paxlst/b.edi', 'paxlst/b.edi.source.txt', 'paxlst/a.edi', 'mrz/td3.txt', 'un-list/list.xml']) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), 'x');
  }
  const found: string[] = [];
  for await (const { file, kind } of listSampleFiles([folder])) found.push(`${path.relative(folder, file)} ${kind}`);
  expect(found).toEqual([
    'mrz/td3.txt mrz',
    'paxlst/a.edi message',
    'paxlst/b.edi message',
    'un-list/list.xml watchlist',
  ]);
});

test('what is told of a message has counts and sentences, and nobody’s name', async () => {
  const told = await readSample(
    bytesOf(paxlst(['NAD+FL+++OAKES:MARIT', 'DTM+329:991399', 'FTX+AAI+++IS ILL', 'CNT+42:1'])),
    'message',
  );
  expect(told).toMatchObject({
    accepted: true,
    format: 'PAXLST',
    version: 'D:05B',
    travellers: 1,
    bookings: 0,
    errors: [],
    removed: { 'free-text': 1 },
  });
  expect(told.warnings.map(({ code }) => code)).toContain('dateInvalid');
  expect(JSON.stringify(told)).not.toMatch(/OAKES|MARIT|ILL/);
});

test('a message that cannot be read is refused with a sentence', async () => {
  const told = await readSample(bytesOf('DEAR SIRS,'), 'message');
  expect(told).toMatchObject({ accepted: false, travellers: 0 });
  expect(told.errors[0]?.sentence).toMatch(/\.$/);
});

test('lines of a document are read as such; a wrong check digit is a warning', async () => {
  const first = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<';
  const good = await readSample(bytesOf(`${first}\nL898902C36UTO7408122F1204159ZE184226B<<<<<10`), 'mrz');
  expect(good).toMatchObject({ accepted: true, format: 'MRZ', version: 'TD3', travellers: 1 });
  const bad = await readSample(bytesOf(`${first}\nL898902C36UTO7408122F1204159ZE184226B<<<<<17`), 'mrz');
  expect(bad.warnings.some(({ code }) => code.startsWith('mrz-check-'))).toBe(true);
  expect(JSON.stringify(bad)).not.toContain('ERIKSSON');
  expect(await readSample(bytesOf('HELLO'), 'mrz')).toMatchObject({ accepted: false });
});

test.each([
  ['two elements side by side', '<?xml version="1.0"?><PNRs/><PNRs/>'],
  ['an end tag too few', '<?xml version="1.0"?><IATA_PNRGOV_NotifRQ><PNRs>'],
  ['a document type', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><PNRs/>'],
  ['a message cut off', "UNA:+.? 'UNB+UNOA:4+A+B+261124:1000+1'UNH+1+PAXLST:D:05B:UN'BGM+745'"],
  ['lines of a letter', 'Dear colleague, the list follows.'],
])('%s is refused with a sentence that names the mend', async (_, text) => {
  const { errors } = await readSample(bytesOf(text), 'message');
  expect(errors).toHaveLength(1);
  expect(errors[0]?.sentence).not.toContain('The reader reports');
  expect(errors[0]?.sentence).not.toMatch(/[{}]/);
});
