import type { ByteRange, ParsedBooking, ParsedLeg, ParsedTraveller } from '@/lib/travel/parsed';
import type { Segment } from '@/lib/travel/parsers/edifact/split-segments';
import type { IssueList } from '@/lib/travel/parsers/issue-list';
import { stripTitle } from '@/lib/travel/parsers/name-titles';
import { AGE_CLASSES, BOARDING } from '@/lib/travel/parsers/pnr-xml/passenger-codes';
import { readXmlBags } from '@/lib/travel/parsers/pnr-xml/read-bags';
import { addLocator, readXmlAgency, readXmlPayments } from '@/lib/travel/parsers/pnr-xml/read-booking-header';
import { readContacts } from '@/lib/travel/parsers/pnr-xml/read-contacts';
import { readFlight } from '@/lib/travel/parsers/pnr-xml/read-flight';
import { readDocuments, readRequest } from '@/lib/travel/parsers/pnr-xml/xml-requests';
import { addContact, addTicket, setSeat } from '@/lib/travel/parsers/pnrgov/add-facts';
import { RequestAttacher } from '@/lib/travel/parsers/pnrgov/attach-requests';
import { isCancelled } from '@/lib/travel/parsers/pnrgov/booking-status';
import { joinContinued, type PendingRequest } from '@/lib/travel/parsers/pnrgov/join-continued';
import { matchReported } from '@/lib/travel/parsers/pnrgov/read-leg';
import { type TravellerEntry, TravellerIndex } from '@/lib/travel/parsers/pnrgov/traveller-index';
import { readXmlTime } from '@/lib/travel/parsers/xml/read-xml-date';
import { attributeOf, childOf, childrenOf, type XmlNode } from '@/lib/travel/parsers/xml/xml-schema';

export interface ReadPnr {
  booking: ParsedBooking;
  travellers: ParsedTraveller[];
}

const WRAPPERS = new Set(['passengers', 'flights', 'itinerary', 'tickets', 'splitpnrs', 'pos']);
const BAGS = ['checkedbag', 'baggage', 'bag', 'bags'];

/** One PNR element: the booking, and its travellers with all that is said of them anywhere in it. */
export function readPnr(
  pnr: XmlNode,
  number: number,
  reported: readonly ParsedLeg[],
  today: string,
  issues: IssueList,
): ReadPnr {
  const reader = new PnrReader(pnr, number, reported, today, issues);
  return reader.read();
}

class PnrReader {
  readonly #booking: ParsedBooking;
  readonly #index: TravellerIndex;
  readonly #nodes: XmlNode[];
  readonly #requests: PendingRequest[] = [];

  constructor(
    private readonly pnr: XmlNode,
    number: number,
    private readonly reported: readonly ParsedLeg[],
    private readonly today: string,
    private readonly issues: IssueList,
  ) {
    this.#booking = { locators: [], itinerary: [], contacts: [], payments: [], segments: [[pnr.start, pnr.end]] };
    this.#index = new TravellerIndex(number);
    this.#nodes = flatten(pnr);
  }

