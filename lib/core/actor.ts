import type { AgencyKind, Role, Scope } from './roles';

/** Who acts. Made only by sign-in, token check, the worker and the tests; everything below trusts it. */
export type Actor =
  | {
      kind: 'person';
      id: string;
      agencyId: string;
      agencyKind: AgencyKind;
      roles: readonly Role[];
      sessionId: string;
    }
  | { kind: 'service'; id: string; agencyId: string; agencyKind: AgencyKind; scopes: readonly Scope[] }
  /** A job of the portal itself, on behalf of one agency; of none only while no agency exists. */
  | { kind: 'system'; agencyId: string | null }
  /** Nobody yet: sign-in, invitations. The agency is the one the credentials point at, if any. */
  | { kind: 'anonymous'; agencyId: string | null };

export type Source = 'web' | 'api' | 'job';

/** What surrounds one request: joins its events and fixes its time. */
export interface RequestContext {
  correlationId: string;
  source: Source;
  now: Date;
}

/** Entries that only supervisors and the DPO may see; who delivers a list and the jobs that screen must see it whole. */
export function seesRestricted(actor: Actor): boolean {
  if (actor.kind === 'person') return actor.roles.includes('supervisor') || actor.roles.includes('dpo');
  return actor.kind === 'system' || (actor.kind === 'service' && actor.scopes.includes('watchlists:write'));
}
