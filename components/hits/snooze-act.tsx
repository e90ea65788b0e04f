'use client'; // asks how long

import { Clock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { snoozeOffered, wakesAt } from '@/components/hits/snooze-times';
import type { ButtonSize } from '@/components/ui/button-styles';
import { Checkbox } from '@/components/ui/checkbox';
import { ConfirmDialog, type ConfirmResult } from '@/components/ui/confirm-dialog';
import { useNow } from '@/components/ui/now';
import { RadioGroup } from '@/components/ui/radio-group';
import { useSpanText } from '@/components/ui/span-text';

/** When a hit comes back by itself. */
export interface Snooze {
  until?: string;
  newData: boolean;
}

/** Puts hits aside for a time or until new data come, whichever is first. `h` opens it. */
export function SnoozeAct({
  due,
  size,
  snooze,
}: {
  /** The clocks of the hits to put aside, one for each. */
  due: readonly (Date | string)[];
  size?: ButtonSize;
  snooze: (how: Snooze) => Promise<ConfirmResult>;
}) {
  const t = useTranslations('hits.snooze');
  const span = useSpanText();
  const offered = snoozeOffered(due, useNow());
  const times = offered.map((minutes) => ({
    value: String(minutes),
    label: t('for', { span: span(minutes * 60_000) }),
  }));
  return (
    <ConfirmDialog
      label={t('label')}
      icon={<Clock aria-hidden="true" />}
      keys="h"
      title={t('title', { count: due.length })}
      consequence={t('what')}
      confirm={t('confirm')}
      reasonMinimum={0}
      startAt="minutes"
      {...(size ? { size } : {})}
      act={(form) => {
        const minutes = Number(form.get('minutes'));
        return snooze(
          minutes > 0
            ? { until: wakesAt(minutes, new Date()).toISOString(), newData: form.get('newData') === 'on' }
            : { newData: true },
        );
      }}
    >
      <RadioGroup
        name="minutes"
        legend={t('until')}
        defaultValue={times[0]?.value ?? '0'}
        options={[...times, { value: '0', label: t('newDataOnly') }]}
      />
      <Checkbox name="newData" defaultChecked label={t('newData')} hint={t('newDataHint')} />
    </ConfirmDialog>
  );
}
