import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { deskViewer } from '@/components/hits/desk-viewer';
import { ReviewDesk } from '@/components/hits/review-desk';
import { hitViews } from '@/lib/hits/schema';
import { viewHit } from '@/lib/hits/view-hit';
import { load, signedIn } from '@/lib/web/load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('hits'))('cardTitle') };
}

export default async function HitPage({ params, searchParams }: PageProps<'/hits/[id]'>) {
  const { id } = await params;
  const asked = (await searchParams).view;
  const { actor, profile } = await signedIn();
  const viewer = deskViewer({ id: actor.id, roles: profile.roles, agency: profile.agency.name });
  const view = hitViews.find((v) => v === asked) ?? 'unclaimed';
  const hit = await load(viewHit, { hitId: id, view });
  return <ReviewDesk key={id} first={hit} view={view} viewer={viewer} />;
}
