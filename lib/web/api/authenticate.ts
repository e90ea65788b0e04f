import 'server-only';
import { actorOfToken } from '@/lib/access/sign-in';
import { refuseUnknown } from '@/lib/access/start-session';
import type { Actor, Source } from '@/lib/core/actor';
import { AppError, denied } from '@/lib/core/errors';
import { currentSession, newContext } from '@/lib/web/session';
import { isSameOrigin } from './same-origin';

export interface Caller {
  actor: Actor;
  source: Source;
}

/**
 * Who calls: the service account of a bearer token (RFC 6750 section 2.1), else the person signed in to the browser that
 * sends the request from one of the portal's own pages. A token that is sent and unknown never falls back to a session.
 * @throws AppError unauthenticated, or denied `cross-site`.
 */
export async function authenticate(request: Request): Promise<Caller> {
  const header = request.headers.get('authorization');
  if (header !== null) {
    const token = /^Bearer +([\w.~+/=-]{1,200})$/i.exec(header)?.[1];
    const actor = token === undefined ? null : await actorOfToken(token);
    // unknown, revoked and malformed are one answer
    if (!actor) {
      await refuseUnknown.run({ kind: 'anonymous', agencyId: null }, newContext('api'), {});
      throw new AppError('unauthenticated', 'token-unknown');
    }
    return { actor, source: 'api' };
  }
  const session = await currentSession();
  if (!session) throw new AppError('unauthenticated', 'sign-in-first');
  if (!isSameOrigin(request)) throw denied('cross-site');
  return { actor: session.actor, source: 'web' };
}
