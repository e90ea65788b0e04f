'use client'; // the relative part moves

import { useLocale, useTranslations } from 'next-intl';
import { cn } from '@/components/ui/class-names';
import { useNow } from '@/components/ui/now';
import { useSpanText } from '@/components/ui/span-text';
import { formatClock, formatDay, placeOfZone, sameDayIn } from '@/lib/display/format-instant';

/**
 * An instant: UTC first, the local time of the place second, how far away third. `show="clock"` leaves out the day of
 * UTC when it is today.
 */
export function Time({
  value,
  zone,
  place,
  relative = true,
  show = 'instant',
  stacked = false,
  className,
}: {
  /** ISO 8601 with zone, or a Date. */
  value: Date | string;
  /** IANA zone of the place, as `Europe/Budapest`. */
  zone?: string;
  /** The place in the reader's words; else the city of the zone. */
  place?: string;
  relative?: boolean;
  show?: 'instant' | 'clock';
  /** UTC on its own line, the rest under it. */
  stacked?: boolean;
  className?: string;
}) {
  const locale = useLocale();
  const t = useTranslations('common.time');
  const now = useNow();
  const at = typeof value === 'string' ? new Date(value) : value;
  const today = sameDayIn(at, 'UTC', now, 'UTC');
  const local = zone && zone !== 'UTC' ? zone : undefined;
  const localDay = local && !sameDayIn(at, 'UTC', at, local) ? `${formatDay(at, locale, now, local)} ` : '';
  const distance = relative ? <Relative at={at} now={now} /> : null;
  return (
    <time
      dateTime={at.toISOString()}
      suppressHydrationWarning // browsers' month names may be older or newer than the server's
      className={cn('tabular', stacked ? 'inline-grid' : 'inline-flex flex-wrap gap-x-2', className)}
    >
      <span className="whitespace-nowrap">
        {show === 'clock' && today ? null : `${formatDay(at, locale, now)} `}
        <bdi dir="ltr">
          {formatClock(at, locale)} <span className="text-ink-subtle text-xs">{t('utc')}</span>
        </bdi>
      </span>
      {local || distance ? (
        <span className={cn('inline-flex flex-wrap gap-x-2 text-ink-muted', stacked && 'text-xs')}>
          {local ? (
            <span className="whitespace-nowrap">
              {localDay}
              <bdi dir="ltr">{formatClock(at, locale, local)}</bdi> {place ?? placeOfZone(local)}
            </span>
          ) : null}
          {distance}
        </span>
      ) : null}
    </time>
  );
}

function Relative({ at, now }: { at: Date; now: Date }) {
  const t = useTranslations('common.time');
  const spanText = useSpanText();
  const away = at.getTime() - now.getTime();
  if (Math.abs(away) < 60_000) return <span className="whitespace-nowrap">{t('now')}</span>;
  const span = spanText(away);
  return <span className="whitespace-nowrap">{away > 0 ? t('in', { span }) : t('ago', { span })}</span>;
}
