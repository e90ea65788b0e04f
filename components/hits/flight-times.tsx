import { useLocale, useTranslations } from 'next-intl';
import { Away } from '@/components/hits/away';
import type { HitJourney } from '@/components/hits/hit-row';
import { cn } from '@/components/ui/class-names';
import { Time } from '@/components/ui/time';
import { formatDate } from '@/lib/display/format-date';

/** "UX 417 QUA → QAC", left to right in every language. */
export function FlightName({ journey, className }: { journey: HitJourney; className?: string }) {
  const t = useTranslations('hits.flight');
  const flight = [journey.shipName ?? journey.carrier, journey.number].filter(Boolean).join(' ');
  return (
    <bdi dir="ltr" className={cn('inline-flex flex-wrap gap-x-2', className)}>
      <span className="whitespace-nowrap font-medium">{flight || t('unnamed')}</span>
      <span className="whitespace-nowrap">
        {journey.origin || '?'} <span aria-hidden="true">→</span>
        <span className="sr-only"> {t('to')} </span> {journey.destination || '?'}
      </span>
    </bdi>
  );
}

/** A moment at a port: UTC first, then the wall clock there as the carrier sent it, then how far away. */
export function PortTime({
  at,
  local,
  port,
  relative = false,
}: {
  at: Date | string | null;
  local: string | null;
  port: string;
  relative?: boolean;
}) {
  const t = useTranslations('hits.flight');
  const locale = useLocale();
  if (!at || !local) return <span className="text-ink-subtle">{t('notSent')}</span>;
  const [day = '', clock] = local.split('T');
  if (!clock) return t('dayOnly', { day: formatDate(day, locale), port });
  const sameDay = new Date(at).toISOString().startsWith(day);
  return (
    <span className="inline-flex flex-wrap gap-x-2 xl:in-[td]:flex-nowrap">
      <Time value={at} relative={false} />
      <span className="whitespace-nowrap text-ink-muted">
        {sameDay ? null : `${formatDate(day, locale)} `}
        <bdi dir="ltr" className="tabular">
          {clock.slice(0, 5)} {port}
        </bdi>
      </span>
      {relative ? <Away at={at} className="text-ink-muted" /> : null}
    </span>
  );
}
