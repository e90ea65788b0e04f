'use client'; // remembers which row the keys mean

import { useTranslations } from 'next-intl';
import { type FocusEvent, type MouseEvent, useRef, useState } from 'react';
import { useShortcuts } from '@/components/ui/shortcuts';

/**
 * The row that the keys of the queue mean: the one that had the focus last, else the first. `j` and `k` move on from it
 * even after a dialog or the bar had the focus, `o` opens it, `x` ticks it. Spread `box` on what stands around the rows.
 * @param ids the rows in the order shown
 */
export function useRowCursor(ids: readonly string[]) {
  const t = useTranslations('common.keys');
  const [held, setHeld] = useState<string | null>(null);
  const element = useRef<HTMLDivElement>(null);
  const at = held === null ? -1 : ids.indexOf(held);
  const current = ids[Math.max(0, at)] ?? null;
  const rowOf = (id: string | null) => (id ? element.current?.querySelector<HTMLElement>(`[data-hit="${id}"]`) : null);
  const focusRow = (id: string | null) => {
    const row = rowOf(id);
    row?.querySelector<HTMLElement>('[data-row-link]')?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  };
  const step = (by: number) => focusRow(ids[at < 0 ? 0 : Math.min(ids.length - 1, Math.max(0, at + by))] ?? null);
  useShortcuts([
    { keys: 'j', label: t('nextRow'), run: () => step(1) },
    { keys: 'k', label: t('previousRow'), run: () => step(-1) },
    {
      keys: 'o',
      label: t('openRow'),
      run: () => rowOf(current)?.querySelector<HTMLElement>('[data-row-link]')?.click(),
    },
    { keys: 'x', label: t('selectRow'), run: () => rowOf(current)?.querySelector<HTMLElement>('input')?.click() },
  ]);
  const note = (event: FocusEvent | MouseEvent) => {
    const id = event.target instanceof Element && event.target.closest<HTMLElement>('[data-hit]')?.dataset.hit;
    if (id) setHeld(id);
  };
  return { current, focusRow, box: { ref: element, onFocus: note, onClick: note } };
}
