import { paxlstMessage } from '@/lib/testing/carrier-messages';
import type { CarrierPerson } from '@/lib/testing/carrier-person';
import { pnrXmlMessage } from '@/lib/testing/pnr-xml-message';
import { flightBookings, type TrafficBooking } from '@/lib/testing/traffic-bookings';
import { type InteractiveInput, interactiveAnswer, interactivePaxlst } from '@/lib/testing/traffic-interactive';
import type { DraftMessage, Journey, TrafficRun } from '@/lib/testing/traffic-messages';
import { moved, type TrafficFlight } from '@/lib/testing/traffic-network';
import { flightCrew } from '@/lib/testing/traffic-people';
import { plantIn } from '@/lib/testing/traffic-plant';
import { type PushedBooking, trafficPnrgov } from '@/lib/testing/traffic-pnrgov';

/** Hours before departure of the pushes; the last is when the wheels are up. */
const PUSHES = [72, 24, 2, 1, 0] as const;
const PART = 100;

/** All that a carrier sends about one flight, of at most `most` people. */
export function flightMessages(flight: TrafficFlight, most: number, run: TrafficRun): Journey {
  const records = run.formats.has('pnrgov') || run.formats.has('pnrxml');
  const lists = run.formats.has('paxlst');
  const crew = lists ? flightCrew(flight).slice(0, Math.max(0, most - 1)) : [];
  const bookings = flightBookings(flight, most - crew.length);
  for (const booking of bookings) {
    if (run.pushes === 1) settle(booking);
    if (flight.random.chance(run.sensitive)) plant(booking, flight, run);
  }
  const told = records
    ? bookings
    : bookings.filter((booking) => boards(booking) || (asksAtDesk(flight, run) && leavesLate(booking)));
  const people = told.reduce((sum, booking) => sum + booking.people.length, 0) + crew.length;
  return { people, messages: inOrder({ flight, run, crew, bookings, records, lists }) };
}

interface FlightDay {
  flight: TrafficFlight;
  run: TrafficRun;
  crew: CarrierPerson[];
  bookings: TrafficBooking[];
  records: boolean;
  lists: boolean;
}

function settle(booking: TrafficBooking): void {
  delete booking.cancelledAt;
  delete booking.reseatedAt;
  booking.knownFrom = 1000;
  booking.checkedInAt = 23;
}

function plant(booking: TrafficBooking, flight: TrafficFlight, run: TrafficRun): void {
  const planted = plantIn(flight.random, run.nextWord, booking.people.length, run.fullCards);
  const { card } = planted;
  if (card?.place === 'payment') booking.payment = { ...booking.payment, form: 'CC', brand: 'VI', expires: '0929' };
  if (card?.place === 'address' && booking.people.every((person) => person.address === undefined))
    card.place = 'remark';
  booking.planted = planted;
}

function boards(booking: TrafficBooking): boolean {
  return booking.cancelledAt === undefined && booking.checkedInAt !== undefined;
}

/** Checked in and then taken off again, in the last hours. */
function leavesLate({ cancelledAt, checkedInAt }: TrafficBooking): boolean {
  return cancelledAt !== undefined && cancelledAt < 2 && checkedInAt !== undefined && checkedInAt > cancelledAt;
}

function asksAtDesk(flight: TrafficFlight, run: TrafficRun): boolean {
  return run.interactive && flight.operator.interactive && run.pushes > 1;
}

function* inOrder(day: FlightDay): Generator<DraftMessage> {
  const { flight, run, lists, records } = day;
  const pushes = run.pushes === 1 ? [1] : PUSHES.slice(0, run.pushes);
  for (const [at, hours] of pushes.entries()) {
    if (records) yield push(day, at, hours);
    if (!lists) continue;
    if (hours === 24 && asksAtDesk(flight, run)) yield* checkIns(day);
  }
  if (lists) yield* closingLists(day);
}

/** The bookings as the carrier knows them so many hours before departure. */
function push(day: FlightDay, at: number, hours: number): DraftMessage {
  const { flight, run } = day;
  const earlier = at === 0 ? Number.POSITIVE_INFINITY : (PUSHES[at - 1] ?? 0);
  const bookings = day.bookings.flatMap((booking): PushedBooking[] => {
    if (booking.knownFrom < hours) return [];
    const { cancelledAt } = booking;
    // a cancellation is told in the next push; after that the booking is not there any more
    if (cancelledAt !== undefined && cancelledAt >= earlier) return [];
    return [
      {
        booking,
        cancelled: cancelledAt !== undefined && cancelledAt >= hours,
        checkedIn: cancelledAt === undefined && booking.checkedInAt !== undefined && booking.checkedInAt >= hours,
        earlierSeats: booking.reseatedAt !== undefined && booking.reseatedAt < hours,
      },
    ];
  });
  const sentAt = moved(flight.departs, -hours * 60 + (hours === 0 ? 6 : 0));
  const input = {
    flight,
    bookings,
    sentAt,
    reference: `${flight.carrier}${flight.number}${sentAt.slice(5, 10).replace('-', '')}P${at + 1}`,
    recipient: run.recipient,
    number: at + 1,
  };
  const { formats } = run;
  const xml = !formats.has('pnrgov') || (formats.has('pnrxml') && flight.operator.code === 'AQ');
  return {
    label: `${labelOf(flight)}-${xml ? 'pnrxml' : 'pnrgov'}-${at + 1}`,
    bytes: xml ? pnrXmlMessage(input) : trafficPnrgov(input),
    format: xml ? 'pnrxml' : 'pnrgov',
    syntax: xml ? 'xml' : 'edifact',
    travellers: bookings.reduce((sum, { booking }) => sum + booking.people.length, 0),
    bookings: bookings.length,
    sentAt,
    planted: bookings.flatMap(({ booking }) => booking.planted?.words ?? []),
  };
}

