import 'server-only';
import { parseInput, refusalsAudited } from '@/lib/core/command';
import { AppError, denied, invalid } from '@/lib/core/errors';
import { log } from '@/lib/core/log';
import { tryReason } from '@/lib/core/policy';
import { receiveMessage } from '@/lib/travel/receive-message';
import { splitStream } from '@/lib/travel/split-stream';
import { newContext } from '@/lib/web/session';
import { authenticate, type Caller } from './authenticate';
import { answerLines } from './bulk-answer';
import { admitStream } from './bulk-limits';
import { type BulkPiece, readParts } from './bulk-parts';
import { type KeepPiece, takeIn } from './bulk-take-in';
import { postTravelMessages } from './contracts-bulk';
import { problemResponse } from './problem';

/** A stream lasts long: whether the caller is still let in is asked again after so many ms. */
const ASK_AGAIN = 30_000;

/**
 * The route of the bulk path. In this order: who calls, may they, parameters, kind of body, is there room; then the body
 * is taken in and answered at once. Refusals are written down; each message has its own event through its command.
 */
export function handleBulk(identify: (request: Request) => Promise<Caller> = authenticate) {
  return async (request: Request): Promise<Response> => {
    let context = newContext('api');
    try {
      const { actor, source } = await identify(request);
      context = { ...context, source };
      const { runs, query } = postTravelMessages;
      const giveBack = await refusalsAudited(
        actor,
        context,
        runs.name,
        () => null,
        async () => {
          const reason = tryReason(runs.policy.who, actor);
          if (reason) throw denied(reason);
          parseInput(query, Object.fromEntries(new URL(request.url).searchParams));
          checkKind(request);
          return admitStream(actor.agencyId ?? '');
        },
      );
      let asked = performance.now();
      const stillAllowed = async () => {
        if (performance.now() - asked < ASK_AGAIN) return;
        await identify(request);
        asked = performance.now();
      };
      const keep: KeepPiece = async (bytes) => {
        const at = { ...context, now: new Date() };
        const receive = () => receiveMessage.run(actor, at, { bytes });
        // the same bytes in two streams at once: whoever comes second finds them there
        const { id, status, repeated, format, travellers, bookings, errors } = await receive().catch(
          (error: unknown) => {
            if (error instanceof AppError && error.code === 'conflict') return receive();
            throw error;
          },
        );
        return { id, status: repeated ? 'repeated' : status, format, travellers, bookings, errors };
      };
      const faulty = (err: unknown) => log.error({ err, correlationId: context.correlationId }, 'bulk message failed');
      const ending = new AbortController();
      return answerLines(
        takeIn(piecesOf(request, ending.signal), keep, stillAllowed, faulty),
        { hangUp: () => ending.abort(), over: giveBack },
        context.correlationId,
      );
    } catch (error) {
      return problemResponse(error, context.correlationId);
    }
  };
}

const typeOf = (request: Request) => request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() || null;

/** @throws AppError unsupported, as for a single message; a body without a type is a stream of interchanges. */
function checkKind(request: Request): void {
  const coding = request.headers.get('content-encoding')?.trim().toLowerCase();
  if (coding && coding !== 'identity') throw new AppError('unsupported', 'content-encoding');
  const type = typeOf(request);
  if (type !== null && !(type in (postTravelMessages.stream ?? {}))) throw new AppError('unsupported', 'media-type');
}

function piecesOf(request: Request, ending: AbortSignal): AsyncIterable<BulkPiece> {
  const body = bytesOf(request, ending);
  return typeOf(request) === 'multipart/form-data'
    ? readParts(body, request.headers.get('content-type') ?? '')
    : splitStream(body);
}

/** @throws AppError invalid `body-incomplete` where it ends other than by its end: half a message is none. */
async function* bytesOf(request: Request, ending: AbortSignal): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader();
  if (!reader) return;
  // not awaited: a sender that never stops must not keep the answer
  const letGo = () => void reader.cancel().catch(() => {});
  ending.addEventListener('abort', letGo);
  try {
    for (;;) {
      const step = await reader.read().catch(() => null);
      if (step === null || ending.aborted) throw invalid('body-incomplete');
      if (step.done) return;
      yield step.value;
    }
  } finally {
    letGo();
  }
}
