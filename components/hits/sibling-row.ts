import type { HitRow } from '@/components/hits/hit-row';
import type { HitView } from '@/lib/hits/hit-shapes';

/**
 * The next open hit of the same person on the same journey that this officer has in hand, as a row to show at once: one
 * person is looked at by one pair of eyes, before the next comes.
 */
export function siblingRow(hit: HitView): HitRow | null {
  if (hit.sealed) return null;
  const other = hit.fold.find((folded) => folded.status === 'pending' && folded.claimedByMe);
  if (!other) return null;
  const { legs: _legs, ...journey } = hit.journey;
  const ground = { name: other.ground, family: '', offence: '' };
  return {
    ...other,
    journey,
    // its own evidence comes with its card
    shape: [],
    list: other.kind === 'entry' ? ground : null,
    rule: other.kind === 'rule' ? ground : null,
    raisedAt: hit.raisedAt,
    dueAt: hit.dueAt,
    lastSeenAt: hit.lastSeenAt,
    protected: hit.protected,
    others: Math.max(0, hit.others - 1),
    pushes: hit.pushes,
    version: 0,
    reviewedAt: null,
    reason: null,
    shared: 0,
    seenBefore: false,
    changedAt: null,
    returnedAt: null,
    snoozedUntil: null,
    snoozeNewData: false,
    escalatedAt: null,
    duplicateOf: null,
  };
}
