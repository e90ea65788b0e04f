'use client'; // takes the row with the focus

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { claimHit } from '@/app/actions';
import type { ClaimNames } from '@/components/hits/hit-row';
import type { SteadyRow } from '@/components/hits/steady-rows';
import { useErrorWord } from '@/components/intake/error-word';
import { useAnnounce } from '@/components/ui/announcer';
import { useShortcuts } from '@/components/ui/shortcuts';
import { paths } from '@/lib/display/paths';

export interface TakeHit {
  allowed: boolean;
  take: (id: string) => void;
  /** The row that waits for the server. */
  running: string | null;
  /** Why a row could not be taken: a key of the `errors` messages. */
  refused: { id: string; reason: string } | null;
}

/** Taking a row and opening it, by its button or the key `1` on the row with the focus. */
export function useTakeHit(rows: readonly SteadyRow[], names: ClaimNames, allowed: boolean): TakeHit {
  const t = useTranslations('hits');
  const errorWord = useErrorWord();
  const router = useRouter();
  const announce = useAnnounce();
  const [running, setRunning] = useState<string | null>(null);
  const [refused, setRefused] = useState<TakeHit['refused']>(null);

  const take = async (id: string) => {
    if (running) return;
    setRunning(id);
    setRefused(null);
    const answer = await claimHit({ hitId: id }).catch(() => null);
    setRunning(null);
    if (answer?.ok) return router.push(paths.hit(id));
    const reason = answer?.reason ?? 'unreachable';
    setRefused({ id, reason });
    announce(errorWord(reason));
    // the page knows the colleague's name
    router.refresh();
  };

  useShortcuts(
    [
      {
        keys: '1',
        label: t('takeAndOpen'),
        run: () => {
          const id = document.activeElement?.closest<HTMLElement>('[data-hit]')?.dataset.hit;
          if (id) void take(id);
          else announce(t('chooseRow'));
        },
      },
    ],
    { enabled: allowed },
  );

  // a colleague took or gave back a row: the API says that, the page says who
  const claims = rows.map(({ row }) => (row.claimed && !row.claimedByMe ? row.id : '')).join(' ');
  const named = rows.map(({ row }) => (names[row.id] && !row.claimedByMe ? row.id : '')).join(' ');
  const asked = useRef('');
  const refresh = useEffectEvent(() => router.refresh());
  useEffect(() => {
    if (claims === named || asked.current === claims) return;
    asked.current = claims;
    refresh();
  }, [claims, named]);

  return { allowed, take: (id) => void take(id), running, refused };
}
