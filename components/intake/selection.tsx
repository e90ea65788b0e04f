'use client'; // what is selected on the page

import { createContext, type ReactNode, useContext, useState } from 'react';
import type { ByteRange } from '@/lib/travel/parsed';

/** A traveller, a booking or a place, and the bytes of the message it came from. */
export interface Selected {
  id: string;
  kind: 'traveller' | 'booking' | 'place';
  ranges: readonly ByteRange[];
  /** For the raw message's own heading; a name stands on the page already. */
  label: string;
}

interface Selection {
  selected: Selected | null;
  /** Counts selections, so that choosing the same thing again scrolls there again. */
  turn: number;
  select: (next: Selected | null) => void;
}

const SelectionContext = createContext<Selection>({ selected: null, turn: 0, select: () => undefined });

/** Ties the parsed things of a message to the message as received. */
export function SelectionProvider({ children }: { children: ReactNode }) {
  const [{ selected, turn }, set] = useState<{ selected: Selected | null; turn: number }>({ selected: null, turn: 0 });
  return (
    <SelectionContext
      value={{ selected, turn, select: (next) => set((now) => ({ selected: next, turn: now.turn + 1 })) }}
    >
      {children}
    </SelectionContext>
  );
}

/** What is selected, and the way to select. Without a provider nothing ever is. */
export const useSelection = () => useContext(SelectionContext);
