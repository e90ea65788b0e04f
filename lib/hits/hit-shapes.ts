import type { Evidence, MatchBand, ReadEntry, RuleEvidence } from '@/lib/screening/schema';
import type { ParsedLeg } from '@/lib/travel/parsed';
import type { BookingFacts, TravellerFacts } from '@/lib/travel/schema';
import type { HitKind, HitStatus } from './schema';

/** The flight or voyage of a hit, without anybody on it. */
export interface HitJourney {
  mode: string;
  shipName: string | null;
  carrier: string;
  number: string;
  origin: string;
  destination: string;
  departsLocal: string | null;
  departsAt: Date | null;
  arrivesLocal: string | null;
  arrivesAt: Date | null;
}

/**
 * Verdicts in the order of the evidence card: the shape of the evidence without any of it. Of a rule's hit `field` is
 * the key of the travel fact; `agrees` speaks for the hit, `differs` against it.
 */
export type EvidenceShape = { field: string; verdict: string }[];

/** Under 18 on the day of travel, or of unknown age; null for adults. The date itself is not told. */
export type ProtectedMark = 'minor' | 'unknown' | null;

/** What may be known of a hit before somebody takes it: no name, no value of a person. */
export interface HitRow {
  id: string;
  reference: string;
  kind: HitKind;
  status: HitStatus;
  band: MatchBand;
  shape: EvidenceShape;
  raisedAt: Date;
  /** When it is too late to act. */
  dueAt: Date;
  reviewedAt: Date | null;
  reason: string | null;
  version: number;
  journey: HitJourney;
  /** Exactly one of the two. `offence` is the entry's own where it has one. */
  list: { name: string; family: string; offence: string } | null;
  rule: { name: string; offence: string } | null;
  claimedBy: string | null;
  claimedByMe: boolean;
  /** Alerts released from it. */
  shared: number;
  /** Further open hits of the same person on the same journey in this view: they are folded into this row. */
  others: number;
  /** A person judged this pair of person and entry before, on this journey or another. */
  seenBefore: boolean;
  /** Messages that reported the person on this journey. */
  pushes: number;
  lastSeenAt: Date;
  /** A later message changed the evidence. */
  changedAt: Date | null;
  /** New data undid a dismissal. */
  returnedAt: Date | null;
  /** Asleep while this lies ahead; `snoozeNewData`: new data wake it earlier. */
  snoozedUntil: Date | null;
  snoozeNewData: boolean;
  escalatedAt: Date | null;
  protected: ProtectedMark;
  /** Reference of the hit that this one repeats. */
  duplicateOf: string | null;
}

/** One judgement on a hit; `by` null where the portal did it: new data undid a dismissal. */
export interface Judgement {
  id: string;
  decision: 'confirmed' | 'dismissed' | 'unsure' | 'duplicate' | 'reopened' | 'returned';
  reason: string | null;
  note: string | null;
  ticked: string[];
  by: string | null;
  at: Date;
  /** From taking the hit to the decision. */
  seconds: number | null;
  band: MatchBand;
}

/** A judgement on the same pair on another journey or another hit. */
export type EarlierJudgement = Omit<Judgement, 'note' | 'ticked' | 'band'> & { hitId: string; reference: string };

/** This pair was found not to be the same, with a term. */
export interface PairClearance {
  id: string;
  /** The hit whose dismissal made it. */
  hitReference: string;
  reason: string;
  clearedBy: string | null;
  clearedAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  state: 'in-force' | 'expired' | 'revoked';
  /** How often it spared a hit. */
  uses: number;
}

/** Another hit of the same person on the same journey. */
export interface FoldedHit {
  id: string;
  reference: string;
  kind: HitKind;
  status: HitStatus;
  band: MatchBand;
  /** Name of the list or the rule. */
  ground: string;
  claimedByMe: boolean;
  claimed: boolean;
}

/** Another message that reported the same person on the same journey. */
export interface PersonReport {
  travellerId: string;
  messageId: string;
  receivedAt: Date;
  format: string | null;
  /** A later message of the same kind took its place. */
  superseded: boolean;
  /** The report this hit's evidence was made from. */
  compared: boolean;
}

/** A name as written, and in Latin letters where it is not. */
export interface NameForms {
  original: string;
  latin: string | null;
}

/** Where the viewer came from: the neighbours of a hit in a view. */
interface Neighbours {
  /** Row to show at once after a decision, before the card answers; null at the end of the view. */
  next: HitRow | null;
  previousId: string | null;
}

/** Pending and not taken by the viewer: everything but the person. */
export interface SealedHit extends HitRow, Neighbours {
  sealed: true;
}

