'use client'; // ticks

import { useLocale, useTranslations } from 'next-intl';
import { useNow } from '@/components/ui/now';
import { formatClock, formatWeekday } from '@/lib/display/format-instant';

/** The time that every desk shares, to the second. */
export function UtcClock() {
  const locale = useLocale();
  const t = useTranslations('shell');
  const now = useNow(1);
  return (
    <span className="tabular inline-flex items-baseline gap-2 whitespace-nowrap text-sm" suppressHydrationWarning>
      <span className="sr-only">{t('clock')}: </span>
      <span className="text-ink-muted max-sm:hidden" suppressHydrationWarning>
        {formatWeekday(now, locale)}
      </span>
      <bdi dir="ltr" className="font-semibold" suppressHydrationWarning>
        {formatClock(now, locale, 'UTC', true)}{' '}
        <span aria-hidden="true" className="ps-1 font-normal text-ink-subtle text-xs">
          UTC
        </span>
      </bdi>
    </span>
  );
}
