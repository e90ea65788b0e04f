import type { ParsedBooking, ParsedLeg, ParsedTraveller } from '@/lib/travel/parsed';
import { readContactLine } from '@/lib/travel/parsers/contact-line';
import type { Fields } from '@/lib/travel/parsers/edifact/read-fields';
import type { Segment } from '@/lib/travel/parsers/edifact/split-segments';
import { addContact, type PendingRequest, RequestAttacher, setSeat } from '@/lib/travel/parsers/pnrgov/attach-requests';
import { readBags } from '@/lib/travel/parsers/pnrgov/read-bags';
import {
  addLocators,
  readAddress,
  readAgency,
  readChangedOn,
  readPayments,
} from '@/lib/travel/parsers/pnrgov/read-booking-header';
import {
  addPartner,
  isPartnerNumber,
  matchReported,
  orderCodeShare,
  readLeg,
} from '@/lib/travel/parsers/pnrgov/read-leg';
import { type TravellerEntry, TravellerIndex } from '@/lib/travel/parsers/pnrgov/traveller-index';
import { type ReadContext, recent } from '@/lib/travel/parsers/read-context';

/** Where in the booking the reader is (PNRGOV groups 1 | 2-3 | 4 | 5-6 | 7 | 8 | 9 | 10-12). */
type Place = 'header' | 'traveller' | 'payment' | 'flight' | 'check-in' | 'split' | 'non-air' | 'history';

const AGE_CLASSES: Record<string, ParsedTraveller['ageClass']> = {
  A: 'adult',
  ADT: 'adult',
  C: 'child',
  CHD: 'child',
  IN: 'infant',
  INF: 'infant',
  INS: 'infant',
};

/** One SRC of a PNRGOV: reads its segments in order, keeping in mind in which group it is. */
export class BookingReader {
  readonly booking: ParsedBooking = { locators: [], itinerary: [], contacts: [], payments: [], segments: [] };
  readonly #spare: ParsedBooking = { locators: [], itinerary: [], contacts: [], payments: [], segments: [] };
  readonly #index: TravellerIndex;
  readonly #requests: PendingRequest[] = [];
  #place: Place = 'header';
  #current: TravellerEntry | undefined;
  #leg: ParsedLeg | undefined;
  #checkInReference: string | undefined;

  constructor(
    number: number,
    private readonly reported: readonly ParsedLeg[],
    private readonly journey: string,
    private readonly context: ReadContext,
  ) {
    this.#index = new TravellerIndex(number);
  }

