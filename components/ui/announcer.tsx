'use client'; // speaks when something changes

import { createContext, type ReactNode, useContext, useState } from 'react';

const Announce = createContext<(message: string) => void>(() => undefined);

/** Holds the page's one polite live region. There are no toasts: what happened is also visible where it happened. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ message: '', turn: 0 });
  return (
    <Announce value={(message) => setSaid(({ turn }) => ({ message, turn: turn + 1 }))}>
      {children}
      <div role="status" aria-live="polite" className="sr-only">
        {/* a new element each time, so that the same words are read again */}
        <span key={said.turn}>{said.message}</span>
      </div>
    </Announce>
  );
}

/** A function that has a message read out when the reader is idle. Never with personal data. */
export function useAnnounce(): (message: string) => void {
  return useContext(Announce);
}
