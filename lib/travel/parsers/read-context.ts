import type { ParsedBooking, ParsedLeg, ParsedTraveller, ReadMessage } from '@/lib/travel/parsed';
import type { EdifactMessage } from '@/lib/travel/parsers/edifact/group-messages';
import type { ReadFields } from '@/lib/travel/parsers/edifact/read-fields';
import type { SegmentValues } from '@/lib/travel/parsers/edifact/segment-values';
import type { Segment } from '@/lib/travel/parsers/edifact/split-segments';
import type { IssueList } from '@/lib/travel/parsers/issue-list';

/** What the reader of one message gets: segments whose values are already freed of what must not be kept. */
export interface ReadContext {
  message: EdifactMessage;
  /** Segments between UNH and UNT. */
  segments: readonly Segment[];
  fields: ReadFields;
  issues: IssueList;
  /** YYYY-MM-DD, used for two-digit years when the message names no journey date. */
  preparedOn: string;
}

/** The same with the table the segments stand in: rows `message.first` to `message.last`. */
export interface TableContext extends ReadContext {
  values: SegmentValues;
}

/** What it gives back; envelope data is added by the caller. */
export interface MessageContent {
  purpose: string;
  /** What it does to what was sent before; a list of people where left out. */
  effect?: ReadMessage['effect'];
  /** By air where left out. */
  mode?: ReadMessage['mode'];
  part?: ReadMessage['part'];
  vessel?: ReadMessage['vessel'];
  calls?: ReadMessage['calls'];
  answers?: ReadMessage['answers'];
  reference?: string;
  legs: ParsedLeg[];
  bookings: ParsedBooking[];
  travellers: ParsedTraveller[];
  announced?: ReadMessage['announced'];
}

/** `UA0231`, `UA 6`, `UAX12A` → designator and number without leading zeros; undefined where it is no flight number. */
export function splitFlight(text: string): { carrier: string; number: string } | undefined {
  const match = /^(?:([A-Z]{3})|([A-Z0-9]{2}))\s*0*(\d{1,5}[A-Z]?)$/.exec(text.toUpperCase());
  return match ? { carrier: match[1] ?? match[2] ?? '', number: match[3] ?? '' } : undefined;
}

/** Flight number without leading zeros. */
export function flightNumber(text: string): string {
  return text.toUpperCase().replace(/^0+(?=\d)/, '');
}

/** Seat without the zeros that pad it: `019F` → `19F`; undefined where none was assigned (`XXX`). */
export function seatNumber(text: string): string | undefined {
  if (isPlainSeat(text)) return text;
  const match = /^0*(\d{1,3}[A-Z]{1,2})$/.exec(text.toUpperCase());
  return match?.[1];
}

/** `19F`, `1A`: as nearly all are sent. */
function isPlainSeat(text: string): boolean {
  const { length } = text;
  const first = text.charCodeAt(0);
  const row = text.charCodeAt(length - 2);
  const letter = text.charCodeAt(length - 1);
  if (length < 2 || length > 3 || letter < 0x41 || letter > 0x5a || row < 0x30 || row > 0x39) return false;
  return first > 0x30 && first <= 0x39;
}

/** The end of a list, for telling repetitions: bounded, so that a hostile message cannot make the reader quadratic. */
export function recent<T>(list: readonly T[]): readonly T[] {
  return list.length > 200 ? list.slice(-200) : list;
}
