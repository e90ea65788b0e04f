'use client'; // acts on the row that the keys mean

import { useTranslations } from 'next-intl';
import type { DeskViewer } from '@/components/hits/desk-viewer';
import { EscalateAct } from '@/components/hits/escalate-act';
import type { HitRow } from '@/components/hits/hit-row';
import { SnoozeAct } from '@/components/hits/snooze-act';
import type { useQueueActs } from '@/components/hits/use-queue-acts';
import { Button } from '@/components/ui/button';

/** What the officer asked to settle in the row itself. */
export type LookFor = 'dismissed' | 'duplicate';

/**
 * Every key of the queue as a button, for the row that the keys mean, or for those that are ticked. Judging is offered
 * for one row alone: several are never judged at once (Directive (EU) 2016/681 Art 6(5)).
 */
export function RowBar({
  row,
  unfolded,
  ticked,
  viewer,
  acts,
  lookFor,
  share,
  untick,
}: {
  row: HitRow;
  /** Its evidence is open below: the digits choose there. */
  unfolded: boolean;
  ticked: readonly HitRow[];
  viewer: DeskViewer;
  acts: ReturnType<typeof useQueueActs>;
  lookFor: (what: LookFor) => void;
  share: () => void;
  untick: () => void;
}) {
  const t = useTranslations('hits.bar');
  const hits = useTranslations('hits');
  const meant = ticked.length > 0 ? ticked : [row];
  const ids = meant.map((hit) => hit.id);
  const open = row.status === 'pending';
  const asleep = row.snoozedUntil !== null && new Date(row.snoozedUntil) > new Date();
  return (
    <section
      aria-label={t('label')}
      className="no-print sticky top-[calc(var(--sticky-top)+0.25rem)] z-20 grid gap-1.5 rounded-lg border bg-raised px-3 py-2 shadow-panel"
    >
      <div className="flex flex-wrap items-center gap-2">
        <span className="min-w-36 font-medium text-sm">
          {ticked.length > 0 ? t('ticked', { count: ticked.length }) : t('on', { reference: row.reference })}
        </span>
        {unfolded ? <span className="flex h-control items-center text-ink-muted text-sm">{t('unfolded')}</span> : null}
        {viewer.reviews && ticked.length === 0 && open && !unfolded ? (
          <>
            <Button size="small" keys="1" pending={acts.running === row.id} onClick={() => acts.take(row.id)}>
              {hits('takeAndOpen')}
            </Button>
            <Button size="small" keys="2" onClick={() => lookFor('dismissed')}>
              {t('notSame')}
            </Button>
            <Button size="small" keys="3" onClick={() => lookFor('duplicate')}>
              {t('duplicate')}
            </Button>
          </>
        ) : null}
        {ticked.length === 0 && !unfolded ? (
          <Button size="small" keys="4" onClick={share}>
            {t('share')}
          </Button>
        ) : null}
        {viewer.reviews && open && !unfolded ? (
          <>
            {asleep && ticked.length === 0 ? (
              <Button size="small" keys="w" onClick={() => acts.wake(row.id)}>
                {hits('wake')}
              </Button>
            ) : (
              <SnoozeAct
                size="small"
                due={meant.map((hit) => hit.dueAt)}
                snooze={(how) => settle(acts.snooze(ids, how))}
              />
            )}
            <EscalateAct size="small" count={meant.length} escalate={(reason) => settle(acts.escalate(ids, reason))} />
          </>
        ) : null}
        {ticked.length > 0 ? (
          <Button size="small" variant="quiet" onClick={untick}>
            {t('untick')}
          </Button>
        ) : null}
      </div>
    </section>
  );

  async function settle<R extends { ok: boolean }>(work: Promise<R>): Promise<R> {
    const answer = await work;
    if (answer.ok) untick();
    return answer;
  }
}
