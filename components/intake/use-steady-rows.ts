'use client'; // keeps what is on the screen

import { useState } from 'react';

/**
 * Rows of a live list that stay where they are: what is shown changes in place, what is new waits until `reveal`, and
 * how much waits is `fresh`. Starts from what the server rendered, not from an older answer in the cache. Ids in `own`
 * are awaited by this person and shown as soon as they are there. A row that newer ones have pushed out of the list
 * stays as it was last told.
 */
export function useSteadyRows<T extends { id: string }>(
  rendered: readonly T[],
  latest: readonly T[],
  own: ReadonlySet<string>,
) {
  const [shown, setShown] = useState(() => rendered.map((row) => row.id));
  const [told, setTold] = useState(() => ({ by: rendered, rows: byId(rendered) }));
  const known = new Set(shown);
  // set while rendering: a row must neither be missing nor fall back to what it was for a frame
  if (told.by !== latest) {
    const kept = [...told.rows].filter(([id]) => known.has(id));
    setTold({ by: latest, rows: new Map([...kept, ...byId(latest)]) });
  }
  const reveal = () => setShown(latest.map((row) => row.id));
  const waiting = latest.filter((row) => !known.has(row.id));
  if (waiting.some((row) => own.has(row.id))) reveal();
  return { rows: shown.flatMap((id) => told.rows.get(id) ?? []), fresh: waiting.length, reveal };
}

const byId = <T extends { id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row] as const));
