'use client'; // takes, judges, puts aside

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DecisionForm } from '@/components/hits/decision-form';
import type { DeskViewer } from '@/components/hits/desk-viewer';
import { DuplicateAct } from '@/components/hits/duplicate-act';
import { EscalateAct } from '@/components/hits/escalate-act';
import { HitOutcome } from '@/components/hits/hit-outcome';
import { missingOf, type ReviewDraft } from '@/components/hits/review-draft';
import { SnoozeAct } from '@/components/hits/snooze-act';
import type { useHitActs } from '@/components/hits/use-hit-acts';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import type { FormProblem } from '@/components/ui/error-summary';
import { Panel } from '@/components/ui/panel';
import { Time } from '@/components/ui/time';
import type { HitView } from '@/lib/hits/hit-shapes';
import { hitCan } from '@/lib/hits/rules';

type Acts = ReturnType<typeof useHitActs>;

/** What this officer can do with the hit on the desk: take it first, then judge it, or put it aside. */
export function DecisionPanel({
  hit,
  viewer,
  acts,
  draft,
  change,
  next,
  busy,
}: {
  hit: HitView;
  viewer: DeskViewer;
  acts: Acts;
  draft: ReviewDraft;
  change: (draft: ReviewDraft) => void;
  next: (() => void) | null;
  /** An answer about this hit is on its way. */
  busy: boolean;
}) {
  const t = useTranslations('hits');
  const pending = hit.status === 'pending';
  return (
    <Panel
      title={t(pending ? 'decide.title' : 'outcome.title')}
      actions={
        pending && viewer.reviews && hit.claimedByMe ? (
          <Button size="small" variant="quiet" keys="c" pending={busy} onClick={() => void acts.giveBack(hit.id)}>
            {t('giveBack')}
          </Button>
        ) : null
      }
      {...(pending && viewer.reviews ? { footer: <AsideActs hit={hit} acts={acts} /> } : {})}
    >
      {/* the record button below and the acts under it stay in sight of the evidence */}
      <div className="-m-4 grid grid-cols-[minmax(0,1fr)] gap-4 p-4 xl:max-h-[max(22rem,calc(100dvh-24.75rem))] xl:scroll-pb-20 xl:overflow-y-auto">
        <Standing hit={hit} />
        {!pending && !hit.sealed ? (
          <HitOutcome
            hit={hit}
            viewer={viewer}
            next={next}
            reopen={() => void acts.undo({ id: hit.id, what: hit.status })}
          />
        ) : !viewer.reviews ? (
          <p className="text-ink-muted">{t('whoReviews')}</p>
        ) : hit.claimedByMe && !hit.sealed ? (
          <Judge hit={hit} acts={acts} draft={draft} change={change} />
        ) : (
          <Take hit={hit} viewer={viewer} acts={acts} busy={busy} />
        )}
      </div>
    </Panel>
  );
}

/** Who has it, why a second pair of eyes is asked for, until when it sleeps. */
function Standing({ hit }: { hit: HitView }) {
  const t = useTranslations('hits');
  if (hit.status !== 'pending') return null;
  return (
    <>
      {hit.escalatedAt && !hit.sealed ? (
        <Banner tone="info" title={t('escalatedBy', { name: hit.escalatedBy ?? t('colleague') })}>
          <bdi className="whitespace-pre-wrap">{hit.escalateReason}</bdi>
        </Banner>
      ) : null}
      {hit.snoozedUntil && new Date(hit.snoozedUntil) > new Date() ? (
        <Banner tone="info" title={t('sleeps')}>
          <Time value={hit.snoozedUntil} /> {hit.snoozeNewData ? t('orNewData') : null}
        </Banner>
      ) : null}
      {hit.claimedBy && !hit.claimedByMe ? (
        <Banner tone="info" title={t('takenBy', { name: hit.claimedBy })}>
          {t('takenByWhy')}
        </Banner>
      ) : null}
    </>
  );
}

function Take({ hit, viewer, acts, busy }: { hit: HitView; viewer: DeskViewer; acts: Acts; busy: boolean }) {
  const t = useTranslations('hits');
  const errors = useTranslations('errors');
  const escalatedById = hit.sealed ? null : hit.escalatedByMe ? viewer.id : 'another';
  const state = {
    status: hit.status,
    claimedById: hit.claimedByMe ? viewer.id : hit.claimedBy ? 'another' : null,
    reviewedById: null,
    escalatedById: hit.escalatedAt ? escalatedById : null,
  };
  const refused = hitCan.claim(state, viewer);
  return (
    <>
      <p className="text-ink-muted">{t(hit.sealed ? 'sealed.take' : 'takeFirst')}</p>
      <Button
        variant="primary"
        keys="c"
        pending={busy}
        className="justify-self-start"
        onClick={() => void acts.take(hit.id)}
        {...(refused ? { disabledReason: errors(refused) } : {})}
      >
        {t(hit.claimedBy && !hit.claimedByMe ? 'takeOver' : 'take')}
      </Button>
    </>
  );
}

function Judge({
  hit,
  acts,
  draft,
  change,
}: {
  hit: HitView & { sealed: false };
  acts: Acts;
  draft: ReviewDraft;
  change: (draft: ReviewDraft) => void;
}) {
  const t = useTranslations('hits.missing');
  const [problems, setProblems] = useState<FormProblem[]>([]);
  const submit = () => {
    const missing = missingOf(draft);
    setProblems(missing.map((field) => ({ field: field === 'question' ? 'note' : field, message: t(field) })));
    const { decision, reason } = draft;
    if (missing.length > 0 || !decision || !reason) return;
    void acts.review(hit, draft, decision, reason);
  };
  return <DecisionForm hit={hit} draft={draft} change={change} problems={problems} submit={submit} />;
}

/** Ways to put it aside without judging it. */
function AsideActs({ hit, acts }: { hit: HitView; acts: Acts }) {
  const t = useTranslations('hits');
  const asleep = hit.snoozedUntil !== null && new Date(hit.snoozedUntil) > new Date();
  const others = hit.claimedBy !== null && !hit.claimedByMe;
  if (others) return <p className="text-ink-muted text-sm">{t('asideTheirs')}</p>;
  return (
    <>
      {asleep ? (
        <Button size="small" keys="w" onClick={() => void acts.wake(hit.id)}>
          {t('wake')}
        </Button>
      ) : (
        <SnoozeAct size="small" due={[hit.dueAt]} snooze={(how) => acts.snooze(hit, how)} />
      )}
      {hit.escalatedAt ? null : <EscalateAct size="small" escalate={(reason) => acts.escalate(hit, reason)} />}
      {!hit.sealed && hit.claimedByMe ? <DuplicateAct fold={hit.fold} mark={(of) => acts.duplicate(hit, of)} /> : null}
    </>
  );
}
