import type { ParsedLeg } from '@/lib/travel/parsed';
import type { Fields } from '@/lib/travel/parsers/edifact/read-fields';
import type { Segment } from '@/lib/travel/parsers/edifact/split-segments';
import type { IssueList } from '@/lib/travel/parsers/issue-list';
import type { BookingDates } from '@/lib/travel/parsers/pnrgov/booking-dates';
import { flightNumber, recent } from '@/lib/travel/parsers/read-context';
import { isClock } from '@/lib/travel/parsers/travel-dates';

/**
 * One TVL: `TVL+241126:0910::1305+QQA+QQB+UA+231:Y`. The third component is the arrival date, empty for the same day;
 * some senders leave the empty component out (`241126:0910:1305`). `ARNK` is a surface leg, `OPEN` has no flight yet.
 */
export function readLeg(segment: Segment, fields: Fields, dates: BookingDates, issues: IssueList): ParsedLeg {
  const date = fields.at(1, 0);
  const time = fields.at(1, 1);
  const third = fields.at(1, 2);
  const fourth = fields.at(1, 3);
  const short = fourth === '' && third.length === 4 && isClock(third);
  if (short) issues.warn('pnrArrivalForm', segment);
  const departs = dates.read(date, time, segment);
  const arrivalDate = short || third === '' ? date : third;
  const arrivalTime = short ? third : fourth;
  const arrives = third === '' && fourth === '' ? undefined : dates.read(arrivalDate, arrivalTime, segment);
  const badArrival = arrives === undefined && (third !== '' || fourth !== '') && date !== '';
  const badClock = (time !== '' && !isClock(time)) || (arrivalTime !== '' && !isClock(arrivalTime));
  if ((date !== '' && departs === undefined) || badArrival || badClock) {
    issues.warn('dateInvalid', segment, { qualifier: 'TVL' });
  }
  const word = fields.at(5).toUpperCase();
  const unflown = word === 'ARNK' || word === 'OPEN' ? word : undefined;
  const leg: ParsedLeg = {
    carrier: fields.at(4, 0).toUpperCase(),
    number: unflown ? '' : flightNumber(word),
    from: fields.at(2).toUpperCase(),
    to: fields.at(3).toUpperCase(),
  };
  if (departs !== undefined) leg.departs = departs;
  if (arrives !== undefined) leg.arrives = arrives;
  const operating = fields.at(4, 1).toUpperCase();
  if (operating !== '' && operating !== leg.carrier) leg.codeShares = [{ carrier: operating, number: '' }];
  if (unflown !== undefined) leg.status = unflown;
  return leg;
}

/** Up to 13.1 the partner's flight number follows in a TVL of its own: `TVL+++++624:M`. */
export function isPartnerNumber(fields: Fields): boolean {
  for (let element = 1; element <= 4; element += 1) {
    if (fields.at(element) !== '') return false;
  }
  return /^\d{1,5}[A-Z]?$/i.test(fields.at(5));
}

/** Adds a partner flight to a leg; a partner known by its designator alone gets the number. */
export function addPartner(leg: ParsedLeg, carrier: string, number: string): void {
  if (carrier === '' && number === '') return;
  leg.codeShares ??= [];
  const known = recent(leg.codeShares).find(
    (partner) => partner.number === '' && (carrier === '' || partner.carrier === carrier),
  );
  if (known) known.number = number;
  else if (!recent(leg.codeShares).some((partner) => partner.carrier === carrier && partner.number === number)) {
    leg.codeShares.push({ carrier, number });
  }
}

/** How surely a booking's leg is the flight the message reports: the same day, or only the same flight and ports. */
export function matchReported(leg: ParsedLeg, reported: readonly ParsedLeg[]): 'same' | 'same-flight' | 'other' {
  let best: 'same-flight' | 'other' = 'other';
  for (const flight of reported) {
    if (leg.from !== flight.from || leg.to !== flight.to) continue;
    if (!goesBy(leg, flight.carrier, flight.number)) continue;
    if (leg.departs?.slice(0, 10) === flight.departs?.slice(0, 10)) return 'same';
    best = 'same-flight';
  }
  return best;
}

function goesBy(leg: ParsedLeg, carrier: string, number: string): boolean {
  const partners = leg.codeShares;
  if (partners === undefined) return leg.carrier === carrier && leg.number === number;
  const carries = leg.carrier === carrier || partners.some((partner) => partner.carrier === carrier);
  return carries && (leg.number === number || partners.some((partner) => partner.number === number));
}

/**
 * Senders disagree on whose number stands in the first TVL of a code share. Where the operating carrier with the first
 * number is the reported flight, that number was the operating one: the two are changed round.
 */
export function orderCodeShare(leg: ParsedLeg, reported: readonly ParsedLeg[]): void {
  const partner = leg.codeShares?.[0];
  if (!partner) return;
  const is = (carrier: string, number: string) =>
    reported.some((flight) => flight.carrier === carrier && flight.number === number);
  if (!is(partner.carrier, leg.number) || is(leg.carrier, leg.number)) return;
  const marketing = { carrier: leg.carrier, number: partner.number };
  leg.carrier = partner.carrier;
  partner.carrier = marketing.carrier;
  partner.number = marketing.number;
}
