interface HitState {
  status: string;
  claimedById: string | null;
  reviewedById: string | null;
}

interface OpenState extends HitState {
  escalatedById?: string | null;
}

/** Who looks at a hit: a person by id, and whether that is a supervisor. */
interface Viewer {
  id: string;
  supervisor: boolean;
}

const decided = (h: HitState) => (h.status === 'pending' ? null : 'hit-decided');
const heldByOther = (h: HitState, me: string) =>
  h.claimedById !== null && h.claimedById !== me ? 'claimed-by-other' : null;

/** Whoever judges has the hit in hand and has seen both sides (Directive (EU) 2016/681 Art 6(5)). */
const inHand = (h: HitState, me: string) =>
  decided(h) ?? heldByOther(h, me) ?? (h.claimedById === null ? 'claim-first' : null);

/** What the state of a hit allows whom: screens disable by it, policies refuse by it. Null means allowed. */
export const hitCan = {
  /** A supervisor may take it from whoever has it; a second pair of eyes is not the one that asked for it. */
  claim: (h: OpenState, { id, supervisor }: Viewer) =>
    decided(h) ?? (supervisor ? null : (heldByOther(h, id) ?? (h.escalatedById === id ? 'escalated-by-you' : null))),
  unclaim: (h: HitState, me: string) => decided(h) ?? (h.claimedById === me ? null : 'not-claimed-by-you'),
  review: inHand,
  markDuplicate: inHand,
  /** Out of the queue for a while: whoever has it, anybody where nobody has. */
  snooze: (h: HitState, me: string) => decided(h) ?? heldByOther(h, me),
  wake: (h: HitState & { snoozedUntil: Date | null }, now: Date) =>
    decided(h) ?? (h.snoozedUntil !== null && h.snoozedUntil > now ? null : 'not-snoozed'),
  escalate: (h: HitState & { escalatedAt: Date | null }, me: string) =>
    decided(h) ?? heldByOther(h, me) ?? (h.escalatedAt === null ? null : 'already-escalated'),
  /** Undo: by the reviewer, or by a supervisor; never once something was released from it. */
  reopen: (h: HitState & { released: boolean }, me: string, supervisor: boolean) =>
    h.status === 'pending'
      ? 'hit-pending'
      : h.released
        ? 'already-released'
        : h.reviewedById === me || supervisor
          ? null
          : 'not-your-review',
  /** A human review by somebody other than the releaser stands before every release (Art 6(5), docs/decisions). */
  release: (h: HitState, me: string) =>
    h.status !== 'confirmed' ? 'hit-not-confirmed' : h.reviewedById === me ? 'reviewer-cannot-release' : null,
  /** Who the person is shows once somebody took the hit, to them; to supervisors and the DPO, who look after it; and once decided. */
  see: (h: HitState, viewer: { id: string; overseer: boolean }) =>
    h.status !== 'pending' || viewer.overseer || h.claimedById === viewer.id,
};
