import { setImmediate as turn } from 'node:timers/promises';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import { AppError, invalid } from '@/lib/core/errors';
import { MAX_MESSAGE_BYTES } from '@/lib/travel/schema';

/** One message to take in, from a part or cut from a stream. */
export interface BulkPiece {
  name?: string;
  offset?: number;
  size: number;
  /** Null where it is too large. */
  bytes: Uint8Array<ArrayBuffer> | null;
}

const MAX_NAME = 200;
const MAX_HEADER = 16 * 1024;

/**
 * The parts of a multipart/form-data body (RFC 7578), each a message, as they come; the body is read no further than
 * is asked for. Of a part that is too large only its size is kept.
 * @throws AppError invalid `body-incomplete` where the body ends within a part; unsupported `media-type` without boundary.
 */
export async function* readParts(
  body: AsyncIterable<Uint8Array>,
  contentType: string,
  max = MAX_MESSAGE_BYTES,
): AsyncGenerator<BulkPiece> {
  const whole: BulkPiece[] = [];
  const parser = parserFor(contentType);
  let broken = false;
  let wake = () => {};
  const fail = () => {
    broken = true;
    wake();
  };
  parser.on('error', fail);
  parser.on('file', (_field, part, name) => {
    part.on('error', fail);
    collect(part, max, (size, bytes) => {
      // a part that is cut off ends too, after the fault
      if (!broken) whole.push({ ...(name ? { name: name.slice(0, MAX_NAME) } : {}), size, bytes });
    });
  });
  for await (const chunk of body) {
    await new Promise<void>((resolve) => {
      wake = resolve;
      parser.write(chunk, () => resolve());
    });
    yield* whole.splice(0);
    if (broken) break;
  }
  // parts that came whole end in turns of their own
  await turn();
  yield* whole.splice(0);
  if (!broken)
    await new Promise<void>((resolve) => {
      wake = resolve;
      parser.once('finish', resolve);
      parser.end();
    });
  yield* whole.splice(0);
  if (broken) throw invalid('body-incomplete');
}

function parserFor(contentType: string) {
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      isPartAFile: () => true,
      limits: { headerSize: MAX_HEADER, headerPairs: 50 },
    });
  } catch {
    throw new AppError('unsupported', 'media-type');
  }
}

function collect(
  part: BusboyFileStream,
  max: number,
  done: (size: number, bytes: Uint8Array<ArrayBuffer> | null) => void,
): void {
  const chunks: Buffer[] = [];
  let size = 0;
  part.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > max) chunks.length = 0;
    else chunks.push(chunk);
  });
  part.once('end', () => done(size, size > max ? null : new Uint8Array(Buffer.concat(chunks, size))));
}
