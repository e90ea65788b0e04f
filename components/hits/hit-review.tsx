'use client'; // holds what was put down while the record changes around it

import { useQueryClient } from '@tanstack/react-query';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, useTransition } from 'react';
import { claimHit, reopenHit, reviewHit, unclaimHit } from '@/app/actions';
import { DecisionForm } from '@/components/hits/decision-form';
import { HitOutcome } from '@/components/hits/hit-outcome';
import { emptyDraft, missingOf, type Ticked } from '@/components/hits/review-draft';
import { useHitChange } from '@/components/hits/use-hit-change';
import { useErrorWord } from '@/components/intake/error-word';
import { liveKey } from '@/components/live/use-live';
import { useAnnounce } from '@/components/ui/announcer';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import type { FormProblem } from '@/components/ui/error-summary';
import { Panel } from '@/components/ui/panel';
import type { hitCan } from '@/lib/hits/rules';
import type { HitStatus } from '@/lib/hits/schema';
import type { EvidenceField } from '@/lib/screening/schema';

/** Where a hit stands, and what this person may do with it. */
export interface Judged {
  id: string;
  version: number;
  status: HitStatus;
  claimedByMe: boolean;
  claimedBy: string | null;
  reviewedBy: string | null;
  reviewedAt: Date | null;
  reason: string | null;
  note: string | null;
  ticked: Ticked[];
  alerts: { id: string; reference: string }[];
  mayReview: boolean;
  /** Null: may undo. `role`: not this person's work. Else the reason why not. */
  reopen: 'role' | ReturnType<typeof hitCan.reopen>;
  share: 'may' | 'reviewed' | 'role';
}

/** Take it, judge it, undo it. What was put down survives every refusal and every change by others. */
export function HitReview({
  judged,
  agreeing,
  next,
}: {
  judged: Judged;
  agreeing: readonly EvidenceField[];
  next: Route | null;
}) {
  const t = useTranslations('hits');
  const errorWord = useErrorWord();
  const announce = useAnnounce();
  const router = useRouter();
  const client = useQueryClient();
  const [draft, setDraft] = useState(emptyDraft);
  const [problems, setProblems] = useState<FormProblem[]>([]);
  const [refused, setRefused] = useState<string | null>(null);
  const [decidedHere, setDecidedHere] = useState(false);
  const [pending, start] = useTransition();
  const change = useHitChange(judged);
  const pendingHit = judged.status === 'pending';
  const othersHave = pendingHit && judged.claimedBy !== null && !judged.claimedByMe;

  const box = useRef<HTMLDivElement>(null);
  const status = useRef(judged.status);
  useEffect(() => {
    // the button that undid it is gone, and the focus with it
    if (status.current !== judged.status && judged.status === 'pending') box.current?.focus();
    status.current = judged.status;
  }, [judged.status]);
  useEffect(() => {
    if (refused) box.current?.firstElementChild?.scrollIntoView({ block: 'nearest' });
  }, [refused]);

  const act = (work: () => Promise<{ ok: true } | { ok: false; reason: string }>, done: string, after?: () => void) =>
    start(async () => {
      setRefused(null);
      const answer = await work().catch(() => ({ ok: false as const, reason: 'unreachable' }));
      if (!answer.ok) return setRefused(errorWord(answer.reason));
      announce(done);
      void client.invalidateQueries({ queryKey: liveKey('hits') });
      // together with the record as it is now: an emptied form must not be seen in between
      start(() => {
        after?.();
        router.refresh();
      });
    });

  const submit = () => {
    const missing = missingOf(draft);
    setProblems(missing.map((field) => ({ field, message: t(`missing.${field}`) })));
    const { decision, reason, ticked } = draft;
    if (missing.length > 0 || !decision || !reason) return;
    const note = draft.note.trim();
    const input = {
      hitId: judged.id,
      version: judged.version,
      decision,
      reason,
      ticked: [...ticked],
      ...(note ? { note } : {}),
    };
    act(
      () => reviewHit(input),
      t(`recorded.${decision}`),
      () => {
        setDecidedHere(true);
        setDraft(emptyDraft);
      },
    );
  };
  const undo = () =>
    act(
      () => reopenHit({ hitId: judged.id }),
      t('undone'),
      () => setDecidedHere(false),
    );
  const take = () => act(() => claimHit({ hitId: judged.id }), t('taken'));
  const giveBack = () => act(() => unclaimHit({ hitId: judged.id }), t('givenBack'));

  return (
    <Panel
      title={t(pendingHit ? 'decide.title' : 'outcome.title')}
      actions={
        pendingHit && judged.mayReview && !othersHave ? (
          <Button size="small" keys="c" pending={pending} onClick={judged.claimedByMe ? giveBack : take}>
            {t(judged.claimedByMe ? 'giveBack' : 'take')}
          </Button>
        ) : null
      }
      className="xl:max-h-[calc(100dvh-5rem)] xl:overflow-y-auto"
    >
      <div ref={box} tabIndex={-1} className="grid grid-cols-[minmax(0,1fr)] gap-4 outline-none">
        {change || refused ? (
          <Banner
            tone="warn"
            live
            title={refused ?? (change && t(`meanwhile.${change}`))}
            action={
              <Button
                size="small"
                onClick={() =>
                  start(() => {
                    setRefused(null);
                    router.refresh();
                  })
                }
              >
                {t('loadAgain')}
              </Button>
            }
          >
            {t('meanwhile.kept')}
          </Banner>
        ) : null}
        {!pendingHit ? (
          <HitOutcome
            judged={judged}
            next={next}
            fresh={decidedHere}
            lostNote={draft.note.trim()}
            pending={pending}
            reopen={undo}
          />
        ) : othersHave ? (
          <Banner tone="info" title={t('takenBy', { name: judged.claimedBy ?? '' })}>
            {t('takenByWhy')}
          </Banner>
        ) : judged.mayReview ? (
          <DecisionForm
            agreeing={agreeing}
            draft={draft}
            change={setDraft}
            problems={problems}
            pending={pending}
            submit={submit}
          />
        ) : (
          <p className="text-ink-muted">{t('whoReviews')}</p>
        )}
      </div>
    </Panel>
  );
}
