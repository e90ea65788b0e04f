'use client'; // takes a row

import { useTranslations } from 'next-intl';
import type { HitRow } from '@/components/hits/hit-row';
import type { TakeHit } from '@/components/hits/use-take-hit';
import { useErrorWord } from '@/components/intake/error-word';
import { Button } from '@/components/ui/button';
import { ToneShape } from '@/components/ui/tone-shape';

/** Who has the row, and the button that takes it; a refusal stands where it happened. */
export function ClaimCell({
  row,
  gone,
  name,
  take,
}: {
  row: HitRow;
  gone: boolean;
  /** The colleague who has it, where the page knew. */
  name: string | undefined;
  take: TakeHit;
}) {
  const t = useTranslations('hits');
  const errorWord = useErrorWord();
  const refused = take.refused?.id === row.id ? take.refused.reason : null;
  // once the colleague gave it back, that they were first is no longer so
  const refusal = refused === 'claimed-by-other' && !row.claimed ? null : refused;
  return (
    <span className="grid justify-items-start gap-0.5">
      {row.claimedByMe ? (
        <span className="inline-flex items-center gap-1.5 font-medium">
          <ToneShape tone="accent" className="text-accent-text" />
          {t('you')}
        </span>
      ) : row.claimed ? (
        <span className="inline-flex items-center gap-1.5">
          <ToneShape tone="waiting" />
          <bdi>{name ?? t('colleague')}</bdi>
        </span>
      ) : gone || !take.allowed ? (
        <span className="text-ink-subtle">{gone ? '—' : t('nobody')}</span>
      ) : (
        <Button size="small" pending={take.running === row.id} onClick={() => take.take(row.id)}>
          {t('takeAndOpen')} <span className="sr-only">{row.reference}</span>
        </Button>
      )}
      {refusal ? (
        <span className="font-medium text-danger text-xs">
          {refusal === 'claimed-by-other' && name ? t('takenBy', { name }) : errorWord(refusal)}
        </span>
      ) : null}
    </span>
  );
}
