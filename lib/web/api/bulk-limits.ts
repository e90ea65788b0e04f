import 'server-only';
import { BusyError } from '@/lib/core/errors';
import { measureQueue } from '@/lib/core/measure-queue';
import { problemResponse } from './problem';

/** Streams at once: of one agency, and in this process. Each holds a few messages of 20 MB at most. */
const STREAMS_OF_AGENCY = 2;
const STREAMS = 4;
/** Messages sent one by one that are worked on at once. */
const SINGLES = 16;
/** Messages of an agency that may wait to be screened before it is asked to wait itself. */
const BACKLOG = 20_000;
/** A stream ends nobody knows when. */
const STREAM_SECONDS = 15;
/** Below this share of the limit it may go on, so that not each message screened lets one more in. */
const RESUME = 0.9;
const LONGEST = 600;

interface Load {
  streams: Map<string, number>;
  singles: number;
  /** Of a message sent alone, in ms: half of it the last one. */
  singleMs: number;
}
// of the process, not of a route's copy of this module
const store = globalThis as { concordIntake?: Load };
const load = (): Load => {
  store.concordIntake ??= { streams: new Map(), singles: 0, singleMs: 1000 };
  return store.concordIntake;
};

/**
 * Lets one more stream of an agency in.
 * @returns what gives its place back; may be called twice
 * @throws BusyError intake-busy
 */
export async function admitStream(agencyId: string): Promise<() => void> {
  const { streams } = load();
  const own = streams.get(agencyId) ?? 0;
  const all = [...streams.values()].reduce((sum, some) => sum + some, 0);
  if (own >= STREAMS_OF_AGENCY || all >= STREAMS) throw new BusyError('intake-busy', STREAM_SECONDS);
  streams.set(agencyId, own + 1);
  let given = false;
  const giveBack = () => {
    if (given) return;
    given = true;
    const left = (streams.get(agencyId) ?? 1) - 1;
    if (left > 0) streams.set(agencyId, left);
    else streams.delete(agencyId);
  };
  try {
    const { waiting, perMinute } = await measureQueue('screen-message', agencyId, BACKLOG * 2);
    if (waiting > BACKLOG) throw new BusyError('intake-busy', secondsUntil(waiting - BACKLOG * RESUME, perMinute));
  } catch (error) {
    giveBack();
    throw error;
  }
  return giveBack;
}

/** Time until so many are screened at the pace of the last minute, in seconds; a minute where nothing was. */
export function secondsUntil(messages: number, perMinute: number): number {
  if (perMinute === 0) return 60;
  return Math.min(LONGEST, Math.max(1, Math.ceil((messages / perMinute) * 60)));
}

type Route = (request: Request, segment: { params: Promise<unknown> }) => Promise<Response>;

/** The route, unless too many requests of its kind are worked on: those are answered before anything is read. */
export function unlessBusy(route: Route): Route {
  return async (request, segment) => {
    const now = load();
    if (now.singles >= SINGLES) {
      const seconds = Math.min(LONGEST, Math.max(1, Math.ceil(now.singleMs / 1000)));
      return problemResponse(new BusyError('intake-busy', seconds), crypto.randomUUID());
    }
    now.singles += 1;
    const started = performance.now();
    try {
      return await route(request, segment);
    } finally {
      now.singles -= 1;
      now.singleMs = (now.singleMs + performance.now() - started) / 2;
    }
  };
}
