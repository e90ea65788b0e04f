'use client'; // takes a row

import { useTranslations } from 'next-intl';
import type { SteadyRow } from '@/components/hits/steady-rows';
import { Button } from '@/components/ui/button';
import { ToneShape } from '@/components/ui/tone-shape';

/** Who has the row, and the button that takes it. */
export function ClaimCell({
  steady: { row, gone },
  name,
  take,
  pending,
}: {
  steady: SteadyRow;
  /** The colleague who has it, where the page knew. */
  name: string | undefined;
  /** Null where this person does not review. */
  take: (() => void) | null;
  pending: boolean;
}) {
  const t = useTranslations('hits');
  if (row.claimedByMe)
    return (
      <span className="inline-flex items-center gap-1.5 font-medium">
        <ToneShape tone="accent" className="text-accent-text" />
        {t('you')}
      </span>
    );
  if (row.claimed)
    return (
      <span className="inline-flex items-center gap-1.5">
        <ToneShape tone="waiting" />
        <bdi>{name ?? t('colleague')}</bdi>
      </span>
    );
  if (gone || !take) return <span className="text-ink-subtle">{gone ? '—' : t('nobody')}</span>;
  return (
    <Button size="small" pending={pending} onClick={take}>
      {t('takeAndOpen')} <span className="sr-only">{row.reference}</span>
    </Button>
  );
}
