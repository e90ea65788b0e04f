import { readPort } from '@/lib/travel/locodes';
import type { ParsedLeg, ParsedPortCall, ParsedVessel } from '@/lib/travel/parsed';
import { DATE_AT_EDGE } from '@/lib/travel/parsers/fal/cell-rules';
import { countryOf } from '@/lib/travel/parsers/fal/country-word';
import type { HeadFact } from '@/lib/travel/parsers/fal/head-facts';
import { readImoNumber } from '@/lib/travel/parsers/fal/imo-number';
import { type DayOrder, dayMonthParts, localTime, readTableDate } from '@/lib/travel/parsers/fal/table-dates';

export interface FactValue {
  text: string;
  line: number;
  start: number;
}

export type Facts = ReadonlyMap<HeadFact, FactValue>;

/** Takes a warning about a fact: its place, and its name for the sentence. */
export type WarnFact = (code: string, fact: HeadFact) => void;

export interface Voyage {
  vessel?: ParsedVessel;
  calls: ParsedPortCall[];
  leg: ParsedLeg;
  direction?: 'arrival' | 'departure';
  announced?: { crew?: number; passengers?: number };
  /** YYYY-MM-DD of the arrival or departure, to settle two-digit years by. */
  day?: string;
}

/**
 * The ship and her voyage by the facts of the head. `order` is how the list itself writes dates; a head date that can
 * be read both ways and lies within a month of `today` one way only is read that way, with a warning.
 */
export function readVoyage(
  facts: Facts,
  sent: 'arrival' | 'departure' | undefined,
  today: string,
  order: DayOrder | undefined,
  warn: WarnFact,
): Voyage {
  const text = (fact: HeadFact) => facts.get(fact)?.text ?? '';
  const time = (fact: HeadFact, value = text(fact)) => readTime(value, today, order, (code) => warn(code, fact));
  const direction = sent ?? directionOf(facts);
  const either = direction ?? 'arrival';
  if (direction === undefined && (facts.has('port') || facts.has('date') || facts.has('portAndDate')))
    warn('falDirectionUnknown', facts.has('port') ? 'port' : facts.has('date') ? 'date' : 'portAndDate');

  const joined = splitPortAndDate(text('portAndDate'));
  const here = port(text(either === 'arrival' ? 'arrivalPort' : 'departurePort') || text('port') || joined.port);
  const own = either === 'arrival' ? 'arrivalDate' : 'departureDate';
  const when = text(own) !== '' ? time(own) : text('date') !== '' ? time('date') : time('portAndDate', joined.date);
  const last = port(text('lastPort') || (either === 'arrival' ? text('departurePort') : ''));
  const next = port(text('nextPort') || (either === 'departure' ? text('arrivalPort') : ''));
  const left = time('lastPortDate') ?? (either === 'arrival' ? time('departureDate') : undefined);
  const reached = time('nextPortDate') ?? (either === 'departure' ? time('arrivalDate') : undefined);

  const calls: ParsedPortCall[] = [];
  if (last) calls.push({ ...last, ...(left === undefined ? {} : { departs: left }) });
  if (here)
    calls.push({
      ...here,
      ...(when === undefined ? {} : either === 'arrival' ? { arrives: when } : { departs: when }),
    });
  if (next) calls.push({ ...next, ...(reached === undefined ? {} : { arrives: reached }) });
  const [from, to] = either === 'arrival' ? [last, here] : [here, next];
  const [departs, arrives] = either === 'arrival' ? [left, when] : [when, reached];
  const vessel = readVessel(text, warn);
  const announced = { ...total('crew', text('crewTotal')), ...total('passengers', text('passengerTotal')) };
  return {
    ...(vessel ? { vessel } : {}),
    calls,
    leg: {
      carrier: '',
      number: text('voyage').replace(/\s+/g, ' '),
      from: from?.locode ?? '',
      to: to?.locode ?? '',
      ...(departs === undefined ? {} : { departs }),
      ...(arrives === undefined ? {} : { arrives }),
    },
    ...(direction === undefined ? {} : { direction }),
    ...(Object.keys(announced).length > 0 ? { announced } : {}),
    ...(when === undefined ? {} : { day: when.slice(0, 10) }),
  };
}

function directionOf(facts: Facts): 'arrival' | 'departure' | undefined {
  const arrival = facts.has('arrivalPort') || facts.has('arrivalDate');
  const departure = facts.has('departurePort') || facts.has('departureDate');
  return arrival ? 'arrival' : departure ? 'departure' : undefined;
}

function port(text: string): ParsedPortCall | undefined {
  if (text === '' || /^[-–—./]+$|^n\/?a$|^nil$/i.test(text)) return undefined;
  const locode = readPort(text);
  return locode === undefined ? { locode: '', name: text } : { locode };
}

function splitPortAndDate(text: string): { port: string; date: string } {
  const match = DATE_AT_EDGE.exec(text);
  if (!match) return { port: text, date: '' };
  return { port: text.replace(match[0], ' ').replace(/^[\s,/;-]+|[\s,/;-]+$/g, ''), date: match[0] };
}

function total(of: 'crew' | 'passengers', text: string): { crew?: number; passengers?: number } {
  return /^\d{1,5}$/.test(text) ? { [of]: Number(text) } : {};
}

function readVessel(text: (fact: HeadFact) => string, warn: WarnFact): ParsedVessel | undefined {
  const behind = /\(?\b(?:IMO)?[\s.:#/-]*(\d{7})\)?$/i.exec(text('shipName'));
  const name = (behind ? text('shipName').slice(0, behind.index) : text('shipName')).replace(/[\s,/(-]+$/, '');
  const sent = text('imo') || (behind?.[1] ?? '');
  const imo = readImoNumber(sent);
  if (sent !== '' && imo.imo === undefined) warn('vesselImoDigit', 'imo');
  const mmsi = text('mmsi');
  const flag = countryOf(text('flag')) ?? text('flag');
  const callSign = text('callSign').replace(/[\s-]/g, '').toUpperCase();
  if (name === '' && sent === '' && callSign === '' && mmsi === '' && flag === '') return undefined;
  return {
    name,
    ...(imo.imo === undefined ? {} : { imo: imo.imo }),
    ...(sent === '' ? {} : { imoAsSent: sent }),
    ...(flag === '' ? {} : { flag }),
    ...(callSign === '' ? {} : { callSign }),
    ...(mmsi === '' ? {} : { mmsi }),
  };
}

const MONTH_MS = 31 * 86_400_000;

function readTime(text: string, today: string, order: DayOrder | undefined, warn: (code: string) => void) {
  if (text === '') return undefined;
  const read = readTableDate(text, today, 'around', order);
  if (read === undefined) warn('falDateInvalid');
  if (read !== 'ambiguous') return localTime(read);
  warn('falDateAmbiguous');
  if (!dayMonthParts(text)) return undefined;
  const near = (['dmy', 'mdy'] as const)
    .map((way) => localTime(readTableDate(text, today, 'around', way)))
    .filter((date) => date !== undefined && Math.abs(Date.parse(date.slice(0, 10)) - Date.parse(today)) <= MONTH_MS);
  return near.length === 1 ? near[0] : undefined;
}
