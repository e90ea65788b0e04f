/**
 * What a reader makes of one carrier message, before anything is stored: plain data, no database, no identifiers.
 * Offsets are byte offsets into `ReadMessage.text` (the message with forbidden parts blanked out in place, so they
 * are also offsets into what the carrier sent).
 */

export type MessageFormat = 'PAXLST' | 'PNRGOV';

/** One thing the reader wants a person to know. Never carries a value of the message: codes, tags and places only. */
export interface Issue {
  severity: 'warning' | 'error';
  /** Key of the sentence in the `issues` message namespace. */
  code: string;
  /** Segment tag the issue is about, such as `NAD`. */
  segment?: string;
  /** 1-based ordinal of that segment in the interchange, UNA not counted. */
  position?: number;
  /** Byte offset of the segment's first byte. */
  offset?: number;
  /** Values for the sentence: counts, qualifiers, codes of the standard. */
  params?: Record<string, string | number>;
}

/** Bytes [start, end) of the message that a parsed thing came from. */
export type ByteRange = readonly [start: number, end: number];

/**
 * A date as carriers send it: `1972-09-07`, or with unknown parts left out `1972-09`, `1972`. Always four-digit years;
 * two-digit years are resolved against the journey's date, never into its future (Doc 9303-3 §4.8 and PAXLST guide).
 */
export type PartialDate = string;

/** Local wall-clock time at a port, `2026-11-24T13:05`, or the date alone where the carrier sent no time. */
export type LocalTime = string;

export interface ParsedLeg {
  /** IATA or ICAO carrier designator; empty where the segment is open or surface. */
  carrier: string;
  /** Flight number without leading zeros, with suffix letter if any: `6`, `877`, `12A`. */
  number: string;
  from: string;
  to: string;
  departs?: LocalTime;
  arrives?: LocalTime;
  /** Marketing or operating partner on the same flight (`KL 324`), in the order found. */
  codeShares?: { carrier: string; number: string }[];
  /** Booking class, reservation status and the like are left in the raw segments. */
  status?: string;
}

export interface ParsedDocument {
  /** As sent (`P`, `I`, `V`, `AC` …); empty where the carrier left it blank. */
  kind: string;
  number: string;
  /** ISO 3166-1 alpha-3 or Doc 9303 special code where it can be told, else as sent. */
  issuer?: string;
  nationality?: string;
  expires?: PartialDate;
  issued?: PartialDate;
}

export type Sex = 'M' | 'F' | 'X' | 'U';

export interface ParsedTraveller {
  kind: 'passenger' | 'crew' | 'transit-passenger' | 'transit-crew' | 'driver';
  /** As sent, title and all, upper or lower case kept. */
  familyName: string;
  givenNames: string;
  /** The same with a glued or trailing title taken off, for matching; equal to the sent name where none was found. */
  cleanFamilyName: string;
  cleanGivenNames: string;
  sex?: Sex;
  birthDate?: PartialDate;
  birthPlace?: string;
  nationality?: string;
  residence?: string;
  embark?: string;
  debark?: string;
  /** Age class of PNRGOV TIF: adult, child, infant. */
  ageClass?: 'adult' | 'child' | 'infant';
  seat?: string;
  bags?: { count?: number; weight?: number; weightUnit?: 'kg' | 'lb'; tags?: string[] };
  /** Telephone numbers and addresses of this traveller, as sent. */
  contacts: { kind: 'phone' | 'email' | 'address'; value: string }[];
  documents: ParsedDocument[];
  frequentFlyer?: string;
  ticketNumbers: string[];
  /** Index into `ReadMessage.bookings`; PAXLST travellers may carry a locator instead. */
  booking?: number;
  locator?: string;
  /** Unique passenger reference (RFF ABO, REF). */
  reference?: string;
  /** Data verified against the document by the carrier (GEI 173) or not (174). */
  verified?: boolean;
  /** Where it stands in the message: every segment that contributed. */
  segments: ByteRange[];
}

export interface ParsedBooking {
  locators: { carrier: string; code: string }[];
  bookedOn?: LocalTime;
  changedOn?: LocalTime;
  agency?: { id?: string; city?: string; country?: string };
  itinerary: ParsedLeg[];
  contacts: { kind: 'phone' | 'email' | 'address' | 'billing-address'; value: string }[];
  /** Form of payment code (`CC`, `CA` …); of a card its brand and last four digits only (PCI DSS 3.4, and Art 13(4) minimisation). */
  payments: { form: string; amount?: string; brand?: string; lastFour?: string }[];
  groupName?: string;
  /** Number of travellers the booking announces, where it says so. */
  size?: number;
  segments: ByteRange[];
}

/** What was taken out at intake, by kind. Counts only: the content is gone (Directive (EU) 2016/681 Art 13(4)). */
export type RemovalKind =
  | 'meal'
  | 'health'
  | 'special-service'
  | 'free-text'
  | 'history'
  | 'payment-card'
  | 'payer'
  | 'group-name'
  | 'fare-type';

export interface ReadMessage {
  format: MessageFormat;
  /** `D:05B`, `13:1`. */
  version: string;
  /** PAXLST BGM 1001 (745, 250 …) and 1004 where present (`745`, `250:C`), PNRGOV MSG function (22, 141). */
  purpose: string;
  /** Control or common access reference, to tell repeated pushes. */
  reference?: string;
  sender?: string;
  /** Syntax characters in force. */
  syntax: {
    component: string;
    element: string;
    decimal: string;
    release: string;
    repetition: string;
    terminator: string;
  };
  /** The flight or voyage the message reports, first leg first. Progressive flights have several. */
  legs: ParsedLeg[];
  bookings: ParsedBooking[];
  travellers: ParsedTraveller[];
  /** Announced totals (CNT 42 and 41, EQN), for the screen. */
  announced?: { passengers?: number; crew?: number; bookings?: number };
  warnings: Issue[];
  removed: Partial<Record<RemovalKind, number>>;
  /** Where something was blanked, for the raw view. */
  blanks: { range: ByteRange; kind: RemovalKind }[];
  /** The message as received with every forbidden part replaced by spaces of the same length. */
  text: Uint8Array;
}

export type ReadResult = { ok: true; message: ReadMessage } | { ok: false; errors: Issue[]; warnings: Issue[] };
