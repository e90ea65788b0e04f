import type { CarrierFlight } from '@/lib/testing/carrier-person';
import { type SeededRandom, seededRandom, seedOf } from '@/lib/testing/seeded-random';

/** Airports of the fictional network, with hours from UTC. */
const AIRPORTS: Record<string, number> = { QUA: -1, QUB: -1, QAC: 2, QRS: 1 };

/** Fictional airlines: who answers for the message, which system writes it, and the seats of the fleet. */
export interface TrafficCarrier {
  code: string;
  system: string;
  /** PNRGOV release this carrier sends where it sends EDIFACT. */
  release: '13:1' | '16:1' | '18:1';
  partner: string;
  interactive: boolean;
}

const CARRIERS: readonly TrafficCarrier[] = [
  { code: 'UX', system: 'UXDCS', release: '13:1', partner: 'AQ', interactive: false },
  { code: 'AQ', system: 'AQRES', release: '16:1', partner: 'RV', interactive: true },
  { code: 'RV', system: 'RVHOST', release: '18:1', partner: 'UX', interactive: true },
];

export const COUNTRY_OF_AIRPORT: Record<string, string> = { QUA: 'UTO', QUB: 'UTO', QAC: 'ARC', QRS: 'RUR' };

/** Type of aircraft and seats abreast and rows, 90 to 350 seats. */
const AIRCRAFT = [
  { type: 'E90', letters: 'ACDF', rows: 24, seats: 96 },
  { type: '319', letters: 'ABCDEF', rows: 24, seats: 144 },
  { type: '320', letters: 'ABCDEF', rows: 30, seats: 180 },
  { type: '321', letters: 'ABCDEF', rows: 36, seats: 216 },
  { type: '332', letters: 'ACDEFGHK', rows: 33, seats: 264 },
  { type: '77W', letters: 'ABCDEFGHJK', rows: 35, seats: 350 },
] as const;

export interface TrafficFlight extends CarrierFlight {
  operator: TrafficCarrier;
  /** Seats in the order they are given out. */
  seats: string[];
  /** Of 1. */
  load: number;
  random: SeededRandom;
}

const ROUTES = Object.keys(AIRPORTS).flatMap((from) =>
  Object.keys(AIRPORTS)
    .filter((to) => to !== from)
    .map((to) => ({ from, to })),
);
const ROTATIONS = 3;
const FLIGHTS_A_DAY = CARRIERS.length * ROUTES.length * ROTATIONS;

/** The `at`-th flight of a run: 108 a day from `firstDay` (YYYY-MM-DD) on, each number once a day. */
export function trafficFlight(seed: number, at: number, firstDay: string): TrafficFlight {
  const random = seededRandom(seedOf(seed, at));
  const day = Math.floor(at / FLIGHTS_A_DAY);
  const slot = at % FLIGHTS_A_DAY;
  const carrier = CARRIERS[slot % CARRIERS.length] ?? CARRIERS[0];
  const route = ROUTES[Math.floor(slot / CARRIERS.length) % ROUTES.length] ?? ROUTES[0];
  if (!carrier || !route) throw new RangeError('the network is empty');
  const rotation = Math.floor(slot / (CARRIERS.length * ROUTES.length));
  const number = String(100 + (slot % (CARRIERS.length * ROUTES.length)) * 10 + rotation);
  const departs = minuteOf(firstDay) + day * 1440 + 330 + rotation * 400 + random.whole(0, 75) * 5;
  const minutes = random.whole(95, 340);
  const zones = (AIRPORTS[route.to] ?? 0) - (AIRPORTS[route.from] ?? 0);
  const aircraft = random.pick(AIRCRAFT);
  const seats = Array.from({ length: aircraft.rows }, (_, row) =>
    [...aircraft.letters].map((letter) => `${row + 1}${letter}`),
  ).flat();
  return {
    carrier: carrier.code,
    number,
    ...route,
    departs: localOf(departs),
    arrives: localOf(departs + minutes + zones * 60),
    aircraft: aircraft.type,
    ...(random.chance(0.3) ? { marketing: { carrier: carrier.partner, number: `4${number}` } } : {}),
    operator: carrier,
    seats,
    load: random.whole(45, 99) / 100,
    random,
  };
}

/** A flight that goes on from where this one lands, the same evening or next day. */
export function onwardFlight(flight: CarrierFlight, random: SeededRandom): CarrierFlight {
  const to = random.pick(Object.keys(AIRPORTS).filter((port) => port !== flight.to && port !== flight.from));
  const carrier = random.pick(CARRIERS).code;
  const departs = minuteOf(flight.arrives) + random.whole(60, 600);
  return {
    carrier,
    number: String(random.whole(500, 899)),
    from: flight.to,
    to,
    departs: localOf(departs),
    arrives: localOf(departs + random.whole(80, 300)),
  };
}

/** Local wall-clock time moved by minutes. */
export function moved(local: string, minutes: number): string {
  return localOf(minuteOf(local) + minutes);
}

function minuteOf(local: string): number {
  return Math.floor(Date.parse(`${local.length === 10 ? `${local}T00:00` : local}Z`) / 60_000);
}

function localOf(minute: number): string {
  return new Date(minute * 60_000).toISOString().slice(0, 16);
}
