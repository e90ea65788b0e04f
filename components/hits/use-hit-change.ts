'use client'; // listens to the queue

import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { QUEUE_LIMIT } from '@/components/hits/hit-row';
import { hitsQuery } from '@/components/hits/use-hit-queue';
import type { HitView } from '@/lib/hits/hit-shapes';

/**
 * What happened to the hit in hand since its card was read: it is no longer this officer's, or later data changed its
 * evidence. It asks the queue and not the record: looking at the record again leaves an audit event.
 */
export function useHitChange(hit: HitView | null): 'gone' | 'new-data' | null {
  const mine = hit !== null && hit.status === 'pending' && hit.claimedByMe;
  const [readAt, setReadAt] = useState(Number.POSITIVE_INFINITY);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the moment at which the card was read as it is now
  useEffect(() => setReadAt(Date.now()), [hit]);
  const { data, dataUpdatedAt } = useQuery({ ...hitsQuery('mine'), enabled: mine });
  if (!hit || !mine || !data || dataUpdatedAt <= readAt) return null;
  const row = data.find((r) => r.id === hit.id);
  if (row) return moment(row.changedAt) > moment(hit.changedAt) || row.version !== hit.version ? 'new-data' : null;
  // folded into a stronger hit of the same person, or beyond the end of a full queue: nothing can be told
  const folded = hit.sealed || hit.fold.some((other) => other.claimedByMe && other.status === 'pending');
  return folded || data.length >= QUEUE_LIMIT ? null : 'gone';
}

const moment = (at: Date | string | null): number => (at ? new Date(at).getTime() : 0);
