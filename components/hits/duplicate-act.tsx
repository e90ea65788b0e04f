'use client'; // asks of which

import { Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ConfirmDialog, type ConfirmResult } from '@/components/ui/confirm-dialog';
import { RadioGroup } from '@/components/ui/radio-group';
import type { FoldedHit } from '@/lib/hits/hit-shapes';

/** Says that this hit asks no other question than one of the same person's on the same journey. `d` opens it. */
export function DuplicateAct({
  fold,
  mark,
}: {
  fold: readonly FoldedHit[];
  mark: (ofHitId: string) => Promise<ConfirmResult>;
}) {
  const t = useTranslations('hits.duplicate');
  const originals = fold.filter((hit) => hit.status !== 'duplicate');
  // that there is no other hit stands on the card
  if (originals.length === 0) return null;
  return (
    <ConfirmDialog
      label={t('label')}
      size="small"
      icon={<Copy aria-hidden="true" />}
      keys="d"
      title={t('title')}
      consequence={t('what')}
      confirm={t('confirm')}
      reasonMinimum={0}
      startAt="of"
      act={(form) => {
        const of = form.get('of');
        return typeof of === 'string' ? mark(of) : Promise.resolve({ ok: false, message: t('choose') });
      }}
    >
      <RadioGroup
        name="of"
        legend={t('of')}
        {...(originals.length === 1 && originals[0] ? { defaultValue: originals[0].id } : {})}
        options={originals.map((hit) => ({
          value: hit.id,
          label: <span className="reference">{hit.reference}</span>,
          hint: <bdi>{hit.ground}</bdi>,
        }))}
      />
    </ConfirmDialog>
  );
}
