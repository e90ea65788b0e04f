import { paxlstMessage, pnrgovMessage } from '@/lib/testing/carrier-messages';
import { falForm } from '@/lib/testing/fal-form';
import { falWorkbook } from '@/lib/testing/fal-workbook';
import { iso28005Message } from '@/lib/testing/iso28005-message';
import { seededRandom } from '@/lib/testing/seeded-random';
import { damage } from '@/lib/testing/traffic-defects';
import { trafficMessages } from '@/lib/testing/traffic-messages';
import { trafficVoyage } from '@/lib/testing/traffic-voyages';
import { receiveMessage } from '@/lib/travel/receive-message';
import type { DemoPerson, DemoWorld } from './found-members';
import { crowd, flight } from './traffic';

const SEED = 4711;
const DAY = 24 * 60;
const HISTORY_DAYS = 24;

/** Three weeks of short lists, so that each carrier's quality has a past: one sends well, one got worse, one mended. */
export async function sendHistory(world: DemoWorld): Promise<void> {
  const random = seededRandom(SEED);
  const analyst = personOf(world, 'analyst@uto.example');
  const { now } = world.context();
  const lines = [
    { carrier: 'UX', number: '417', from: 'QUA', to: 'QAC', broken: () => 0.03 },
    { carrier: 'RV', number: '33', from: 'QUA', to: 'QRS', broken: (day: number) => (day < 9 ? 0.8 : 0.1) },
    { carrier: 'AQ', number: '120', from: 'QAC', to: 'QUA', broken: (day: number) => (day > 14 ? 0.6 : 0.15) },
  ] as const;
  for (let day = HISTORY_DAYS; day >= 1; day--) {
    for (const [at, line] of lines.entries()) {
      const minutesAgo = day * DAY + 180 - at * 40;
      const whole = paxlstMessage({
        sender: `${line.carrier}DCS`,
        recipient: 'UTOPIU',
        sentAt: world.context(minutesAgo).now.toISOString().slice(0, 16),
        reference: `H${line.carrier}${String(day).padStart(4, '0')}`,
        flight: flight(now, line.carrier, line.number, line.from, line.to, 2.5 - day * 24, 3),
        people: crowd(random, random.whole(3, 6)),
      });
      const kind = random.pick(['truncated', 'unknown-segment', 'bad-dates'] as const);
      const bytes = random.chance(line.broken(day)) ? (damage(whole, kind, 'edifact', random) ?? whole) : whole;
      await send(world, analyst, bytes, minutesAgo);
    }
  }
}

/** What ships send: a crew list as CSV, a passenger list as a workbook, a notice of arrival in XML; one renamed ship. */
export async function sendVoyages(world: DemoWorld): Promise<void> {
  const arcadia = personOf(world, 'analyst@arc.example');
  const utopia = personOf(world, 'analyst@uto.example');
  const day = (ahead: number) =>
    new Date(world.context().now.getTime() + ahead * DAY * 60_000).toISOString().slice(0, 10);
  const ferry = trafficVoyage(SEED, 0, day(-1), 60);
  const cargo = trafficVoyage(SEED, 1, day(-2), 30);
  await send(world, arcadia, falForm({ voyage: ferry, form: 5, people: ferry.crew, separator: ';' }), 150);
  const renamed = { ...cargo, ship: 'MV Fair Wind', flag: 'RUR' };
  await send(
    world,
    utopia,
    falForm({ voyage: renamed, form: 5, people: cargo.crew.slice(0, 9), separator: ',' }),
    9 * DAY,
  );
  for (const unit of [arcadia, utopia]) {
    await send(
      world,
      unit,
      iso28005Message({
        voyage: cargo,
        sentAt: `${day(0)}T06:00`,
        reference: 'NOA1',
        remark: 'ONE CREW MEMBER IS UNWELL',
      }),
      140,
    );
  }
  if (ferry.passengers.length > 0)
    await send(
      world,
      arcadia,
      await falWorkbook(falForm({ voyage: ferry, form: 6, people: ferry.passengers, separator: ',' })),
      138,
    );
}

/** Bookings in XML, pushed twice with changes between; a list of which one part never came; a flight without a list. */
export async function sendPushes(world: DemoWorld): Promise<void> {
  const utopia = personOf(world, 'analyst@uto.example');
  const tomorrow = new Date(world.context().now.getTime() + DAY * 60_000).toISOString().slice(0, 10);
  const pushes = trafficMessages({
    seed: SEED,
    travellers: 90,
    formats: ['pnrxml'],
    sensitive: 0.2,
    pushes: 2,
    interactive: false,
    closeOut: false,
    firstDay: tomorrow,
    recipient: 'UTOPIU',
  });
  let minutesAgo = 130;
  for (const { bytes } of pushes) {
    await send(world, utopia, bytes, minutesAgo);
    minutesAgo = Math.max(45, minutesAgo - 55);
  }
  const random = seededRandom(SEED + 1);
  const left = flight(world.context().now, 'AQ', '214', 'QUB', 'QAC', -2, 4);
  await send(
    world,
    utopia,
    pnrgovMessage({
      sender: 'AQRES',
      recipient: 'UTOPIU',
      sentAt: world
        .context(30 * 60)
        .now.toISOString()
        .slice(0, 16),
      reference: 'AQ214',
      flight: left,
      people: crowd(random, 8).map((p, i) => ({ ...p, locator: `AQ214${i >> 1}` })),
    }),
    30 * 60,
  );
  const late = flight(world.context().now, 'RV', '35', 'QUB', 'QRS', 9, 3.5);
  for (const part of [
    { number: 1, last: false },
    { number: 3, last: true },
  ])
    await send(
      world,
      utopia,
      paxlstMessage({
        sender: 'RVHOST',
        recipient: 'UTOPIU',
        sentAt: world.context(25).now.toISOString().slice(0, 16),
        reference: 'RVPART35',
        flight: late,
        people: crowd(random, 20),
        total: 58,
        part,
      }),
      25,
    );
}

function personOf(world: DemoWorld, email: string): DemoPerson {
  const found = world.people.get(email);
  if (!found) throw new Error(`the demo world has no ${email}`);
  return found;
}

/** Screening is left to the worker: nobody on these is on a list, and the demo must start soon. */
async function send(world: DemoWorld, by: DemoPerson, bytes: Uint8Array, minutesAgo: number): Promise<void> {
  await receiveMessage.run(by, world.context(minutesAgo), { bytes: new Uint8Array(bytes) });
}
