import { listAgreements } from '@/lib/agreements/queries';
import { composeAlert } from '@/lib/alerts/compose-alert';
import { releaseAlert } from '@/lib/alerts/release-alert';
import { claimHit } from '@/lib/hits/claim-hit';
import { listHits } from '@/lib/hits/queries';
import { reviewHit } from '@/lib/hits/review-hit';
import { acknowledgeDisclosure, openDisclosure } from '@/lib/incoming/open-disclosure';
import { listDisclosures } from '@/lib/incoming/queries';
import type { DemoWorld } from './found-members';

/** A little history, so that no screen starts empty: one hit confirmed and shared, one dismissed, one acknowledged. */
export async function playStory(world: DemoWorld): Promise<void> {
  const person = (email: string) => {
    const found = world.people.get(email);
    if (!found) throw new Error(`the demo world has no ${email}`);
    return found;
  };
  const analyst = person('analyst@uto.example');
  const liaison = person('liaison@uto.example');
  const partner = person('liaison@arc.example');
  const { rows } = await listHits.run(analyst, world.context(40), {});
  const strong = rows.find((h) => h.band === 'strong' && h.journey.destination === 'QAC' && h.journey.number === '902');
  const doubtful = rows.find((h) => h.band === 'possible');

  if (doubtful) {
    await claimHit.run(analyst, world.context(38), { hitId: doubtful.id });
    await reviewHit.run(analyst, world.context(36), {
      hitId: doubtful.id,
      version: doubtful.version,
      decision: 'dismissed',
      reason: 'common-name',
      ticked: [],
    });
  }
  if (!strong) return;
  await claimHit.run(analyst, world.context(34), { hitId: strong.id });
  await reviewHit.run(analyst, world.context(31), {
    hitId: strong.id,
    version: strong.version,
    decision: 'confirmed',
    reason: 'document-agrees',
    ticked: strong.shape
      .filter((s) => s.verdict === 'agrees' && s.field !== 'birthPlace')
      .map((s) => s.field as 'name'),
  });
  const agreements = await listAgreements.run(liaison, world.context(30), {});
  const agreement = agreements.find((a) => a.inForce && a.parties.some((p) => p.code === 'ARC'));
  if (!agreement) return;
  const envelope = {
    offence: 'terrorism',
    purpose: 'own-initiative',
    handling: 'H2',
    urgency: 'U2',
    sourceCode: 'B',
    infoCode: '3',
  } as const;
  const choice = { recipientId: partner.agencyId, agreementId: agreement.id };
  const { composed } = await composeAlert.run(liaison, world.context(28), {
    hitId: strong.id,
    envelope,
    recipients: [choice],
  });
  const expectedHash = composed[0]?.hash ?? '';
  await releaseAlert.run(liaison, world.context(25), {
    hitId: strong.id,
    envelope,
    recipients: [{ ...choice, expectedHash }],
  });
  const { rows: incoming } = await listDisclosures.run(partner, world.context(20), {});
  for (const { id } of incoming) {
    await openDisclosure.run(partner, world.context(19), { disclosureId: id });
    await acknowledgeDisclosure.run(partner, world.context(17), { disclosureId: id });
  }
}
