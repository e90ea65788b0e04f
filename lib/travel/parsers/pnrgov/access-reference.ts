import type { Fields } from '@/lib/travel/parsers/edifact/read-fields';
import { splitFlight } from '@/lib/travel/parsers/read-context';

/**
 * Flight in the common access reference of UNH, by which the messages about one push are known. Senders write it as
 * `241126/0910/UA/231`, `UA0231/241126/0910`, `UA231/241126`. Undefined where it names no flight.
 */
export function flightOfReference(header: Fields): { carrier: string; number: string } | undefined {
  const parts = header.at(3).toUpperCase().split('/').slice(0, 8);
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? '';
    const next = parts[index + 1] ?? '';
    const split = /[A-Z]/.test(part) && /^[A-Z0-9]{2,3}$/.test(part) && /^\d{1,5}[A-Z]?$/.test(next);
    const flight = splitFlight(split ? part + next : part);
    if (flight && /[A-Z]/.test(flight.carrier)) return flight;
  }
  return undefined;
}
