import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { look } from '@/lib/core/db';
import { testDatabase } from '@/lib/testing/database';
import { type FictionalPerson, fictionalList } from '@/lib/testing/fictional-list';
import { foundExchange, hire, inContext, type Person, systemOf, type TestAgency, watch } from '@/lib/testing/world';
import { writeUnList } from '@/lib/testing/write-un-list';
import { importWatchlist } from './import-watchlist';

testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), 'concord-index-'));
let uto: TestAgency;
let analyst: Person;
let watchlistId: string;
const { people } = fictionalList(61, 2300);
const listOf = (them: FictionalPerson[]) => new TextEncoder().encode(writeUnList(them, '2026-11-20'));
const [first] = people;
const last = people.at(-1);
if (!first || !last) throw new Error('people were expected');
const asTraveller = (p: FictionalPerson) => ({
  familyName: p.family,
  givenNames: p.given,
  birthDate: p.birthDate,
  documents: p.documents.map(({ kind, number, issuer }) => ({ kind, number, issuer })),
});

/** As another process would have it: nothing in memory. */
async function freshly() {
  vi.resetModules();
  const { loadIndex } = await import('./load-index');
  return look(systemOf(uto.id), (tx) => loadIndex(tx, uto.id));
}
const finds = ({ index }: Awaited<ReturnType<typeof freshly>>, p: FictionalPerson) =>
  index.screen(asTraveller(p)).some((c) => c.band === 'strong');

beforeAll(async () => {
  process.env.CONCORD_DATA = folder;
  const { agencies } = await foundExchange(['UTO']);
  if (!agencies.UTO) throw new Error('the exchange was not founded');
  uto = agencies.UTO;
  analyst = await hire(uto, 'analyst');
  watchlistId = await watch(analyst, listOf(people.slice(0, -1)));
}, 60_000);
afterAll(() => {
  delete process.env.CONCORD_DATA;
  rmSync(folder, { recursive: true, force: true });
});

describe('the index of an agency', () => {
  it('is left sealed on the disk, opened by the next process, and caught up with', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const built = await freshly();
    expect(built.index.size).toBe(people.length - 1);
    expect(finds(built, last)).toBe(false);
    vi.advanceTimersByTime(30_000);
    vi.useRealTimers();
    const [file] = readdirSync(path.join(folder, 'screening'));
    const bytes = readFileSync(path.join(folder, 'screening', file ?? ''));
    for (const word of [first.family, first.given, first.reference])
      expect(bytes.includes(Buffer.from(word))).toBe(false);

    await importWatchlist.run(analyst, inContext(), { watchlistId, bytes: listOf(people.slice(1)) });
    vi.resetModules();
    const kept = await (await import('./index-snapshot')).openSnapshot(uto.id);
    expect(kept?.index.size).toBe(people.length - 1);
    expect(kept?.listVersions.get(watchlistId)).toBe(1);
    const opened = await freshly();
    expect(opened.index.size).toBe(people.length - 1);
    expect(finds(opened, last)).toBe(true);
    expect(opened.index.screen(asTraveller(first)).some((c) => c.band === 'strong')).toBe(false);
    expect(opened.listVersions.get(watchlistId)).toBe(2);
  });

  it('takes in a change before the next comparison, without a new start', async () => {
    const { loadIndex } = await import('./load-index');
    const load = () => look(systemOf(uto.id), (tx) => loadIndex(tx, uto.id));
    const before = await load();
    await importWatchlist.run(analyst, inContext(), { watchlistId, bytes: listOf(people) });
    const after = await load();
    expect(after.index).toBe(before.index);
    expect(finds(after, first)).toBe(true);
  });

  it('is built anew where the snapshot was damaged', async () => {
    const [file] = readdirSync(path.join(folder, 'screening'));
    const where = path.join(folder, 'screening', file ?? '');
    const bytes = readFileSync(where);
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    writeFileSync(where, bytes);
    expect(await (await import('./index-snapshot')).openSnapshot(uto.id)).toBeNull();
    expect((await freshly()).index.size).toBe(people.length);
  });
});
