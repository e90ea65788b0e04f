import { type HitPage, type HitRow, isOpenView } from '@/components/hits/hit-row';
import type { HitViewName } from '@/lib/hits/schema';

/** A row in its place; `gone` when it is no longer in this view: taken, decided, put aside. */
export interface SteadyRow {
  row: HitRow;
  gone: boolean;
}

/**
 * What the reader sees: the rows in the order they were shown, each as it stands now. A row that the server no longer
 * lists stays where it is, marked, so that nothing moves under the cursor. `fresh` are rows that wait to be let in.
 * @param shown rows as they were let in, in that order
 * @param page what the server says now, from the first row on
 */
export function steadyRows(
  shown: readonly HitRow[],
  page: HitPage,
  view: HitViewName,
): { rows: SteadyRow[]; fresh: HitRow[] } {
  if (shown.length === 0) return { rows: page.items.map((row) => ({ row, gone: false })), fresh: [] };
  const now = new Map(page.items.map((row) => [row.id, row]));
  const lastListed = Math.max(...shown.map((row) => page.items.findIndex((r) => r.id === row.id)));
  const known = new Set(shown.map((row) => row.id));
  // behind a page's end, nobody knows whether a row left the list or only slid beyond what was asked for
  const cut = page.next === null ? null : page.items.at(-1);
  const beyond = (row: HitRow) => cut !== undefined && cut !== null && comesAfter(row, cut, view);
  const whole = page.next === null;
  return {
    rows: shown.map((row) => {
      const current = now.get(row.id);
      return { row: current ?? row, gone: !current && !beyond(row) };
    }),
    fresh: page.items.filter((row, at) => !known.has(row.id) && (whole || at <= lastListed)),
  };
}

/** The order of the queue: by time left, decided ones by the newest decision. */
function comesAfter(row: HitRow, other: HitRow, view: HitViewName): boolean {
  return isOpenView(view)
    ? new Date(row.dueAt) > new Date(other.dueAt)
    : new Date(row.reviewedAt ?? row.dueAt) < new Date(other.reviewedAt ?? other.dueAt);
}
