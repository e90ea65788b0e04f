import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HitQueue } from '@/components/hits/hit-queue';
import type { ClaimNames, HitPage } from '@/components/hits/hit-row';
import { PageHeader } from '@/components/ui/page-header';
import { TabLinks } from '@/components/ui/tab-links';
import { paths } from '@/lib/display/paths';
import { listHits } from '@/lib/hits/queries';
import { hitStatuses } from '@/lib/hits/schema';
import { load, signedIn } from '@/lib/web/load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('hits'))('title') };
}

type Listed = Awaited<ReturnType<typeof listHits.run>>;

/** The page as the API would answer it, so that the browser keeps one shape. */
const toFirstPage = ({ rows, next }: Listed): HitPage => ({
  items: rows.map(({ claimedBy, raisedAt: _raisedAt, version: _version, journey, ...row }) => ({
    ...row,
    dueAt: row.dueAt.toISOString(),
    reviewedAt: row.reviewedAt?.toISOString() ?? null,
    claimed: claimedBy !== null,
    journey: {
      ...journey,
      departsAt: journey.departsAt?.toISOString() ?? null,
      arrivesAt: journey.arrivesAt?.toISOString() ?? null,
    },
  })),
  next,
});

const toNames = ({ rows }: Listed): ClaimNames =>
  Object.fromEntries(rows.flatMap((r) => (r.claimedBy && !r.claimedByMe ? [[r.id, r.claimedBy] as const] : [])));

export default async function HitsPage({ searchParams }: PageProps<'/hits'>) {
  const asked = (await searchParams).status;
  const status = hitStatuses.find((s) => s === asked) ?? 'pending';
  const { profile } = await signedIn();
  const t = await getTranslations('hits');
  const listed = await load(listHits, { status });
  return (
    <>
      <PageHeader title={t('title')} lede={t('lede')} />
      <TabLinks
        label={t('tabs')}
        tabs={hitStatuses.map((s) => ({ href: paths.hits(s), label: t(`tab.${s}`), current: s === status }))}
      />
      <HitQueue
        key={status}
        status={status}
        first={toFirstPage(listed)}
        names={toNames(listed)}
        renderedAt={Date.now()}
        mayTake={profile.roles.some((r) => r === 'analyst' || r === 'supervisor')}
      />
    </>
  );
}
