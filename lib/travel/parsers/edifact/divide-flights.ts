import type { EdifactMessage } from '@/lib/travel/parsers/edifact/group-messages';
import type { SegmentTable } from '@/lib/travel/parsers/edifact/segment-table';

/**
 * Divides an interchange by flight: each file gets the header, the messages about its flight and the trailer, so that it
 * can be read, shown and read again by itself. What stands between two messages goes with the one behind it; every byte
 * is in at least one of the files. A message that names no flight stays with the one before.
 * @param keys `flightKey` of each message, in order.
 */
export function divideFlights(
  table: SegmentTable,
  messages: readonly EdifactMessage[],
  keys: readonly string[],
): Uint8Array[] {
  const { bytes } = table;
  const header = table.start((messages[0]?.first ?? 1) - 1);
  const flights = new Map<string, Uint8Array[]>();
  let from = header;
  let key = keys.find((one) => one !== '') ?? '';
  for (const [at, { last }] of messages.entries()) {
    key = keys[at] || key;
    // the terminator of UNT belongs to it
    const to = Math.min(bytes.length, table.end(last) + 1);
    const pieces = flights.get(key) ?? [bytes.subarray(0, header)];
    pieces.push(bytes.subarray(from, to));
    flights.set(key, pieces);
    from = to;
  }
  return [...flights.values()].map((pieces) => joined([...pieces, bytes.subarray(from)]));
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
