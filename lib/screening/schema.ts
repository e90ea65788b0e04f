/**
 * What a watchlist entry and a screening result look like, safe for the client. The screening engine and the
 * watchlist readers speak these types; the database stores them as they are.
 */

export type NameQuality = 'primary' | 'good' | 'low' | 'original-script';

export interface EntryName {
  /** The whole name in the list's own order. */
  full: string;
  quality: NameQuality;
}

/** Birth date as lists give it. `from` and `to` are ISO dates, inclusive; an exact date has both equal. */
export interface EntryBirthDate {
  kind: 'exact' | 'approximate' | 'year' | 'range';
  from: string;
  to: string;
}

export interface EntryDocument {
  /** Normalised where it can be told: `passport`, `identity-card`, `other`. */
  kind: 'passport' | 'identity-card' | 'other';
  number: string;
  /** ISO 3166-1 alpha-3 where it can be told. */
  issuer?: string;
  note?: string;
}

/** One person on a list, as a reader delivers it. */
export interface ReadEntry {
  /** The list's own permanent reference (`QDi.001`), or the row number of a CSV without one. */
  externalRef: string;
  names: EntryName[];
  birthDates: EntryBirthDate[];
  documents: EntryDocument[];
  /** ISO 3166-1 alpha-3 where the word could be told, else the word as given. */
  nationalities: string[];
  birthPlaces: string[];
  sex?: 'M' | 'F' | 'X';
  listedOn?: string;
  /** Why the person is listed, in the list's words, for the officer of the owning agency only. */
  reason?: string;
  /** ISO date after which the entry makes no hits. */
  expiresOn?: string;
  /** Offence category and authority where they differ from the list's; `restricted`: supervisors and the DPO alone. */
  offence?: string;
  source?: string;
  restricted?: boolean;
}

export type FieldVerdict = 'agrees' | 'differs' | 'missing-ours' | 'missing-theirs' | 'missing-both';

export type EvidenceField = 'name' | 'birthDate' | 'document' | 'nationality' | 'sex' | 'birthPlace';

/** One line of the evidence card. "Ours" is the watchlist entry, "theirs" the traveller's data. */
export interface Evidence {
  field: EvidenceField;
  verdict: FieldVerdict;
  /** How it agrees or differs: key of a sentence in the `evidence` message namespace. */
  how:
    | 'exact'
    | 'spelling'
    | 'transliteration'
    | 'word-order'
    | 'joined'
    | 'partial'
    | 'alias-low'
    | 'day-month-swap'
    | 'year-only'
    | 'first-of-january'
    | 'within-range'
    | 'near-year'
    | 'same-number-other-issuer'
    | 'none';
  ours: string[];
  theirs: string[];
  /** 0 to 1, how close, where closeness makes sense (names). */
  closeness?: number;
  /** How telling an agreement is: share of the index's entries that would agree as well, 0 to 1. */
  frequency?: number;
}

/** One condition of a targeting rule beside what the traveller's data say. */
export interface RuleEvidence {
  /** What speaks for the hit, or against it. */
  side: 'incriminating' | 'exonerating';
  /** Key of the travel fact (lib/screening/rules/facts.ts) and of the operator, both with words in `rules`. */
  fact: string;
  operator: string;
  wanted: string[];
  found: string[];
  holds: boolean;
}

/** Bands, not a percentage: an officer weighs evidence, and a number pretends to more than it knows. */
export type MatchBand = 'strong' | 'possible' | 'weak';

/** Who is screened: the facts of one traveller that matter. */
export interface Subject {
  familyName: string;
  givenNames: string;
  birthDate?: string;
  sex?: 'M' | 'F' | 'X' | 'U';
  nationality?: string;
  birthPlace?: string;
  documents: { kind: string; number: string; issuer?: string }[];
}

export interface Candidate {
  entryId: string;
  band: MatchBand;
  /** 0 to 1, only to order a queue; never shown alone. */
  score: number;
  evidence: Evidence[];
}

export interface IndexedEntry extends ReadEntry {
  id: string;
}

export interface ScreenOptions {
  /** ISO date of the day: entries that expired before it make no candidates. */
  on?: string;
  /** The weakest band asked for, `weak` unless told. What cannot reach it is not compared. */
  least?: 'weak' | 'possible';
}

/** The one door to matching. Built from an agency's entries, answers for one subject at a time. */
export interface ScreeningIndex {
  /** Changes with any change of the algorithm that may change a result; stored with each hit. */
  readonly matcherVersion: string;
  readonly size: number;
  screen(subject: Subject, options?: ScreenOptions): Candidate[];
  add(entry: IndexedEntry): void;
  remove(entryId: string): void;
  /**
   * The index as bytes, to be opened with `fromSnapshot` by the same matcher. They hold personal data: whoever keeps them
   * seals them.
   */
  snapshot(): Uint8Array;
}

export interface ListIssue {
  /** Key of the sentence in the `issues` message namespace. */
  code: string;
  /** 1-based line (CSV) or element ordinal (XML) the issue is about. */
  line?: number;
  column?: string;
  params?: Record<string, string | number>;
}

export type ReadList =
  | {
      ok: true;
      entries: ReadEntry[];
      generatedOn?: string;
      warnings: ListIssue[];
      /** Rows or elements that became no entry, as they stood. */
      unread?: { line: number; code: string; cells: string[] }[];
    }
  | { ok: false; errors: ListIssue[] };
