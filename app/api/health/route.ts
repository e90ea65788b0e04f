import { isReachable } from '@/lib/core/db';

export const dynamic = 'force-dynamic';

/** Ready means that the database answers. Public, and says no more than that. */
export async function GET(): Promise<Response> {
  const ok = await isReachable();
  return Response.json(
    { status: ok ? 'ok' : 'unavailable' },
    { status: ok ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}
