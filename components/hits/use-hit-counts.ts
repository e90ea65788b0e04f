'use client'; // follows the feed

import { useQuery } from '@tanstack/react-query';
import { fetchJson } from '@/components/live/fetch-json';
import { liveKey } from '@/components/live/use-live';
import type { HitCounts } from '@/lib/hits/hit-shapes';

/** How many rows each view has, kept fresh from what the server rendered. */
export function useHitCounts(first: HitCounts): HitCounts {
  const { data } = useQuery({
    queryKey: liveKey('hits', 'counts'),
    queryFn: ({ signal }) => fetchJson<HitCounts>('/api/v1/hit-counts', signal),
    initialData: first,
    staleTime: 5_000,
  });
  return data;
}
