import { beforeAll, describe, expect, it } from 'vitest';
import { importWatchlist } from '@/lib/screening/import-watchlist';
import { carrierPerson, paxlstMessage, pnrgovMessage } from '@/lib/testing/carrier-messages';
import type { CarrierPerson } from '@/lib/testing/carrier-person';
import { testDatabase } from '@/lib/testing/database';
import { type FictionalPerson, fictionalList } from '@/lib/testing/fictional-list';
import { seededRandom } from '@/lib/testing/seeded-random';
import {
  arrive,
  foundExchange,
  hire,
  inContext,
  NOON,
  type Person,
  systemOf,
  type TestAgency,
  watch,
} from '@/lib/testing/world';
import { writeUnList } from '@/lib/testing/write-un-list';
import { claimHit } from './claim-hit';
import { rescreenAhead } from './rescreen-ahead';
import { reviewHit } from './review-hit';
import { screenMessage } from './screen-message';

const db = testDatabase();
let uto: TestAgency;
let arc: TestAgency;
let rur: TestAgency;
let analyst: Person;
const { people } = fictionalList(41, 60);
const listed = people.filter((p) => p.documents.length > 0 && p.listedBirthDate.kind === 'exact');
const listOf = (them: FictionalPerson[]) => new TextEncoder().encode(writeUnList(them, '2026-11-20'));

beforeAll(async () => {
  const { agencies } = await foundExchange(['UTO', 'ARC', 'RUR']);
  if (!agencies.UTO || !agencies.ARC || !agencies.RUR) throw new Error('the exchange was not founded');
  ({ UTO: uto, ARC: arc, RUR: rur } = agencies as Record<'UTO' | 'ARC' | 'RUR', TestAgency>);
  analyst = await hire(uto, 'analyst');
  await watch(analyst, listOf(people));
});

const flight = (number: string) => ({
  carrier: 'UX',
  number,
  from: 'QUA',
  to: 'QAC',
  departs: '2026-11-24T15:00',
  arrives: '2026-11-24T19:00',
});
const envelope = (number: string, sentAt: string) => ({
  sender: 'UX',
  recipient: 'UTOPIU',
  sentAt: `2026-11-24T${sentAt}`,
  reference: number,
  flight: flight(number),
});
const list = (number: string, them: CarrierPerson[], sentAt = '10:00') =>
  new Uint8Array(paxlstMessage({ ...envelope(number, sentAt), people: them }));
/** A booking as airlines hold it: names and a locator, no birth date, no document. */
const booking = (number: string, them: CarrierPerson[], sentAt = '09:00') =>
  new Uint8Array(
    pnrgovMessage({
      ...envelope(number, sentAt),
      people: them.map(({ family, given }, at) => ({ family, given, locator: `LOC${number}${at}` })),
    }),
  );
const hitsOf = async (agency: TestAgency) =>
  (
    await db.owner.query(
      `SELECT e.external_ref, j.number, t.clean_family, t.birth_date, h.band, h.score, h.evidence::text, h.pushes, h.status
       FROM hit h JOIN watchlist_entry e ON e.id = h.entry_id JOIN traveller t ON t.id = h.traveller_id
       JOIN journey j ON j.id = h.journey_id WHERE h.agency_id = $1 ORDER BY 1, 2, 3, 4, 7`,
      [agency.id],
    )
  ).rows;

describe('screening', () => {
  it('comes to the same whatever the order of messages, and a second run adds nothing', async () => {
    const random = seededRandom(5);
    const crowd = fictionalList(42, 40).people.map(carrierPerson);
    const messages = ['11', '12', '13'].flatMap((number, at) => {
      const them = [...listed.slice(at * 4, at * 4 + 6).map(carrierPerson), ...crowd.slice(at * 10, at * 10 + 10)];
      const misspelt = them.map((p) => ({ ...p, family: p.family.slice(0, -1) }));
      return [
        booking(number, them),
        list(number, them),
        list(number, them, '11:30'),
        booking(number, misspelt, '08:00'),
      ];
    });
    const shuffled = messages
      .map((bytes) => ({ bytes, key: random.whole(0, 1e6) }))
      .sort((a, b) => a.key - b.key)
      .map(({ bytes }) => bytes);
    const elsewhere = await hire(arc, 'analyst');
    await watch(elsewhere, listOf(people));
    const received: string[] = [];
    for (const bytes of messages) received.push((await arrive(analyst, bytes)).messageId);
    for (const bytes of shuffled) await arrive(elsewhere, bytes);

    const here = await hitsOf(uto);
    expect(here.length).toBeGreaterThan(12);
    expect(here.some(({ pushes }) => pushes > 1)).toBe(true);
    expect(await hitsOf(arc)).toEqual(here);

    for (const messageId of received)
      expect(await screenMessage.run(systemOf(uto.id), inContext(NOON, 'job'), { messageId })).toMatchObject({
        raised: 0,
        renewed: 0,
      });
    expect(await hitsOf(uto)).toEqual(here);
  });
});

