import type { Tx } from '@/lib/core/db';

interface Folded {
  id: string;
  foldKey: Uint8Array<ArrayBuffer>;
}

/** Open hits of the same person on the same journey; an empty key, from before there were any, matches nothing. */
const siblings = ({ id, foldKey }: Folded) => ({
  id: { not: id },
  foldKey: foldKey.length === 0 ? { in: [] } : foldKey,
  status: 'pending',
});

/**
 * One person looks at a person: the hits folded with this one go to whoever takes it, but for those asleep, escalated or
 * in another's hands.
 * @param from who had them, when a supervisor takes over
 * @returns how many came along
 */
export async function holdFold(tx: Tx, hit: Folded, to: string, from: string | null, now: Date): Promise<number> {
  const { count } = await tx.hit.updateMany({
    where: {
      ...siblings(hit),
      escalatedAt: null,
      AND: [
        { OR: [{ claimedById: null }, ...(from ? [{ claimedById: from }] : [])] },
        { OR: [{ snoozedUntil: null }, { snoozedUntil: { lte: now } }] },
      ],
    },
    data: { claimedById: to, claimedAt: now, snoozedUntil: null, snoozeNewData: false },
  });
  return count;
}

/** Gives the folded hits that this person has back to the queue. @returns how many */
export async function dropFold(tx: Tx, hit: Folded, me: string): Promise<number> {
  const { count } = await tx.hit.updateMany({
    where: { ...siblings(hit), claimedById: me },
    data: { claimedById: null, claimedAt: null },
  });
  return count;
}

/** The clock of the next folded hit starts when the one before it is decided. */
export async function restartFold(tx: Tx, hit: Folded, me: string, now: Date): Promise<void> {
  await tx.hit.updateMany({ where: { ...siblings(hit), claimedById: me }, data: { claimedAt: now } });
}

/** Folded hits that nobody else has sleep with this one. @returns how many */
export async function snoozeFold(
  tx: Tx,
  hit: Folded,
  me: string,
  sleep: { snoozedUntil: Date; snoozeNewData: boolean },
): Promise<number> {
  const { count } = await tx.hit.updateMany({
    where: { ...siblings(hit), escalatedAt: null, OR: [{ claimedById: null }, { claimedById: me }] },
    data: { ...sleep, claimedById: null, claimedAt: null },
  });
  return count;
}
