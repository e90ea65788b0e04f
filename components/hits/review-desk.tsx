'use client'; // one hit after the other without waiting for pages

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { CardHeader } from '@/components/hits/card-header';
import { DecisionPanel } from '@/components/hits/decision-panel';
import type { DeskViewer } from '@/components/hits/desk-viewer';
import { HitCard } from '@/components/hits/hit-card';
import { toHitRow } from '@/components/hits/hit-row';
import { LastActBar } from '@/components/hits/last-act';
import { NamelessCard } from '@/components/hits/nameless-card';
import { ProtectedPanel } from '@/components/hits/protected-panel';
import { emptyDraft, type ReviewDraft } from '@/components/hits/review-draft';
import { useHitActs } from '@/components/hits/use-hit-acts';
import { useHitChange } from '@/components/hits/use-hit-change';
import { useReviewDesk } from '@/components/hits/use-review-desk';
import { ViewDone } from '@/components/hits/view-done';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import type { HitView } from '@/lib/hits/hit-shapes';
import type { HitViewName } from '@/lib/hits/schema';

/** The hit on the desk, with everything that can be done with it, and the next one the moment it is done. */
export function ReviewDesk({ first, view, viewer }: { first: HitView; view: HitViewName; viewer: DeskViewer }) {
  const t = useTranslations('hits');
  const desk = useReviewDesk(first, view);
  const acts = useHitActs(desk, view);
  const [drafts, setDrafts] = useState<Readonly<Record<string, ReviewDraft>>>({});
  const { id, row, hit } = desk.shown;
  const change = useHitChange(hit);
  const shown = hit ?? row;
  const top = useRef<HTMLDivElement>(null);
  const seen = useRef(first.id);
  useEffect(() => {
    // what had the focus is gone with the hit before: keys and readers start at the new one
    if (id !== seen.current) top.current?.focus({ preventScroll: true });
    seen.current = id ?? '';
  }, [id]);
  const step = (to: string | null | undefined, at: HitView['next'] = null) =>
    to ? () => desk.show(to, at ? toHitRow(at) : null) : null;
  const next = step(hit?.next?.id, hit?.next);

  return (
    <div ref={top} tabIndex={-1} className="relative grid gap-5 outline-none">
      {desk.last ? (
        <LastActBar
          key={desk.last.id}
          last={desk.last}
          undo={() => desk.last && void acts.undo(desk.last)}
          open={() => desk.last && desk.show(desk.last.id)}
          forget={desk.forget}
        />
      ) : null}
      {desk.refused || change ? (
        <Banner
          tone="warn"
          live
          title={desk.refused ?? (change && t(`meanwhile.${change}`))}
          action={
            id ? (
              <Button size="small" onClick={() => desk.reload(id)}>
                {t('loadAgain')}
              </Button>
            ) : null
          }
        >
          {t('meanwhile.kept')}
        </Banner>
      ) : null}
      {shown ? (
        <CardHeader hit={shown} view={view} viewer={viewer} previous={step(hit?.previousId)} next={next} />
      ) : id ? (
        <Panel>
          <Skeleton lines={6} />
        </Panel>
      ) : (
        <ViewDone view={view} reviews={viewer.reviews} />
      )}
      {shown ? (
        <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_24rem]">
          <div className="grid min-w-0 gap-5">
            <ProtectedPanel mark={shown.protected} />
            {hit && !hit.sealed ? (
              <HitCard hit={hit} viewer={viewer} />
            ) : row ? (
              <NamelessCard row={row} coming={desk.coming} />
            ) : null}
          </div>
          <div className="min-w-0 xl:sticky xl:top-[calc(var(--sticky-top)+1rem)]">
            {hit ? (
              <DecisionPanel
                key={hit.id}
                hit={hit}
                viewer={viewer}
                acts={acts}
                next={next}
                busy={desk.coming}
                draft={drafts[hit.id] ?? emptyDraft}
                change={(draft) => setDrafts((held) => ({ ...held, [hit.id]: draft }))}
              />
            ) : (
              <Panel title={t('decide.title')}>
                <Skeleton lines={8} />
              </Panel>
            )}
          </div>
        </div>
      ) : null}
    </div>
  );
}
