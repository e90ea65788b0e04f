import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EarlierJudgements } from '@/components/hits/earlier-judgements';
import { EvidenceTable } from '@/components/hits/evidence-table';
import { BandBadge, StatusBadge } from '@/components/hits/hit-badges';
import { HitReview } from '@/components/hits/hit-review';
import { JourneyStrip } from '@/components/hits/journey-strip';
import { ListedWhy } from '@/components/hits/listed-why';
import { tickable } from '@/components/hits/review-draft';
import { TravellerFacts } from '@/components/hits/traveller-facts';
import { Banner } from '@/components/ui/banner';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { TimeLeft } from '@/components/ui/time-left';
import { paths } from '@/lib/display/paths';
import { listHits, viewHit } from '@/lib/hits/queries';
import { hitCan } from '@/lib/hits/rules';
import { ageGroup } from '@/lib/redaction/catalogue';
import type { ParsedLeg } from '@/lib/travel/parsed';
import { load, signedIn } from '@/lib/web/load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('hits'))('cardTitle') };
}

export default async function HitPage({ params }: PageProps<'/hits/[id]'>) {
  const { id } = await params;
  const { actor, profile } = await signedIn();
  const hit = await load(viewHit, { hitId: id });
  const queue = (await load(listHits, { status: 'pending', limit: 200 })).rows;
  const t = await getTranslations('hits');
  const evidence = await getTranslations('evidence');

  const is = (...roles: string[]) => profile.roles.some((r) => roles.includes(r));
  const state = { ...hit, released: hit.alerts.length > 0 };
  // the flight's clock runs until it was judged, and of the same person until somebody was told
  const waits = hit.status === 'pending' || (hit.status === 'confirmed' && !state.released);
  const waiting = queue.filter((r) => r.id === id || r.claimedBy === null || r.claimedByMe);
  const at = waiting.findIndex((r) => r.id === id);
  const after = waiting[at + 1] ?? (at < 0 ? waiting[0] : undefined);
  const before = at > 0 ? waiting[at - 1] : undefined;
  const travelDay = hit.journey.departsLocal ?? hit.raisedAt.toISOString();
  const age = ageGroup(hit.traveller.birthDate ?? undefined, travelDay);
  const legs = hit.journey.legs as unknown as ParsedLeg[];
  return (
    <>
      <PageHeader
        title={<span className="reference">{hit.reference}</span>}
        back={{ href: paths.hits(hit.status), label: t('back') }}
        badges={
          <>
            <StatusBadge status={hit.status} />
            <BandBadge band={hit.band} />
          </>
        }
        lede={hit.status === 'pending' ? evidence(`bandMeaning.${hit.band}`) : undefined}
        actions={
          <>
            {before ? (
              <LinkButton href={paths.hit(before.id)} size="small" keys="[">
                {t('previous')}
              </LinkButton>
            ) : null}
            {after ? (
              <LinkButton href={paths.hit(after.id)} size="small" keys="]">
                {t('next')}
              </LinkButton>
            ) : null}
          </>
        }
        facts={{
          owner: <bdi>{profile.agency.name}</bdi>,
          handling: state.released ? t('facts.shared', { count: hit.alerts.length }) : t('facts.ownRecord'),
          clock: waits ? <TimeLeft due={hit.dueAt} /> : t('facts.judged'),
          audience: t('facts.audience', { agency: profile.agency.name }),
        }}
      />
      {age === 'adult' ? null : (
        <Banner tone="warn" title={t(`protected.${age}`)}>
          {t('protected.what')}
        </Banner>
      )}
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid min-w-0 gap-5">
          <JourneyStrip journey={hit.journey} legs={legs} />
          <Panel title={t('evidence.title')} description={t('evidence.lede')} flush>
            <EvidenceTable evidence={hit.evidence} />
          </Panel>
        </div>
        <div className="min-w-0 xl:sticky xl:top-[calc(var(--sticky-top)+1rem)] xl:row-span-2">
          <HitReview
            agreeing={hit.evidence.filter((e) => e.verdict === 'agrees').map((e) => e.field)}
            next={after ? paths.hit(after.id) : null}
            judged={{
              id,
              version: hit.version,
              status: hit.status,
              claimedByMe: hit.claimedByMe,
              claimedBy: hit.claimedBy,
              reviewedBy: hit.reviewedBy,
              reviewedAt: hit.reviewedAt,
              reason: hit.reason,
              note: hit.note,
              ticked: tickable.filter((x) => hit.ticked.includes(x)),
              alerts: hit.alerts.map(({ id: alertId, reference }) => ({ id: alertId, reference })),
              mayReview: is('analyst', 'supervisor'),
              reopen: is('analyst', 'supervisor') ? hitCan.reopen(state, actor.id, is('supervisor')) : 'role',
              share: !is('liaison', 'supervisor') ? 'role' : hit.reviewedById === actor.id ? 'reviewed' : 'may',
            }}
          />
        </div>
        <div className="grid min-w-0 gap-5 md:grid-cols-2">
          <ListedWhy facts={hit.entry.facts} list={hit.entry.watchlist} removed={hit.entry.removedVersion !== null} />
          <TravellerFacts traveller={hit.traveller} mayReadMessage={is('analyst', 'supervisor', 'dpo')} />
          <div className="md:col-span-2">
            <EarlierJudgements earlier={hit.earlier} />
          </div>
        </div>
      </div>
    </>
  );
}
