import { AppError, invalid } from '@/lib/core/errors';
import type { RawBody } from './contract';

/** Reviews and releases are a few kilobytes: twenty recipients with a reason for every field fit many times. */
const MAX_JSON_BYTES = 512 * 1024;

/** Media type without its parameters, lower case; null when none was sent. */
const mediaType = (request: Request) =>
  request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() || null;

/** A compressed body could hide its size and is nothing that carriers send. */
function refuseEncoded(request: Request): void {
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase();
  if (encoding && encoding !== 'identity') throw new AppError('unsupported', 'content-encoding');
}

/**
 * Reads a body and stops as soon as it is larger than allowed. What Content-Length promises can refuse early, but is
 * never believed: the bytes are counted as they come, and a body that ends early is refused.
 * @throws AppError too-large, or invalid `body-incomplete`.
 */
async function readLimited(request: Request, maxBytes: number, tooLarge: string): Promise<Uint8Array<ArrayBuffer>> {
  const header = request.headers.get('content-length');
  const promised = header !== null && /^\d+$/.test(header) ? Number(header) : null;
  if (promised !== null && promised > maxBytes) throw new AppError('too-large', tooLarge);

  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let step = await reader?.read(); step && !step.done; step = await reader?.read()) {
    size += step.value.length;
    if (size > maxBytes) {
      // not awaited: a sender that never stops must not keep the answer
      reader?.cancel().catch(() => {});
      throw new AppError('too-large', tooLarge);
    }
    chunks.push(step.value);
  }
  if (promised !== null && size < promised) throw invalid('body-incomplete');

  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** @throws AppError unsupported for another media type or a content coding; too-large; invalid `body-incomplete`. */
export async function readBytes(request: Request, raw: RawBody): Promise<Uint8Array<ArrayBuffer>> {
  refuseEncoded(request);
  const type = mediaType(request);
  if (type !== null && !raw.types.includes(type)) throw new AppError('unsupported', 'media-type');
  return readLimited(request, raw.maxBytes, raw.tooLarge);
}

/** @throws AppError as `readBytes`; invalid `json-malformed` when the body is not JSON in UTF-8. */
export async function readJson(request: Request): Promise<unknown> {
  refuseEncoded(request);
  if (mediaType(request) !== 'application/json') throw new AppError('unsupported', 'media-type-json');
  const bytes = await readLimited(request, MAX_JSON_BYTES, 'body-too-large');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw invalid('json-malformed');
  }
}
