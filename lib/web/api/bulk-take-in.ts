import { setImmediate as turn } from 'node:timers/promises';
import { AppError } from '@/lib/core/errors';
import type { BulkPiece } from './bulk-parts';
import type { BulkEnd, BulkLine } from './contracts-bulk';

/** Messages worked on at once: while the database writes one, the next is read. */
const AT_ONCE = 3;
/** Faults of the portal in a row after which a stream is broken off: the database is gone, say. */
const MAX_FAULTS = 10;

/** What became of a message whose bytes are there. */
export type KeepPiece = (
  bytes: Uint8Array<ArrayBuffer>,
) => Promise<Pick<BulkLine, 'id' | 'status' | 'format' | 'travellers' | 'bookings' | 'errors'>>;

const NOTHING = { id: null, format: null, travellers: 0, bookings: 0 };

/**
 * Takes messages in, a few at once and answered in their order, and sums up. A message that fails is a line like any
 * other; only a source that breaks, a caller who is no longer allowed or a portal that cannot keep anything ends it.
 */
export async function* takeIn(
  pieces: AsyncIterable<BulkPiece>,
  keep: KeepPiece,
  stillAllowed: () => Promise<void>,
  faulty: (error: unknown) => void,
): AsyncGenerator<BulkLine | BulkEnd> {
  const started = performance.now();
  const sums = {
    messages: 0,
    accepted: 0,
    quarantined: 0,
    repeated: 0,
    tooLarge: 0,
    failed: 0,
    bytes: 0,
    travellers: 0,
  };
  const under: Promise<BulkLine>[] = [];
  let faults = 0;
  let reason: string | undefined;

  const work = async (n: number, { name, offset, size, bytes }: BulkPiece): Promise<BulkLine> => {
    const head = { n, ...(name === undefined ? {} : { name }), ...(offset === undefined ? {} : { offset }), size };
    if (bytes === null) return { ...head, ...NOTHING, status: 'too-large', errors: ['message-too-large'] };
    // reading a message holds the thread: others get their turn in between
    await turn();
    try {
      return { ...head, ...(await keep(bytes)) };
    } catch (error) {
      if (!(error instanceof AppError)) faulty(error);
      return { ...head, ...NOTHING, status: 'failed', errors: [error instanceof AppError ? error.reason : 'fault'] };
    }
  };
  const count = (line: BulkLine): BulkLine => {
    sums[line.status === 'too-large' ? 'tooLarge' : line.status] += 1;
    sums.bytes += line.size;
    if (line.status === 'accepted') sums.travellers += line.travellers;
    faults = line.status === 'failed' ? faults + 1 : 0;
    return line;
  };

  const source = pieces[Symbol.asyncIterator]();
  try {
    let next = ahead(source.next());
    for (;;) {
      const first = under[0];
      const step = first && under.length >= AT_ONCE ? await first : await (first ? Promise.race([first, next]) : next);
      if ('status' in step) {
        under.shift();
        yield count(step);
        if (faults >= MAX_FAULTS) throw new AppError('busy', 'fault');
        continue;
      }
      if (step.done) break;
      await stillAllowed();
      sums.messages += 1;
      under.push(work(sums.messages, step.value));
      next = ahead(source.next());
    }
  } catch (error) {
    if (!(error instanceof AppError)) faulty(error);
    reason = error instanceof AppError ? error.reason : 'body-incomplete';
  } finally {
    source.return?.(undefined).catch(() => {});
    // also where nobody reads on: the place of this stream is free once nothing of it is under way
    await Promise.all(under);
  }
  for (const line of under) yield count(await line);
  yield {
    done: reason === undefined,
    ...(reason === undefined ? {} : { reason }),
    ...sums,
    seconds: Math.round(performance.now() - started) / 1000,
  };
}

/** It may fail while nobody waits for it; whoever does is told then. */
function ahead<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
