import type { Prisma } from '@/lib/generated/prisma/client';
import { ageGroup } from '@/lib/redaction/catalogue';
import { readDocumentKind } from '@/lib/screening/read-document-kind';
import type { ParsedLeg } from '@/lib/travel/parsed';
import type { BookingFacts, TravellerFacts } from '@/lib/travel/schema';
import { facts as catalogue, type RuleFacts, weekdays } from './facts';

/** What of a traveller the facts of rules are made from: no name, no nationality, no number of a document or card. */
export const ruleColumns = {
  kind: true,
  embark: true,
  debark: true,
  seat: true,
  status: true,
  birthDate: true,
  facts: true,
  documents: { select: { kind: true, issued: true, expires: true } },
  booking: { select: { facts: true, _count: { select: { travellers: true } } } },
  journey: {
    select: {
      mode: true,
      carrier: true,
      number: true,
      origin: true,
      destination: true,
      departsLocal: true,
      legs: true,
    },
  },
  message: { select: { receivedAt: true } },
} as const satisfies Prisma.TravellerSelect;

export type RuleRow = Prisma.TravellerGetPayload<{ select: typeof ruleColumns }>;

const DAY_MS = 86_400_000;
/** A stop longer than this is a stay, not a transit. */
const TRANSIT_HOURS = 24;
const KG_A_POUND = 0.453_592_37;

/** The facts of one traveller, each left out where the data do not tell. Pure: the same row gives the same facts. */
export function ruleFacts(row: RuleRow): RuleFacts {
  const told = row.facts as unknown as TravellerFacts;
  const booking = row.booking ? (row.booking.facts as unknown as BookingFacts) : undefined;
  const legs = row.journey.legs as unknown as ParsedLeg[];
  const day = dayOf(row.journey.departsLocal);
  return known({
    ...journeyFacts(row, legs, booking, day),
    ...(booking ? bookingFacts(booking, row.booking?._count.travellers ?? 0, day) : {}),
    ...documentFacts(row, day),
    contactKinds: filled(contactKinds(told, booking)),
    frequentFlyer: yes(told.frequentFlyer),
    bagCount: told.bags?.count,
    bagWeight: weightOf(told.bags),
    documentChecked: told.verified,
    travellerKind: row.kind,
    ticketed: yes(told.ticketNumbers?.length),
    seatGiven: yes(row.seat),
    noShow: row.status === 'not-on-board' ? true : row.status === 'on-board' ? false : undefined,
    cancelled: row.status === 'cancelled' || booking?.cancelled === true,
    ageBand: ageBand(row, told, day),
  });
}

type Loose = { [K in keyof RuleFacts]: RuleFacts[K] | undefined };

function known(facts: Loose): RuleFacts {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );
}

function journeyFacts(
  { journey, embark, debark }: RuleRow,
  legs: ParsedLeg[],
  booking: BookingFacts | undefined,
  day: string | undefined,
): Loose {
  const hour = /T(\d{2}):/.exec(journey.departsLocal ?? '')?.[1];
  return {
    mode: journey.mode,
    carrier: upper(journey.carrier),
    flightNumber: upper(journey.number),
    origin: upper(journey.origin),
    destination: upper(journey.destination),
    embark: upper(embark ?? journey.origin),
    debark: upper(debark ?? journey.destination),
    departureDate: day,
    departureWeekday: day && weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7],
    departureHour: hour === undefined ? undefined : Number(hour),
    transitPoints: legs.length > 0 ? transitPoints(legs, booking?.itinerary ?? []) : undefined,
  };
}

function bookingFacts(booking: BookingFacts, rows: number, day: string | undefined): Loose {
  const { itinerary } = booking;
  const first = itinerary[0];
  const back = first ? itinerary.findLast((leg, at) => at > 0 && leg.to === first.from) : undefined;
  const daysBack = daysBetween(day, dayOf(back?.departs));
  return {
    itineraryPlaces: filled(itinerary.flatMap(({ from, to }) => [upper(from), upper(to)])),
    itineraryCarriers: filled(itinerary.map(({ carrier }) => upper(carrier))),
    itineraryLegs: itinerary.length || undefined,
    oneWay: first ? back === undefined : undefined,
    // on the way back itself there is no return left to count to
    daysUntilReturn: daysBack !== undefined && daysBack > 0 ? daysBack : undefined,
    daysBookedAhead: notBelowZero(daysBetween(dayOf(booking.bookedOn), day)),
    daysChangedAhead: notBelowZero(daysBetween(dayOf(booking.changedOn), day)),
    bookingChanged: booking.bookedOn && booking.changedOn ? booking.changedOn !== booking.bookedOn : undefined,
    bookingSplit: yes(booking.related?.length),
    travellersInBooking: booking.size ?? (rows || undefined),
    groupBooking: yes(booking.group),
    salesOffice: plain(booking.agency?.id),
    salesCity: upper(booking.agency?.city),
    paymentKinds: filled(booking.payments.map(paymentKind)),
  };
}

