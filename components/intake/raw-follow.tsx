'use client'; // part of RawPane

import { type RefObject, useEffect } from 'react';
import { isInSight, showInPane } from '@/components/intake/raw-keys';
import { useLight } from '@/components/intake/selection';

/** Longer than it takes the pointer to cross a row on its way elsewhere. */
const LINGER_MS = 120;

/** Scrolls the pane to what is pointed at on the other side. A component of its own: the segments need not render again. */
export function RawFollow({ pane }: { pane: RefObject<HTMLElement | null> }) {
  const light = useLight();
  useEffect(() => {
    if (light?.side !== 'parsed') return;
    const wait = setTimeout(() => {
      const box = pane.current;
      if (!box || !isInSight(box)) return;
      const lit = [...box.querySelectorAll<HTMLElement>('[data-lit]')];
      const row = lit.find((one) => one.querySelector('mark')) ?? lit[0];
      if (row) showInPane(box, row);
    }, LINGER_MS);
    return () => clearTimeout(wait);
  }, [light, pane]);
  return null;
}
