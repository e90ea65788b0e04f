'use server';

import { operationsByName as ops } from '@/lib/commands';
import { act, actAsNobody } from '@/lib/web/action';

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
export const claimHit = async (input: In<'hit.claim'>) => act(ops['hit.claim'], input);
export const unclaimHit = async (input: In<'hit.release-claim'>) => act(ops['hit.release-claim'], input);
export const reviewHit = async (input: In<'hit.review'>) => act(ops['hit.review'], input);
export const reopenHit = async (input: In<'hit.reopen'>) => act(ops['hit.reopen'], input);
export const composeAlert = async (input: In<'alert.compose'>) => act(ops['alert.compose'], input);
export const releaseAlert = async (input: In<'alert.release'>) => act(ops['alert.release'], input);
export const acknowledgeDisclosure = async (input: In<'disclosure.acknowledge'>) =>
  act(ops['disclosure.acknowledge'], input);
