import { actorOfSession } from '@/lib/access/sign-in';
import { AppError, denied } from '@/lib/core/errors';
import { problemResponse } from '@/lib/web/api/problem';
import { isSameOrigin } from '@/lib/web/api/same-origin';
import { liveStream } from '@/lib/web/live';
import { currentSession, newContext } from '@/lib/web/session';

export const dynamic = 'force-dynamic';

/** The signed-in person's stream of nudges. Screens only: a program polls. */
export async function GET(request: Request): Promise<Response> {
  const { correlationId } = newContext('web');
  try {
    const session = await currentSession();
    if (!session) throw new AppError('unauthenticated', 'sign-in-first');
    if (!isSameOrigin(request)) throw denied('cross-site');
    const { agencyId, sessionId } = session.actor;
    return liveStream(agencyId, request.signal, async () => (await actorOfSession(sessionId)) !== null);
  } catch (error) {
    return problemResponse(error, correlationId);
  }
}
