import type { CarrierPerson } from '@/lib/testing/carrier-person';
import type { SeededRandom } from '@/lib/testing/seeded-random';
import { COUNTRY_OF_AIRPORT, moved, onwardFlight, type TrafficFlight } from '@/lib/testing/traffic-network';
import { bookingParty } from '@/lib/testing/traffic-people';

/** What was planted that intake has to take out again; the words are in `words`, one by one. */
export interface Planted {
  /** Special service requests by place: with the booking, the traveller, the flight, the history. */
  requests: { place: 'booking' | 'traveller' | 'flight' | 'history'; code: string; text: string; person: number }[];
  osi?: string;
  remark?: string;
  groupName?: string;
  payer?: string;
  /** A card number in full: in the payment, in a remark, or in the address. */
  card?: { number: string; place: 'payment' | 'remark' | 'address' };
  words: string[];
}

export interface TrafficBooking {
  locator: string;
  bookedAt: string;
  changedAt: string;
  people: CarrierPerson[];
  agency: { number: string; office: string; city: string; country: string };
  group: boolean;
  /** Locator of the booking this one was split from. */
  splitFrom?: string;
  /** Known to the carrier so many hours before departure. */
  knownFrom: number;
  /** Cancelled so many hours before departure. */
  cancelledAt?: number;
  /** Checked in so many hours before departure; nobody of it boards otherwise. */
  checkedInAt?: number;
  /** Seats are changed so many hours before departure. */
  reseatedAt?: number;
  /** The seats before that, person by person. */
  earlierSeats: (string | undefined)[];
  payment: { form: 'CC' | 'CA' | 'MS'; amount: string; brand?: string; lastFour?: string; expires?: string };
  planted?: Planted;
}

const LETTERS = 'BCDFGHJKLMNPQRTVWXYZ';
const DIGITS = '23456789';
/** Letters and digits in turns: no four letters of a special service can come about by chance. */
function locatorOf(random: SeededRandom): string {
  return [LETTERS, DIGITS, LETTERS, LETTERS, DIGITS, LETTERS]
    .map((set) => set[random.whole(0, set.length - 1)])
    .join('');
}

/** Bookings of a flight, until it is full to its load or `most` people are on it; every seat once. */
export function flightBookings(flight: TrafficFlight, most: number): TrafficBooking[] {
  const { random } = flight;
  const wanted = Math.max(1, Math.min(most, Math.floor(flight.seats.length * flight.load)));
  const bookings: TrafficBooking[] = [];
  const locators = new Set<string>();
  let people = 0;
  let seat = 0;
  while (people < wanted) {
    const left = wanted - people;
    const booking = newBooking(flight, freshLocator(random, locators), left);
    for (const person of booking.people) {
      if (person.ageClass === 'infant') continue;
      const next = flight.seats[seat];
      if (next !== undefined) person.seat = next;
      seat += random.chance(0.06) ? 2 : 1;
    }
    people += booking.people.length;
    bookings.push(...splitSome(booking, random, locators));
  }
  giveTags(flight, bookings);
  giveEarlierSeats(bookings, flight.seats.slice(seat));
  return bookings;
}

/** Seats that were left over in the end are what the reseated had before. */
function giveEarlierSeats(bookings: readonly TrafficBooking[], free: string[]): void {
  for (const booking of bookings) {
    booking.earlierSeats = booking.people.map((person) => {
      if (person.seat === undefined) return undefined;
      return (booking.reseatedAt === undefined ? undefined : free.pop()) ?? person.seat;
    });
  }
}

function freshLocator(random: SeededRandom, taken: Set<string>): string {
  for (;;) {
    const locator = locatorOf(random);
    if (taken.has(locator)) continue;
    taken.add(locator);
    return locator;
  }
}

function newBooking(flight: TrafficFlight, locator: string, left: number): TrafficBooking {
  const { random } = flight;
  const people = bookingParty(flight, left);
  const bookedAt = moved(flight.departs, -random.whole(3, 150) * 1440 - random.whole(0, 1439));
  const late = random.chance(0.08);
  const onward = random.chance(0.18) ? onwardFlight(flight, random) : undefined;
  for (const [at, person] of people.entries()) {
    person.locator = locator;
    person.boarding = 1 + at;
    person.uniqueReference = random.digits(9);
    if (person.ageClass !== 'infant' || random.chance(0.5)) person.ticket = `999${random.digits(10)}`;
    if (onward) person.onward = onward;
  }
  const card = random.chance(0.75);
  return {
    locator,
    bookedAt,
    changedAt: moved(bookedAt, random.whole(10, 4000)),
    people,
    agency: agencyOf(flight, random),
    group: people.length > 9,
    knownFrom: late ? random.pick([20, 1.5]) : 1000,
    ...(random.chance(0.04) ? { cancelledAt: random.pick([30, 1.2]) } : {}),
    ...(random.chance(0.95) ? { checkedInAt: random.pick([23, 10, 1.8, 0.9]) } : {}),
    ...(random.chance(0.1) ? { reseatedAt: random.pick([10, 1.5, 0.5]) } : {}),
    earlierSeats: [],
    payment: {
      form: card ? 'CC' : random.pick(['CA', 'MS']),
      amount: `${random.whole(60, 1900)}.${random.digits(2)}`,
      ...(card
        ? {
            brand: random.pick(['VI', 'CA', 'AX', 'DC']),
            lastFour: random.digits(4),
            expires: `${random.pick(['01', '04', '07', '10', '12'])}${random.whole(27, 31)}`,
          }
        : {}),
    },
  };
}

function agencyOf(flight: TrafficFlight, random: SeededRandom): TrafficBooking['agency'] {
  const city = random.pick([flight.from, flight.to]);
  return {
    number: `99${random.digits(6)}`,
    office: `${city}${flight.carrier}${random.digits(4)}`,
    city,
    country: COUNTRY_OF_AIRPORT[city] ?? 'UTO',
  };
}

/** Now and then some of a booking go their own way and get a booking of their own. */
function splitSome(booking: TrafficBooking, random: SeededRandom, locators: Set<string>): TrafficBooking[] {
  const grown = booking.people.filter((person) => person.ageClass === 'adult');
  const leaver = grown.at(-1);
  if (grown.length < 2 || !leaver || !random.chance(0.05)) return [booking];
  const locator = freshLocator(random, locators);
  booking.people = booking.people.filter((person) => person !== leaver);
  leaver.locator = locator;
  return [booking, { ...booking, locator, people: [leaver], splitFrom: booking.locator, group: false }];
}

/** Ten digits, the carrier's three first; runs of one booking follow each other, no tag twice on a flight. */
function giveTags(flight: TrafficFlight, bookings: readonly TrafficBooking[]): void {
  let next = flight.random.whole(0, 4000) * 100;
  for (const person of bookings.flatMap(({ people }) => people)) {
    if (!person.bags) continue;
    person.firstTag = `0999${String(next % 1_000_000).padStart(6, '0')}`;
    next += person.bags;
  }
}
