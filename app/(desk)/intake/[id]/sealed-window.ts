import { visible } from '@/components/intake/cut-raw';
import type { SealedWindow } from '@/components/intake/sealed-content';
import type { Issue } from '@/lib/travel/parsed';
import { decoderFor, detectEncoding } from '@/lib/travel/parsers/edifact/charset';

const WINDOW = 32 * 1024;
/** What stands before the fault, so that it is seen in its surroundings. */
const LEAD = 4 * 1024;
const LONGEST_FAULT = 160;

/** The stretch of a sealed message around `at`, or around its first fault, as text. */
export function sealedWindow(bytes: Uint8Array, errors: readonly Issue[], at: number | undefined): SealedWindow {
  const error = errors.find(({ offset }) => offset !== undefined);
  const fault = error?.offset;
  const total = bytes.length;
  const start = Math.min(at ?? Math.max(0, (fault ?? 0) - LEAD), Math.max(0, total - 1));
  const end = Math.min(total, start + WINDOW);
  const read = decoderFor(bytes, detectEncoding(bytes));
  const decode = (from: number, to: number) => visible(read(from, to)).replaceAll('↵', '↵\n');
  const shown = { start, end, total, previous: start > 0 ? Math.max(0, start - WINDOW) : undefined };
  const next = end < total ? end : undefined;
  if (fault === undefined || fault < start || fault >= end)
    return { ...shown, next, before: decode(start, end), fault: '', after: '' };
  const to = Math.min(end, error?.params?.place === undefined ? endOfSegment(bytes, fault) : endOfLetter(bytes, fault));
  return { ...shown, next, before: decode(start, fault), fault: decode(fault, to), after: decode(to, end) };
}

/** Up to the next apostrophe or line break: the usual end of a segment. */
function endOfSegment(bytes: Uint8Array, from: number): number {
  for (let at = from; at < Math.min(bytes.length, from + LONGEST_FAULT); at += 1) {
    if (bytes[at] === 0x27) return at + 1;
    if (bytes[at] === 0x0a || bytes[at] === 0x0d) return at;
  }
  return from + LONGEST_FAULT;
}

/** One character, which takes several bytes in UTF-8. */
function endOfLetter(bytes: Uint8Array, from: number): number {
  const first = bytes[from] ?? 0;
  return from + (first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1);
}
