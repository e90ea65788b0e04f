import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ShareComposer } from '@/components/alerts/share-composer';
import type { Partner } from '@/components/alerts/share-state';
import { PageHeader } from '@/components/ui/page-header';
import { listAgencies } from '@/lib/agencies/queries';
import { listAgreements } from '@/lib/agreements/queries';
import { paths } from '@/lib/display/paths';
import { hitCan } from '@/lib/hits/rules';
import { viewHit } from '@/lib/hits/view-hit';
import { messages } from '@/lib/i18n/messages';
import { isProtected } from '@/lib/redaction/constraints';
import { load, signedIn } from '@/lib/web/load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('share'))('step.compose') };
}

const wordsOf = (locale: 'en' | 'ar') => ({
  codes: messages[locale].codes,
  common: messages[locale].common,
  share: messages[locale].share,
});

export default async function SharePage({ params }: PageProps<'/hits/[id]/share'>) {
  const { id } = await params;
  const { actor, profile } = await signedIn();
  const is = (...roles: string[]) => profile.roles.some((r) => roles.includes(r));
  if (!is('liaison', 'supervisor')) notFound();
  const hit = await load(viewHit, { hitId: id });
  if (hit.sealed || hit.status !== 'confirmed') notFound();
  // what stands in the way is said before the work begins, not after it
  const travelDay = hit.journey.departsLocal ?? hit.raisedAt.toISOString();
  const shielded = isProtected(hit.traveller.birthDate ?? undefined, travelDay) && !is('supervisor');
  const blocked =
    hitCan.release({ status: hit.status, claimedById: null, reviewedById: hit.reviewedById }, actor.id) ??
    (shielded ? 'protected-needs-supervisor' : null);
  const t = await getTranslations('share');
  const me = profile.agency.id;
  const agreements = (await load(listAgreements, {})).filter((a) => a.inForce && a.parties.some((p) => p.id === me));
  const offence = hit.entry?.offence ?? hit.rule?.offence ?? '';
  const partners: Partner[] = [];
  // one agreement a partner: the one that covers the offence, else the newest
  for (const a of [...agreements].sort(
    (x, y) => Number(y.terms.offences.includes(offence)) - Number(x.terms.offences.includes(offence)),
  ))
    for (const p of a.parties)
      if (p.id !== me && !partners.some((held) => held.id === p.id))
        partners.push({
          id: p.id,
          code: p.code,
          name: p.name,
          language: p.language,
          agreementId: a.id,
          agreementReference: a.reference,
          validTo: a.validTo.toISOString(),
          offences: a.terms.offences,
          purposes: a.terms.purposes,
          replyHours: a.terms.replyHours,
        });
  const others = (await load(listAgencies, {})).filter(
    (a) => a.kind === 'piu' && a.id !== me && !partners.some((p) => p.id === a.id),
  );
  return (
    <>
      <PageHeader
        title={t('title', { reference: hit.reference })}
        lede={t('lede')}
        back={{ href: paths.hit(id), label: t('back') }}
      />
      <ShareComposer
        hitId={id}
        blockedFirst={blocked}
        first={{
          offence,
          purpose: 'own-initiative',
          handling: agreements[0]?.terms.handling ?? 'H2',
          urgency: 'U2',
          sourceCode: 'B',
          infoCode: '3',
        }}
        partners={partners.sort((a, b) => a.code.localeCompare(b.code))}
        without={others.map((a) => a.code)}
        words={{ en: wordsOf('en'), ar: wordsOf('ar') }}
      />
    </>
  );
}
