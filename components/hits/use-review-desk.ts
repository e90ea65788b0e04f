'use client'; // keeps the next hit at hand while the server answers

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { openHit, openNextHit } from '@/app/actions';
import { type HitRow, toHitRow } from '@/components/hits/hit-row';
import { siblingRow } from '@/components/hits/sibling-row';
import { useAhead } from '@/components/hits/use-ahead';
import { useErrorWord } from '@/components/intake/error-word';
import { liveKey } from '@/components/live/use-live';
import { useAnnounce } from '@/components/ui/announcer';
import { paths } from '@/lib/display/paths';
import type { HitView } from '@/lib/hits/hit-shapes';
import { type HitViewName, type TakeView, takeViews } from '@/lib/hits/schema';

/** What an action of the desk answers. */
type Answer<R> = { ok: true; result: R } | { ok: false; reason: string };

/** What stands on the desk: a whole card, or a row whose card is on its way; neither when the view is worked off. */
interface Shown {
  id: string | null;
  row: HitRow | null;
  hit: HitView | null;
}

/** What was done last, with the way back. */
export interface LastAct {
  id: string;
  reference: string;
  what: 'confirmed' | 'dismissed' | 'unsure' | 'duplicate' | 'snoozed' | 'escalated';
  saved: boolean;
}

const rowOf = (hit: HitView): HitRow | null => (hit.sealed ? toHitRow(hit) : null);

/**
 * The hit on the desk and the way from one to the next. A judgement is sent off and the next hit shown at once, without
 * a name, from what came with the card before; its own card takes the place as soon as the server answers. Where the
 * judgement is refused, its hit comes back.
 */
export function useReviewDesk(first: HitView, view: HitViewName) {
  const t = useTranslations('hits');
  const announce = useAnnounce();
  const errorWord = useErrorWord();
  const client = useQueryClient();
  const [shown, setShown] = useState<Shown>({ id: first.id, row: rowOf(first), hit: first });
  const [coming, setComing] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [last, setLast] = useState<LastAct | null>(null);
  /** Counts what was asked to be shown, so that a late answer does not push away a newer one. */
  const turn = useRef(0);

  const place = (id: string | null, row: HitRow | null, hit: HitView | null, history: 'push' | 'replace' | 'keep') => {
    setShown({ id, row, hit });
    if (!id || history === 'keep') return;
    const address = paths.hit(id, view);
    if (history === 'push') window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
  };

  /** Waits for a card and puts it on the desk, unless the officer has moved on meanwhile. */
  const receive = async (asked: Promise<Answer<HitView | null>>) => {
    const mine = ++turn.current;
    setComing(true);
    const answer = await asked.catch((): Answer<null> => ({ ok: false, reason: 'unreachable' }));
    if (turn.current !== mine) return;
    setComing(false);
    if (!answer.ok) return refuse(answer.reason);
    setRefused(null);
    const hit = answer.result;
    place(hit?.id ?? null, hit ? rowOf(hit) : null, hit, 'replace');
  };
  const refuse = (reason: string) => {
    setRefused(errorWord(reason));
    announce(errorWord(reason));
  };
  const ahead = useAhead(view);
  const told = () => void client.invalidateQueries({ queryKey: liveKey('hits') });

  const show = (id: string, row: HitRow | null = null, history: 'push' | 'keep' = 'push') => {
    setRefused(null);
    place(id, row, null, history);
    void receive(openHit({ hitId: id, view }));
  };

  const takeView = takeViews.find((v) => v === view) ?? null;
  /** The next of the view, at once as a row and then whole; taken where the view is one to take from. */
  const goOn = (next: HitRow | null, asked: () => Promise<Answer<HitView | null>>) => {
    setRefused(null);
    place(next?.id ?? null, next, null, 'push');
    window.scrollTo({ top: 0 });
    return receive(asked());
  };
  const following = (next: HitRow | null): Promise<Answer<HitView | null>> =>
    takeView
      ? openNextHit({ view: takeView })
      : next
        ? openHit({ hitId: next.id, view })
        : Promise.resolve({ ok: true, result: null });

  /**
   * Sends an act off and goes on: to the next hit of the same person, else to the next of the view. A refusal brings the
   * hit back.
   * @param together the same act and the next card of the view in one round trip, where there is such a thing
   */
  const actAndGoOn = async (
    hit: HitView,
    what: LastAct['what'],
    work: () => Promise<Answer<unknown>>,
    together?: (next: { view: TakeView }) => Promise<Answer<Answer<HitView | null>>>,
  ) => {
    const sibling = what === 'snoozed' ? null : siblingRow(hit);
    const next = sibling ?? ahead(hit.id) ?? (hit.next ? toHitRow(hit.next) : null);
    setLast({ id: hit.id, reference: hit.reference, what, saved: false });
    let problem: string | null = null;
    const done = () => {
      setLast((held) => (held?.id === hit.id ? { ...held, saved: true } : held));
      announce(t(`last.${what}`, { reference: hit.reference }));
    };
    await goOn(next, async () => {
      if (together && takeView && !sibling) {
        const answer = await together({ view: takeView });
        if (answer.ok) {
          done();
          return answer.result;
        }
        problem = answer.reason;
        return { ok: true, result: hit };
      }
      const answer = await work();
      if (!answer.ok) {
        problem = answer.reason;
        return { ok: true, result: hit };
      }
      done();
      return sibling ? openHit({ hitId: sibling.id, view }) : following(next);
    });
    if (problem) {
      setLast(null);
      refuse(problem);
    }
    told();
  };

  /** An act that leaves the hit on the desk: its card is read again afterwards. */
  const actAndStay = async (done: string, work: () => Promise<Answer<HitView>>) => {
    await receive(
      work().then((answer) => {
        if (answer.ok) announce(done);
        return answer;
      }),
    );
    told();
  };

  const onBack = useEffectEvent(() => {
    const id = window.location.pathname.split('/').at(-1) ?? '';
    if (window.location.pathname === paths.hit(id) && id !== shown.id) show(id, null, 'keep');
  });
  useEffect(() => {
    // the router may have brought back a page whose address moved on since it was rendered
    onBack();
    window.addEventListener('popstate', onBack);
    return () => window.removeEventListener('popstate', onBack);
  }, []);

  return {
    shown,
    coming,
    refused,
    refuse,
    last,
    forget: () => setLast(null),
    show,
    reload: (id: string) => void receive(openHit({ hitId: id, view })),
    actAndGoOn,
    actAndStay,
  };
}
