/** A traveller as a carrier knows one, in plain values; the message writers turn them into what goes over the wire. */
export interface CarrierPerson {
  family: string;
  given: string;
  /** Written behind the given names in PNRGOV only, glued to them as reservation systems do. */
  title?: 'MR' | 'MRS' | 'MS' | 'MISS';
  /** ISO date. */
  birthDate?: string;
  sex?: 'M' | 'F' | 'X';
  /** ISO 3166-1 alpha-3 or a fictional state. */
  nationality?: string;
  birthPlace?: string;
  documents?: { kind: string; number: string; issuer?: string; expires?: string }[];
  seat?: string;
  bags?: number;
  /** Booking reference; people with the same one travel on one booking. */
  locator?: string;
  phone?: string;
  email?: string;
  ticket?: string;
  card?: { brand: string; lastFour: string; expires: string };
  /** PNRGOV: special service requests planted for this person, such as `MOML` or `WCHR`. */
  requests?: string[];
  /** PNRGOV: other service information planted in the booking. */
  osi?: string;
}

export interface CarrierFlight {
  carrier: string;
  number: string;
  from: string;
  to: string;
  /** Local times, `2026-11-24T13:05`. */
  departs: string;
  arrives: string;
}

export interface CarrierEnvelope {
  sender: string;
  recipient: string;
  /** `2026-11-24T12:00`. */
  sentAt: string;
  /** Interchange control reference, at most 14 characters. */
  reference: string;
}
