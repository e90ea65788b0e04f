import { carrierPerson } from '@/lib/testing/carrier-messages';
import type { CarrierFlight, CarrierPerson } from '@/lib/testing/carrier-person';
import { fictionalPerson } from '@/lib/testing/fictional-list';
import type { SeededRandom } from '@/lib/testing/seeded-random';
import { COUNTRY_OF_AIRPORT, moved, type TrafficFlight } from '@/lib/testing/traffic-network';

const STREETS = ['Harbour Road', 'Quill Lane', 'Old Mill Street', 'Station Square', 'Linden Walk', 'North Quay'];
const CITIES: Record<string, string[]> = {
  UTO: ['Amaurot', 'Milo', 'Anyder'],
  ARC: ['Arcadia', 'Tegea Nova', 'Lykosoura'],
  RUR: ['Strelsau', 'Zenda', 'Hofbau'],
};

/** One, two, a family or a group, as they book. */
export function bookingParty(flight: TrafficFlight, left: number): CarrierPerson[] {
  const { random } = flight;
  const draw = random.whole(1, 100);
  if (draw <= 46 || left < 2) return [adult(flight)];
  if (draw <= 74 || left < 3) return couple(flight);
  if (draw <= 96 || left < 12) return family(flight, left);
  return Array.from({ length: Math.min(left, random.whole(10, 34)) }, () => adult(flight));
}

function couple(flight: TrafficFlight): CarrierPerson[] {
  const first = adult(flight);
  const second = adult(flight);
  if (flight.random.chance(0.7)) second.family = first.family;
  return [first, second];
}

function family(flight: TrafficFlight, left: number): CarrierPerson[] {
  const { random } = flight;
  const people = left < 4 || random.chance(0.2) ? [adult(flight)] : couple(flight);
  const parent = people[0];
  const children = Math.min(left - people.length, random.whole(1, 3));
  const year = Number(flight.departs.slice(0, 4));
  for (let child = 0; child < children; child += 1) {
    const infant = child === 0 && random.chance(0.25);
    const person = adult(flight);
    if (parent) person.family = parent.family;
    person.ageClass = infant ? 'infant' : 'child';
    // younger than two on the day of travel, or from two to eleven
    person.birthDate = `${year - (infant ? 1 : random.whole(3, 11))}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`;
    if (infant) {
      person.birthDate = moved(`${flight.departs.slice(0, 10)}T00:00`, -random.whole(30, 690) * 1440).slice(0, 10);
      person.heldBy = 0;
      person.bags = 0;
    }
    delete person.phone;
    delete person.email;
    delete person.frequentFlyer;
    people.push(person);
  }
  return people;
}

/** A grown traveller with documents, contacts and bags. */
export function adult(flight: CarrierFlight & { random: SeededRandom }): CarrierPerson {
  const { random } = flight;
  const person = carrierPerson(fictionalPerson(random, ''));
  const nationality = person.nationality ?? 'UTO';
  if (!person.documents?.length)
    person.documents = [
      { kind: 'P', number: `${random.pick(['A', 'K', 'P'])}${random.digits(7)}`, issuer: nationality },
    ];
  for (const document of person.documents)
    document.expires = `${random.whole(2027, 2035)}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`;
  const destination = COUNTRY_OF_AIRPORT[flight.to] ?? 'UTO';
  if (destination !== nationality && random.chance(0.35))
    person.documents.push({ kind: 'V', number: `V${random.digits(8)}`, issuer: destination, expires: '2027-06-30' });
  person.ageClass = 'adult';
  person.title = person.sex === 'F' ? random.pick(['MRS', 'MS']) : 'MR';
  person.residence = random.chance(0.85) ? nationality : destination;
  person.bags = random.pick([0, 0, 1, 1, 1, 2]);
  if (person.bags > 0) person.bagWeight = person.bags * random.whole(9, 23);
  const short = `${person.given.split(/[^A-Za-z]/)[0] ?? ''}.${random.digits(4)}`.toLowerCase();
  if (random.chance(0.6)) person.phone = `+9990${random.digits(7)}`;
  if (random.chance(0.5)) person.email = `${short}@mail.example`;
  if (random.chance(0.3)) person.frequentFlyer = { carrier: random.pick(['UX', 'AQ', 'RV']), number: random.digits(9) };
  if (random.chance(0.25)) {
    const country = person.residence;
    person.address = {
      street: `${random.whole(1, 220)} ${random.pick(STREETS)}`,
      city: random.pick(CITIES[country] ?? ['Amaurot']),
      zip: random.digits(5),
      country,
    };
  }
  return person;
}

/** Flight deck and cabin: CR1 and CR2. */
export function flightCrew(flight: TrafficFlight): CarrierPerson[] {
  const { random } = flight;
  const cabin = Math.max(3, Math.ceil(flight.seats.length / 50));
  return Array.from({ length: 2 + cabin }, (_, at) => {
    const { phone: _phone, email: _email, frequentFlyer: _flyer, address: _address, ...person } = adult(flight);
    return {
      ...person,
      bags: 1,
      rank: at < 2 ? 'CR1' : random.chance(0.05) ? 'CR3' : 'CR2',
      documents: [
        ...(person.documents ?? []).filter(({ kind }) => kind === 'P').slice(0, 1),
        { kind: 'L', number: `C${random.digits(7)}`, issuer: person.nationality ?? 'UTO', expires: '2030-12-31' },
      ],
    };
  });
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
