import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBytes, readJson } from './read-body';

const raw = { maxBytes: 1000, tooLarge: 'message-too-large', types: ['text/plain', 'application/octet-stream'] };

/** A request whose body comes in the given chunks, and a count of how many were asked for. */
function streamed(chunks: Uint8Array[], headers: Record<string, string> = {}) {
  const seen = { pulled: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const chunk = chunks[seen.pulled++];
        if (chunk) controller.enqueue(chunk);
        else controller.close();
      },
      cancel() {
        seen.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, headers, duplex: 'half' };
  return { request: new Request('http://portal.example/', init), seen };
}

describe('readBytes', () => {
  test('gives exactly the bytes that came, or refuses: whatever the chunks, whatever the length promised', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 400 }), { maxLength: 8 }),
        fc.option(fc.nat(1500)),
        async (chunks, promised) => {
          const all = Buffer.concat(chunks);
          const headers: Record<string, string> = promised === null ? {} : { 'content-length': String(promised) };
          const outcome = await readBytes(streamed(chunks, headers).request, raw).then(
            (bytes) => Buffer.from(bytes).toString('hex'),
            (error: { reason: string }) => error.reason,
          );
          if (all.length > 1000 || (promised ?? 0) > 1000) expect(outcome).toBe('message-too-large');
          else if (promised !== null && all.length < promised) expect(outcome).toBe('body-incomplete');
          else expect(outcome).toBe(all.toString('hex'));
        },
      ),
    );
  });

  test('a body larger than its Content-Length is stopped at the limit and the rest is never asked for', async () => {
    const chunks = Array.from({ length: 1000 }, () => new Uint8Array(600));
    const { request, seen } = streamed(chunks, { 'content-length': '10' });
    await expect(readBytes(request, raw)).rejects.toMatchObject({ code: 'too-large', reason: 'message-too-large' });
    expect(seen.pulled).toBe(2);
    expect(seen.cancelled).toBe(true);
  });

  test('a Content-Length above the limit is refused before anything is read', async () => {
    const { request, seen } = streamed([new Uint8Array(1)], { 'content-length': '1001' });
    await expect(readBytes(request, raw)).rejects.toMatchObject({ code: 'too-large' });
    expect(seen.pulled).toBe(0);
  });

  test('no body is no bytes: the reader says that a message is empty', async () => {
    expect(await readBytes(new Request('http://portal.example/', { method: 'POST' }), raw)).toEqual(new Uint8Array());
  });

  test.each<[Record<string, string>, string]>([
    [{ 'content-encoding': 'gzip' }, 'content-encoding'],
    [{ 'content-encoding': 'identity, br' }, 'content-encoding'],
    [{ 'content-type': 'application/x-www-form-urlencoded' }, 'media-type'],
    [{ 'content-type': 'multipart/form-data; boundary=x' }, 'media-type'],
  ])('%j is unsupported', async (headers, reason) => {
    const { request } = streamed([new Uint8Array(1)], headers);
    await expect(readBytes(request, raw)).rejects.toMatchObject({ code: 'unsupported', reason });
  });

  test.each<Record<string, string>>([
    { 'content-encoding': 'Identity' },
    { 'content-type': 'Text/Plain; charset=iso-8859-1' },
    {},
  ])('%j is taken', async (headers) => {
    expect(await readBytes(streamed([new Uint8Array([85])], headers).request, raw)).toEqual(new Uint8Array([85]));
  });
});

describe('readJson', () => {
  const json = (body: BodyInit, type = 'application/json') =>
    readJson(new Request('http://portal.example/', { method: 'POST', body, headers: { 'content-type': type } }));

  test('reads an object', async () => {
    expect(await json('{"a":[1]}', 'application/json; charset=utf-8')).toEqual({ a: [1] });
  });

  test.each(['', '{"a":', new Uint8Array([0x22, 0xff, 0x22])])(
    'what is no JSON in UTF-8 is malformed',
    async (body) => {
      await expect(json(body)).rejects.toMatchObject({ code: 'invalid', reason: 'json-malformed' });
    },
  );

  test('a form cannot pass for JSON, so no other site can send one without asking', async () => {
    await expect(json('{}', 'text/plain')).rejects.toMatchObject({ reason: 'media-type-json' });
  });

  test('too much of it is refused', async () => {
    await expect(json(JSON.stringify('a'.repeat(600_000)))).rejects.toMatchObject({ reason: 'body-too-large' });
  });
});
