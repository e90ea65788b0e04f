import { useTranslations } from 'next-intl';
import { FlightName, PortTime } from '@/components/hits/flight-times';
import type { HitJourney } from '@/components/hits/hit-row';
import type { ParsedLeg } from '@/lib/travel/parsed';

/** The flight at a glance: from where and when, to where and when, with the legs when there are several. */
export function JourneyStrip({ journey, legs }: { journey: HitJourney; legs: readonly ParsedLeg[] }) {
  const t = useTranslations('hits.flight');
  return (
    <section aria-label={t('title')} className="grid gap-3 rounded-lg border bg-surface px-4 py-3 shadow-panel">
      <div className="flex flex-wrap items-center gap-x-8 gap-y-2">
        <FlightName journey={journey} className="text-lg" />
        <dl className="flex flex-wrap gap-x-8 gap-y-2">
          <End word={t('departs')}>
            <PortTime at={journey.departsAt} local={journey.departsLocal} port={journey.origin} relative />
          </End>
          <End word={t('arrives')}>
            <PortTime at={journey.arrivesAt} local={journey.arrivesLocal} port={journey.destination} relative />
          </End>
        </dl>
      </div>
      {legs.length > 1 ? (
        <ol className="flex flex-wrap gap-x-6 gap-y-1 border-t pt-2 text-ink-muted text-sm">
          {legs.map((leg) => (
            <li key={`${leg.from}${leg.to}${leg.departs}`}>
              <bdi dir="ltr">
                {[leg.carrier, leg.number].filter(Boolean).join(' ')} {leg.from} → {leg.to}
              </bdi>
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  );
}

function End({ word, children }: { word: string; children: React.ReactNode }) {
  return (
    <div className="grid">
      <dt className="text-ink-subtle text-xs">{word}</dt>
      <dd>{children}</dd>
    </div>
  );
}
