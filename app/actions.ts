'use server';

import { operationsByName as ops } from '@/lib/commands';
import { act, actAsNobody } from '@/lib/web/action';
import { decided, nextCard } from '@/lib/web/next-card';

// Every write that a browser can ask for, one line each; the rules are in the commands. Reads that need a body are here too.
type In<K extends keyof typeof ops> = Parameters<(typeof ops)[K]['run']>[2];

export const acceptInvitation = async (input: In<'invitation.accept'>) => actAsNobody(ops['invitation.accept'], input);
export const setUpPortal = async (input: In<'portal.set-up'>) => actAsNobody(ops['portal.set-up'], input);
export const endSession = async () => act(ops['session.end'], {});
export const revokeSessions = async (input: In<'session.revoke-all'>) => act(ops['session.revoke-all'], input);
export const inviteUser = async (input: In<'user.invite'>) => act(ops['user.invite'], input);
export const inviteAgain = async (input: In<'user.invite-again'>) => act(ops['user.invite-again'], input);
export const changeRoles = async (input: In<'user.change-roles'>) => act(ops['user.change-roles'], input);
export const endUser = async (input: In<'user.end'>) => act(ops['user.end'], input);
export const createServiceAccount = async (input: In<'service-account.create'>) =>
  act(ops['service-account.create'], input);
export const revokeServiceAccount = async (input: In<'service-account.revoke'>) =>
  act(ops['service-account.revoke'], input);
export const registerAgency = async (input: In<'agency.register'>) => act(ops['agency.register'], input);
export const proposeAgreement = async (input: In<'agreement.propose'>) => act(ops['agreement.propose'], input);
export const countersignAgreement = async (input: In<'agreement.countersign'>) =>
  act(ops['agreement.countersign'], input);
export const endAgreement = async (input: In<'agreement.end'>) => act(ops['agreement.end'], input);
export const enterTravellers = async (input: In<'travel.enter'>) => act(ops['travel.enter'], input);
export const rereadMessage = async (input: In<'travel.reread'>) => act(ops['travel.reread'], input);
export const rereadAll = async () => act(ops['travel.reread-all'], {});
export const createWatchlist = async (input: In<'watchlist.create'>) => act(ops['watchlist.create'], input);
export const changeWatchlist = async (input: In<'watchlist.change'>) => act(ops['watchlist.change'], input);
export const viewWatchlist = async (input: In<'watchlist.view'>) => act(ops['watchlist.view'], input);
export const addEntry = async (input: In<'watchlist.add-entry'>) => act(ops['watchlist.add-entry'], input);
export const amendEntry = async (input: In<'watchlist.amend-entry'>) => act(ops['watchlist.amend-entry'], input);
export const withdrawEntry = async (input: In<'watchlist.withdraw-entry'>) =>
  act(ops['watchlist.withdraw-entry'], input);
export const restoreEntry = async (input: In<'watchlist.restore-entry'>) => act(ops['watchlist.restore-entry'], input);
export const createRule = async (input: In<'rule.create'>) => act(ops['rule.create'], input);
export const saveRuleDraft = async (input: In<'rule.save-draft'>) => act(ops['rule.save-draft'], input);
export const newRuleVersion = async (input: In<'rule.new-version'>) => act(ops['rule.new-version'], input);
export const testRule = async (input: In<'rule.test'>) => act(ops['rule.test'], input);
export const proposeRule = async (input: In<'rule.propose'>) => act(ops['rule.propose'], input);
export const returnRule = async (input: In<'rule.return'>) => act(ops['rule.return'], input);
export const activateRule = async (input: In<'rule.activate'>) => act(ops['rule.activate'], input);
export const suspendRule = async (input: In<'rule.suspend'>) => act(ops['rule.suspend'], input);
export const resumeRule = async (input: In<'rule.resume'>) => act(ops['rule.resume'], input);
export const retireRule = async (input: In<'rule.retire'>) => act(ops['rule.retire'], input);
export const reviewRule = async (input: In<'rule.review'>) => act(ops['rule.review'], input);
export const claimHit = async (input: In<'hit.claim'>) => act(ops['hit.claim'], input);
export const unclaimHit = async (input: In<'hit.release-claim'>) => act(ops['hit.release-claim'], input);
export const reviewHit = async (input: In<'hit.review'>) => act(ops['hit.review'], input);
export const reopenHit = async (input: In<'hit.reopen'>) => act(ops['hit.reopen'], input);
export const takeNextHit = async (input: In<'hit.take-next'>) => act(ops['hit.take-next'], input);
export const openHit = async (input: In<'hit.view'>) => act(ops['hit.view'], input);
export const openNextHit = async (input: In<'hit.take-next'>) => nextCard(input);
export const decideAndOpenNext = async (input: In<'hit.review'>, next: In<'hit.take-next'>) => decided(input, next);
export const markDuplicate = async (input: In<'hit.mark-duplicate'>) => act(ops['hit.mark-duplicate'], input);
export const snoozeHit = async (input: In<'hit.snooze'>) => act(ops['hit.snooze'], input);
export const snoozeHits = async (input: In<'hit.snooze-many'>) => act(ops['hit.snooze-many'], input);
export const wakeHit = async (input: In<'hit.wake'>) => act(ops['hit.wake'], input);
export const escalateHit = async (input: In<'hit.escalate'>) => act(ops['hit.escalate'], input);
export const escalateHits = async (input: In<'hit.escalate-many'>) => act(ops['hit.escalate-many'], input);
export const revokeClearance = async (input: In<'clearance.revoke'>) => act(ops['clearance.revoke'], input);
export const composeAlert = async (input: In<'alert.compose'>) => act(ops['alert.compose'], input);
export const releaseAlert = async (input: In<'alert.release'>) => act(ops['alert.release'], input);
export const acknowledgeDisclosure = async (input: In<'disclosure.acknowledge'>) =>
  act(ops['disclosure.acknowledge'], input);
