import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DecidedFilter, decidedStatuses } from '@/components/hits/decided-filter';
import { deskViewer } from '@/components/hits/desk-viewer';
import { HitQueue } from '@/components/hits/hit-queue';
import { type ClaimNames, type HitPage, isOpenView, toHitRow } from '@/components/hits/hit-row';
import type { QueueSigns } from '@/components/hits/queue-empty';
import { TakeNext } from '@/components/hits/take-next';
import { ViewTabs } from '@/components/hits/view-tabs';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { paths } from '@/lib/display/paths';
import { hitCounts, listHits } from '@/lib/hits/queries';
import { hitViews } from '@/lib/hits/schema';
import { listMessages } from '@/lib/travel/queries';
import { load, signedIn } from '@/lib/web/load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('hits'))('title') };
}

type Listed = Awaited<ReturnType<typeof listHits.run>>;

const toFirstPage = ({ rows, next }: Listed): HitPage => ({ items: rows.map(toHitRow), next });

const toNames = ({ rows }: Listed): ClaimNames =>
  Object.fromEntries(rows.flatMap((r) => (r.claimedBy && !r.claimedByMe ? [[r.id, r.claimedBy] as const] : [])));

/** When something last came in and was judged: asked for only where an empty queue has to account for itself. */
async function queueSigns(readsMessages: boolean): Promise<QueueSigns> {
  const judged = (await load(listHits, { view: 'decided', limit: 1 })).rows[0];
  const message = readsMessages ? (await load(listMessages, { limit: 1 })).rows[0] : undefined;
  return {
    lastHit: judged?.reviewedAt?.toISOString() ?? null,
    lastMessage: message ? new Date(message.receivedAt).toISOString() : null,
  };
}

export default async function HitsPage({ searchParams }: PageProps<'/hits'>) {
  const asked = await searchParams;
  const { actor, profile } = await signedIn();
  const viewer = deskViewer({ id: actor.id, roles: profile.roles, agency: profile.agency.name });
  const view = hitViews.find((v) => v === asked.view) ?? (viewer.reviews ? 'unclaimed' : 'decided');
  const status = view === 'decided' ? decidedStatuses.find((s) => s === asked.status) : undefined;
  const t = await getTranslations('hits');
  const listed = await load(listHits, { view, ...(status ? { status } : {}) });
  const counts = await load(hitCounts, {});
  const signs =
    listed.rows.length === 0 && view === 'unclaimed'
      ? await queueSigns(viewer.readsMessages)
      : { lastHit: null, lastMessage: null };
  return (
    <>
      <PageHeader
        title={t('title')}
        lede={t('lede')}
        actions={
          <>
            {viewer.reviews ? <TakeNext view={view} /> : null}
            {viewer.readsMessages ? (
              <>
                <LinkButton href={paths.clearedPairs()} variant="quiet">
                  {t('cleared.title')}
                </LinkButton>
                <LinkButton href={paths.hitQuality()} variant="quiet">
                  {t('quality.title')}
                </LinkButton>
              </>
            ) : null}
          </>
        }
      />
      <ViewTabs first={counts} view={view} />
      {isOpenView(view) ? null : <DecidedFilter status={status} />}
      <HitQueue
        key={`${view} ${status ?? ''}`}
        of={{ view, status }}
        first={toFirstPage(listed)}
        names={toNames(listed)}
        renderedAt={Date.now()}
        viewer={viewer}
        signs={signs}
      />
    </>
  );
}
