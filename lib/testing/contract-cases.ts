import { newTotpSecret, totpCode } from '@/lib/access/totp';
import type { EventName } from '@/lib/audit/events';
import { carrierPerson, paxlstMessage } from './carrier-messages';
import type { ContractWorld } from './contract-world';
import { fictionalList } from './fictional-list';
import { modestTerms, NOON } from './world';

const secret = newTotpSecret();
const secondFactor = { password: 'a long enough password', totpSecret: secret, code: totpCode(secret, NOON) };
const fresh = () => {
  const { people } = fictionalList(99, 2);
  return new Uint8Array(
    paxlstMessage({
      sender: 'UX',
      recipient: 'UTOPIU',
      sentAt: '2026-11-24T10:00',
      reference: 'F1',
      flight: {
        carrier: 'UX',
        number: '7',
        from: 'QUA',
        to: 'QAC',
        departs: '2026-11-24T15:00',
        arrives: '2026-11-24T19:00',
      },
      people: people.map(carrierPerson),
    }),
  );
};

/** A good input for every operation, about Utopia's records. A name without a case does not compile. */
export const contractCases: Record<EventName, (w: ContractWorld) => unknown> = {
  'portal.set-up': (w) => ({
    ...secondFactor,
    token: w.invitationToken,
    agencyName: 'Second body',
    agencyCode: 'SEC',
    timeZone: 'UTC',
    email: 'a@sec.example',
    name: 'A',
  }),
  'portal.make-set-up-link': () => ({}),
  'agency.register': () => ({
    code: 'NEW',
    name: 'New PIU',
    country: 'NEW',
    timeZone: 'UTC',
    language: 'en',
    adminEmail: 'admin@new.example',
    adminName: 'Admin',
  }),
  'agency.list': () => ({}),
  'demo.found-agency': () => ({
    id: crypto.randomUUID(),
    code: 'DEM',
    name: 'Demo',
    kind: 'piu',
    country: null,
    timeZone: 'UTC',
    language: 'en',
    dutyPhone: null,
  }),
  'demo.add-user': () => ({
    id: crypto.randomUUID(),
    email: 'demo@uto.example',
    name: 'Demo',
    roles: ['analyst'],
    passwordHash: '-',
    totpSealed: null,
  }),
  'user.invite': () => ({ email: 'other@uto.example', name: 'Other', roles: ['auditor'] }),
  'user.invite-again': (w) => ({ userId: w.colleague.id }),
  'user.change-roles': (w) => ({ userId: w.colleague.id, roles: ['liaison'], version: 1 }),
  'user.end': (w) => ({ userId: w.colleague.id }),
  'user.list': () => ({}),
  'invitation.accept': (w) => ({ ...secondFactor, token: w.invitationToken }),
  'session.start': (w) => ({ userId: w.colleague.id, passwordOk: true }),
  'session.unknown': () => ({}),
  'session.end': () => ({}),
  'session.revoke-all': (w) => ({ userId: w.colleague.id }),
  'service-account.create': () => ({ name: 'Second', scopes: ['travel:read'] }),
  'service-account.revoke': (w) => ({ id: w.serviceAccountId }),
  'service-account.list': () => ({}),
  'account.view': () => ({}),
  'agreement.propose': (w) => ({
    title: 'Third agreement',
    partyIds: [w.uto.id, w.arc.id, w.rur.id],
    validFrom: new Date('2026-01-01'),
    validTo: new Date('2030-01-01'),
    terms: modestTerms,
  }),
  'agreement.countersign': (w) => ({ agreementId: w.proposedAgreementId }),
  'agreement.end': (w) => ({ agreementId: w.agreementId }),
  'agreement.list': () => ({}),
  'agreement.view': (w) => ({ agreementId: w.agreementId }),
  'travel.receive': () => ({ bytes: fresh() }),
  'travel.list': () => ({}),
  'travel.status': (w) => ({ messageId: w.messageId }),
  'travel.view': (w) => ({ messageId: w.messageId }),
  'travel.travellers': (w) => ({ messageId: w.messageId }),
  'travel.open-quarantined': (w) => ({ messageId: w.quarantinedId }),
  'travel.erase-quarantined': () => ({}),
  'watchlist.create': () => ({ name: 'Second list', family: 'national-crime', offence: 'annex2-2' }),
  'watchlist.import': (w) => ({ watchlistId: w.watchlistId, bytes: new TextEncoder().encode(fictionalList(5, 3).xml) }),
  'watchlist.list': () => ({}),
  'watchlist.view': (w) => ({ watchlistId: w.watchlistId }),
  'screening.run': (w) => ({ messageId: w.messageId }),
  'hit.raise': (w) => ({
    travellerId: w.travellerId,
    entryId: w.entryId,
    band: 'possible',
    score: 0.5,
    evidence: [],
    matcherVersion: 'contract',
    listVersion: 1,
  }),
  'hit.list': () => ({}),
  'hit.view': (w) => ({ hitId: w.pendingHitId }),
  'hit.claim': (w) => ({ hitId: w.claimedHitId }),
  'hit.release-claim': (w) => ({ hitId: w.claimedHitId }),
  'hit.review': (w) => ({
    hitId: w.pendingHitId,
    version: 1,
    decision: 'confirmed',
    reason: 'document-agrees',
    ticked: ['document'],
  }),
  'hit.reopen': (w) => ({ hitId: w.dismissedHitId }),
  'alert.compose': (w) => ({
    hitId: w.confirmedHitId,
    envelope: w.envelope,
    recipients: [{ recipientId: w.arc.id, agreementId: w.agreementId }],
  }),
  'alert.release': (w) => ({
    hitId: w.confirmedHitId,
    envelope: w.envelope,
    recipients: [{ recipientId: w.arc.id, agreementId: w.agreementId, expectedHash: w.hash }],
  }),
  'alert.list': () => ({}),
  'alert.view': (w) => ({ alertId: w.alertId }),
  'disclosure.release': (w) => ({
    alertId: w.alertId,
    recipientId: w.arc.id,
    agreementId: w.agreementId,
    expectedHash: w.hash,
  }),
  'disclosure.list': () => ({}),
  'disclosure.open': (w) => ({ disclosureId: w.disclosureId }),
  'disclosure.acknowledge': (w) => ({ disclosureId: w.disclosureId }),
  'desk.counts': () => ({}),
  'audit.search': () => ({}),
};
