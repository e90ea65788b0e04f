'use client'; // moves with the clock

import { useTranslations } from 'next-intl';
import { useNow } from '@/components/ui/now';
import { useSpanText } from '@/components/ui/span-text';

/** How far away a moment is: "in 2 h 10 min". It stands third, after UTC and the local time. */
export function Away({ at, className }: { at: Date | string; className?: string }) {
  const t = useTranslations('common.time');
  const spanText = useSpanText();
  const now = useNow();
  const away = new Date(at).getTime() - now.getTime();
  const span = spanText(away);
  return (
    <span suppressHydrationWarning className={className}>
      {away > 0 ? t('in', { span }) : t('ago', { span })}
    </span>
  );
}