function documentFacts({ documents }: RuleRow, day: string | undefined): Loose {
  const held = documents.map((document) => ({ ...document, kind: documentKind(document.kind) }));
  const travelled = held.filter(({ kind }) => kind !== 'visa');
  return {
    // in the catalogue's order: rows of documents have none
    documentKinds: filled((catalogue.documentKinds.choices ?? []).filter((kind) => held.some((d) => d.kind === kind))),
    daysToExpiry: least(travelled.map(({ expires }) => daysBetween(day, dayOf(expires)))),
    daysSinceIssue: notBelowZero(least(travelled.map(({ issued }) => daysBetween(dayOf(issued), day)))),
  };
}

/** Stops between the journey's ends, and those of the booking where the next leg leaves within a day. */
function transitPoints(legs: ParsedLeg[], itinerary: ParsedLeg[]): string[] {
  const stops = legs.slice(0, -1).map(({ to }) => to);
  itinerary.forEach(({ to, arrives }, at) => {
    const next = itinerary[at + 1];
    if (next?.from === to && within(arrives, next.departs, TRANSIT_HOURS)) stops.push(to);
  });
  return distinct(stops.map(upper));
}

function within(arrives: string | undefined, departs: string | undefined, hours: number): boolean {
  if (!arrives?.includes('T') || !departs?.includes('T')) return false;
  const gap = Date.parse(`${departs}Z`) - Date.parse(`${arrives}Z`);
  return gap >= 0 && gap <= hours * 3_600_000;
}

/** Codes of UN/EDIFACT 9888 and of the carriers' own habit; a card's brand tells a card whatever the code. */
function paymentKind({ form, brand }: BookingFacts['payments'][number]): string {
  if (brand) return 'card';
  if (/^CA(SH)?$/i.test(form)) return 'cash';
  if (/^(CC|CR|DC|DB)/i.test(form)) return 'card';
  if (/^(CK|CH|CHQ)/i.test(form)) return 'cheque';
  return /^IN/i.test(form) ? 'invoice' : 'other';
}

function documentKind(kind: string): string {
  if (/^V/i.test(kind)) return 'visa';
  return /^S$/i.test(kind) ? 'seafarer' : readDocumentKind(kind);
}

function contactKinds(told: TravellerFacts, booking: BookingFacts | undefined): string[] {
  const kinds = [...(told.contacts ?? []), ...(booking?.contacts ?? [])].map(({ kind }) =>
    kind === 'billing-address' ? 'address' : kind,
  );
  return ['phone', 'email', 'address'].filter((kind) => kinds.some((one) => one === kind));
}

function weightOf(bags: TravellerFacts['bags']): number | undefined {
  if (bags?.weight === undefined) return undefined;
  return Math.round(bags.weight * (bags.weightUnit === 'lb' ? KG_A_POUND : 1) * 10) / 10;
}

/** A carrier's adult may be twelve years old: only a birth date tells an adult, and a child is a minor either way. */
function ageBand({ birthDate, message }: RuleRow, told: TravellerFacts, day: string | undefined): string | undefined {
  if (told.ageClass === 'child' || told.ageClass === 'infant') return 'minor';
  const group = ageGroup(birthDate ?? undefined, day ?? message.receivedAt.toISOString());
  return group === 'unknown' ? undefined : group;
}

function dayOf(local: string | null | undefined): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(local ?? '')?.[0];
}

function daysBetween(from: string | undefined, to: string | undefined): number | undefined {
  if (from === undefined || to === undefined) return undefined;
  const days = Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
  return Number.isNaN(days) ? undefined : days;
}

/** What was never said is not known to be untrue. */
const yes = (value: unknown): true | undefined => (value ? true : undefined);
const upper = (text: string | undefined) => (text ?? '').trim().toUpperCase();
const plain = (text: string | undefined) => upper(text).replace(/[^A-Z0-9]/g, '');
const distinct = (values: string[]) => [...new Set(values.filter((value) => value !== ''))];
const notBelowZero = (days: number | undefined) => (days === undefined ? undefined : Math.max(0, days));

function filled(values: string[]): string[] | undefined {
  const all = distinct(values);
  return all.length > 0 ? all : undefined;
}

function least(values: (number | undefined)[]): number | undefined {
  const held = values.filter((value) => value !== undefined);
  return held.length > 0 ? Math.min(...held) : undefined;
}
