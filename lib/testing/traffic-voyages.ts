import type { CarrierPerson } from '@/lib/testing/carrier-person';
import type { CarrierVoyage } from '@/lib/testing/paxlst-body';
import { type SeededRandom, seededRandom, seedOf } from '@/lib/testing/seeded-random';
import { moved } from '@/lib/testing/traffic-network';
import { adult } from '@/lib/testing/traffic-people';

const PORTS = [
  { port: 'XAAMA', name: 'Amaurot', country: 'UTO' },
  { port: 'XAMIL', name: 'Milo', country: 'UTO' },
  { port: 'XBCAR', name: 'Arcadia', country: 'ARC' },
  { port: 'XCSTR', name: 'Strelsau', country: 'RUR' },
];

interface Ship {
  imo: string;
  ship: string;
  flag: string;
  callSign: string;
  mmsi: string;
  cargo: boolean;
}

const SHIPS: readonly Ship[] = [
  ship('907472', 'MV HYTHLODAY', 'UTO', false, 1),
  ship('912001', 'MV ANYDER STAR', 'UTO', false, 2),
  ship('934417', 'SS PRISONER OF ZENDA', 'RUR', false, 3),
  ship('951280', 'MV TEGEA', 'ARC', true, 4),
  ship('967733', 'MV LADON TRADER', 'ARC', true, 5),
  ship('978104', 'MV QUILL BULKER', 'UTO', true, 6),
];

/** Six digits and the check digit of IMO A.1117(30): weights 7 to 2, last digit of the sum. */
export function imoNumber(six: string): string {
  const sum = [...six].reduce((total, digit, at) => total + Number(digit) * (7 - at), 0);
  return `${six}${sum % 10}`;
}

function ship(six: string, name: string, flag: string, cargo: boolean, at: number): Ship {
  return { imo: imoNumber(six), ship: name, flag, callSign: `X${flag[0]}Q${at}`, mmsi: `99900000${at}`, cargo };
}

export interface TrafficVoyage extends CarrierVoyage {
  mmsi: string;
  crew: CarrierPerson[];
  passengers: CarrierPerson[];
  random: SeededRandom;
}

const DECK = [
  'Master',
  'Chief Officer',
  'Second Officer',
  'Third Officer',
  'Chief Engineer',
  'Second Engineer',
  'Bosun',
];
const RATINGS = ['Able Seaman', 'Ordinary Seaman', 'Oiler', 'Motorman', 'Cook', 'Fitter', 'Deck Cadet'];
const HOTEL = ['Steward', 'Purser', 'Chief Cook', 'Waiter', 'Receptionist'];

/** The `at`-th voyage of a run: three or four ports in three to nine days, mostly crew, some with many passengers. */
export function trafficVoyage(seed: number, at: number, firstDay: string, most: number): TrafficVoyage {
  const random = seededRandom(seedOf(seed ^ 0x5ea, at));
  const vessel = SHIPS[at % SHIPS.length] ?? random.pick(SHIPS);
  const start = random.whole(0, PORTS.length - 1);
  const count = random.whole(3, 4);
  let clock = moved(`${firstDay}T06:00`, at * 190 + random.whole(0, 600));
  const calls = Array.from({ length: count }, (_, call) => {
    const port = PORTS[(start + call) % PORTS.length] ?? random.pick(PORTS);
    const arrives = call === 0 ? undefined : clock;
    const departs = call === count - 1 ? undefined : moved(clock, random.whole(300, 1200));
    clock = moved(departs ?? clock, random.whole(1200, 3600));
    return { ...port, ...(arrives === undefined ? {} : { arrives }), ...(departs === undefined ? {} : { departs }) };
  });
  const crewWanted = Math.min(most, vessel.cargo ? random.whole(14, 26) : random.whole(40, 90));
  const paxWanted = Math.min(most - crewWanted, vessel.cargo ? random.pick([0, 0, 2]) : random.whole(60, 400));
  const passengers = Array.from({ length: Math.max(0, paxWanted) }, () => seaPassenger(random, calls));
  return {
    ...vessel,
    voyage: `${vessel.ship.slice(3, 4)}${random.digits(4)}`,
    calls,
    crew: Array.from({ length: Math.max(1, crewWanted) }, (_, member) => seafarer(random, member, vessel, calls)),
    passengers,
    random,
  };
}

const noFlight = (random: SeededRandom) => ({
  carrier: 'UX',
  number: '1',
  from: 'QUA',
  to: 'QAC',
  departs: '2026-11-24T00:00',
  arrives: '2026-11-24T00:00',
  random,
});

function seafarer(random: SeededRandom, at: number, vessel: Ship, calls: CarrierVoyage['calls']): CarrierPerson {
  const {
    seat: _seat,
    phone: _phone,
    email: _email,
    frequentFlyer: _flyer,
    address: _address,
    ...person
  } = adult(noFlight(random));
  const passport = (person.documents ?? []).find(({ kind }) => kind === 'P');
  const issuer = person.nationality ?? 'UTO';
  // one in twelve on a book whose number the ship wrote without its letter
  const book = {
    kind: 'S',
    number: `${random.chance(0.92) ? 'SB' : ''}${random.digits(7)}`,
    issuer,
    expires: '2032-03-31',
  };
  return {
    ...person,
    bags: 0,
    documents: passport && random.chance(0.7) ? [passport, book] : [book],
    rank: at < DECK.length ? (DECK[at] ?? 'Master') : random.pick(vessel.cargo ? RATINGS : [...RATINGS, ...HOTEL]),
    embark: random.chance(0.8) ? (calls[0]?.port ?? '') : (calls[1]?.port ?? ''),
    debark: calls.at(-1)?.port ?? '',
  };
}

function seaPassenger(random: SeededRandom, calls: CarrierVoyage['calls']): CarrierPerson {
  const person = adult(noFlight(random));
  const on = random.whole(0, calls.length - 2);
  const off = random.whole(on + 1, calls.length - 1);
  return {
    ...person,
    documents: (person.documents ?? []).slice(0, 2),
    embark: calls[on]?.port ?? '',
    debark: calls[off]?.port ?? '',
    transit: random.chance(0.08),
  };
}
