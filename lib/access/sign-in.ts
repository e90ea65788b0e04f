import * as z from 'zod';
import type { Actor, RequestContext } from '@/lib/core/actor';
import { lookUp } from '@/lib/core/db';
import type { AgencyKind, Role, Scope } from '@/lib/core/roles';
import { verifyPassword } from './password';
import type { SignedIn } from './schema';
import { refuseUnknown, type SessionOutcome, startSession } from './start-session';
import { tokenHash } from './token';

const candidateRow = z.object({ user_id: z.string(), agency_id: z.string(), password_hash: z.string().nullable() });

/** Checks address, password and code, and starts a session. Wrong, locked, unknown and replayed are one answer. */
export async function signIn(
  credentials: { email: string; password: string; code?: string },
  context: RequestContext,
): Promise<SessionOutcome> {
  const rows = await lookUp((db) => db.$queryRaw`SELECT * FROM sign_in_candidate(${credentials.email})`);
  const candidate = z.array(candidateRow).parse(rows)[0];
  const passwordOk = await verifyPassword(candidate?.password_hash ?? null, credentials.password);
  if (!candidate) {
    await refuseUnknown.run({ kind: 'anonymous', agencyId: null }, context, {});
    return { ok: false, reason: 'failed' };
  }
  return startSession.run({ kind: 'anonymous', agencyId: candidate.agency_id }, context, {
    userId: candidate.user_id,
    passwordOk,
    ...(credentials.code ? { code: credentials.code } : {}),
  });
}

const sessionRow = z.object({
  session_id: z.string(),
  user_id: z.string(),
  user_name: z.string(),
  user_email: z.string(),
  roles: z.array(z.custom<Role>()),
  agency_id: z.string(),
  agency_code: z.string(),
  agency_name: z.string(),
  agency_kind: z.custom<AgencyKind>(),
  time_zone: z.string(),
  expires_at: z.date(),
});

/** Who a session cookie stands for, or null when it was revoked, ran out, or its person left. Asked on every request. */
export async function actorOfSession(
  sessionId: string,
): Promise<{ actor: Actor & { kind: 'person' }; profile: SignedIn } | null> {
  if (!z.uuid().safeParse(sessionId).success) return null;
  const rows = await lookUp((db) => db.$queryRaw`SELECT * FROM session_actor(${sessionId}::uuid)`);
  const row = z.array(sessionRow).parse(rows)[0];
  if (!row) return null;
  return {
    actor: {
      kind: 'person',
      id: row.user_id,
      agencyId: row.agency_id,
      agencyKind: row.agency_kind,
      roles: row.roles,
      sessionId: row.session_id,
    },
    profile: {
      userId: row.user_id,
      name: row.user_name,
      email: row.user_email,
      roles: row.roles,
      agency: {
        id: row.agency_id,
        code: row.agency_code,
        name: row.agency_name,
        kind: row.agency_kind,
        timeZone: row.time_zone,
      },
      expiresAt: row.expires_at,
    },
  };
}

const serviceRow = z.object({
  service_account_id: z.string(),
  name: z.string(),
  scopes: z.array(z.custom<Scope>()),
  agency_id: z.string(),
  agency_kind: z.custom<AgencyKind>(),
});

/** The service account a bearer token stands for, or null. */
export async function actorOfToken(token: string): Promise<(Actor & { kind: 'service' }) | null> {
  const hash = Buffer.from(tokenHash(token));
  const rows = await lookUp((db) => db.$queryRaw`SELECT * FROM service_actor(${hash})`);
  const row = z.array(serviceRow).parse(rows)[0];
  return row
    ? {
        kind: 'service',
        id: row.service_account_id,
        agencyId: row.agency_id,
        agencyKind: row.agency_kind,
        scopes: row.scopes,
      }
    : null;
}