  read(): ReadPnr {
    this.#header();
    for (const node of this.#of('passenger')) this.#passenger(node);
    for (const node of this.#of('flight')) this.#flight(node);
    this.#take(this.pnr.children, undefined, 1);
    const first =
      this.reported[0]?.departs ?? this.#booking.itinerary.find(({ departs }) => departs !== undefined)?.departs;
    const journey = (first ?? this.today).slice(0, 10);
    const attacher = new RequestAttacher(this.#index, journey, this.reported, this.issues);
    for (const request of joinContinued(this.#requests, this.issues)) attacher.attach(request);
    this.#check();
    return { booking: this.#booking, travellers: this.#index.entries.map(finish) };
  }

  #of(...names: string[]): XmlNode[] {
    return this.#nodes.filter(({ name }) => names.includes(name));
  }

  #header(): void {
    const booking = this.#booking;
    const split = this.#of('bookingrefid').filter((node) => attributeOf(node, 'type').toUpperCase() === 'S');
    for (const node of this.#of('bookingrefid')) if (!split.includes(node)) addLocator(booking.locators, node);
    for (const node of this.#of('splitpnr')) split.push(...childrenOf(node, 'bookingrefid'));
    if (split.length > 0) booking.related = [];
    for (const node of split) if (booking.related) addLocator(booking.related, node);
    const booked = readXmlTime(attributeOf(this.pnr, 'pnrcreationdate'));
    const changed = readXmlTime(attributeOf(this.pnr, 'pnrtransdate'));
    if (booked !== undefined) booking.bookedOn = booked;
    if (changed !== undefined) booking.changedOn = changed;
    const size = attributeOf(this.pnr, 'numberofpassengers');
    if (/^\d{1,4}$/.test(size)) booking.size = Number(size);
    const agency = readXmlAgency(this.#of('source')[0]);
    if (agency) booking.agency = agency;
    if (this.#of('group', 'groupname').length > 0) booking.group = true;
    booking.contacts.push(...readContacts({ ...this.pnr, children: this.#nodes }));
    for (const node of this.#of('paymentinfo', 'ticketdocument')) booking.payments.push(...readXmlPayments(node));
  }

  #passenger(node: XmlNode): void {
    const title = textAll(node, 'nameprefix', 'nametitle').toUpperCase();
    const familyName = textAll(node, 'surnameprefix', 'surname');
    const givenNames = textAll(node, 'givenname', 'middlename');
    if (familyName === '' && givenNames === '') this.issues.warn('nameMissing', { start: node.start });
    const code = attributeOf(node, 'passengertypecode', 'type') || attributeOf(childOf(node, 'fareinfo'), 'ptccode');
    const ageClass =
      AGE_CLASSES[code.toUpperCase()] ?? (title === 'INF' ? 'infant' : title === 'CHD' ? 'child' : undefined);
    const reference = attributeOf(node, 'rph');
    const entry = this.#index.add({ familyName, givenNames }, reference, ageClass, segmentOf(node, 'TIF'));
    const { parsed } = entry;
    const unique = attributeOf(node, 'surnamerefnumber') || reference;
    if (unique !== '') parsed.reference = unique;
    const status = BOARDING[attributeOf(node, 'boardingstatus').toLowerCase()];
    if (status) parsed.status = status;
    const loyalty = childOf(node, 'custloyalty');
    const member = attributeOf(loyalty, 'membershipid');
    if (member !== '') {
      parsed.frequentFlyer = `${attributeOf(loyalty, 'programid', 'vendorcode').toUpperCase()} ${member}`.trim();
    }
    for (const ticket of node.children.flatMap((child) => (child.name === 'tickets' ? child.children : [child]))) {
      const number = ticket.name === 'ticketdocument' ? attributeOf(ticket, 'ticketdocumentnbr').replace('-', '') : '';
      if (number !== '') addTicket(parsed, number);
      this.#booking.payments.push(...readXmlPayments(ticket));
    }
    for (const { kind, value } of readContacts(node)) addContact(parsed, kind, value);
    const bags = readXmlBags(childrenOf(node, 'excessbaggage', ...BAGS));
    if (bags) parsed.bags = bags;
    this.#take(node.children, entry, 1);
  }

  #take(nodes: readonly XmlNode[], owner: TravellerEntry | undefined, flightRank: number): void {
    for (const node of nodes) {
      const requests = node.name === 'ssr' ? [readRequest(node)] : node.name === 'docssr' ? readDocuments(node) : [];
      for (const { code, fields } of requests) {
        this.#requests.push({ code, fields, owner, flightRank, segment: segmentOf(node, 'SSR') });
      }
    }
  }

  #flight(node: XmlNode): void {
    const leg = readFlight(node, this.reported);
    this.#booking.itinerary.push(leg);
    if (this.#booking.locators.length === 0) {
      for (const reference of childrenOf(node, 'bookingrefid')) addLocator(this.#booking.locators, reference);
    }
    const rank =
      this.reported.length === 0 ? 1 : { same: 2, 'same-flight': 1, other: 0 }[matchReported(leg, this.reported)];
    const party = attributeOf(node, 'numberinparty');
    if (rank > 0 && this.reported.length > 0 && /^\d{1,4}$/.test(party)) this.#booking.size ??= Number(party);
    this.#take(node.children, undefined, rank);
    for (const checkIn of childrenOf(node, 'checkininfo')) {
      for (const boarding of childrenOf(checkIn, 'boardingnumber')) this.#boarding(boarding, rank);
    }
  }

  /** Seat and bags at check-in; whoever is checked in without being named before is a traveller too. */
  #boarding(node: XmlNode, rank: number): void {
    const named = childOf(node, 'passenger');
    const name = {
      familyName: textAll(named, 'surnameprefix', 'surname'),
      givenNames: textAll(named, 'givenname', 'middlename'),
    };
    const referenced = this.#index.byReference(attributeOf(node, 'rph') || attributeOf(named, 'rph'));
    const nameless = name.familyName === '' && name.givenNames === '';
    const found = nameless ? referenced : this.#index.named(name);
    let entry = Array.isArray(found) ? (found.find((one) => one === referenced) ?? found[0]) : found;
    if (!entry && referenced && this.#index.isRelative(referenced, name)) entry = referenced;
    if (!entry && nameless && this.#index.entries.length === 1) entry = this.#index.entries[0];
    const place = segmentOf(node, 'TRI');
    if (!entry) {
      this.issues.warn(nameless ? 'xmlCheckInUnattached' : 'pnrTravellerAtCheckIn', { start: node.start });
      if (nameless) return;
      entry = this.#index.add(name, attributeOf(node, 'rph'), undefined, place);
    }
    entry.ranges.add(place);
    const seat = textAll(node, 'seatnumber').split(' ')[0] ?? '';
    if (rank > 0) setSeat(entry, seat, rank + 2);
    const bags = readXmlBags(childrenOf(node, ...BAGS));
    if (bags && rank + 1 >= entry.bagRank) {
      entry.parsed.bags = bags;
      entry.bagRank = rank + 1;
    }
  }

  #check(): void {
    const booking = this.#booking;
    const place = { start: this.pnr.start };
    if (booking.locators.length === 0) this.issues.warn('pnrNoLocator', place);
    const { entries } = this.#index;
    if (entries.length === 0) this.issues.warn('pnrNoTravellers', place);
    const seated = entries.filter(({ parsed }) => parsed.ageClass !== 'infant').length;
    if (booking.size !== undefined && booking.size > seated && seated > 0) {
      this.issues.warn('pnrFewerTravellers', place, { announced: booking.size, listed: seated });
    }
    if (isCancelled(booking, this.reported)) {
      booking.cancelled = true;
      for (const { parsed } of entries) parsed.status ??= 'cancelled';
    }
  }
}

/** Children of a PNR, those in wrapping elements among them. */
function flatten(node: XmlNode): XmlNode[] {
  return node.children.flatMap((child) => (WRAPPERS.has(child.name) ? flatten(child) : [child]));
}

function textAll(node: XmlNode | undefined, ...names: string[]): string {
  if (!node) return '';
  const texts = childrenOf(node, ...names).map(({ text }) => text);
  return texts.filter((text) => text !== '').join(' ');
}

/** Positions leave a gap, so that ranges of neighbours are not taken for one. */
function segmentOf({ start, end, position }: XmlNode, tag: string): Segment {
  return { tag, start, end, position: position * 2 };
}

function finish({ parsed, documentGivenNames, ranges }: TravellerEntry): ParsedTraveller {
  return {
    ...parsed,
    cleanFamilyName: stripTitle(parsed.familyName, 'family'),
    cleanGivenNames: stripTitle(parsed.givenNames, 'given', { sex: parsed.sex, documentGivenNames }),
    segments: outermost(ranges.ranges),
  };
}

/** Ranges without those inside others: a passenger's documents stand in the passenger. */
function outermost(ranges: readonly ByteRange[]): ByteRange[] {
  const kept: ByteRange[] = [];
  for (const range of ranges.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = kept[kept.length - 1];
    if (!last || range[1] > last[1]) kept.push(range);
  }
  return kept;
}
