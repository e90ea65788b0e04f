'use client'; // listens to the queue

import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { QUEUE_LIMIT } from '@/components/hits/hit-row';
import { hitsQuery } from '@/components/hits/use-hit-queue';

/**
 * What happened to an open, pending hit since it was loaded. It asks the queue and not the record: looking at the
 * record again leaves an audit event, and every hit of the agency would cause one.
 */
export function useHitChange(hit: {
  id: string;
  version: number;
  status: string;
  claimedByMe: boolean;
  claimedBy: string | null;
}): 'decided' | 'taken' | null {
  const [loadedAt, setLoadedAt] = useState(Number.POSITIVE_INFINITY);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the moment at which the record was loaded as it is now
  useEffect(() => setLoadedAt(Date.now()), [hit.version, hit.status, hit.claimedByMe, hit.claimedBy]);
  const { data, dataUpdatedAt } = useQuery({ ...hitsQuery('pending'), enabled: hit.status === 'pending' });
  if (hit.status !== 'pending' || !data || dataUpdatedAt <= loadedAt) return null;
  const row = data.find((r) => r.id === hit.id);
  // beyond the end of a full queue nothing can be told
  if (!row) return data.length < QUEUE_LIMIT ? 'decided' : null;
  return row.claimed && !row.claimedByMe && hit.claimedBy === null ? 'taken' : null;
}
