'use client'; // takes a row and reads its card where it stands

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { claimHit, markDuplicate, openHit, reviewHit } from '@/app/actions';
import type { HitRow } from '@/components/hits/hit-row';
import { emptyDraft, remembers } from '@/components/hits/review-draft';
import type { LookFor } from '@/components/hits/row-bar';
import type { useQueueActs } from '@/components/hits/use-queue-acts';
import type { OpenHit } from '@/lib/hits/hit-shapes';
import type { HitViewName, Reason } from '@/lib/hits/schema';

/** A row that was unfolded: both sides of its evidence, once they came. */
export interface QuickLook {
  row: HitRow;
  what: LookFor;
  hit: OpenHit | null;
}

/**
 * Settling a hit in its row. It is taken first and both sides are read, as on its card: nobody is told apart from an
 * entry unseen (Directive (EU) 2016/681 Art 6(5)).
 */
export function useQuickLook(view: HitViewName, acts: ReturnType<typeof useQueueActs>, done: (id: string) => void) {
  const t = useTranslations('hits');
  const [look, setLook] = useState<QuickLook | null>(null);
  const asked = useRef('');

  const open = async (row: HitRow, what: LookFor) => {
    asked.current = row.id;
    setLook({ row, what, hit: null });
    const taken = await claimHit({ hitId: row.id }).catch(() => null);
    const answer = taken?.ok ? await openHit({ hitId: row.id, view }).catch(() => null) : taken;
    if (asked.current !== row.id) return;
    const hit = answer?.ok && answer.result && !answer.result.sealed ? answer.result : null;
    if (hit) return setLook({ row, what, hit });
    setLook(null);
    acts.refuse(answer && !answer.ok ? answer.reason : 'unreachable');
  };
  const close = () => {
    asked.current = '';
    setLook(null);
  };
  const settle = async (
    id: string,
    text: string,
    work: () => Promise<{ ok: true } | { ok: false; reason: string }>,
  ) => {
    const answer = await work().catch(() => ({ ok: false as const, reason: 'unreachable' }));
    // what was chosen stays on the screen
    if (!answer.ok) return acts.refuse(answer.reason);
    close();
    acts.say({ tone: 'ok', text, undo: id });
    done(id);
  };

  return {
    look,
    open: (row: HitRow, what: LookFor) => void open(row, what),
    close,
    dismiss: (hit: OpenHit, reason: Reason) =>
      settle(hit.id, t('last.dismissed', { reference: hit.reference }), () =>
        reviewHit({
          hitId: hit.id,
          version: hit.version,
          decision: 'dismissed',
          reason,
          ticked: [],
          ...(hit.remember.possible && remembers({ ...emptyDraft, decision: 'dismissed', reason })
            ? { remember: { until: hit.remember.until } }
            : {}),
        }),
      ),
    duplicate: (hit: OpenHit, ofHitId: string) =>
      settle(hit.id, t('last.duplicate', { reference: hit.reference }), () =>
        markDuplicate({ hitId: hit.id, version: hit.version, ofHitId }),
      ),
  };
}
