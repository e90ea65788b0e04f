import type { ParsedLeg } from '@/lib/travel/parsed';
import type { Fields } from '@/lib/travel/parsers/edifact/read-fields';
import type { Segment } from '@/lib/travel/parsers/edifact/split-segments';
import type { IssueList } from '@/lib/travel/parsers/issue-list';
import { flightNumber, splitFlight } from '@/lib/travel/parsers/read-context';
import { readListTime } from '@/lib/travel/parsers/travel-dates';

interface Stop {
  port: string;
  departs?: string;
  arrives?: string;
}

interface Transport {
  carrier: string;
  number: string;
  stops: Stop[];
  at: Segment;
}

/** Places of an itinerary (EDIFACT 3227): last departure, first arrival, routing, final destination. */
const STOP_QUALIFIERS = new Set(['125', '87', '92', '130']);

/**
 * Itinerary of a PAXLST: a progressive flight is sent as one TDT per leg or as one TDT with a chain of LOC; a leg is a
 * place with a departure (DTM 189) and the next place with an arrival (DTM 232).
 */
export class ItineraryReader {
  readonly #transports: Transport[] = [];
  #overflight = false;

  constructor(private readonly issues: IssueList) {}

  transport(segment: Segment, fields: Fields): void {
    const qualifier = fields.at(1);
    this.#overflight = qualifier !== '' && qualifier !== '20';
    if (this.#overflight) {
      if (qualifier !== '34') this.issues.warn('paxlstUnknownQualifier', segment, safeQualifier(qualifier));
      return;
    }
    const sent = fields.at(2);
    const named = fields.at(5);
    const known = named !== '' && sent.toUpperCase().startsWith(named.toUpperCase()) ? named.toUpperCase() : undefined;
    const rest = known === undefined ? '' : sent.slice(known.length).trim();
    const flight =
      known !== undefined && rest !== '' ? { carrier: known, number: flightNumber(rest) } : splitFlight(sent);
    if (sent === '') this.issues.warn('paxlstFlightMissing', segment);
    this.#transports.push({
      carrier: flight?.carrier ?? named.toUpperCase(),
      number: flight?.number ?? sent,
      stops: [],
      at: segment,
    });
  }

  place(segment: Segment, fields: Fields): void {
    if (this.#overflight) return;
    const qualifier = fields.at(1);
    if (!STOP_QUALIFIERS.has(qualifier)) {
      this.issues.warn('paxlstUnknownQualifier', segment, safeQualifier(qualifier));
      return;
    }
    if (this.#transports.length === 0) {
      this.issues.warn('paxlstFlightMissing', segment);
      this.#transports.push({ carrier: '', number: '', stops: [], at: segment });
    }
    this.#transports[this.#transports.length - 1]?.stops.push({ port: fields.at(2).toUpperCase() });
  }

  time(segment: Segment, fields: Fields): void {
    if (this.#overflight) return;
    const qualifier = fields.at(1, 0);
    const stops = this.#transports[this.#transports.length - 1]?.stops;
    const stop = stops?.[stops.length - 1];
    if (qualifier !== '189' && qualifier !== '232') {
      if (qualifier !== '137') this.issues.warn('paxlstUnknownQualifier', segment, safeQualifier(qualifier));
      return;
    }
    const time = readListTime(fields.at(1, 1));
    if (time === undefined || !stop) this.issues.warn('dateInvalid', segment, { qualifier });
    else if (qualifier === '189') stop.departs = time;
    else stop.arrives = time;
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
      if (!from || !to) this.issues.warn('paxlstLegIncomplete', transport.at);
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
