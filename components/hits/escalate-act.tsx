'use client'; // asks why

import { ArrowUpRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ButtonSize } from '@/components/ui/button-styles';
import { ConfirmDialog, type ConfirmResult } from '@/components/ui/confirm-dialog';

/** Asks for a second pair of eyes, with the reason. `e` opens it. */
export function EscalateAct({
  count = 1,
  size,
  disabledReason,
  escalate,
}: {
  count?: number;
  size?: ButtonSize;
  disabledReason?: string;
  escalate: (reason: string) => Promise<ConfirmResult>;
}) {
  const t = useTranslations('hits.escalate');
  return (
    <ConfirmDialog
      label={t('label')}
      icon={<ArrowUpRight aria-hidden="true" className="rtl:-scale-x-100" />}
      keys="e"
      title={t('title', { count })}
      consequence={t('what')}
      confirm={t('confirm')}
      reasonLabel={t('reason')}
      {...(size ? { size } : {})}
      {...(disabledReason ? { disabledReason } : {})}
      act={(form) => escalate(String(form.get('reason')).trim())}
    />
  );
}
