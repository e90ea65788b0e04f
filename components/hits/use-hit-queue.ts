'use client'; // follows the feed

import { queryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { HitPage, HitRow } from '@/components/hits/hit-row';
import { QUEUE_LIMIT } from '@/components/hits/hit-row';
import { steadyRows } from '@/components/hits/steady-rows';
import { fetchJson } from '@/components/live/fetch-json';
import { liveKey } from '@/components/live/use-live';
import type { HitStatus } from '@/lib/hits/schema';

/** The rows of a tab as they stand now, for a screen that asks what became of one of them. */
export const hitsQuery = (status: HitStatus) =>
  queryOptions({
    queryKey: liveKey('hits', 'rows', status),
    queryFn: async ({ signal }) =>
      (await fetchJson<HitPage>(`/api/v1/hits?status=${status}&limit=${QUEUE_LIMIT}`, signal)).items,
  });

/**
 * One tab of the queue, kept fresh, its rows in their places until the reader lets the new ones in.
 * @param renderedAt when the server read the first page: a later read of the page starts from its own rows
 */
export function useHitQueue(status: HitStatus, first: HitPage, renderedAt: number) {
  const query = useInfiniteQuery({
    queryKey: liveKey('hits', 'list', status, renderedAt),
    queryFn: ({ pageParam, signal }) =>
      fetchJson<HitPage>(
        `/api/v1/hits?status=${status}${pageParam ? `&cursor=${encodeURIComponent(pageParam)}` : ''}`,
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page: HitPage) => page.next ?? undefined,
    initialData: { pages: [first], pageParams: [''] },
    staleTime: 5_000,
  });
  const [shown, setShown] = useState<readonly HitRow[]>(first.items);
  const items = query.data.pages.flatMap((p) => p.items);
  const { rows, fresh } = steadyRows(shown, { items, next: query.data.pages.at(-1)?.next ?? null });
  return {
    rows,
    fresh: fresh.length,
    /** Lets the new rows in and the gone ones go. */
    reveal: () => setShown(items),
    more: query.hasNextPage
      ? async () => {
          const answer = await query.fetchNextPage();
          const added = answer.data?.pages.at(-1)?.items ?? [];
          // at the end nothing moves
          setShown((held) => [...held, ...added.filter((row) => !held.some((h) => h.id === row.id))]);
        }
      : null,
    moreRunning: query.isFetchingNextPage,
    failed: query.isError,
    again: () => void query.refetch(),
    asking: query.isFetching,
  };
}
