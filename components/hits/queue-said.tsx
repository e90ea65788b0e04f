'use client'; // undoes by key

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { useQueueActs } from '@/components/hits/use-queue-acts';
import { Button } from '@/components/ui/button';
import { ToneShape } from '@/components/ui/tone-shape';

/** What became of the last act in the queue, with the way back. */
export function QueueSaidLine({ acts }: { acts: ReturnType<typeof useQueueActs> }) {
  const t = useTranslations('hits.last');
  const { said } = acts;
  if (!said) return null;
  return (
    // over the page on a wide screen, so that no row moves for it
    <p className="no-print flex flex-wrap items-center gap-2 rounded-lg border bg-raised px-3 py-1.5 text-sm shadow-panel lg:fixed lg:start-[calc(var(--spacing-sidebar)+1.5rem)] lg:bottom-4 lg:z-40">
      <ToneShape tone={said.tone} className={said.tone === 'warn' ? 'text-warn' : 'text-ok'} />
      {said.text}
      {said.undo ? (
        <Button size="small" keys="z" onClick={() => said.undo && acts.undo(said.undo)}>
          {t('undo')}
        </Button>
      ) : null}
      <Button
        size="small"
        variant="quiet"
        aria-label={t('forget')}
        icon={<X aria-hidden="true" />}
        onClick={acts.hush}
      />
    </p>
  );
}
