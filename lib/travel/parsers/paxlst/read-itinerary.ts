import type { ParsedLeg, ParsedPortCall, ParsedVessel, TransportMode } from '@/lib/travel/parsed';
import type { SegmentValues } from '@/lib/travel/parsers/edifact/segment-values';
import { segmentOf } from '@/lib/travel/parsers/edifact/split-segments';
import type { IssueList } from '@/lib/travel/parsers/issue-list';
import { modeOf, readVessel } from '@/lib/travel/parsers/paxlst/read-vessel';
import { flightNumber, splitFlight } from '@/lib/travel/parsers/read-context';
import { readListTime } from '@/lib/travel/parsers/travel-dates';

interface Stop {
  port: string;
  name: string;
  departs?: string;
  arrives?: string;
}

interface Transport {
  carrier: string;
  number: string;
  stops: Stop[];
  row: number;
}

/** Places of an itinerary (EDIFACT 3227): last departure, first arrival, routing, final destination. */
const STOP_QUALIFIERS = new Set(['125', '87', '92', '130']);

/** Of ships also: departure, destination, loading, discharge, arrival, next and previous port of call. */
const PORT_QUALIFIERS = new Set(['5', '8', '9', '11', '60', '61', '94', '153']);
/** Moments of a stop (EDIFACT 2005): actual, estimated, scheduled. */
const DEPARTURES = new Set(['189', '133', '136']);
const ARRIVALS = new Set(['232', '132', '178']);

/**
 * Itinerary of a PAXLST: a progressive flight is sent as one TDT per leg or as one TDT with a chain of LOC; a leg is a
 * place with a departure (DTM 189) and the next place with an arrival (DTM 232).
 */
export class ItineraryReader {
  readonly #transports: Transport[] = [];
  readonly #told = new Set<number>();
  #overflight = false;
  mode: TransportMode | undefined;
  vessel: ParsedVessel | undefined;

  constructor(
    private readonly values: SegmentValues,
    private readonly issues: IssueList,
  ) {}

  transport(row: number): void {
    const { values } = this;
    const qualifier = values.at(row, 1);
    this.#overflight = qualifier === '34';
    if (this.#overflight) return;
    // Taken for the journey all the same: without it there would be none.
    if (qualifier !== '' && qualifier !== '20') this.#warn('paxlstUnknownQualifier', row, safeQualifier(qualifier));
    const mode = modeOf(values, row);
    this.mode ??= mode;
    const sent = values.at(row, 2);
    if (sent === '') this.#warn('paxlstFlightMissing', row);
    if (mode === 'sea') {
      this.vessel ??= readVessel(values, row, this.issues);
      this.#transports.push({ carrier: '', number: sent, stops: [], row });
      return;
    }
    const named = values.at(row, 5);
    const known = named !== '' && sent.toUpperCase().startsWith(named.toUpperCase()) ? named.toUpperCase() : undefined;
    const rest = known === undefined ? '' : sent.slice(known.length).trim();
    const flight =
      known !== undefined && rest !== '' ? { carrier: known, number: flightNumber(rest) } : splitFlight(sent);
    this.#transports.push({
      carrier: flight?.carrier ?? named.toUpperCase(),
      number: flight?.number ?? sent,
      stops: [],
      row,
    });
  }

  place(row: number): void {
    if (this.#overflight) return;
    const { values } = this;
    const qualifier = values.at(row, 1);
    if (!STOP_QUALIFIERS.has(qualifier) && !(this.mode === 'sea' && PORT_QUALIFIERS.has(qualifier))) {
      this.#warn('paxlstUnknownQualifier', row, safeQualifier(qualifier));
      return;
    }
    if (this.#transports.length === 0) {
      this.#warn('paxlstFlightMissing', row);
      this.#transports.push({ carrier: '', number: '', stops: [], row });
    }
    const stop = { port: values.at(row, 2).toUpperCase(), name: values.at(row, 2, 3) };
    this.#transports[this.#transports.length - 1]?.stops.push(stop);
  }

  time(row: number): void {
    if (this.#overflight) return;
    const qualifier = this.values.at(row, 1, 0);
    const stops = this.#transports[this.#transports.length - 1]?.stops;
    const stop = stops?.[stops.length - 1];
    const departs = DEPARTURES.has(qualifier);
    if (!departs && !ARRIVALS.has(qualifier)) {
      if (qualifier !== '137') this.#warn('paxlstUnknownQualifier', row, safeQualifier(qualifier));
      return;
    }
    const time = readListTime(this.values.at(row, 1, 1));
    if (time === undefined || !stop) this.#warn('dateInvalid', row, { qualifier });
    else if (departs) stop.departs = time;
    else stop.arrives = time;
  }

  #warn(code: string, row: number, params?: Record<string, string>): void {
    this.issues.warn(code, segmentOf(this.values.table, row), params);
  }

  /** Ports of a voyage in their order; a port that is named for arrival and departure is one call. */
  get calls(): ParsedPortCall[] {
    const calls: ParsedPortCall[] = [];
    for (const { port, name, arrives, departs } of this.#transports.flatMap(({ stops }) => stops)) {
      const last = calls[calls.length - 1];
      const isCode = /^[A-Z]{2}[A-Z2-9]{3}$/.test(port);
      const same = last && (isCode ? last.locode === port : last.locode === '' && last.name === (name || port));
      const call: ParsedPortCall = same && last ? last : { locode: isCode ? port : '' };
      const known = name || (isCode ? '' : port);
      if (known !== '') call.name = known;
      if (arrives !== undefined) call.arrives = arrives;
      if (departs !== undefined) call.departs = departs;
      if (call !== last) calls.push(call);
    }
    return calls;
  }

  get legs(): ParsedLeg[] {
    return this.#transports.flatMap((transport) => this.#legsOf(transport));
  }

  #legsOf(transport: Transport): ParsedLeg[] {
    const { carrier, number, stops } = transport;
    const legs: ParsedLeg[] = [];
    let open: Stop | undefined;
    const close = (to: Stop | undefined, from: Stop | undefined) => {
      legs.push({
        carrier,
        number,
        from: from?.port ?? '',
        to: to?.port ?? '',
        ...(from?.departs === undefined ? {} : { departs: from.departs }),
        ...(to?.arrives === undefined ? {} : { arrives: to.arrives }),
      });
      if (from && to) return;
      // Legs are asked for again when all are known; each is told of once.
      if (!this.#told.has(transport.row)) this.#warn('paxlstLegIncomplete', transport.row);
      this.#told.add(transport.row);
    };
    stops.forEach((stop, index) => {
      const next = stops[index + 1];
      const untimed = stop.departs === undefined && stop.arrives === undefined;
      if (open && (stop.arrives !== undefined || untimed)) {
        close(stop, open);
        open = untimed && next && next.port !== stop.port && next.departs === undefined ? stop : undefined;
      } else if (!open && stop.arrives !== undefined) close(stop, undefined);
      else if (untimed && !open) open = stop;
      if (stop.departs !== undefined) {
        if (open && open !== stop) close(undefined, open);
        open = stop;
      }
    });
    if (open) close(undefined, open);
    if (legs.length === 0) close(undefined, undefined);
    return legs;
  }
}

/** A qualifier for a sentence: codes of the standard are short; anything else could be a value and is not repeated. */
export function safeQualifier(qualifier: string): { qualifier: string } {
  return { qualifier: /^[A-Z0-9]{1,3}$/.test(qualifier) ? qualifier : '?' };
}
