/** What the order of the inbox looks at. */
interface Ordered {
  id: string;
  state: string;
  replyBy: Date | string;
}

/** Ids as they stand on the screen, in two groups. It changes only when the reader asks, so no row moves by itself. */
export interface InboxOrder {
  waiting: string[];
  done: string[];
}

/** Waiting ones by their clock, the nearest first; the rest as they came, newest first. */
export function orderInbox(items: readonly Ordered[]): InboxOrder {
  const waiting = items.filter((i) => i.state !== 'acknowledged');
  const byClock = (a: Ordered, b: Ordered) => new Date(a.replyBy).getTime() - new Date(b.replyBy).getTime();
  return {
    waiting: [...waiting].sort(byClock).map((i) => i.id),
    done: items.filter((i) => i.state === 'acknowledged').map((i) => i.id),
  };
}

/** How many items have come that the screen does not show yet. */
export function unseen(items: readonly Ordered[], order: InboxOrder): number {
  const shown = new Set([...order.waiting, ...order.done]);
  return items.filter((i) => !shown.has(i.id)).length;
}
