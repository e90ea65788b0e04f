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
  ageClass?: 'adult' | 'child' | 'infant';
  /** Of an infant on a lap: who holds it, as index among the people of its booking. */
  heldBy?: number;
  /** ISO 3166-1 alpha-3 or a fictional state. */
  residence?: string;
  address?: { street: string; city: string; zip: string; country: string };
  /** `UX:1234567`. */
  frequentFlyer?: { carrier: string; number: string };
  /** Unique passenger reference (RFF ABO, REF). */
  uniqueReference?: string;
  /** Weight of all bags in kilograms, and the number of the first tag: ten digits, the tags run on from it. */
  bagWeight?: number;
  firstTag?: string;
  /** Crew: `CR1` to `CR5` by air, the rank in words by sea. */
  rank?: string;
  /** Where this person boards and leaves, when not the ends of the journey. */
  embark?: string;
  debark?: string;
  /** The journey goes on from the last port of the flight. */
  onward?: CarrierFlight;
  /** The passenger changes ships or planes and does not enter (NAD DDU; DDT of crew). */
  transit?: boolean;
  /** PAXLST: text planted in a free-text segment (FTX). */
  remark?: string;
  /** Number sequence at check-in. */
  boarding?: number;
}

export interface CarrierFlight {
  carrier: string;
  number: string;
  from: string;
  to: string;
  /** Local times, `2026-11-24T13:05`. */
  departs: string;
  arrives: string;
  /** The airline that sells the flight under a number of its own. */
  marketing?: { carrier: string; number: string };
  /** Type of aircraft: `320`. */
  aircraft?: string;
}

export interface CarrierEnvelope {
  sender: string;
  recipient: string;
  /** `2026-11-24T12:00`. */
  sentAt: string;
  /** Interchange control reference, at most 14 characters. */
  reference: string;
}
