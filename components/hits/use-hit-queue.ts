'use client'; // follows the feed

import { queryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { HitPage, HitRow } from '@/components/hits/hit-row';
import { QUEUE_LIMIT } from '@/components/hits/hit-row';
import { steadyRows } from '@/components/hits/steady-rows';
import { fetchJson } from '@/components/live/fetch-json';
import { liveKey } from '@/components/live/use-live';
import type { HitViewName } from '@/lib/hits/schema';

/** A view of the queue as it is asked for; `status` narrows what is judged. */
export interface QueueOf {
  view: HitViewName;
  status?: 'confirmed' | 'dismissed' | 'duplicate' | undefined;
}

const address = ({ view, status }: QueueOf) => `/api/v1/hits?view=${view}${status ? `&status=${status}` : ''}`;

/** The rows of a view as they stand now, for a screen that asks what became of one of them. */
export const hitsQuery = (view: HitViewName) =>
  queryOptions({
    queryKey: liveKey('hits', 'rows', view),
    queryFn: async ({ signal }) =>
      (await fetchJson<HitPage>(`${address({ view })}&limit=${QUEUE_LIMIT}`, signal)).items,
  });

/**
 * One view of the queue, kept fresh, its rows in their places until the reader lets the new ones in.
 * @param renderedAt when the server read the first page: a later read of the page starts from its own rows
 */
export function useHitQueue(of: QueueOf, first: HitPage, renderedAt: number) {
  const query = useInfiniteQuery({
    queryKey: liveKey('hits', 'list', of.view, of.status ?? '', renderedAt),
    queryFn: ({ pageParam, signal }) =>
      fetchJson<HitPage>(`${address(of)}${pageParam ? `&cursor=${encodeURIComponent(pageParam)}` : ''}`, signal),
    initialPageParam: '',
    getNextPageParam: (page: HitPage) => page.next ?? undefined,
    initialData: { pages: [first], pageParams: [''] },
    staleTime: 5_000,
  });
  const [shown, setShown] = useState<readonly HitRow[]>(first.items);
  const items = query.data.pages.flatMap((p) => p.items);
  const { rows, fresh } = steadyRows(shown, { items, next: query.data.pages.at(-1)?.next ?? null }, of.view);
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
