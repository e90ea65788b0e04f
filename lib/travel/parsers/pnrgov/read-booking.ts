import type { ParsedBooking, ParsedLeg, ParsedTraveller } from '@/lib/travel/parsed';
import type { Fields } from '@/lib/travel/parsers/edifact/read-fields';
import type { Segment } from '@/lib/travel/parsers/edifact/split-segments';
import { setSeat } from '@/lib/travel/parsers/pnrgov/add-facts';
import { RequestAttacher } from '@/lib/travel/parsers/pnrgov/attach-requests';
import type { BookingDates } from '@/lib/travel/parsers/pnrgov/booking-dates';
import { isCancelled, isCancelledStatus, tellsAbsence } from '@/lib/travel/parsers/pnrgov/booking-status';
import { joinContinued, type PendingRequest } from '@/lib/travel/parsers/pnrgov/join-continued';
import { keepAddress, keepContactLines } from '@/lib/travel/parsers/pnrgov/keep-contacts';
import { meetTraveller } from '@/lib/travel/parsers/pnrgov/meet-traveller';
import { readBags } from '@/lib/travel/parsers/pnrgov/read-bags';
import {
  addLocator,
  addLocators,
  readAgency,
  readDated,
  readPayments,
} from '@/lib/travel/parsers/pnrgov/read-booking-header';
import {
  addPartner,
  isPartnerNumber,
  matchReported,
  orderCodeShare,
  readLeg,
} from '@/lib/travel/parsers/pnrgov/read-leg';
import { namesOf, travellerGroup } from '@/lib/travel/parsers/pnrgov/read-name';
import { readPersonal } from '@/lib/travel/parsers/pnrgov/read-personal';
import { type TravellerEntry, TravellerIndex, type TravellerName } from '@/lib/travel/parsers/pnrgov/traveller-index';
import { warnOfGaps } from '@/lib/travel/parsers/pnrgov/warn-of-gaps';
import type { ReadContext } from '@/lib/travel/parsers/read-context';

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

/** MSG 4025 of an ordinary flight; every other business is a hotel, a car, a train. */
const AIR = '1';

/** What the booking shares with the message it stands in. */
export interface BookingSurroundings {
  /** The flight the message is about. */
  reported: readonly ParsedLeg[];
  /** YYYY-MM-DD of its departure. */
  journey: string;
  dates: BookingDates;
  context: ReadContext;
}

/** One SRC of a PNRGOV: reads its segments in order, keeping in mind in which group it is. */
export class BookingReader {
  readonly booking: ParsedBooking = { locators: [], itinerary: [], contacts: [], payments: [], segments: [] };
  /** Locators that stand with a flight, taken when the booking has none of its own. */
  readonly #spare: ParsedBooking = { locators: [], itinerary: [], contacts: [], payments: [], segments: [] };
  readonly #index: TravellerIndex;
  readonly #requests: PendingRequest[] = [];
  readonly #issues: ReadContext['issues'];
  #place: Place = 'header';
  #current: TravellerEntry | undefined;
  #leg: ParsedLeg | undefined;
  #rank = 0;
  #ticketedOn: string | undefined;
  #checkInReference = '';
  #infantsAnnounced = 0;

  constructor(
    number: number,
    private readonly around: BookingSurroundings,
  ) {
    this.#index = new TravellerIndex(number);
    this.#issues = around.context.issues;
  }

