import 'server-only';
import { EventEmitter } from 'node:events';
import pg from 'pg';
import { env } from '@/lib/core/env';
import { log } from '@/lib/core/log';
import { CHANNEL, type Nudge } from '@/lib/live/topics';

/** One LISTEN connection a process, fanned out to every open stream. */
const shared = globalThis as { concordBus?: EventEmitter; concordListening?: Promise<void> };

function bus(): EventEmitter {
  shared.concordBus ??= new EventEmitter().setMaxListeners(0);
  return shared.concordBus;
}

async function connect(delay = 250): Promise<void> {
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    keepAlive: true,
    application_name: 'concord-live',
  });
  let over = false;
  const again = () => {
    if (over) return;
    over = true;
    client.end().catch(() => {});
    setTimeout(() => void connect(Math.min(delay * 2, 10_000)), delay);
  };
  client.on('error', again);
  client.on('end', again);
  client.on('notification', ({ payload }) => {
    const nudge = JSON.parse(payload ?? '{}') as Nudge;
    bus().emit(nudge.agencyId, nudge.topics);
  });
  try {
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    // whoever was connected during the gap may have missed something: ask everything again
    bus().emit('catch-up');
  } catch (err) {
    log.warn({ err }, 'live connection');
    again();
  }
}

/**
 * Server-sent events for one agency: `nudge` with topics, `catch-up` after a gap, a beat every 20 s so that a screen can
 * tell a quiet feed from a dead one. `stillSignedIn` is asked at each beat: a revoked session loses its stream.
 */
export function liveStream(agencyId: string, signal: AbortSignal, stillSignedIn: () => Promise<boolean>): Response {
  shared.concordListening ??= connect();
  const encoder = new TextEncoder();
  let stop = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (event: string, data: unknown) => {
        try {
          controller.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
        } catch {
          stop();
        }
      };
      const onNudge = (topics: string[]) => send('nudge', topics);
      const onCatchUp = () => send('catch-up', []);
      const beat = setInterval(() => {
        stillSignedIn().then(
          (yes) => (yes ? send('beat', Date.now()) : end()),
          () => end(),
        );
      }, 20_000);
      const end = () => {
        stop();
        try {
          controller.close();
        } catch {
          // already closed by the other side
        }
      };
      stop = () => {
        clearInterval(beat);
        bus().off(agencyId, onNudge);
        bus().off('catch-up', onCatchUp);
      };
      bus().on(agencyId, onNudge);
      bus().on('catch-up', onCatchUp);
      controller.enqueue(encoder.encode('retry: 2000\n\n'));
      send('beat', Date.now());
      signal.addEventListener('abort', end);
    },
    cancel: () => stop(),
  });
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
    },
  });
}
