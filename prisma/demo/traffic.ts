import { screenMessage } from '@/lib/hits/screen-message';
import { createWatchlist } from '@/lib/screening/create-watchlist';
import { importWatchlist } from '@/lib/screening/import-watchlist';
import { carrierPerson, paxlstMessage, pnrgovMessage } from '@/lib/testing/carrier-messages';
import type { CarrierFlight, CarrierPerson } from '@/lib/testing/carrier-person';
import { fictionalList, fictionalPerson } from '@/lib/testing/fictional-list';
import { type SeededRandom, seededRandom } from '@/lib/testing/seeded-random';
import { receiveMessage } from '@/lib/travel/receive-message';
import type { DemoPerson, DemoWorld } from './found-members';

const SEED = 20261124;

/** Wall clock at a port in a zone, as carriers write it. */
function localTime(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);
  return parts.replace(' ', 'T');
}

const zones = { QUA: 'Atlantic/Azores', QUB: 'Atlantic/Azores', QAC: 'Europe/Athens', QRS: 'Europe/Prague' } as const;
type Port = keyof typeof zones;

/** A flight from now in hours, by the clocks of its ports. */
export function flight(
  now: Date,
  carrier: string,
  number: string,
  from: Port,
  to: Port,
  inHours: number,
  hours: number,
): CarrierFlight {
  const departs = new Date(Math.round(now.getTime() / 300_000) * 300_000 + inHours * 3_600_000);
  const arrives = new Date(departs.getTime() + hours * 3_600_000);
  return {
    carrier,
    number,
    from,
    to,
    departs: localTime(departs, zones[from]),
    arrives: localTime(arrives, zones[to]),
  };
}

/** Travellers on no list. */
export function crowd(random: SeededRandom, n: number): CarrierPerson[] {
  return Array.from({ length: n }, (_, i) => ({
    ...carrierPerson(fictionalPerson(random, `T${i}`)),
    seat: `${10 + Math.floor(i / 6)}${'ABCDEF'[i % 6]}`,
    bags: random.whole(0, 2),
  }));
}

const locatorOf = (random: SeededRandom) =>
  Array.from({ length: 6 }, () => random.pick([...'ABCDEFGHJKLMNPQRTVWXYZ23456789'])).join('');

