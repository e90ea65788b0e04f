'use client'; // undoes by key

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState } from 'react';
import type { LastAct } from '@/components/hits/use-review-desk';
import { Button } from '@/components/ui/button';
import { ToneShape } from '@/components/ui/tone-shape';

/** Whether an act can be taken back from here. */
const undoable = (what: LastAct['what']): boolean =>
  what === 'confirmed' || what === 'dismissed' || what === 'duplicate' || what === 'snoozed';

/** What was done last, with the way back, while the next hit is on the desk already. */
export function LastActBar({
  last,
  undo,
  open,
  forget,
}: {
  last: LastAct;
  undo: () => void;
  open: () => void;
  forget: () => void;
}) {
  const t = useTranslations('hits.last');
  // pressed before the server answered: done as soon as it has
  const [wanted, setWanted] = useState(false);
  const takeBack = useEffectEvent(undo);
  useEffect(() => {
    if (wanted && last.saved) takeBack();
  }, [wanted, last.saved]);
  return (
    <div className="no-print flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border bg-raised px-3 py-1.5 text-sm shadow-panel lg:absolute lg:end-0 lg:-top-2.5 lg:z-20">
      <span className="inline-flex min-w-0 grow items-center gap-2">
        <ToneShape tone={last.saved ? 'ok' : 'waiting'} />
        <span>
          {last.saved ? t(last.what, { reference: last.reference }) : t('saving', { reference: last.reference })}
        </span>
      </span>
      {undoable(last.what) ? (
        <Button size="small" keys="z" pending={wanted} onClick={() => (last.saved ? undo() : setWanted(true))}>
          {t('undo')}
        </Button>
      ) : null}
      {last.saved ? (
        <>
          <Button size="small" variant="quiet" onClick={open}>
            {t('open')}
          </Button>
          <Button
            size="small"
            variant="quiet"
            aria-label={t('forget')}
            icon={<X aria-hidden="true" />}
            onClick={forget}
          />
        </>
      ) : null}
    </div>
  );
}
