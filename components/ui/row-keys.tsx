'use client'; // moves the focus between rows

import { useTranslations } from 'next-intl';
import { type ReactNode, useRef } from 'react';
import { useShortcuts } from '@/components/ui/shortcuts';

/**
 * Around a table: `j` and `k` move to the next and previous row's link, `o` opens it (so does Enter, by itself), `x`
 * ticks its box. The focus is the browser's own, so that readers hear where they are.
 */
export function RowKeys({ children }: { children: ReactNode }) {
  const t = useTranslations('common.keys');
  const box = useRef<HTMLDivElement>(null);
  const rows = () => [...(box.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const current = () => rows().findIndex((row) => row.contains(document.activeElement));
  const step = (by: number) => {
    const all = rows();
    const at = current();
    const row = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))];
    row?.querySelector<HTMLElement>('[data-row-link]')?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  };
  const inRow = (selector: string) => rows()[current()]?.querySelector<HTMLElement>(selector);
  useShortcuts([
    { keys: 'j', label: t('nextRow'), run: () => step(1) },
    { keys: 'k', label: t('previousRow'), run: () => step(-1) },
    { keys: 'o', label: t('openRow'), run: () => inRow('[data-row-link]')?.click() },
    { keys: 'x', label: t('selectRow'), run: () => inRow('input[type="checkbox"]')?.click() },
  ]);
  return <div ref={box}>{children}</div>;
}
