'use client'; // the year shows only when it is not this one

import { useLocale, useTranslations } from 'next-intl';
import { cn } from '@/components/ui/class-names';
import { useNow } from '@/components/ui/now';
import { formatClock, formatDay } from '@/lib/display/format-instant';

/**
 * When something happens at a port: UTC first, then the wall clock as the carrier sent it. `at` is missing where the
 * zone of the port is not known, `local` where the carrier sent nothing; its hour is missing where only a day was sent.
 */
export function PortTime({
  label,
  at,
  local,
  className,
}: {
  label: string;
  /** ISO 8601. */
  at: string | null;
  /** `2026-11-24T13:05`, or the date alone. */
  local: string | null;
  className?: string;
}) {
  const t = useTranslations('hits.time');
  const utcWord = useTranslations('common.time')('utc');
  const locale = useLocale();
  const now = useNow();
  const [day, hour] = local?.split('T') ?? [];
  const utc = at ? new Date(at) : null;
  const localDay = day ? formatDay(new Date(`${day}T00:00:00Z`), locale, now) : '';
  const utcDay = utc ? formatDay(utc, locale, now) : '';
  return (
    <span
      suppressHydrationWarning // browsers' month names may be older or newer than the server's
      className={cn('tabular inline-flex flex-wrap gap-x-1.5', className)}
    >
      <span className="text-ink-subtle">{label}</span>
      {utc && hour ? (
        <time dateTime={utc.toISOString()} className="whitespace-nowrap">
          {utcDay}{' '}
          <bdi dir="ltr">
            {formatClock(utc, locale)} <span className="text-ink-subtle text-xs">{utcWord}</span>
          </bdi>
        </time>
      ) : null}
      {local ? (
        <span className={cn('whitespace-nowrap', utc && hour && 'text-ink-muted')}>
          {localDay === utcDay && hour ? null : `${localDay} `}
          {hour ? (
            <>
              <bdi dir="ltr">{hour.slice(0, 5)}</bdi> {t('local')}
            </>
          ) : null}
          {utc ? null : <span className="text-ink-subtle"> · {t('noZone')}</span>}
        </span>
      ) : (
        <span className="text-ink-subtle">{t('unknown')}</span>
      )}
    </span>
  );
}