function labelOf(flight: TrafficFlight): string {
  return `${flight.carrier}${flight.number}-${flight.departs.slice(0, 10)}`;
}

/** Interactive API: one message a booking as it checks in, some corrected a little later, and the answers. */
function* checkIns({ flight, run, bookings }: FlightDay): Generator<DraftMessage> {
  for (const [at, booking] of bookings.filter((one) => boards(one) || leavesLate(one)).entries()) {
    const input: InteractiveInput = {
      flight,
      people: booking.people,
      sentAt: moved(flight.departs, -(booking.checkedInAt ?? 1) * 60),
      reference: `${flight.carrier}${flight.number}${String(at).padStart(5, '0')}`,
      recipient: run.recipient,
    };
    const common = {
      syntax: 'edifact',
      travellers: booking.people.length,
      bookings: 0,
      sentAt: input.sentAt,
      planted: [],
    } as const;
    const label = `${labelOf(flight)}-iapi-${at}`;
    yield { ...common, planted: [], label, bytes: interactivePaxlst(input), format: 'paxlst' };
    const change = leavesLate(booking) ? 'XR' : flight.random.chance(0.05) ? 'CP' : undefined;
    if (change !== undefined)
      yield {
        ...common,
        planted: [],
        label: `${label}-${change.toLowerCase()}`,
        bytes: interactivePaxlst({ ...input, reference: `${input.reference}C`, change }),
        format: 'paxlst',
      };
    if (run.answers)
      yield {
        ...common,
        planted: [],
        label: `${label}-answer`,
        bytes: interactiveAnswer(input),
        format: 'cusres',
        travellers: 0,
      };
  }
}

/** The list of those who board, in parts where it is long; the crew; and who was on board in the end. */
function* closingLists({ flight, run, crew, bookings }: FlightDay): Generator<DraftMessage> {
  const boarding = bookings.filter(boards);
  const words: string[] = [];
  const people = boarding.flatMap((booking) => {
    const { osi } = booking.planted ?? {};
    if (osi !== undefined) words.push(osi.split(' ').at(-1) ?? osi);
    return booking.people.map((person, at) => (osi !== undefined && at === 0 ? { ...person, remark: osi } : person));
  });
  const sentAt = moved(flight.departs, -35);
  const envelope = { sender: flight.operator.system, recipient: run.recipient, sentAt, flight };
  const base = `${flight.carrier}${flight.number}${sentAt.slice(5, 10).replace('-', '')}`;
  const draft = { format: 'paxlst', syntax: 'edifact', bookings: 0, sentAt, planted: [] } as const;
  const cut = run.parts && people.length > PART * 1.2 && flight.random.chance(0.3);
  const parts = cut ? Math.ceil(people.length / PART) : 1;
  const directory = flight.operator.code === 'UX' ? '05B' : flight.operator.code === 'AQ' ? '12B' : '15B';
  for (let part = 0; part < parts; part += 1) {
    const some = cut ? people.slice(part * PART, (part + 1) * PART) : people;
    if (some.length === 0) continue;
    const input = { ...envelope, directory, people: some, total: people.length, reference: `${base}L${part + 1}` };
    yield {
      ...draft,
      label: `${labelOf(flight)}-paxlst${cut ? `-part${part + 1}` : ''}`,
      bytes: paxlstMessage(cut ? { ...input, part: { number: part + 1, last: part === parts - 1 } } : input),
      travellers: some.length,
      planted: words.filter((word) => some.some((person) => person.remark?.endsWith(` ${word}`))),
    };
  }
  if (crew.length > 0)
    yield {
      ...draft,
      planted: [],
      label: `${labelOf(flight)}-crew`,
      bytes: paxlstMessage({ ...envelope, people: crew, crew: true, reference: `${base}K` }),
      travellers: crew.length,
    };
  if (!run.closeOut || people.length === 0) return;
  const closedAt = moved(flight.departs, 4);
  yield {
    ...draft,
    planted: [],
    label: `${labelOf(flight)}-closeout`,
    sentAt: closedAt,
    bytes: paxlstMessage({
      ...envelope,
      sentAt: closedAt,
      reference: `${base}Z`,
      document: { code: '266', function: 'CLOB' },
      people: people.map(
        ({ remark: _remark, documents: _documents, bags: _bags, bagWeight: _weight, ...person }) => person,
      ),
    }),
    travellers: people.length,
  };
}
