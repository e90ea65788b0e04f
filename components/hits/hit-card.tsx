import { useTranslations } from 'next-intl';
import type { DeskViewer } from '@/components/hits/desk-viewer';
import { EvidenceTable } from '@/components/hits/evidence-table';
import { JourneyStrip } from '@/components/hits/journey-strip';
import { ListedWhy } from '@/components/hits/listed-why';
import { OtherHits } from '@/components/hits/other-hits';
import { PairHistory } from '@/components/hits/pair-history';
import { RuleWhy } from '@/components/hits/rule-why';
import { TravellerFacts } from '@/components/hits/traveller-facts';
import { RuleEvidenceTable } from '@/components/rules/rule-evidence';
import { Panel } from '@/components/ui/panel';
import type { OpenHit } from '@/lib/hits/hit-shapes';

/** Everything that a judgement rests on: journey, both sides of the comparison, why, and what was said before. */
export function HitCard({ hit, viewer }: { hit: OpenHit; viewer: DeskViewer }) {
  const t = useTranslations('hits.evidence');
  return (
    <div className="grid min-w-0 gap-5">
      <JourneyStrip journey={hit.journey} legs={hit.journey.legs} />
      {hit.rule ? (
        <Panel title={t('ruleTitle')}>
          <RuleEvidenceTable evidence={hit.rule.evidence} />
        </Panel>
      ) : (
        <Panel title={t('title')} description={t('lede')} flush>
          <EvidenceTable evidence={hit.evidence} names={hit.names} />
        </Panel>
      )}
      <div className="grid min-w-0 items-start gap-5 md:grid-cols-2">
        {hit.entry ? (
          <ListedWhy
            entry={hit.entry}
            names={hit.names}
            versions={{ list: hit.listVersion, matcher: hit.matcherVersion }}
          />
        ) : null}
        {hit.rule ? <RuleWhy rule={hit.rule} matcher={hit.matcherVersion} /> : null}
        <TravellerFacts traveller={hit.traveller} mayReadMessage={viewer.readsMessages} />
        <PairHistory hit={hit} />
        <OtherHits fold={hit.fold} reports={hit.reports} mayReadMessage={viewer.readsMessages} />
      </div>
    </div>
  );
}
