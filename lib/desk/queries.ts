import * as z from 'zod';
import { query } from '@/lib/core/query';

const SOON_MS = 2 * 3_600_000;

/** What must be done before the shift ends, in counts. Everybody gets the counts of what their roles can open. */
export const deskCounts = query({
  name: 'desk.counts',
  input: z.object({}),
  policy: { who: { anyone: true } },
  async read({ tx, actor, now }) {
    if (actor.kind !== 'person') return null;
    const may = (...wanted: string[]) => actor.roles.some((r) => wanted.includes(r));
    const soon = new Date(now.getTime() + SOON_MS);
    const me = actor.agencyId;
    const awake = { status: 'pending', OR: [{ snoozedUntil: null }, { snoozedUntil: { lte: now } }] };
    const open = { recipientId: me, expiresAt: { gt: now }, receipts: { none: { kind: 'acknowledged' } } };
    return {
      pendingHits: may('analyst', 'supervisor') ? await tx.hit.count({ where: awake }) : null,
      dueHits: may('analyst', 'supervisor') ? await tx.hit.count({ where: { ...awake, dueAt: { lt: soon } } }) : null,
      myHits: may('analyst', 'supervisor') ? await tx.hit.count({ where: { ...awake, claimedById: actor.id } }) : null,
      toShare: may('liaison', 'supervisor')
        ? await tx.hit.count({ where: { status: 'confirmed', alerts: { none: {} } } })
        : null,
      incoming: may('analyst', 'liaison', 'supervisor') ? await tx.disclosure.count({ where: open }) : null,
      incomingDue: may('analyst', 'liaison', 'supervisor')
        ? await tx.disclosure.count({ where: { ...open, replyBy: { lt: soon } } })
        : null,
      waitingOnPartners: may('liaison', 'supervisor')
        ? await tx.disclosure.count({
            where: { agencyId: me, expiresAt: { gt: now }, receipts: { none: { kind: 'acknowledged' } } },
          })
        : null,
      nextDue: may('analyst', 'supervisor')
        ? ((await tx.hit.findFirst({ where: awake, orderBy: { dueAt: 'asc' }, select: { dueAt: true } }))?.dueAt ??
          null)
        : null,
    };
  },
  access: { none: 'counts only' },
});
