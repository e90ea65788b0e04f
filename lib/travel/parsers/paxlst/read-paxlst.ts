import type { MessageEffect, ParsedTraveller } from '@/lib/travel/parsed';
import { numberOfTag } from '@/lib/travel/parsers/edifact/known-segments';
import type { SegmentValues } from '@/lib/travel/parsers/edifact/segment-values';
import { segmentOf } from '@/lib/travel/parsers/edifact/split-segments';
import { flightKey } from '@/lib/travel/parsers/join-messages';
import { effectOf, isList, statusOf } from '@/lib/travel/parsers/paxlst/list-effect';
import { partOf } from '@/lib/travel/parsers/paxlst/list-part';
import { ItineraryReader, safeQualifier } from '@/lib/travel/parsers/paxlst/read-itinerary';
import { TravellerReader } from '@/lib/travel/parsers/paxlst/read-traveller';
import type { MessageContent, TableContext } from '@/lib/travel/parsers/read-context';

const TRAVELLER_KINDS: Record<string, ParsedTraveller['kind']> = {
  FL: 'passenger',
  FM: 'crew',
  DDU: 'transit-passenger',
  DDT: 'transit-crew',
  VW: 'driver',
};

/** Parties that are no travellers: reporting carrier, its contact, the recipient. */
const OTHER_PARTIES = new Set(['MS', 'MR', 'CA', 'FR', 'TO', 'AF']);

const [BGM, RFF, NAD, TDT, LOC, DTM, CNT, UNS] = ['BGM', 'RFF', 'NAD', 'TDT', 'LOC', 'DTM', 'CNT', 'UNS'].map(
  numberOfTag,
);

/**
 * Reads one PAXLST (UN/EDIFACT D:02B and later, WCO/IATA/ICAO guide): header, itinerary, then one group per traveller
 * from its NAD to the next. Nothing in a group can lose the traveller: what is unknown stays raw and becomes a warning.
 */
export function readPaxlst(context: TableContext): MessageContent {
  return new PaxlstReader(context).read();
}

class PaxlstReader {
  readonly #travellers: ParsedTraveller[] = [];
  readonly #values: SegmentValues;
  readonly #itinerary: ItineraryReader;
  readonly #person: TravellerReader;
  readonly #announced: { passengers?: number; crew?: number } = {};
  #reading = false;
  #journey = '';
  #document = '';
  #action = '';
  #transaction = '';

  constructor(private readonly context: TableContext) {
    this.#values = context.values;
    this.#itinerary = new ItineraryReader(context.values, context.issues);
    this.#person = new TravellerReader(context.values, context.issues);
  }

