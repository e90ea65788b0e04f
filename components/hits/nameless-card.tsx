import { useTranslations } from 'next-intl';
import { VerdictBadge } from '@/components/hits/hit-badges';
import type { HitRow } from '@/components/hits/hit-row';
import { JourneyStrip } from '@/components/hits/journey-strip';
import { WhyRaised } from '@/components/hits/why-raised';
import { EvidenceDots } from '@/components/ui/evidence-dots';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import { countVerdicts } from './hit-row';

/**
 * A hit that nobody took, or one whose card is still on its way: flight, list and the shape of the evidence. Names show
 * once somebody answers for looking at them.
 */
export function NamelessCard({ row, coming }: { row: HitRow /** The whole card was asked for. */; coming: boolean }) {
  const t = useTranslations('hits');
  const common = useTranslations('common');
  const counts = countVerdicts(row.shape);
  return (
    <div className="grid min-w-0 gap-5">
      <JourneyStrip journey={row.journey} legs={[]} />
      <Panel title={t('evidence.title')} description={coming ? undefined : t('sealed.what')}>
        <div className="grid gap-4">
          <div className="flex flex-wrap items-center gap-x-8 gap-y-3">
            <span className="flex items-center gap-2">
              <EvidenceDots {...counts} />
              <span aria-hidden="true" className="text-ink-muted text-sm">
                {common('evidence', counts)}
              </span>
            </span>
            <WhyRaised row={row} />
          </div>
          <ShapeList row={row} />
          {coming ? <Skeleton lines={3} /> : null}
        </div>
      </Panel>
    </div>
  );
}

function ShapeList({ row }: { row: HitRow }) {
  const t = useTranslations('evidence.field');
  const rule = useTranslations('hits.sealed');
  // the conditions of a rule are words about the person: of those only how many hold is told
  if (row.kind === 'rule')
    return <p className="text-ink-muted">{rule('rule', { count: countVerdicts(row.shape).agrees })}</p>;
  return (
    <dl className="grid gap-x-8 gap-y-1 sm:grid-cols-2 xl:grid-cols-3">
      {row.shape.map(({ field, verdict }) => (
        <div key={field} className="flex items-center justify-between gap-3 border-b py-1.5">
          <dt className="text-ink-muted">{t(field as Parameters<typeof t>[0])}</dt>
          <dd>
            <VerdictBadge verdict={verdict as Parameters<typeof VerdictBadge>[0]['verdict']} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
