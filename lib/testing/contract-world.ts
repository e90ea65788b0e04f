import { inviteUser } from '@/lib/access/invitation';
import { createServiceAccount } from '@/lib/access/service-account';
import { proposeAgreement } from '@/lib/agreements/propose-agreement';
import { composeAlert } from '@/lib/alerts/compose-alert';
import { releaseAlert } from '@/lib/alerts/release-alert';
import { claimHit } from '@/lib/hits/claim-hit';
import { listHits } from '@/lib/hits/queries';
import { reviewHit } from '@/lib/hits/review-hit';
import { addEntry } from '@/lib/screening/add-entry';
import { withdrawEntry } from '@/lib/screening/withdraw-entry';
import { receiveMessage } from '@/lib/travel/receive-message';
import { carrierPerson, paxlstMessage } from './carrier-messages';
import { contractRules } from './contract-rules';
import { fictionalList } from './fictional-list';
import {
  agree,
  arrive,
  foundExchange,
  hire,
  inContext,
  modestTerms,
  type Person,
  type TestAgency,
  watch,
} from './world';

/** One record of every kind, all Utopia's: Arcadia is its partner and recipient, Ruritania a stranger. */
export interface ContractWorld {
  oversight: TestAgency;
  uto: TestAgency;
  arc: TestAgency;
  rur: TestAgency;
  colleague: Person;
  admin: Person;
  messageId: string;
  quarantinedId: string;
  watchlistId: string;
  rules: Awaited<ReturnType<typeof contractRules>>;
  travellerId: string;
  entryId: string;
  withdrawnEntryId: string;
  pendingHitId: string;
  claimedHitId: string;
  confirmedHitId: string;
  dismissedHitId: string;
  clearanceId: string;
  alertId: string;
  disclosureId: string;
  agreementId: string;
  proposedAgreementId: string;
  serviceAccountId: string;
  invitationToken: string;
  envelope: {
    offence: 'terrorism';
    purpose: 'own-initiative';
    handling: 'H2';
    urgency: 'U2';
    sourceCode: 'A';
    infoCode: '1';
  };
  hash: string;
}

export async function contractWorld(owner: {
  query: (sql: string) => Promise<{ rows: { id: string }[] }>;
}): Promise<ContractWorld> {
  const { oversight, agencies } = await foundExchange(['UTO', 'ARC', 'RUR']);
  const { UTO: uto, ARC: arc, RUR: rur } = agencies;
  if (!uto || !arc || !rur) throw new Error('the exchange was not founded');
  const analyst = await hire(uto, 'analyst');
  const liaison = await hire(uto, 'liaison');
  const supervisor = await hire(uto, 'supervisor');
  const admin = await hire(uto, 'admin');
  const agreementId = await agree(supervisor, await hire(arc, 'supervisor'));
  const proposed = await proposeAgreement.run(supervisor, inContext(), {
    title: 'Second agreement',
    partyIds: [arc.id],
    validFrom: new Date('2026-01-01'),
    validTo: new Date('2030-01-01'),
    terms: modestTerms,
  });
  const { xml, people } = fictionalList(11, 30);
  const watchlistId = await watch(analyst, new TextEncoder().encode(xml));
  const listed = people.filter((p) => p.documents.length > 0 && p.listedBirthDate.kind === 'exact').slice(0, 4);
  const { messageId } = await arrive(
    analyst,
    new Uint8Array(
      paxlstMessage({
        sender: 'UX',
        recipient: 'UTOPIU',
        sentAt: '2026-11-24T10:00',
        reference: 'C1',
        flight: {
          carrier: 'UX',
          number: '1',
          from: 'QUA',
          to: 'QAC',
          departs: '2026-11-24T15:00',
          arrives: '2026-11-24T19:00',
        },
        people: listed.map(carrierPerson),
      }),
    ),
  );
  const broken = await receiveMessage.run(analyst, inContext(), { bytes: new TextEncoder().encode('not a message') });
  const { rows: hits } = await listHits.run(analyst, inContext(), {});
  const [pending, claimed, confirmed, dismissed] = hits;
  if (!pending || !claimed || !confirmed || !dismissed)
    throw new Error(`four hits were expected, ${hits.length} raised`);
  const judge = async (hit: typeof pending, decision: 'confirmed' | 'dismissed') => {
    await claimHit.run(analyst, inContext(), { hitId: hit.id });
    await reviewHit.run(analyst, inContext(), {
      hitId: hit.id,
      version: hit.version,
      decision,
      reason: decision === 'confirmed' ? 'document-agrees' : 'common-name',
      ticked: decision === 'confirmed' ? ['document'] : [],
      remember: decision === 'dismissed' ? {} : undefined,
    });
  };
  await judge(confirmed, 'confirmed');
  await judge(dismissed, 'dismissed');
  const envelope = {
    offence: 'terrorism',
    purpose: 'own-initiative',
    handling: 'H2',
    urgency: 'U2',
    sourceCode: 'A',
    infoCode: '1',
  } as const;
  const recipient = { recipientId: arc.id, agreementId };
  const { composed } = await composeAlert.run(liaison, inContext(), {
    hitId: confirmed.id,
    envelope,
    recipients: [recipient],
  });
  const hash = composed[0]?.hash ?? '';
  const alert = await releaseAlert.run(liaison, inContext(), {
    hitId: confirmed.id,
    envelope,
    recipients: [{ ...recipient, expectedHash: hash }],
  });
  const account = await createServiceAccount.run(admin, inContext(), { name: 'Gateway', scopes: ['travel:write'] });
  const invited = await inviteUser.run(admin, inContext(), {
    email: 'new@uto.example',
    name: 'New Colleague',
    roles: ['analyst'],
  });
  const typed = await addEntry.run(analyst, inContext(), {
    watchlistId,
    entry: { names: [{ full: 'Lotte Fens', quality: 'primary' }] },
  });
  await withdrawEntry.run(analyst, inContext(), { entryId: typed.entryId, reason: 'entered-in-error' });
  const one = async (sql: string) => (await owner.query(sql)).rows[0]?.id ?? '';
  return {
    oversight,
    uto,
    arc,
    rur,
    colleague: await hire(uto, 'analyst'),
    admin,
    messageId,
    quarantinedId: broken.id,
    watchlistId,
    rules: await contractRules(analyst, supervisor),
    travellerId: await one('SELECT id FROM traveller LIMIT 1'),
    entryId: await one(
      `SELECT id FROM watchlist_entry e WHERE removed_version IS NULL AND NOT EXISTS (SELECT FROM hit WHERE entry_id = e.id) LIMIT 1`,
    ),
    withdrawnEntryId: await one('SELECT id FROM watchlist_entry WHERE removed_version IS NOT NULL'),
    pendingHitId: pending.id,
    claimedHitId: claimed.id,
    confirmedHitId: confirmed.id,
    dismissedHitId: dismissed.id,
    clearanceId: await one('SELECT id FROM clearance'),
    alertId: alert.id,
    disclosureId: await one('SELECT id FROM disclosure'),
    agreementId,
    proposedAgreementId: proposed.id,
    serviceAccountId: account.id,
    invitationToken: invited.token,
    envelope,
    hash,
  };
}
