import type { Tx } from '@/lib/core/db';

/** A judged hit of the same pair: same person by name and birth date, same entry of its list or same rule. */
interface JudgedPair {
  /** The hit that was asked about. */
  id: string;
  judgedId: string;
}

/**
 * Judged hits elsewhere of the same pairs as these hits, the latest judgements first. A person without a full birth date
 * is nobody in particular: nothing is found for them.
 */
export async function judgedPairs(tx: Tx, ids: readonly string[]): Promise<JudgedPair[]> {
  if (ids.length === 0) return [];
  // each hit through the index of the person; an entry that changed on its list is a new row with the old reference
  return tx.$queryRaw<JudgedPair[]>`
    SELECT h.id, j.id AS "judgedId"
    FROM hit h LEFT JOIN watchlist_entry e ON e.id = h.entry_id
    JOIN LATERAL (SELECT s.id, s.reviewed_at FROM hit s LEFT JOIN watchlist_entry x ON x.id = s.entry_id
      WHERE s.person_hash = h.person_hash AND s.id <> h.id AND s.status <> 'pending'
        AND CASE WHEN h.rule_id IS NULL THEN x.watchlist_id = e.watchlist_id AND x.external_ref = e.external_ref
          ELSE s.rule_id = h.rule_id END
      ORDER BY s.reviewed_at DESC, s.id LIMIT 50) j ON true
    WHERE h.id = ANY(${[...ids]}::uuid[])
    ORDER BY j.reviewed_at DESC, j.id`;
}

/** Of these hits, those whose pair a person judged before: elsewhere, or on the hit itself before it came back. */
export async function seenBefore(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const own = await tx.hitJudgement.findMany({
    where: { hitId: { in: [...ids] }, decision: { in: ['confirmed', 'dismissed', 'unsure', 'duplicate'] } },
    distinct: ['hitId'],
    select: { hitId: true },
  });
  const elsewhere = await judgedPairs(tx, ids);
  return new Set([...own.map((j) => j.hitId), ...elsewhere.map((p) => p.id)]);
}
