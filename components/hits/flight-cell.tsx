'use client'; // its times name the year only when it is not this one

import { useTranslations } from 'next-intl';
import { FlightName, PortTime } from '@/components/hits/flight-times';
import type { HitJourney } from '@/components/hits/hit-row';

/** Flight, ports, and when it leaves and lands. */
export function FlightCell({ journey }: { journey: HitJourney }) {
  const t = useTranslations('hits.flight');
  return (
    <span className="grid justify-items-start gap-x-3 max-sm:justify-items-end">
      <FlightName journey={journey} />
      <span className="flex flex-wrap gap-x-3 text-xs max-sm:justify-end xl:flex-col">
        <span className="inline-flex flex-wrap gap-x-1.5 xl:flex-nowrap xl:whitespace-nowrap">
          <span className="text-ink-subtle">{t('departs')}</span>
          <PortTime at={journey.departsAt} local={journey.departsLocal} port={journey.origin} />
        </span>
        <span className="inline-flex flex-wrap gap-x-1.5 xl:flex-nowrap xl:whitespace-nowrap">
          <span className="text-ink-subtle">{t('arrives')}</span>
          <PortTime at={journey.arrivesAt} local={journey.arrivesLocal} port={journey.destination} />
        </span>
      </span>
    </span>
  );
}
