import type { ParsedBooking, ParsedLeg } from '@/lib/travel/parsed';
import type { Fields } from '@/lib/travel/parsers/edifact/read-fields';
import { matchReported } from '@/lib/travel/parsers/pnrgov/read-leg';

/**
 * AIRIMP statuses (PADIS 4440) of a seat that is given up or was never to be had: cancelled by either side (XX, XL, XK,
 * XR, HX), unable (UN, UC) or no action taken (NO). A wait list (HL, US, UU) is none of them: such a traveller may fly.
 */
const CANCELLED = new Set(['XX', 'XL', 'XK', 'XR', 'HX', 'UC', 'UN', 'NO']);

/** Words of final sales messages for somebody who booked and is not on board: no-show, off-loaded, denied boarding. */
const ABSENT = new Set([
  'NOSH',
  'NOSHO',
  'NOSHOW',
  'OFFLK',
  'OFFLN',
  'OFFLOAD',
  'OFFLOADED',
  'OFL',
  'DENBD',
  'IDPADNB',
]);

/** Whether the status of a flight of a booking says that nobody of it flies there. */
export function isCancelledStatus(status: string | undefined): boolean {
  return status !== undefined && CANCELLED.has(status);
}

/** Whether RPI, TRI or SSD says of a traveller, in any of its first parts, that they are not on board. */
export function tellsAbsence(fields: Fields): boolean {
  for (let element = 1; element <= 3; element += 1) {
    for (let component = 0; component < 4; component += 1) {
      const value = fields.at(element, component);
      if (value.length > 2 && ABSENT.has(value.toUpperCase())) return true;
    }
  }
  return false;
}

/**
 * A booking is cancelled when every flight it has on the reported journey is; where it has none there, when every
 * flight of it is. A booking without flights is not taken as cancelled: its flights may simply not have been sent.
 */
export function isCancelled(booking: ParsedBooking, reported: readonly ParsedLeg[]): boolean {
  if (!booking.itinerary.some((leg) => isCancelledStatus(leg.status))) return false;
  const air = booking.itinerary.filter((leg) => leg.status !== 'ARNK' && leg.status !== 'OPEN');
  const onJourney = air.filter((leg) => matchReported(leg, reported) !== 'other');
  const judged = onJourney.length > 0 ? onJourney : air;
  return judged.length > 0 && judged.every((leg) => isCancelledStatus(leg.status));
}
