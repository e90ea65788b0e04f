'use client'; // keeps what is on the screen

import { useState } from 'react';

/**
 * Rows of a live list that stay where they are: what is shown changes in place, what is new waits until `reveal`, and
 * how much waits is `fresh`. Starts from what the server rendered, not from an older answer in the cache. Ids in `own`
 * are awaited by this person and shown as soon as they are there.
 */
export function useSteadyRows<T extends { id: string }>(
  rendered: readonly T[],
  latest: readonly T[],
  own: ReadonlySet<string>,
) {
  const [shown, setShown] = useState(() => rendered.map((row) => row.id));
  const reveal = () => setShown(latest.map((row) => row.id));
  const known = new Set(shown);
  const waiting = latest.filter((row) => !known.has(row.id));
  // set while rendering: the row must not be missing for a frame
  if (waiting.some((row) => own.has(row.id))) reveal();
  const byId = new Map([...rendered, ...latest].map((row) => [row.id, row]));
  return { rows: shown.flatMap((id) => byId.get(id) ?? []), fresh: waiting.length, reveal };
}