  read(segments: readonly Segment[], from: number, to: number): TravellerEntry[] {
    const first = segments[from];
    const last = segments[to - 1];
    for (let index = from; index < to; index += 1) {
      const segment = segments[index];
      if (segment) this.#read(segment);
    }
    this.#attachRequests();
    const { booking } = this;
    if (booking.locators.length === 0) {
      booking.locators = this.#spare.locators;
      booking.bookedOn ??= this.#spare.bookedOn;
    }
    booking.bookedOn ??= this.#ticketedOn;
    if (booking.bookedOn === undefined) delete booking.bookedOn;
    if (isCancelled(booking, this.around.reported)) {
      booking.cancelled = true;
      for (const { parsed } of this.#index.entries) parsed.status ??= 'cancelled';
    }
    if (first && last) {
      booking.segments = [[first.start, last.end]];
      warnOfGaps(booking, this.#index, this.#infantsAnnounced, first, this.#issues);
    }
    return this.#index.entries;
  }

  #read(segment: Segment): void {
    if (this.#place === 'history') return;
    const fields = this.around.context.fields;
    switch (segment.tag) {
      case 'SSR':
        this.#request(segment, fields(segment));
        break;
      case 'TIF':
        this.#travellers(segment, fields(segment));
        break;
      case 'IFT':
        this.#contact(segment, fields(segment));
        break;
      case 'RCI':
        this.#locators(segment, fields(segment));
        break;
      case 'DAT':
      case 'ORG':
        if (this.#place === 'header') this.#header(segment, fields(segment));
        break;
      case 'TVL':
        if (this.#place !== 'non-air') this.#flight(segment, fields(segment));
        break;
      case 'TRI':
        this.#checkIn(segment, fields(segment));
        break;
      case 'SSD':
        this.#seat(segment, fields(segment));
        break;
      case 'TBD':
        this.#bags(segment, fields(segment));
        break;
      case 'FTI':
      case 'REF':
      case 'TKT':
        this.#personal(segment, fields(segment));
        break;
      case 'ADD':
        this.#address(segment, fields(segment));
        break;
      case 'FOP':
        this.#payment(segment, fields(segment));
        break;
      case 'RPI':
        this.#status(segment, fields(segment));
        break;
      case 'TRA':
        this.#codeShare(fields(segment));
        break;
      case 'EQN':
        this.#count(fields(segment));
        break;
      case 'MSG':
        if (fields(segment).at(1, 0) !== AIR) this.#place = 'non-air';
        break;
      case 'ABI':
      case 'SAC':
        this.#place = 'history';
    }
  }

  #attachRequests(): void {
    if (this.#requests.length === 0) return;
    const { journey, reported } = this.around;
    const attacher = new RequestAttacher(this.#index, journey, reported, this.#issues);
    for (const request of joinContinued(this.#requests, this.#issues)) attacher.attach(request);
  }

  #locators(segment: Segment, fields: Fields): void {
    const { dates } = this.around;
    if (this.#place === 'header' || this.#place === 'traveller' || this.#place === 'payment') {
      addLocators(this.booking, fields, dates, segment);
    } else if (this.#place === 'flight' || this.#place === 'check-in') {
      if (this.booking.locators.length === 0) addLocators(this.#spare, fields, dates, segment);
    } else if (this.#place === 'split') {
      this.booking.related ??= [];
      for (let element = 1; element <= fields.size; element += 1) {
        const code = fields.at(element, 1).toUpperCase();
        if (code !== '') addLocator(this.booking.related, fields.at(element, 0).toUpperCase(), code);
      }
    }
  }

  #header(segment: Segment, fields: Fields): void {
    if (segment.tag === 'ORG') {
      if (this.booking.agency === undefined) {
        const agency = readAgency(fields);
        if (agency) this.booking.agency = agency;
      }
      return;
    }
    const { dates } = this.around;
    const changedOn = this.booking.changedOn ?? readDated(fields, '700', dates, segment);
    if (changedOn !== undefined) this.booking.changedOn = changedOn;
    this.#ticketedOn ??= readDated(fields, '710', dates, segment);
  }

  #count(fields: Fields): void {
    if (this.#place !== 'header') this.#place = 'split';
    else if (/^\d{1,4}$/.test(fields.at(1))) this.booking.size = Number(fields.at(1));
  }

  #travellers(segment: Segment, fields: Fields): void {
    const inList = this.#place === 'header' || this.#place === 'traveller' || this.#place === 'payment';
    const group = travellerGroup(fields);
    if (group !== 'none') this.booking.group = true;
    // The name of a group is not kept, and a group is no traveller.
    if (group === 'name') return;
    for (const { name, type, reference, withInfant } of namesOf(segment, fields, this.#issues)) {
      this.#current = inList
        ? this.#index.add(name, reference, AGE_CLASSES[type], segment)
        : this.#meet(name, type, reference, segment);
      if (inList && withInfant) this.#infantsAnnounced += 1;
    }
    if (inList) this.#place = 'traveller';
  }

  /** At check-in a name points at a traveller of the list, and only makes one when it fits nobody. */
  #meet(name: TravellerName, type: string, reference: string, segment: Segment): TravellerEntry {
    const flight = this.booking.itinerary.length;
    const found = meetTraveller(this.#index, name, reference || this.#checkInReference, flight);
    if (found) {
      found.ranges.add(segment);
      found.checkedInOn = flight;
      return found;
    }
    this.#issues.warn('pnrTravellerAtCheckIn', segment);
    const added = this.#index.add(name, reference, AGE_CLASSES[type], segment);
    added.checkedInOn = flight;
    return added;
  }

  /** FTI, REF, TKT: belong to the traveller whose group it is. */
  #personal(segment: Segment, fields: Fields): void {
    const entry = this.#current;
    if (!entry || (this.#place !== 'traveller' && this.#place !== 'payment')) return;
    entry.ranges.add(segment);
    readPersonal(segment.tag, fields, entry.parsed);
  }

  #contact(segment: Segment, fields: Fields): void {
    const owner = this.#place === 'traveller' || this.#place === 'check-in' ? this.#current : undefined;
    keepContactLines(this.booking, owner, segment, fields);
  }

  #address(segment: Segment, fields: Fields): void {
    const owner = this.#place === 'traveller' ? this.#current : undefined;
    keepAddress(this.booking, owner, this.#place === 'payment', segment, fields);
  }

  #payment(segment: Segment, fields: Fields): void {
    for (const payment of readPayments(fields)) this.booking.payments.push(payment);
    this.#current?.ranges.add(segment);
    if (this.#place === 'traveller') this.#place = 'payment';
  }

  #flight(segment: Segment, fields: Fields): void {
    this.#place = 'flight';
    this.#current = undefined;
    if (this.#leg && isPartnerNumber(fields)) {
      addPartner(this.#leg, '', fields.at(5).toUpperCase());
      orderCodeShare(this.#leg, this.around.reported);
    } else {
      this.#leg = readLeg(segment, fields, this.around.dates, this.#issues);
      this.booking.itinerary.push(this.#leg);
    }
    this.#setRank();
  }

  #codeShare(fields: Fields): void {
    if (this.#place !== 'flight' || !this.#leg) return;
    addPartner(
      this.#leg,
      fields.at(1).toUpperCase(),
      fields
        .at(2)
        .toUpperCase()
        .replace(/^0+(?=\d)/, ''),
    );
    orderCodeShare(this.#leg, this.around.reported);
    this.#setRank();
  }

  #status(segment: Segment, fields: Fields): void {
    if (this.#place !== 'flight' || !this.#leg) return;
    const status = fields.at(2).toUpperCase();
    if (/^[A-Z]{1,2}$/.test(status)) this.#leg.status ??= status;
    if (this.#rank === 0) return;
    const count = fields.at(1);
    if (/^\d{1,4}$/.test(count)) {
      if (!isCancelledStatus(this.#leg.status)) this.booking.size ??= Number(count);
    } else if (count !== '') this.#issues.warn('pnrCountInvalid', segment, { qualifier: 'RPI' });
    // Said of the flight, it is said of everybody in the booking.
    if (!tellsAbsence(fields)) return;
    for (const { parsed } of this.#index.entries) parsed.status = 'not-on-board';
  }

  #request(segment: Segment, fields: Fields): void {
    const onFlight = this.#place === 'flight' || this.#place === 'check-in';
    this.#requests.push({
      code: fields.at(1, 0).toUpperCase(),
      segment,
      fields,
      flightRank: onFlight ? this.#rank : 1,
      owner: this.#place === 'flight' ? undefined : this.#current,
    });
  }

  #checkIn(segment: Segment, fields: Fields): void {
    this.#place = 'check-in';
    this.#checkInReference = fields.at(2, 3);
    this.#current = this.#index.byReference(this.#checkInReference);
    if (this.#current && this.#rank > 0 && tellsAbsence(fields)) {
      this.#current.parsed.status = 'not-on-board';
      this.#current.ranges.add(segment);
    }
  }

  #seat(segment: Segment, fields: Fields): void {
    if (this.#place !== 'check-in' || !this.#current || this.#rank === 0) return;
    this.#current.ranges.add(segment);
    setSeat(this.#current, fields.at(1, 0), this.#rank + 2);
    if (tellsAbsence(fields)) this.#current.parsed.status = 'not-on-board';
  }

  /** The reported flight's bags replace those of other legs. */
  #bags(segment: Segment, fields: Fields): void {
    const rank = this.#rank + 1;
    if (this.#place !== 'check-in' || !this.#current || rank < this.#current.bagRank) return;
    this.#current.ranges.add(segment);
    this.#current.bagRank = rank;
    this.#current.parsed.bags = readBags(segment, fields, this.#issues);
  }

  /** How surely the flight in hand is the reported one: 2 the same day, 1 the same flight, 0 another. */
  #setRank(): void {
    const match = this.#leg ? matchReported(this.#leg, this.around.reported) : 'other';
    this.#rank = match === 'same' ? 2 : match === 'same-flight' ? 1 : 0;
  }
}
