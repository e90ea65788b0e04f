/**
 * What a reader makes of one carrier message, before anything is stored: plain data, no database, no identifiers.
 * Offsets are byte offsets into `ReadMessage.text` (the message with forbidden parts blanked out in place, so they
 * are also offsets into what the carrier sent).
 */

/**
 * What a file is. `FAL`: forms 5 and 6 as a table (CSV, XLSX); `ISO28005`: crew and passenger lists of ships in XML
 * (ISO 28005-2 EPCMessage, EMSWe); `PNRXML`: IATA_PNRGOV_NotifRQ; `MANUAL`: typed or scanned by an officer.
 * `CUSRES` and `ACKRES` answer a list or push, `GOVREQ` asks for one: kept and shown, nobody in them is screened.
 */
export type MessageFormat =
  | 'PAXLST'
  | 'CUSRES'
  | 'PNRGOV'
  | 'ACKRES'
  | 'GOVREQ'
  | 'PNRXML'
  | 'FAL'
  | 'ISO28005'
  | 'MANUAL';

/** What a message does to what was sent before about the same journey. */
export type MessageEffect =
  /** The people, whole or in part. */
  | 'list'
  /** Those named travel with changed data (BGM 1004 CP, CF, of crews CC, BC, EC, FC, G, I; PNRGOV update). */
  | 'change'
  /** Those named, or the whole journey, do not travel (XR, XF, RP, of crews H). */
  | 'cancellation'
  /** The journey is closed: who is on board (CLOB) or not (CLNB) (BGM 266, CL). */
  | 'close-out'
  /** An answer to a list or push (CUSRES, ACKRES). */
  | 'answer'
  /** A request for data (GOVREQ). */
  | 'request';

/** How people travel: UN/EDIFACT 8067, by which TDT tells it. */
export type TransportMode = 'air' | 'sea' | 'rail' | 'road';

/** The ship of a voyage. Its name and flag change; the IMO number does not (SOLAS XI-1/3). */
export interface ParsedVessel {
  /** Seven digits, check digit right. A number whose check digit is wrong stands in `imoAsSent` alone, with a warning. */
  imo?: string;
  imoAsSent?: string;
  name: string;
  /** ISO 3166-1 alpha-3 where it can be told, else as sent. */
  flag?: string;
  callSign?: string;
  mmsi?: string;
}

/** A port the voyage calls at, in the order of the voyage. */
export interface ParsedPortCall {
  /** UN/LOCODE (`FRMRS`) where sent, else empty. */
  locode: string;
  /** As sent, where no code was. */
  name?: string;
  arrives?: LocalTime;
  departs?: LocalTime;
}

/** One part of a list that a carrier cut in pieces (S010 of UNH). */
export interface ListPart {
  /** What the parts have in common: common access reference and sender. */
  list: string;
  /** From 1. */
  number: number;
  /** This is the last part: `number` is how many there are. */
  last: boolean;
}

/** What an authority answered about one person, or about a whole push (CUSRES ERP/ERC, ACKRES MSG/ERC). */
export interface ParsedAnswer {
  /** `0Z`, `1Z` …, as sent. */
  code: string;
  /** A decision about boarding, never a hit. `other`: a code of a national guide, or an error report. */
  meaning: 'ok-to-board' | 'do-not-board' | 'accepted' | 'rejected' | 'other';
  locator?: string;
  reference?: string;
  segments: ByteRange[];
}

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
  /** As sent (`P`, `I`, `V`, `AC` …; `S` seafarer's identity document); empty where the carrier left it blank. */
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
  /** Rank or duty of crew as sent (`CR1`, `MASTER`, `AB`). */
  rank?: string;
  /** What a close-out or cancellation says of this person; left out where they simply travel. */
  status?: 'cancelled' | 'not-on-board' | 'on-board';
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
  /** Number of travellers the booking announces, where it says so. */
  size?: number;
  /** Bookings this one was split from or merged with (EQN/RCI of GR8). */
  related?: { carrier: string; code: string }[];
  /** The booking is a group's; its name is not kept (a congregation's or a patients' group says too much). */
  group?: boolean;
  /** Every flight of it, or the booking whole, was cancelled. */
  cancelled?: boolean;
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
  effect: MessageEffect;
  mode: TransportMode;
  /** Present where the message is one part of a list in several files. */
  part?: ListPart;
  vessel?: ParsedVessel;
  /** Ports of a voyage, where the message names more than its legs. */
  calls?: ParsedPortCall[];
  /** Of CUSRES and ACKRES. */
  answers?: ParsedAnswer[];
  /** Control or common access reference, to tell repeated pushes. */
  reference?: string;
  sender?: string;
  /** Syntax characters in force; left out where the format has none. */
  syntax?: {
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
  /**
   * The message as received with every forbidden part replaced by spaces of the same length. Of a workbook: its sheet
   * as UTF-8 CSV; of XML in UTF-16: the same in UTF-8; of what an officer typed: a line a field.
   */
  text: Uint8Array;
}

export type ReadResult =
  | { ok: true; message: ReadMessage }
  | {
      ok: false;
      errors: Issue[];
      warnings: Issue[];
      /** The file is sound and reports several flights: a file for each, which can be read by itself. */
      flights?: Uint8Array[];
    };