describe('a new entry', () => {
  it('raises the hit of a traveller already on the way, and none of one who has arrived', async () => {
    const officer = await hire(rur, 'analyst');
    const [first, second] = listed;
    if (!first || !second) throw new Error('two listed people were expected');
    const watchlistId = await watch(officer, listOf(people.filter((p) => p !== first && p !== second)));
    await arrive(officer, list('21', [carrierPerson(first)]));
    await arrive(
      officer,
      new Uint8Array(
        paxlstMessage({
          ...envelope('22', '06:00'),
          flight: { ...flight('22'), departs: '2026-11-24T07:00', arrives: '2026-11-24T09:00' },
          people: [carrierPerson(second)],
        }),
      ),
    );
    expect(await hitsOf(rur)).toEqual([]);
    await importWatchlist.run(officer, inContext(), { watchlistId, bytes: listOf(people) });
    const job = (
      await db.owner.query(`SELECT data FROM pgboss.job WHERE name = 'rescreen-list' ORDER BY created_on DESC LIMIT 1`)
    ).rows[0].data;
    expect(job).toMatchObject({ agencyId: rur.id, watchlistId, version: 2 });

    const run = () =>
      rescreenAhead.run(systemOf(rur.id), inContext(NOON, 'job'), { ground: { watchlistId, version: 2 } });
    expect(await run()).toMatchObject({ raised: 1, next: null });
    expect((await hitsOf(rur)).map((h) => [h.external_ref, h.number])).toEqual([[first.reference, '21']]);
    expect(await run()).toMatchObject({ raised: 0 });
    const { rows } = await db.owner.query('SELECT rescreened_version, rescreened FROM watchlist WHERE id = $1', [
      watchlistId,
    ]);
    expect(rows).toEqual([{ rescreened_version: 2, rescreened: 1 }]);
  });
});

describe('a pair that was judged', () => {
  it('makes no new hit, until the person shows another document or the entry says something else', async () => {
    const person = listed[7];
    if (!person) throw new Error('a listed person was expected');
    const traveller = carrierPerson(person);
    await arrive(analyst, list('31', [traveller]));
    const hit = (
      await db.owner.query(
        `SELECT h.id, h.version FROM hit h JOIN journey j ON j.id = h.journey_id WHERE j.number = '31' AND h.agency_id = $1`,
        [uto.id],
      )
    ).rows[0];
    await claimHit.run(analyst, inContext(), { hitId: hit.id });
    await reviewHit.run(analyst, inContext(), {
      hitId: hit.id,
      version: hit.version,
      decision: 'dismissed',
      reason: 'common-name',
      ticked: [],
      remember: { until: '2027-03-01' },
    });
    const on = async (number: string) => (await hitsOf(uto)).filter((h) => h.number === number).length;

    await arrive(analyst, list('32', [traveller]));
    expect(await on('32')).toBe(0);
    await arrive(
      analyst,
      list('33', [{ ...traveller, documents: [{ kind: 'P', number: 'X0000001', issuer: 'UTO' }] }]),
    );
    expect(await on('33')).toBe(1);
    const late = new Date('2027-03-02T12:00:00Z');
    await arrive(analyst, list('34', [traveller]), late);
    expect(await on('34')).toBe(1);

    const { rows } = await db.owner.query('SELECT watchlist_id, uses FROM clearance WHERE agency_id = $1', [uto.id]);
    expect(rows.map(({ uses }) => uses)).toEqual([1]);
    const changed = people.map((p) =>
      p === person ? { ...p, aliases: [{ full: 'Nova Persona', quality: 'Good' as const }] } : p,
    );
    await importWatchlist.run(analyst, inContext(), { watchlistId: rows[0].watchlist_id, bytes: listOf(changed) });
    await arrive(analyst, list('35', [traveller]));
    expect(await on('35')).toBe(1);
  });
});
