'use client'; // its times name the year only when it is not this one

import { ArrowRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { JourneyTimes } from '@/components/hits/hit-row';
import { PortTime } from '@/components/hits/port-time';

/** Flight, ports, and when it leaves and lands. */
export function FlightCell({ journey }: { journey: JourneyTimes }) {
  const t = useTranslations('hits.time');
  return (
    <span className="grid gap-x-3">
      <span className="inline-flex flex-wrap items-baseline gap-x-2.5">
        <bdi className="reference font-medium">
          {journey.carrier} {journey.number}
        </bdi>
        <span className="inline-flex items-center gap-1">
          <bdi>{journey.origin}</bdi>
          <ArrowRight aria-hidden="true" className="size-3 text-ink-subtle rtl:-scale-x-100" />
          <bdi>{journey.destination}</bdi>
        </span>
      </span>
      <span className="flex flex-wrap gap-x-3 text-xs xl:flex-col">
        <PortTime label={t('departs')} at={journey.departsAt} local={journey.departsLocal} />
        <PortTime label={t('arrives')} at={journey.arrivesAt} local={journey.arrivesLocal} />
      </span>
    </span>
  );
}
