import { canonicalHash, type Json } from '@/lib/core/canonical';
import type { Evidence, MatchBand, RuleEvidence } from '@/lib/screening/schema';

export type AnyEvidence = Evidence[] | RuleEvidence[];

/** How strongly a traveller's data speak for a hit; equal for the same data, whenever they came. */
export interface Strength {
  band: MatchBand;
  score: number;
  evidence: AnyEvidence;
}

interface Held extends Strength {
  travellerId: string;
  /** A later message took the place of the traveller's row. */
  superseded: boolean;
  status: string;
  pushes: number;
  snoozedUntil: Date | null;
  snoozeNewData: boolean;
}

interface Found extends Strength {
  travellerId: string;
  /** Reports of this person on this journey, this one among them. */
  pushes: number;
  /** A person said that the two are not the same, and said it about these very data. */
  cleared: boolean;
}

export interface Renewal {
  /** The evidence, and the traveller it comes from, take the place of those held. */
  replace: boolean;
  /** Something an officer would see differently. */
  changed: boolean;
  /** A dismissal that the new data undo. */
  returned: boolean;
  wake: boolean;
}

const rank: Record<MatchBand, number> = { weak: 0, possible: 1, strong: 2 };

/**
 * What a report about a person who has a hit already does to it; null for nothing. The strongest report speaks for the
 * hit, whatever the order they came in. What a person decided stands, with the evidence as it was then, unless new data
 * say more than it did.
 */
export function renewal(held: Held, found: Found): Renewal | null {
  const own = held.travellerId === found.travellerId;
  const reads = shapeOf(held.evidence) !== shapeOf(found.evidence) || held.band !== found.band;
  const takes = own ? reads : held.superseded || compareStrength(found, held) > 0;
  const returned = held.status === 'dismissed' && takes && !found.cleared && saysMore(held, found);
  const replace = takes && (held.status === 'pending' || returned);
  const changed = replace && reads;
  if (!replace && held.pushes === found.pushes) return null;
  return { replace, changed, returned, wake: changed && held.snoozeNewData && held.snoozedUntil !== null };
}

/** Above 0 when `a` speaks more strongly: band, then score, then more known fields, then any fixed order. */
export function compareStrength(a: Strength, b: Strength): number {
  return (
    rank[a.band] - rank[b.band] ||
    a.score - b.score ||
    known(a.evidence) - known(b.evidence) ||
    Buffer.compare(hashOf(a.evidence), hashOf(b.evidence))
  );
}

function saysMore(held: Strength, found: Strength): boolean {
  const before = agreeing(held.evidence);
  return rank[found.band] > rank[held.band] || [...agreeing(found.evidence)].some((line) => !before.has(line));
}

/** Which lines speak for the hit: fields that agree, conditions that hold. */
function agreeing(evidence: AnyEvidence): Set<string> {
  return new Set(
    evidence.flatMap((e) =>
      'verdict' in e
        ? e.verdict === 'agrees'
          ? [e.field]
          : []
        : e.holds && e.side === 'incriminating'
          ? [`${e.fact} ${e.operator}`]
          : [],
    ),
  );
}

/** Verdicts without values or rarity, which moves with the list. */
function shapeOf(evidence: AnyEvidence): string {
  return evidence
    .map((e) => ('verdict' in e ? `${e.field} ${e.verdict} ${e.how}` : `${e.side} ${e.fact} ${e.operator} ${e.holds}`))
    .join('\n');
}

const known = (evidence: AnyEvidence): number =>
  evidence.filter((e) => ('verdict' in e ? !e.verdict.startsWith('missing') : e.found.length > 0)).length;

const hashOf = (evidence: AnyEvidence): Uint8Array => canonicalHash(evidence as unknown as Json);