  read(segments: readonly Segment[]): TravellerEntry[] {
    const [first, last] = [segments[0], segments[segments.length - 1]];
    for (const segment of segments) {
      const reader = READERS[segment.tag];
      if (reader) reader(this, segment, this.context.fields(segment));
    }
    const attacher = new RequestAttacher(this.#index, this.journey, this.reported, this.context.issues);
    for (const request of this.#requests) attacher.attach(request);
    if (this.booking.locators.length === 0) {
      this.booking.locators = this.#spare.locators;
      this.booking.bookedOn ??= this.#spare.bookedOn;
    }
    if (first && last) {
      this.booking.segments = [[first.start, last.end]];
      if (this.booking.locators.length === 0) this.context.issues.warn('pnrNoLocator', first);
      if (this.#index.entries.length === 0) this.context.issues.warn('pnrNoTravellers', first);
      const seated = this.#index.entries.filter((entry) => entry.parsed.ageClass !== 'infant').length;
      const { size } = this.booking;
      if (size !== undefined && size > seated && seated > 0) {
        this.context.issues.warn('pnrFewerTravellers', first, { announced: size, listed: seated });
      }
    }
    return this.#index.entries;
  }

  enter(place: Place): void {
    if (this.#place !== 'history') this.#place = place;
  }

  locators(fields: Fields): void {
    if (this.#place === 'header' || this.#place === 'traveller' || this.#place === 'payment') {
      addLocators(this.booking, fields);
    } else if (this.#place === 'flight' || this.#place === 'check-in') addLocators(this.#spare, fields);
  }

  header(segment: Segment, fields: Fields): void {
    if (this.#place !== 'header') return;
    if (segment.tag === 'DAT') this.booking.changedOn ??= readChangedOn(fields);
    else this.booking.agency ??= readAgency(fields);
  }

  count(fields: Fields): void {
    const size = fields.at(1);
    if (this.#place === 'header') this.booking.size = /^\d{1,4}$/.test(size) ? Number(size) : undefined;
    else this.enter('split');
  }

  travellers(segment: Segment, fields: Fields): void {
    if (this.#place === 'history') return;
    const familyName = fields.at(1, 0);
    // The name of a group is not kept, and a group is no traveller.
    if (fields.at(1, 1) === 'G' && fields.at(2, 0) === '') return;
    const list = fields.list(2);
    for (const [givenNames = '', type = '', reference = ''] of list.length > 0 ? list : [[]]) {
      if (familyName === '' && givenNames === '') {
        this.context.issues.warn('nameMissing', segment);
      }
      this.#current = this.#meet({ familyName, givenNames }, type, reference, segment);
    }
    if (this.#place === 'header' || this.#place === 'payment') this.#place = 'traveller';
  }

  /** In groups 2 to 4 a TIF is a new traveller; at check-in it points at one, and only makes one when it fits nobody. */
  #meet(name: { familyName: string; givenNames: string }, type: string, reference: string, segment: Segment) {
    const ageClass = AGE_CLASSES[type];
    if (this.#place === 'header' || this.#place === 'traveller' || this.#place === 'payment') {
      return this.#index.add(name, reference, ageClass, segment);
    }
    const referenced = this.#index.byReference(reference || (this.#checkInReference ?? ''));
    const named = this.#index.named(name);
    const found =
      named.find((entry) => entry === referenced) ??
      named[0] ??
      (referenced && this.#index.isRelative(referenced, name) ? referenced : undefined);
    if (found) {
      found.ranges.add(segment);
      return found;
    }
    this.context.issues.warn('pnrTravellerAtCheckIn', segment);
    return this.#index.add(name, reference, ageClass, segment);
  }

  /** FTI, REF, TKT: belong to the traveller whose group it is. */
  personal(segment: Segment, fields: Fields): void {
    if (this.#place !== 'traveller' && this.#place !== 'payment') return;
    const traveller = this.#current?.parsed;
    if (!traveller) return;
    this.#current?.ranges.add(segment);
    if (segment.tag === 'FTI') {
      const [carrier = '', number = ''] = fields.list(1).find(([, value]) => value) ?? [];
      if (number !== '') traveller.frequentFlyer ??= `${carrier} ${number}`.trim();
    } else if (segment.tag === 'REF') {
      traveller.reference ??= fields.at(1, 1) || fields.at(1, 0) || undefined;
    } else {
      const number = fields.at(1, 0);
      if (number !== '' && !recent(traveller.ticketNumbers).includes(number)) traveller.ticketNumbers.push(number);
    }
  }

  contact(segment: Segment, fields: Fields): void {
    if (this.#place === 'history') return;
    const owner = this.#place === 'traveller' || this.#place === 'check-in' ? this.#current : undefined;
    for (const text of fields.list(2).flat()) {
      const contact = readContactLine(text)?.contact;
      if (contact) this.#keepContact(contact.kind, contact.value, owner, segment);
    }
  }

  address(segment: Segment, fields: Fields): void {
    if (this.#place === 'history') return;
    const { address, phone } = readAddress(fields);
    const owner = this.#place === 'traveller' ? this.#current : undefined;
    if (address !== '') {
      const kind = this.#place === 'payment' ? 'billing-address' : 'address';
      if (kind === 'address') this.#keepContact(kind, address, owner, segment);
      else this.booking.contacts.push({ kind, value: address });
    }
    if (phone !== undefined) this.#keepContact('phone', phone, owner, segment);
  }

  #keepContact(
    kind: 'phone' | 'email' | 'address',
    value: string,
    owner: TravellerEntry | undefined,
    at: Segment,
  ): void {
    if (owner) {
      addContact(owner.parsed, kind, value);
      owner.ranges.add(at);
    } else if (!recent(this.booking.contacts).some((known) => known.kind === kind && known.value === value)) {
      this.booking.contacts.push({ kind, value });
    }
  }

  payment(segment: Segment, fields: Fields): void {
    if (this.#place === 'history') return;
    this.booking.payments.push(...readPayments(fields));
    this.#current?.ranges.add(segment);
    this.enter('payment');
  }

  flight(segment: Segment, fields: Fields): void {
    if (this.#place === 'history' || this.#place === 'non-air') return;
    this.#place = 'flight';
    this.#current = undefined;
    if (this.#leg && isPartnerNumber(fields)) {
      addPartner(this.#leg, '', fields.at(5));
      orderCodeShare(this.#leg, this.reported);
      return;
    }
    this.#leg = readLeg(segment, fields, this.context.issues);
    this.booking.itinerary.push(this.#leg);
  }

  codeShare(fields: Fields): void {
    if (this.#place !== 'flight' || !this.#leg) return;
    addPartner(this.#leg, fields.at(1).toUpperCase(), fields.at(2).replace(/^0+(?=\d)/, ''));
    orderCodeShare(this.#leg, this.reported);
  }

  status(fields: Fields): void {
    if (this.#place !== 'flight' || !this.#leg) return;
    const status = fields.at(2);
    if (/^[A-Z]{1,2}$/.test(status)) this.#leg.status ??= status;
    const count = fields.at(1);
    if (/^\d{1,4}$/.test(count) && this.#flightRank() > 0) this.booking.size ??= Number(count);
  }

  request(segment: Segment, fields: Fields): void {
    if (this.#place === 'history') return;
    const owner = this.#place === 'flight' ? undefined : this.#current;
    const flightRank = this.#place === 'flight' || this.#place === 'check-in' ? this.#flightRank() : 1;
    this.#requests.push({ segment, fields, flightRank, ...(owner ? { owner } : {}) });
  }

  checkIn(fields: Fields): void {
    if (this.#place === 'history') return;
    this.#place = 'check-in';
    this.#checkInReference = fields.at(2, 3);
    this.#current = this.#index.byReference(this.#checkInReference);
  }

  seat(segment: Segment, fields: Fields): void {
    const rank = this.#flightRank();
    if (this.#place !== 'check-in' || !this.#current || rank === 0) return;
    this.#current.ranges.add(segment);
    setSeat(this.#current, fields.at(1, 0), rank + 2);
  }

  /** The reported flight's bags replace those of other legs. */
  bags(segment: Segment, fields: Fields): void {
    const rank = this.#flightRank() + 1;
    if (this.#place !== 'check-in' || !this.#current || rank < this.#current.bagRank) return;
    this.#current.ranges.add(segment);
    this.#current.bagRank = rank;
    this.#current.parsed.bags = readBags(fields);
  }

  #flightRank(): number {
    if (!this.#leg) return 0;
    return { same: 2, 'same-flight': 1, other: 0 }[matchReported(this.#leg, this.reported)];
  }
}

const READERS: Record<string, (reader: BookingReader, segment: Segment, fields: Fields) => void> = {
  RCI: (reader, _segment, fields) => reader.locators(fields),
  DAT: (reader, segment, fields) => reader.header(segment, fields),
  ORG: (reader, segment, fields) => reader.header(segment, fields),
  EQN: (reader, _segment, fields) => reader.count(fields),
  TIF: (reader, segment, fields) => reader.travellers(segment, fields),
  FTI: (reader, segment, fields) => reader.personal(segment, fields),
  REF: (reader, segment, fields) => reader.personal(segment, fields),
  TKT: (reader, segment, fields) => reader.personal(segment, fields),
  IFT: (reader, segment, fields) => reader.contact(segment, fields),
  ADD: (reader, segment, fields) => reader.address(segment, fields),
  FOP: (reader, segment, fields) => reader.payment(segment, fields),
  TVL: (reader, segment, fields) => reader.flight(segment, fields),
  TRA: (reader, _segment, fields) => reader.codeShare(fields),
  RPI: (reader, _segment, fields) => reader.status(fields),
  SSR: (reader, segment, fields) => reader.request(segment, fields),
  TRI: (reader, _segment, fields) => reader.checkIn(fields),
  SSD: (reader, segment, fields) => reader.seat(segment, fields),
  TBD: (reader, segment, fields) => reader.bags(segment, fields),
  MSG: (reader) => reader.enter('non-air'),
  ABI: (reader) => reader.enter('history'),
  SAC: (reader) => reader.enter('history'),
};
