import type { BulkEnd, BulkLine } from './contracts-bulk';

/**
 * Lines that may wait for a client which sends all before it reads: some 15,000 messages. Beyond, nothing more is read
 * of its body either.
 */
const MAX_WAITING = 4 * 1024 * 1024;

/**
 * The lines as a response, written as they come. `hangUp` is called when the client does: a read of its body that is
 * under way must end; `over` once nothing more will be taken in.
 */
export function answerLines(
  lines: AsyncGenerator<BulkLine | BulkEnd>,
  { hangUp, over }: { hangUp: () => void; over: () => void },
  correlationId: string,
): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const step = await lines.next().catch((error: unknown) => {
          over();
          throw error;
        });
        if (step.done) {
          over();
          controller.close();
        } else controller.enqueue(encoder.encode(`${JSON.stringify(step.value)}\n`));
      },
      // what is under way is finished, nothing more is begun
      async cancel() {
        hangUp();
        await lines.return(undefined).finally(over);
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: MAX_WAITING }),
  );
  return new Response(body, {
    headers: {
      'Cache-Control': 'no-store, no-transform',
      'Content-Type': 'application/x-ndjson',
      'Correlation-Id': correlationId,
      // a proxy in front must not collect the lines
      'X-Accel-Buffering': 'no',
    },
  });
}
