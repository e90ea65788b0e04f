'use client'; // follows the feed

import { useQuery } from '@tanstack/react-query';
import type { HitPage, HitRow } from '@/components/hits/hit-row';
import { fetchJson } from '@/components/live/fetch-json';
import { liveKey } from '@/components/live/use-live';
import { type HitViewName, takeViews } from '@/lib/hits/schema';

/** Enough that one is left when colleagues take some in the same moment. */
const ROWS = 5;

/**
 * The row that will be taken next from a view, as the feed tells it now: the free one with the least time left. It is at
 * hand before it is needed, so that it shows in the moment in which the hit before it is decided.
 */
export function useAhead(view: HitViewName): (except: string | null) => HitRow | null {
  const { data } = useQuery({
    queryKey: liveKey('hits', 'ahead', view),
    queryFn: async ({ signal }) => (await fetchJson<HitPage>(`/api/v1/hits?view=${view}&limit=${ROWS}`, signal)).items,
    enabled: takeViews.some((v) => v === view),
  });
  return (except) => data?.find((row) => row.id !== except && !row.claimed) ?? null;
}
