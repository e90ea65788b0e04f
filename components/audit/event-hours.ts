const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** More bars than this cannot be told apart on a phone: then a bar is a day. */
const MOST_HOURS = 72;
const MOST_BARS = 400;

/** One bar: events that began in it. */
export interface Bar {
  from: Date;
  allowed: number;
  refused: number;
}

/** Counts events per hour of UTC, or per day when they lie far apart; empty bars between are kept, so that gaps show. */
export function eventHours(events: readonly { at: Date; decision: string }[]): { per: 'hour' | 'day'; bars: Bar[] } {
  const times = events.map((e) => e.at.getTime());
  if (times.length === 0) return { per: 'hour', bars: [] };
  const first = Math.min(...times);
  const last = Math.max(...times);
  const per = (last - first) / HOUR < MOST_HOURS ? 'hour' : 'day';
  const width = per === 'hour' ? HOUR : DAY;
  const start = Math.floor(first / width);
  const counted = new Map<number, Bar>();
  const bar = (slot: number) => {
    const held = counted.get(slot) ?? { from: new Date(slot * width), allowed: 0, refused: 0 };
    counted.set(slot, held);
    return held;
  };
  const end = Math.floor(last / width);
  if (end - start < MOST_BARS) for (let slot = start; slot <= end; slot++) bar(slot);
  for (const e of events) bar(Math.floor(e.at.getTime() / width))[e.decision === 'deny' ? 'refused' : 'allowed']++;
  return { per, bars: [...counted.values()].sort((a, b) => a.from.getTime() - b.from.getTime()) };
}
