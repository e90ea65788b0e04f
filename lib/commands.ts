import { endSession, revokeSessions } from './access/end-session';
import { acceptInvitation, inviteUser, setUpPortal } from './access/invitation';
import { inviteAgain } from './access/invite-again';
import { makeSetUpLink } from './access/make-set-up-link';
import { changeRoles, endUser } from './access/manage-user';
import { listServiceAccounts, listUsers, viewAccount } from './access/queries';
import { createServiceAccount, revokeServiceAccount } from './access/service-account';
import { refuseUnknown, startSession } from './access/start-session';
import { addDemoUser, foundDemoAgency } from './agencies/found-demo';
import { listAgencies } from './agencies/queries';
import { registerAgency } from './agencies/register-agency';
import { proposeAgreement } from './agreements/propose-agreement';
import { listAgreements, viewAgreement } from './agreements/queries';
import { countersignAgreement, endAgreement } from './agreements/sign-agreement';
import { composeAlert } from './alerts/compose-alert';
import { listAlerts, viewAlert } from './alerts/queries';
import { releaseAlert } from './alerts/release-alert';
import { releaseDisclosure } from './alerts/release-disclosure';
import type { EventName } from './audit/events';
import { searchAudit } from './audit/search';
import { deskCounts } from './desk/queries';
import { listHits, viewHit } from './hits/queries';
import { raiseHit } from './hits/raise-hit';
import { claimHit, reopenHit, reviewHit, unclaimHit } from './hits/review-hit';
import { screenMessage } from './hits/screen-message';
import { acknowledgeDisclosure, openDisclosure } from './incoming/open-disclosure';
import { listDisclosures } from './incoming/queries';
import { createWatchlist } from './screening/create-watchlist';
import { importWatchlist } from './screening/import-watchlist';
import { listWatchlists, viewWatchlist } from './screening/watchlist-queries';
import { enterTravellers } from './travel/enter-travellers';
import { eraseQuarantined } from './travel/erase-quarantined';
import { expireLists } from './travel/expire-lists';
import { carrierQuality, countListsDue, countRemoved, listExpected, listToReread } from './travel/intake-queries';
import { listMessages, listTravellers, openQuarantined, viewMessage, viewMessageStatus } from './travel/queries';
import { receiveMessage } from './travel/receive-message';
import { rereadAll, rereadMessage } from './travel/reread-message';

/** Everything the portal can do or show, by name. A name in audit/events.ts that is missing here does not compile. */
export const operationsByName = {
  'portal.make-set-up-link': makeSetUpLink,
  'portal.set-up': setUpPortal,
  'agency.register': registerAgency,
  'agency.list': listAgencies,
  'demo.found-agency': foundDemoAgency,
  'demo.add-user': addDemoUser,
  'user.invite': inviteUser,
  'user.invite-again': inviteAgain,
  'user.change-roles': changeRoles,
  'user.end': endUser,
  'user.list': listUsers,
  'invitation.accept': acceptInvitation,
  'session.start': startSession,
  'session.unknown': refuseUnknown,
  'session.end': endSession,
  'session.revoke-all': revokeSessions,
  'service-account.create': createServiceAccount,
  'service-account.revoke': revokeServiceAccount,
  'service-account.list': listServiceAccounts,
  'account.view': viewAccount,
  'agreement.propose': proposeAgreement,
  'agreement.countersign': countersignAgreement,
  'agreement.end': endAgreement,
  'agreement.list': listAgreements,
  'agreement.view': viewAgreement,
  'travel.receive': receiveMessage,
  'travel.enter': enterTravellers,
  'travel.reread': rereadMessage,
  'travel.reread-all': rereadAll,
  'travel.to-reread': listToReread,
  'travel.expire-lists': expireLists,
  'travel.lists-due': countListsDue,
  'travel.expected': listExpected,
  'travel.quality': carrierQuality,
  'travel.removed': countRemoved,
  'travel.list': listMessages,
  'travel.status': viewMessageStatus,
  'travel.view': viewMessage,
  'travel.travellers': listTravellers,
  'travel.open-quarantined': openQuarantined,
  'travel.erase-quarantined': eraseQuarantined,
  'watchlist.create': createWatchlist,
  'watchlist.import': importWatchlist,
  'watchlist.list': listWatchlists,
  'watchlist.view': viewWatchlist,
  'screening.run': screenMessage,
  'hit.raise': raiseHit,
  'hit.list': listHits,
  'hit.view': viewHit,
  'hit.claim': claimHit,
  'hit.release-claim': unclaimHit,
  'hit.review': reviewHit,
  'hit.reopen': reopenHit,
  'alert.compose': composeAlert,
  'alert.release': releaseAlert,
  'alert.list': listAlerts,
  'alert.view': viewAlert,
  'disclosure.release': releaseDisclosure,
  'disclosure.list': listDisclosures,
  'disclosure.open': openDisclosure,
  'disclosure.acknowledge': acknowledgeDisclosure,
  'desk.counts': deskCounts,
  'audit.search': searchAudit,
} as const satisfies Record<EventName, { name: EventName; kind: 'command' | 'query' }>;