export interface OpenHit extends Omit<HitRow, 'list' | 'rule' | 'journey'>, Neighbours {
  sealed: false;
  journey: HitJourney & { legs: ParsedLeg[] };
  matcherVersion: string;
  listVersion: number;
  /** Of an entry's hit; empty for a rule's. */
  evidence: Evidence[];
  entry: {
    externalRef: string;
    facts: ReadEntry;
    watchlist: { id: string; name: string; family: string; offence: string };
    /** Offence and authority: the entry's own, else the list's. */
    offence: string;
    source: string | null;
    /** ISO day after which it makes no hits. */
    expiresOn: string | null;
    expired: boolean;
    /** It left the list since; the hit stays readable. */
    removedVersion: number | null;
    restricted: boolean;
  } | null;
  rule: {
    ruleId: string;
    versionId: string;
    name: string;
    offence: string;
    number: number;
    rationale: string;
    /** It is out of force since. */
    ended: boolean;
    evidence: RuleEvidence[];
  } | null;
  names: { ours: NameForms[]; theirs: NameForms };
  traveller: {
    id: string;
    messageId: string;
    kind: string;
    familyName: string;
    givenNames: string;
    sex: string | null;
    birthDate: string | null;
    birthPlace: string | null;
    nationality: string | null;
    residence: string | null;
    embark: string | null;
    debark: string | null;
    seat: string | null;
    locator: string | null;
    status: string | null;
    facts: TravellerFacts;
    documents: { kind: string; number: string; issuer: string | null; expires: string | null }[];
    booking: { locator: string | null; facts: BookingFacts; travellers: number } | null;
  };
  claimedAt: Date | null;
  reviewedById: string | null;
  reviewedBy: string | null;
  reviewedByMe: boolean;
  note: string | null;
  ticked: string[];
  escalatedBy: string | null;
  escalatedByMe: boolean;
  escalateReason: string | null;
  duplicateOfId: string | null;
  alerts: { id: string; reference: string; releasedAt: Date }[];
  /** On this hit, oldest first. */
  judgements: Judgement[];
  /** On the same person and entry elsewhere, latest first. */
  earlier: EarlierJudgement[];
  clearances: PairClearance[];
  fold: FoldedHit[];
  reports: PersonReport[];
  /** Whether a dismissal can be remembered, why not, and the day that is proposed. */
  remember: { possible: true; until: string } | { possible: false; why: 'rule' | 'birth-date-incomplete' };
}

export type HitView = SealedHit | OpenHit;

/** Open hits by view, folded as the views are. `decided` is counted to 1,000 and no further. */
export type HitCounts = Record<
  'unclaimed' | 'mine' | 'urgent' | 'protected' | 'snoozed' | 'returned' | 'escalated' | 'decided',
  number
>;

/** Hits raised in a span of days and what became of them. */
export interface QualityFigures {
  raised: number;
  confirmed: number;
  dismissed: number;
  duplicate: number;
  open: number;
  /** Hits about which somebody was unsure at least once, whatever came after. */
  unsure: number;
  /** dismissed / (confirmed + dismissed), 0 to 1; null while nothing was judged. */
  falseRate: number | null;
  /** From taking a hit to deciding on it; null without any. */
  medianSeconds: number | null;
  p90Seconds: number | null;
  /** Reason of dismissal to count. */
  dismissedFor: Record<string, number>;
}

export interface HitQuality {
  /** ISO days, both inclusive, UTC. */
  from: string;
  to: string;
  total: QualityFigures;
  byList: ({ id: string; name: string; spared: number } & QualityFigures)[];
  byRule: ({ id: string; name: string } & QualityFigures)[];
  /** ISO day of each Monday. */
  byWeek: ({ week: string } & QualityFigures)[];
  byBand: ({ band: MatchBand } & QualityFigures)[];
  byMatcher: ({ matcher: string } & QualityFigures)[];
  /** Decisions by how long they took: up to so many seconds, null for longer than the last step. */
  time: { upTo: number | null; count: number }[];
  /** Pairs remembered that spared a hit in the span, and how often they did so in all. */
  spared: { clearances: number; uses: number };
}

/** One remembered pair: no name, no value of a person. */
export interface ClearanceRow {
  id: string;
  hitId: string;
  hitReference: string;
  list: string;
  reason: string;
  clearedBy: string | null;
  clearedByMe: boolean;
  clearedAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  revokedBy: string | null;
  state: 'in-force' | 'expired' | 'revoked';
  uses: number;
  lastUsedAt: Date | null;
}
