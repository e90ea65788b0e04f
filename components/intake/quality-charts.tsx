import { useTranslations } from 'next-intl';
import { Unfold } from '@/components/audit/unfold';
import type { CarrierQuality } from '@/components/intake/carrier-quality';
import { QualityChart, useQualityLayers } from '@/components/intake/quality-chart';
import { LayerLegend, LayerTextures } from '@/components/intake/stacked-bars';
import { Panel } from '@/components/ui/panel';

/** As many as somebody looks at; the others unfold. */
const AT_ONCE = 12;

/** A small chart for each carrier, the worst first, under one legend. */
export function QualityCharts({ carriers, now }: { carriers: readonly CarrierQuality[]; now: Date }) {
  const t = useTranslations('intake.quality');
  const layersOf = useQualityLayers();
  return (
    <Panel title={t('charts')} description={t('chartsHint')} ground="bare">
      <LayerTextures />
      <div className="grid gap-4">
        <LayerLegend layers={layersOf(carriers.flatMap(({ bars }) => bars))} />
        <Charts carriers={carriers.slice(0, AT_ONCE)} now={now} />
        {carriers.length > AT_ONCE ? (
          <Unfold label={t('more', { count: carriers.length - AT_ONCE })}>
            <div className="mt-3">
              <Charts carriers={carriers.slice(AT_ONCE)} now={now} />
            </div>
          </Unfold>
        ) : null}
      </div>
    </Panel>
  );
}

function Charts({ carriers, now }: { carriers: readonly CarrierQuality[]; now: Date }) {
  return (
    <div className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
      {carriers.map((quality) => (
        <QualityChart key={quality.carrier} quality={quality} now={now} />
      ))}
    </div>
  );
}
