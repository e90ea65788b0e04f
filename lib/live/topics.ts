import type { EventName } from '@/lib/audit/events';

/** What a screen can keep fresh. A nudge names a topic, never a record: the screen asks again and sees what it may. */
export const topics = ['intake', 'hits', 'alerts', 'incoming', 'watchlists', 'rules'] as const;
export type Topic = (typeof topics)[number];

/** Channel of the one dispatcher's NOTIFY. */
export const CHANNEL = 'concord_live';

/** What travels on it. */
export interface Nudge {
  agencyId: string;
  topics: Topic[];
}

/** Which screens an event touches, at the agency whose act it is and at the one it concerns. */
const touched: Partial<Record<EventName, { own?: Topic[]; counterpart?: Topic[] }>> = {
  'travel.receive': { own: ['intake'] },
  'travel.enter': { own: ['intake'] },
  'travel.reread': { own: ['intake'] },
  'travel.expire-lists': { own: ['intake'] },
  'travel.erase-quarantined': { own: ['intake'] },
  'screening.run': { own: ['intake', 'hits'] },
  'screening.rescreen': { own: ['watchlists', 'hits'] },
  'rule.create': { own: ['rules'] },
  'rule.save-draft': { own: ['rules'] },
  'rule.new-version': { own: ['rules'] },
  'rule.test': { own: ['rules'] },
  'rule.propose': { own: ['rules'] },
  'rule.return': { own: ['rules'] },
  'rule.activate': { own: ['rules'] },
  'rule.suspend': { own: ['rules'] },
  'rule.resume': { own: ['rules'] },
  'rule.retire': { own: ['rules'] },
  'rule.review': { own: ['rules'] },
  'rule.suspend-overdue': { own: ['rules'] },
  'watchlist.create': { own: ['watchlists'] },
  'watchlist.import': { own: ['watchlists'] },
  'watchlist.change': { own: ['watchlists'] },
  'watchlist.add-entry': { own: ['watchlists'] },
  'watchlist.amend-entry': { own: ['watchlists'] },
  'watchlist.withdraw-entry': { own: ['watchlists'] },
  'watchlist.restore-entry': { own: ['watchlists'] },
  'hit.claim': { own: ['hits'] },
  'hit.take-next': { own: ['hits'] },
  'hit.release-claim': { own: ['hits'] },
  'hit.review': { own: ['hits'] },
  'hit.mark-duplicate': { own: ['hits'] },
  'hit.snooze': { own: ['hits'] },
  'hit.wake': { own: ['hits'] },
  'hit.escalate': { own: ['hits'] },
  'hit.reopen': { own: ['hits'] },
  'clearance.revoke': { own: ['hits'] },
  'alert.release': { own: ['alerts', 'hits'] },
  'disclosure.release': { counterpart: ['incoming'] },
  'disclosure.open': { own: ['incoming'], counterpart: ['alerts'] },
  'disclosure.acknowledge': { own: ['incoming'], counterpart: ['alerts'] },
};

/** Folds a batch of events into one nudge per agency, so that a burst of writes is one refresh. */
export function nudgesOf(
  events: readonly { action: string; agencyId: string | null; recipientId: string | null }[],
): Nudge[] {
  const byAgency = new Map<string, Set<Topic>>();
  const add = (agencyId: string | null, more: Topic[] | undefined) => {
    if (!agencyId || !more) return;
    const held = byAgency.get(agencyId) ?? new Set<Topic>();
    for (const topic of more) held.add(topic);
    byAgency.set(agencyId, held);
  };
  for (const e of events) {
    const touch = touched[e.action as EventName];
    add(e.agencyId, touch?.own);
    add(e.recipientId, touch?.counterpart);
  }
  return [...byAgency].map(([agencyId, set]) => ({ agencyId, topics: [...set] }));
}
