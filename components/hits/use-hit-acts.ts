'use client'; // sends acts off

import { useTranslations } from 'next-intl';
import {
  claimHit,
  decideAndOpenNext,
  escalateHit,
  markDuplicate,
  openHit,
  reopenHit,
  reviewHit,
  snoozeHit,
  unclaimHit,
  wakeHit,
} from '@/app/actions';
import type { ReviewDraft } from '@/components/hits/review-draft';
import { remembers } from '@/components/hits/review-draft';
import type { Snooze } from '@/components/hits/snooze-act';
import type { useReviewDesk } from '@/components/hits/use-review-desk';
import type { ConfirmResult } from '@/components/ui/confirm-dialog';
import type { HitView, OpenHit } from '@/lib/hits/hit-shapes';
import type { HitViewName, Reason, ReviewDecision } from '@/lib/hits/schema';

/** What can be done with the hit on the desk, each in the way of the desk: on to the next, or staying. */
export function useHitActs(desk: ReturnType<typeof useReviewDesk>, view: HitViewName) {
  const t = useTranslations('hits');

  const review = (hit: OpenHit, draft: ReviewDraft, decision: ReviewDecision, reason: Reason) => {
    const note = draft.note.trim();
    const input = {
      hitId: hit.id,
      version: hit.version,
      decision,
      reason,
      ticked: [...draft.ticked],
      ...(note ? { note } : {}),
      ...(remembers(draft) && hit.remember.possible ? { remember: { until: draft.until ?? hit.remember.until } } : {}),
    };
    return desk.actAndGoOn(
      hit,
      decision,
      () => reviewHit(input),
      (next) => decideAndOpenNext(input, next),
    );
  };
  const goOn = async (
    hit: HitView,
    what: 'snoozed' | 'escalated' | 'duplicate',
    work: Parameters<typeof desk.actAndGoOn>[2],
  ): Promise<ConfirmResult> => {
    // the dialog closes at once; a refusal brings the hit back and says why
    void desk.actAndGoOn(hit, what, work);
    return { ok: true };
  };

  const stay = (id: string, done: string, work: () => Promise<{ ok: true } | { ok: false; reason: string }>) =>
    desk.actAndStay(done, async () => {
      const answer = await work();
      return answer.ok ? openHit({ hitId: id, view }) : answer;
    });

  return {
    review,
    take: (id: string) => stay(id, t('taken'), () => claimHit({ hitId: id })),
    giveBack: (id: string) => stay(id, t('givenBack'), () => unclaimHit({ hitId: id })),
    wake: (id: string) => stay(id, t('woken'), () => wakeHit({ hitId: id })),
    snooze: (hit: HitView, how: Snooze) => goOn(hit, 'snoozed', () => snoozeHit({ hitId: hit.id, ...how })),
    escalate: (hit: HitView, reason: string) => goOn(hit, 'escalated', () => escalateHit({ hitId: hit.id, reason })),
    duplicate: (hit: OpenHit, ofHitId: string) =>
      goOn(hit, 'duplicate', () => markDuplicate({ hitId: hit.id, version: hit.version, ofHitId })),
    /** Takes back what was done to a hit, and puts that hit on the desk. */
    undo: async (last: { id: string; what: string }) => {
      const answer = await (last.what === 'snoozed' ? wakeHit : reopenHit)({ hitId: last.id }).catch(() => null);
      if (!answer?.ok) return desk.refuse(answer?.reason ?? 'unreachable');
      desk.forget();
      desk.show(last.id);
    },
  };
}
