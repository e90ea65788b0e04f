/**
 * The sender's record as redaction sees it: plain values of one traveller and journey. It is never serialised towards
 * a recipient; only what `decide` renders from it is.
 */
export interface SourceRecord {
  name?: { family: string; given: string };
  /** ISO date, possibly without day or month. */
  birthDate?: string;
  sex?: string;
  nationality?: string;
  birthPlace?: string;
  residence?: string;
  document?: { kind: string; number: string; issuer?: string; expires?: string }[];
  itinerary?: { carrier: string; number: string; from: string; to: string; departs?: string; arrives?: string }[];
  seat?: string;
  baggage?: { count?: number; weight?: number; weightUnit?: string; tags?: string[] };
  contact?: { kind: string; value: string }[];
  payment?: { form: string; brand?: string; lastFour?: string }[];
  locator?: string;
  ticket?: string[];
  frequentFlyer?: string;
  agency?: string;
  companions?: { count: number; names: string[] };
  listing?: { family: string; offence: string };
}
