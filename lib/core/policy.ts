import type { Actor } from './actor';
import type { AgencyKind, Role, Scope } from './roles';

/** Who may try at all, as data: the access matrix prints it. Absent means no. */
export interface Who {
  roles?: readonly Role[];
  /** Kinds of agency whose people may; both when absent. */
  agencies?: readonly AgencyKind[];
  scopes?: readonly Scope[];
  /** Jobs of the portal. */
  system?: true;
  /** Not signed in: sign-in and invitations only. */
  anonymous?: true;
  /** Every signed-in person, whatever the role. */
  anyone?: true;
}

export interface Policy<S, I> {
  who: Who;
  /** What the record's state and owner allow. Null when fine, else the refusal and its reason. */
  when?: (c: { actor: Actor; subject: S; input: I; now: Date }) => Refusal | null;
}

/** `denied`: you may not. `conflict`: nobody may, in this state. `not-found`: to you it does not exist. */
export interface Refusal {
  code: 'denied' | 'conflict' | 'not-found';
  reason: string;
}

/** @returns null when the actor may try, else why not. */
export function tryReason(who: Who, actor: Actor): string | null {
  switch (actor.kind) {
    case 'system':
      return who.system ? null : 'not-for-jobs';
    case 'anonymous':
      return who.anonymous ? null : 'sign-in-first';
    case 'service':
      if (who.scopes?.some((s) => actor.scopes.includes(s))) return null;
      // a token that lacks a scope and an act that no token may ever do are told apart: the mend differs
      return who.scopes ? 'scope-missing' : 'person-only';
    case 'person':
      if (who.agencies && !who.agencies.includes(actor.agencyKind)) return 'other-kind-of-agency';
      if (who.anyone || who.roles?.some((r) => actor.roles.includes(r))) return null;
      return 'role-missing';
  }
}
