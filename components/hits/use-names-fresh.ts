'use client'; // asks the page again when the feed knows more than it

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { ClaimNames } from '@/components/hits/hit-row';
import type { SteadyRow } from '@/components/hits/steady-rows';

/** A colleague took or gave back a row: the feed says that, and the page says who. It is asked once for each change. */
export function useNamesFresh(rows: readonly SteadyRow[], names: ClaimNames): void {
  const router = useRouter();
  const unnamed = rows
    .filter(({ row }) => row.claimed && !row.claimedByMe && !names[row.id])
    .map(({ row }) => row.id)
    .join(' ');
  const asked = useRef('');
  const refresh = useEffectEvent(() => router.refresh());
  useEffect(() => {
    if (unnamed === '' || asked.current === unnamed) return;
    asked.current = unnamed;
    refresh();
  }, [unnamed]);
}
