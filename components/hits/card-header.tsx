import { useTranslations } from 'next-intl';
import type { DeskViewer } from '@/components/hits/desk-viewer';
import { BandBadge, StatusBadge } from '@/components/hits/hit-badges';
import { HitMarkers } from '@/components/hits/hit-markers';
import type { HitRow } from '@/components/hits/hit-row';
import { Button } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { TimeLeft } from '@/components/ui/time-left';
import { paths } from '@/lib/display/paths';
import type { HitView } from '@/lib/hits/hit-shapes';
import type { HitViewName } from '@/lib/hits/schema';

/** Reference, state and clock of the hit on the desk, the same whether its card is there or still on its way. */
export function CardHeader({
  hit,
  view,
  viewer,
  previous,
  next,
}: {
  hit: HitRow | HitView;
  view: HitViewName;
  viewer: DeskViewer;
  /** Not there at the ends of the view. */
  previous: (() => void) | null;
  next: (() => void) | null;
}) {
  const t = useTranslations('hits');
  const evidence = useTranslations('evidence');
  // the flight's clock runs until it was judged, and of the same person until somebody was told
  const waits = hit.status === 'pending' || (hit.status === 'confirmed' && hit.shared === 0);
  return (
    <PageHeader
      title={<span className="reference">{hit.reference}</span>}
      back={{ href: paths.hits(view), label: t('back') }}
      badges={
        <>
          <StatusBadge status={hit.status} />
          <BandBadge band={hit.band} />
          <HitMarkers row={hit} />
        </>
      }
      lede={hit.status === 'pending' ? evidence(`bandMeaning.${hit.band}`) : undefined}
      actions={
        <>
          {previous ? (
            <Button size="small" keys="[" onClick={previous}>
              {t('previous')}
            </Button>
          ) : null}
          {next ? (
            <Button size="small" keys="]" onClick={next}>
              {t('next')}
            </Button>
          ) : null}
        </>
      }
      facts={{
        owner: <bdi>{viewer.agency}</bdi>,
        handling: hit.shared > 0 ? t('facts.shared', { count: hit.shared }) : t('facts.ownRecord'),
        clock: waits ? <TimeLeft due={hit.dueAt} /> : t('facts.judged'),
        audience: t('facts.audience', { agency: viewer.agency }),
      }}
    />
  );
}
