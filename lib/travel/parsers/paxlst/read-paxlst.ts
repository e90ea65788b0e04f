import type { ParsedTraveller } from '@/lib/travel/parsed';
import type { Fields } from '@/lib/travel/parsers/edifact/read-fields';
import type { Segment } from '@/lib/travel/parsers/edifact/split-segments';
import { ItineraryReader, safeQualifier } from '@/lib/travel/parsers/paxlst/read-itinerary';
import { TravellerReader } from '@/lib/travel/parsers/paxlst/read-traveller';
import type { MessageContent, ReadContext } from '@/lib/travel/parsers/read-context';

/** Lists of EDIFACT 1001 read here: passengers, crew, flight status (close-out), master crew, gate pass. */
const LISTS = new Set(['745', '250', '266', '336', '655']);

const TRAVELLER_KINDS: Record<string, ParsedTraveller['kind']> = {
  FL: 'passenger',
  FM: 'crew',
  DDU: 'transit-passenger',
  DDT: 'transit-crew',
  VW: 'driver',
};

/** Parties that are no travellers: reporting carrier, its contact, the recipient. */
const OTHER_PARTIES = new Set(['MS', 'MR', 'CA', 'FR', 'TO', 'AF']);

/**
 * Reads one PAXLST (UN/EDIFACT D:02B and later, WCO/IATA/ICAO guide): header, itinerary, then one group per traveller
 * from its NAD to the next. Nothing in a group can lose the traveller: what is unknown stays raw and becomes a warning.
 */
export function readPaxlst(context: ReadContext): MessageContent {
  return new PaxlstReader(context).read();
}

class PaxlstReader {
  readonly #travellers: ParsedTraveller[] = [];
  readonly #itinerary: ItineraryReader;
  readonly #announced: { passengers?: number; crew?: number } = {};
  #current: TravellerReader | undefined;
  #journey = '';
  #purpose = '';
  #transaction = '';

  constructor(private readonly context: ReadContext) {
    this.#itinerary = new ItineraryReader(context.issues);
  }

  read(): MessageContent {
    const { context } = this;
    for (const segment of context.segments) this.#segment(segment, context.fields(segment));
    this.#finishTraveller();
    const header = context.fields(context.message.header);
    const part = header.at(4, 0);
    if (/^\d{1,2}$/.test(part) && !(Number(part) === 1 && header.at(4, 1) === 'F') && header.at(4, 1) + part !== '01') {
      context.issues.warn('paxlstPartOfSeveral', context.message.header, { part: Number(part) });
    }
    if (this.#travellers.length === 0) context.issues.warn('travellersNone', context.message.header);
    this.#compareCounts();
    const reference = header.at(3, 0) || this.#transaction;
    return {
      purpose: this.#purpose,
      ...(reference === '' ? {} : { reference }),
      legs: this.#itinerary.legs,
      bookings: [],
      travellers: this.#travellers,
      ...(Object.keys(this.#announced).length > 0 ? { announced: this.#announced } : {}),
    };
  }

  #segment(segment: Segment, fields: Fields): void {
    if (segment.tag === 'NAD') this.#party(segment, fields);
    else if (segment.tag === 'CNT') this.#total(segment, fields);
    else if (this.#current && segment.tag !== 'UNS') this.#current.add(segment, fields);
    else this.#header(segment, fields);
  }

  #header(segment: Segment, fields: Fields): void {
    if (segment.tag === 'BGM') {
      const list = fields.at(1);
      const action = fields.at(2);
      this.#purpose = action === '' ? list : `${list}:${action}`;
      if (!LISTS.has(list)) this.context.issues.warn('paxlstUnknownList', segment, safeQualifier(list));
    } else if (segment.tag === 'TDT') this.#itinerary.transport(segment, fields);
    else if (segment.tag === 'LOC') this.#itinerary.place(segment, fields);
    else if (segment.tag === 'DTM') this.#itinerary.time(segment, fields);
    else if (segment.tag === 'RFF') {
      if (fields.at(1, 0) === 'TN') this.#transaction = fields.at(1, 1);
      else this.context.issues.warn('paxlstUnknownQualifier', segment, safeQualifier(fields.at(1, 0)));
    }
  }

  #party(segment: Segment, fields: Fields): void {
    this.#finishTraveller();
    const qualifier = fields.at(1);
    const kind = TRAVELLER_KINDS[qualifier];
    const { issues } = this.context;
    if (!kind && OTHER_PARTIES.has(qualifier)) return;
    if (!kind) {
      const named = fields.at(4) !== '';
      issues.warn(named ? 'paxlstUnknownParty' : 'paxlstUnknownQualifier', segment, safeQualifier(qualifier));
      if (!named) return;
    }
    if (this.#journey === '') {
      const first = this.#itinerary.legs[0];
      this.#journey = (first?.departs ?? first?.arrives ?? this.context.preparedOn).slice(0, 10);
    }
    this.#current = new TravellerReader(kind ?? 'passenger', segment, fields, this.#journey, issues);
  }

  #finishTraveller(): void {
    if (this.#current) this.#travellers.push(this.#current.finish());
    this.#current = undefined;
  }

  #total(segment: Segment, fields: Fields): void {
    this.#finishTraveller();
    const qualifier = fields.at(1, 0);
    const number = fields.at(1, 1) || fields.at(2, 0);
    if (qualifier !== '42' && qualifier !== '41') {
      this.context.issues.warn('paxlstUnknownQualifier', segment, safeQualifier(qualifier));
    } else if (!/^\d{1,6}$/.test(number)) this.context.issues.warn('paxlstTotalInvalid', segment, { qualifier });
    else if (qualifier === '42') this.#announced.passengers = Number(number);
    else {
      this.#announced.crew = Number(number);
      if (this.#purpose.startsWith('745')) this.context.issues.warn('paxlstCrewTotal', segment, { qualifier });
    }
  }

  /** Totals are those of the flight; change messages list fewer. Both numbers are shown, neither is believed. */
  #compareCounts(): void {
    const crew = this.#travellers.filter(({ kind }) => kind === 'crew' || kind === 'transit-crew').length;
    const listed = { passengers: this.#travellers.length - crew, crew };
    for (const key of ['passengers', 'crew'] as const) {
      const announced = this.#announced[key];
      if (announced === undefined || announced === listed[key]) continue;
      if (key === 'crew' && this.#purpose.startsWith('745')) continue;
      const at = this.context.message.header;
      this.context.issues.warn('travellersDiffer', at, { announced, listed: listed[key], qualifier: key });
    }
  }
}
