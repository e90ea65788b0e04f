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
import { claimHit, unclaimHit } from './hits/claim-hit';
import { listClearances } from './hits/clearances';
import { escalateHit } from './hits/escalate-hit';
import { escalateHits, snoozeHits } from './hits/many-hits';
import { markDuplicate } from './hits/mark-duplicate';
import { hitQuality } from './hits/quality-queries';
import { hitCounts, listHits } from './hits/queries';
import { raiseHit, renewHit } from './hits/raise-hit';
import { reopenHit } from './hits/reopen-hit';
import { rescreenAhead } from './hits/rescreen-ahead';
import { reviewHit } from './hits/review-hit';
import { revokeClearance } from './hits/revoke-clearance';
import { screenMessage } from './hits/screen-message';
import { snoozeHit, wakeHit } from './hits/snooze-hit';
import { takeNext } from './hits/take-next';
import { viewHit } from './hits/view-hit';
import { acknowledgeDisclosure, openDisclosure } from './incoming/open-disclosure';
import { listDisclosures } from './incoming/queries';
import { addEntry } from './screening/add-entry';
import { amendEntry } from './screening/amend-entry';
import { changeWatchlist } from './screening/change-watchlist';
import { createWatchlist } from './screening/create-watchlist';
import { listVersions, viewEntry } from './screening/entry-queries';
import { importWatchlist } from './screening/import-watchlist';
import { previewImport } from './screening/preview-import';
import { activateRule } from './screening/rules/activate-rule';
import { createRule } from './screening/rules/create-rule';
import { newRuleVersion } from './screening/rules/new-version';
import { proposeRule, returnRule } from './screening/rules/propose-rule';
import { reviewRule } from './screening/rules/review-rule';
import { listRules, viewRule } from './screening/rules/rule-queries';
import { saveRuleDraft } from './screening/rules/save-draft';
import { suspendOverdueRules } from './screening/rules/suspend-overdue-rules';
import { resumeRule, retireRule, suspendRule } from './screening/rules/suspend-rule';
import { testRule } from './screening/rules/test-rule';
import { listWatchlists, viewWatchlist } from './screening/watchlist-queries';
import { restoreEntry, withdrawEntry } from './screening/withdraw-entry';
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
  'watchlist.preview-import': previewImport,
  'watchlist.change': changeWatchlist,
  'watchlist.add-entry': addEntry,
  'watchlist.amend-entry': amendEntry,
  'watchlist.withdraw-entry': withdrawEntry,
  'watchlist.restore-entry': restoreEntry,
  'watchlist.view-entry': viewEntry,
  'watchlist.history': listVersions,
  'watchlist.list': listWatchlists,
  'watchlist.view': viewWatchlist,
  'rule.create': createRule,
  'rule.save-draft': saveRuleDraft,
  'rule.new-version': newRuleVersion,
  'rule.test': testRule,
  'rule.propose': proposeRule,
  'rule.return': returnRule,
  'rule.activate': activateRule,
  'rule.suspend': suspendRule,
  'rule.resume': resumeRule,
  'rule.retire': retireRule,
  'rule.review': reviewRule,
  'rule.suspend-overdue': suspendOverdueRules,
  'rule.list': listRules,
  'rule.view': viewRule,
  'screening.run': screenMessage,
  'screening.rescreen': rescreenAhead,
  'hit.raise': raiseHit,
  'hit.renew': renewHit,
  'hit.list': listHits,
  'hit.counts': hitCounts,
  'hit.quality': hitQuality,
  'hit.view': viewHit,
  'hit.claim': claimHit,
  'hit.take-next': takeNext,
  'hit.release-claim': unclaimHit,
  'hit.review': reviewHit,
  'hit.mark-duplicate': markDuplicate,
  'hit.snooze': snoozeHit,
  'hit.snooze-many': snoozeHits,
  'hit.wake': wakeHit,
  'hit.escalate': escalateHit,
  'hit.escalate-many': escalateHits,
  'hit.reopen': reopenHit,
  'clearance.list': listClearances,
  'clearance.revoke': revokeClearance,
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