/** Lists, flights and messages of the demo world; the listed travel under true, altered and half-known data. */
export async function sendTraffic(world: DemoWorld): Promise<void> {
  const { now } = world.context();
  const random = seededRandom(SEED + 7919);
  const utopia = person(world, 'analyst@uto.example');
  const arcadia = person(world, 'analyst@arc.example');
  const listed = fictionalList(SEED, 140);
  await list(world, utopia, 'National terrorism list', 'national-terrorism', 'terrorism', listed.xml);
  const traffickers = fictionalList(SEED + 1, 60);
  await list(world, utopia, 'Trafficking and organised crime', 'national-crime', 'annex2-2', traffickers.xml);
  await list(
    world,
    arcadia,
    'Arcadian national list',
    'national-terrorism',
    'terrorism',
    fictionalList(SEED + 2, 80).xml,
  );

  const exact = listed.people.filter((p) => p.listedBirthDate.kind === 'exact');
  const withDocument = exact.filter((p) => p.documents.length > 0);
  const pick = (people: typeof exact, i: number) =>
    carrierPerson(people[i % people.length] ?? listed.people[0] ?? fictionalPerson(random, 'X'));
  const bare = ({ documents: _documents, ...rest }: CarrierPerson): CarrierPerson => rest;

  const morning = flight(now, 'UX', '417', 'QUA', 'QAC', 2.5, 3);
  const evening = flight(now, 'UX', '902', 'QUB', 'QAC', 7, 4);
  const north = flight(now, 'RV', '33', 'QUA', 'QRS', 20, 3.5);
  const home = flight(now, 'AQ', '120', 'QAC', 'QUA', 30, 4);

  const send = (bytes: Uint8Array, minutesAgo: number, by = utopia) => receive(world, by, bytes, minutesAgo);
  const envelope = (reference: string) => ({
    sender: 'UXDCS',
    recipient: 'UTOPIU',
    sentAt: now.toISOString().slice(0, 16),
    reference,
  });
  await send(
    paxlstMessage({
      ...envelope('API0417'),
      flight: morning,
      people: [
        ...crowd(random, 58),
        {
          ...pick(withDocument, 0),
          seat: '4A',
          bags: 1,
          locator: locatorOf(random),
          phone: '+99901555017',
          email: 'traveller@mail.example',
        },
        ...crowd(random, 40),
        { ...bare(pick(exact, 5)), seat: '22C', bags: 2, locator: locatorOf(random) },
        {
          ...pick(exact, 9),
          documents: [{ kind: 'P', number: 'X7788123', issuer: 'UTO', expires: '2030-01-31' }],
          seat: '27F',
        },
      ],
    }),
    95,
  );
  const booking = locatorOf(random);
  await send(
    pnrgovMessage({
      ...envelope('PNR0902'),
      flight: evening,
      people: [
        ...crowd(random, 12).map((p, i) => ({
          ...p,
          locator: `Q${String(i).padStart(5, 'K')}`,
          requests: i % 4 === 0 ? ['MOML'] : i % 5 === 0 ? ['WCHR'] : [],
        })),
        {
          ...pick(withDocument, 3),
          title: 'MR',
          locator: booking,
          seat: '12D',
          bags: 2,
          phone: '+99902555044',
          email: 'booking.044@mail.example',
          ticket: '9992401177345',
          card: { brand: 'VI', lastFour: '4417', expires: '0929' },
          osi: 'VIP GUEST OF MINISTRY',
        },
        { ...crowd(random, 1)[0], family: 'HARROW', given: 'JUNE', locator: booking, seat: '12E' },
      ],
      history: true,
    }),
    60,
  );
  await send(
    paxlstMessage({
      ...envelope('API0033'),
      flight: north,
      people: [
        ...crowd(random, 70),
        { ...pick(withDocument, 6), seat: '9B', bags: 0 },
        { ...bare(carrierPerson(traffickers.people[4] ?? fictionalPerson(random, 'Y'))), seat: '31A' },
      ],
    }),
    35,
  );
  await send(paxlstMessage({ ...envelope('API0120'), flight: home, people: crowd(random, 45) }), 20);
  // a message cut off in transmission: quarantined, with the place where it ends
  const whole = paxlstMessage({ ...envelope('API0417B'), flight: morning, people: crowd(random, 6) });
  await send(whole.subarray(0, Math.floor(whole.length * 0.7)), 12);

  const arcadian = fictionalList(SEED + 2, 80).people.filter((p) => p.documents.length > 0);
  await send(
    paxlstMessage({
      ...envelope('API0121'),
      recipient: 'ARCPIU',
      flight: flight(now, 'AQ', '121', 'QAC', 'QUA', 5, 4),
      people: [
        ...crowd(random, 40),
        { ...carrierPerson(arcadian[2] ?? fictionalPerson(random, 'Z')), seat: '3C', bags: 1 },
      ],
    }),
    30,
    arcadia,
  );
}

function person(world: DemoWorld, email: string): DemoPerson {
  const found = world.people.get(email);
  if (!found) throw new Error(`the demo world has no ${email}`);
  return found;
}

async function list(
  world: DemoWorld,
  by: DemoPerson,
  name: string,
  family: 'national-terrorism' | 'national-crime',
  offence: string,
  xml: string,
) {
  const { id } = await createWatchlist.run(by, world.context(500), { name, family, offence });
  const imported = await importWatchlist.run(by, world.context(499), {
    watchlistId: id,
    bytes: new TextEncoder().encode(xml),
  });
  if (!imported.ok) throw new Error(`the demo list was refused: ${imported.errors.map((e) => e.code).join(', ')}`);
}

async function receive(world: DemoWorld, by: DemoPerson, bytes: Uint8Array, minutesAgo: number) {
  const received = await receiveMessage.run(by, world.context(minutesAgo), { bytes: new Uint8Array(bytes) });
  if (received.status !== 'accepted') return;
  await screenMessage.run({ kind: 'system', agencyId: by.agencyId }, world.context(minutesAgo), {
    messageId: received.id,
  });
}