  read(): MessageContent {
    const { message, issues } = this.context;
    const { table } = this.#values;
    for (let row = message.first; row < message.last; row += 1) this.#segment(row, table.tagNumber(row));
    this.#finishTraveller();
    const header = message.header.position - 1;
    const legs = this.#itinerary.legs;
    const common = this.#values.at(header, 3);
    const part = partOf(
      this.#values.at(header, 4, 0),
      this.#values.at(header, 4, 1),
      common || `${flightKey(legs)}|${this.#document}`,
    );
    if (part) issues.warn('paxlstPartOfSeveral', message.header, { part: part.number });
    if (this.#travellers.length === 0) issues.warn('travellersNone', message.header);
    this.#compareCounts();
    const effect = effectOf(this.#document, this.#action);
    this.#setStatus(effect);
    const reference = common || this.#transaction;
    const { mode, vessel } = this.#itinerary;
    return {
      purpose: this.#action === '' ? this.#document : `${this.#document}:${this.#action}`,
      effect,
      ...(mode === undefined ? {} : { mode }),
      ...(part ? { part } : {}),
      ...(vessel ? { vessel } : {}),
      ...(mode === 'sea' ? { calls: this.#itinerary.calls } : {}),
      ...(reference === '' ? {} : { reference }),
      legs,
      bookings: [],
      travellers: this.#travellers,
      ...(Object.keys(this.#announced).length > 0 ? { announced: this.#announced } : {}),
    };
  }

  #segment(row: number, tag: number): void {
    if (tag === NAD) this.#party(row);
    else if (tag === CNT) this.#total(row);
    else if (this.#reading && tag !== UNS) this.#person.add(row, tag);
    else this.#header(row, tag);
  }

  #header(row: number, tag: number): void {
    const values = this.#values;
    if (tag === BGM) {
      this.#document = values.at(row, 1);
      this.#action = values.at(row, 2);
      if (!isList(this.#document)) this.#warn('paxlstUnknownList', row, safeQualifier(this.#document));
    } else if (tag === TDT) this.#itinerary.transport(row);
    else if (tag === LOC) this.#itinerary.place(row);
    else if (tag === DTM) this.#itinerary.time(row);
    else if (tag === RFF) {
      const qualifier = values.at(row, 1, 0);
      if (qualifier === 'TN') this.#transaction = values.at(row, 1, 1);
      else this.#warn('paxlstUnknownQualifier', row, safeQualifier(qualifier));
    }
  }

  #party(row: number): void {
    this.#finishTraveller();
    const qualifier = this.#values.at(row, 1);
    const kind = TRAVELLER_KINDS[qualifier] ?? TRAVELLER_KINDS[qualifier.toUpperCase()];
    if (!kind && OTHER_PARTIES.has(qualifier)) return;
    if (!kind) {
      const named = this.#values.at(row, 4) !== '';
      this.#warn(named ? 'paxlstUnknownParty' : 'paxlstUnknownQualifier', row, safeQualifier(qualifier));
      if (!named) return;
    }
    if (this.#journey === '') {
      const first = this.#itinerary.legs[0];
      this.#journey = (first?.departs ?? first?.arrives ?? this.context.preparedOn).slice(0, 10);
    }
    this.#person.begin(kind ?? 'passenger', row, this.#journey);
    this.#reading = true;
  }

  #finishTraveller(): void {
    if (this.#reading) this.#travellers.push(this.#person.finish());
    this.#reading = false;
  }

  #total(row: number): void {
    this.#finishTraveller();
    const qualifier = this.#values.at(row, 1, 0);
    const number = this.#values.at(row, 1, 1) || this.#values.at(row, 2, 0);
    if (qualifier !== '42' && qualifier !== '41') {
      this.#warn('paxlstUnknownQualifier', row, safeQualifier(qualifier));
    } else if (!/^\d{1,6}$/.test(number)) this.#warn('paxlstTotalInvalid', row, { qualifier });
    else if (qualifier === '42') this.#announced.passengers = Number(number);
    else {
      this.#announced.crew = Number(number);
      if (this.#document === '745') this.#warn('paxlstCrewTotal', row, { qualifier });
    }
  }

  #setStatus(effect: MessageEffect): void {
    const status = statusOf(effect, this.#action);
    if (status === undefined) return;
    for (const traveller of this.#travellers) traveller.status = status;
  }

  #warn(code: string, row: number, params?: Record<string, string>): void {
    this.context.issues.warn(code, segmentOf(this.#values.table, row), params);
  }

  /** Totals are those of the flight; change messages list fewer. Both numbers are shown, neither is believed. */
  #compareCounts(): void {
    let crew = 0;
    for (const { kind } of this.#travellers) if (kind === 'crew' || kind === 'transit-crew') crew += 1;
    const listed = { passengers: this.#travellers.length - crew, crew };
    for (const key of ['passengers', 'crew'] as const) {
      const announced = this.#announced[key];
      if (announced === undefined || announced === listed[key]) continue;
      if (key === 'crew' && this.#document === '745') continue;
      const at = this.context.message.header;
      this.context.issues.warn('travellersDiffer', at, { announced, listed: listed[key], qualifier: key });
    }
  }
}
