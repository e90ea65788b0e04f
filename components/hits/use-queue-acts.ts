'use client'; // sends acts off

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { claimHit, escalateHits, reopenHit, snoozeHits, wakeHit } from '@/app/actions';
import type { Snooze } from '@/components/hits/snooze-act';
import { useErrorWord } from '@/components/intake/error-word';
import { liveKey } from '@/components/live/use-live';
import { useAnnounce } from '@/components/ui/announcer';
import type { ConfirmResult } from '@/components/ui/confirm-dialog';
import { paths } from '@/lib/display/paths';
import type { HitViewName } from '@/lib/hits/schema';

/** What the queue says back, and the hit whose judgement can be taken back. */
export interface QueueSaid {
  tone: 'ok' | 'warn';
  text: string;
  undo?: string;
}

type Answer<R> = { ok: true; result: R } | { ok: false; reason: string };

/** What can be done from the queue without opening a card. */
export function useQueueActs(view: HitViewName) {
  const t = useTranslations('hits');
  const errorWord = useErrorWord();
  const announce = useAnnounce();
  const client = useQueryClient();
  const router = useRouter();
  const [said, setSaid] = useState<QueueSaid | null>(null);
  const [running, setRunning] = useState<string | null>(null);
  const say = (what: QueueSaid) => {
    setSaid(what);
    announce(what.text);
    void client.invalidateQueries({ queryKey: liveKey('hits') });
  };
  const refuse = (reason: string) => say({ tone: 'warn', text: errorWord(reason) });

  const run = async <R>(mark: string, work: () => Promise<Answer<R>>, then: (result: R) => void) => {
    if (running) return;
    setRunning(mark);
    setSaid(null);
    const answer = await work().catch((): Answer<never> => ({ ok: false, reason: 'unreachable' }));
    setRunning(null);
    if (answer.ok) then(answer.result);
    else refuse(answer.reason);
  };
  const many = async (
    work: () => Promise<Answer<{ done: string[]; refused: { reason: string }[] }>>,
    what: 'snoozed' | 'escalated',
  ): Promise<ConfirmResult> => {
    const answer = await work().catch((): Answer<never> => ({ ok: false, reason: 'unreachable' }));
    if (!answer.ok) return { ok: false, message: errorWord(answer.reason) };
    const { done, refused } = answer.result;
    const text = t(`bulk.${what}`, { count: done.length });
    const first = refused[0];
    say(
      first
        ? { tone: 'warn', text: `${text} ${t('bulk.refused', { count: refused.length })} ${errorWord(first.reason)}` }
        : { tone: 'ok', text },
    );
    return { ok: true };
  };

  return {
    said,
    announce,
    hush: () => setSaid(null),
    say,
    refuse,
    running,
    take: (id: string) =>
      void run(
        id,
        () => claimHit({ hitId: id }),
        () => router.push(paths.hit(id, view)),
      ),
    wake: (id: string) =>
      void run(
        id,
        () => wakeHit({ hitId: id }),
        () => say({ tone: 'ok', text: t('woken') }),
      ),
    undo: (id: string) =>
      void run(
        id,
        () => reopenHit({ hitId: id }),
        () => router.push(paths.hit(id, view)),
      ),
    snooze: (ids: string[], { until, newData }: Snooze) =>
      many(() => snoozeHits({ hitIds: ids, newData, ...(until ? { until } : {}) }), 'snoozed'),
    escalate: (ids: string[], reason: string) => many(() => escalateHits({ hitIds: ids, reason }), 'escalated'),
  };
}
