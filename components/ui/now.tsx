'use client'; // one clock for the whole page

import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';

/** The server's time when it rendered: the first render in the browser must agree with it. */
const RenderedAt = createContext(0);

/** Tells the clocks below what time the server rendered at. `at` is milliseconds since 1970. */
export function NowProvider({ at, children }: { at: number; children: ReactNode }) {
  return <RenderedAt value={at}>{children}</RenderedAt>;
}

const watchers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function watch(changed: () => void): () => void {
  watchers.add(changed);
  timer ??= setInterval(() => {
    for (const watcher of watchers) watcher();
  }, 1000);
  return () => {
    watchers.delete(changed);
    if (watchers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The time now, moving in steps of so many seconds; components that share a step change together. */
export function useNow(stepSeconds = 30): Date {
  const renderedAt = useContext(RenderedAt);
  const step = stepSeconds * 1000;
  const floor = (at: number) => Math.floor(at / step) * step;
  return new Date(
    useSyncExternalStore(
      watch,
      () => floor(Date.now()),
      () => floor(renderedAt),
    ),
  );
}
