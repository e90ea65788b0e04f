interface HitState {
  status: string;
  claimedById: string | null;
  reviewedById: string | null;
}

/** What the state of a hit allows whom: screens disable by it, policies refuse by it. Null means allowed. */
export const hitCan = {
  claim: (h: HitState, me: string) =>
    h.status !== 'pending' ? 'hit-decided' : h.claimedById !== null && h.claimedById !== me ? 'claimed-by-other' : null,
  unclaim: (h: HitState, me: string) =>
    h.status !== 'pending' ? 'hit-decided' : h.claimedById === me ? null : 'not-claimed-by-you',
  review: (h: HitState, me: string) =>
    h.status !== 'pending' ? 'hit-decided' : h.claimedById !== null && h.claimedById !== me ? 'claimed-by-other' : null,
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
};
