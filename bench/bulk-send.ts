import { request } from 'node:http';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { BulkEnd, BulkLine } from '@/lib/web/api/contracts-bulk';
import type { MadeMessage } from './bulk-traffic';

export interface Sent {
  end: BulkEnd;
  messages: number;
  travellers: number;
  locators: number;
  bytes: number;
  seconds: number;
}

/**
 * Sends messages as one stream and reads the answer meanwhile; asked to wait (429), it does.
 * @throws Error when the answer ends without its last line, or is no answer of the bulk path
 */
export async function sendStream(
  to: { url: string; token: string },
  messages: () => Iterable<MadeMessage>,
  onLine: (line: BulkLine) => void,
): Promise<Sent> {
  for (;;) {
    const started = performance.now();
    const outgoing = request(`${to.url}/api/v1/travel-messages/bulk`, {
      method: 'POST',
      headers: { authorization: `Bearer ${to.token}`, 'content-type': 'application/edifact' },
    });
    const sums = { messages: 0, travellers: 0, locators: 0, bytes: 0 };
    let over = false;
    let wake = () => {};
    outgoing.on('drain', () => wake());
    outgoing.on('close', () => {
      over = true;
      wake();
    });
    const answered = readAnswer(outgoing, onLine);
    const sending = (async () => {
      for (const { bytes, people, locators } of messages()) {
        if (over) return;
        sums.messages += 1;
        sums.travellers += people;
        sums.locators += locators;
        sums.bytes += bytes.length;
        if (!outgoing.write(bytes))
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
      outgoing.end();
    })();
    sending.catch(() => {});
    const answer = await answered;
    if (typeof answer === 'number') {
      outgoing.destroy();
      console.log(`  asked to wait ${answer} s`);
      await wait(answer * 1000);
      continue;
    }
    await sending;
    return { end: answer, ...sums, seconds: (performance.now() - started) / 1000 };
  }
}

/** The last line, or the seconds to wait. */
function readAnswer(outgoing: ReturnType<typeof request>, onLine: (line: BulkLine) => void): Promise<BulkEnd | number> {
  return new Promise((resolve, reject) => {
    outgoing.on('error', reject);
    outgoing.on('response', async (response) => {
      try {
        if (response.statusCode === 429) return resolve(Number(response.headers['retry-after'] ?? 5));
        if (response.statusCode !== 200) throw new Error(`The portal answered ${response.statusCode}.`);
        for await (const text of createInterface({ input: response })) {
          const line = JSON.parse(text) as BulkLine | BulkEnd;
          if ('done' in line) return resolve(line);
          onLine(line);
        }
        throw new Error('The answer ended without its last line.');
      } catch (error) {
        reject(error);
      }
    });
  });
}
