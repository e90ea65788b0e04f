'use client'; // one stream for the whole page

import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { Topic } from '@/lib/live/topics';

/** Without a beat for this long the feed is stale and the screen says so (three beats). */
const STALE_MS = 60_000;
/** While the stream is gone, lists ask by themselves. */
const POLL_MS = 15_000;

export type Feed = 'live' | 'stale' | 'connecting';
const FeedContext = createContext<{ feed: Feed; lastBeat: number | null }>({ feed: 'connecting', lastBeat: null });

/** How fresh the page is: screens that live show it. */
export const useFeed = () => useContext(FeedContext);

/** Every query that lives starts its key with its topic; a nudge makes them ask again. */
export const liveKey = (topic: Topic, ...rest: readonly unknown[]) => [topic, ...rest] as const;

/**
 * Listens to the server's nudges and refreshes the queries they touch. After a gap everything is asked again, so that
 * nothing is missed; while the stream is down the page polls and says that it is stale.
 */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [feed, setFeed] = useState<Feed>('connecting');
  const [lastBeat, setLastBeat] = useState<number | null>(null);

  useEffect(() => {
    let last = Date.now();
    const beat = () => {
      last = Date.now();
      setLastBeat(last);
      setFeed('live');
    };
    const all = () => void client.invalidateQueries({ predicate: (q) => typeof q.queryKey[0] === 'string' });
    const source = new EventSource('/api/live');
    source.addEventListener('open', () => {
      beat();
      // what happened between the page's rendering, or the lost stream, and now was not heard
      all();
    });
    source.addEventListener('beat', beat);
    source.addEventListener('catch-up', all);
    source.addEventListener('nudge', (event) => {
      beat();
      for (const topic of JSON.parse(event.data) as Topic[]) void client.invalidateQueries({ queryKey: [topic] });
    });
    const watch = setInterval(() => {
      if (Date.now() - last < STALE_MS && source.readyState === EventSource.OPEN) return;
      if (Date.now() - last >= STALE_MS) setFeed('stale');
      all();
    }, POLL_MS);
    return () => {
      clearInterval(watch);
      source.close();
    };
  }, [client]);

  return <FeedContext.Provider value={{ feed, lastBeat }}>{children}</FeedContext.Provider>;
}
