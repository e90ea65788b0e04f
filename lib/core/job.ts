import { fromPrisma, PgBoss } from 'pg-boss';
import type { Tx } from './db';
import { env } from './env';
import { log } from './log';
import type { JobPayloads, QueueName } from './queues';

export type JobRequest = { [Q in QueueName]: { queue: Q; payload: JobPayloads[Q]; key?: string } }[QueueName];

const store = globalThis as { concordBoss?: Promise<PgBoss> };

/** The queue, for sending only: no maintenance, no schema changes, one connection. */
function sender(): Promise<PgBoss> {
  store.concordBoss ??= (async () => {
    const boss = new PgBoss({
      connectionString: env().DATABASE_URL,
      max: 1,
      supervise: false,
      schedule: false,
      migrate: false,
      createSchema: false,
    });
    boss.on('error', (err) => log.error({ err }, 'queue'));
    await boss.start();
    return boss;
  })();
  return store.concordBoss;
}

/** Puts a job into the queue within the caller's transaction: no commit, no job. */
export async function enqueue(tx: Tx, job: JobRequest): Promise<void> {
  const boss = await sender();
  await boss.send(job.queue, job.payload, { db: fromPrisma(tx), ...(job.key ? { singletonKey: job.key } : {}) });
}

export async function closeQueue(): Promise<void> {
  const boss = await store.concordBoss;
  store.concordBoss = undefined;
  await boss?.stop({ graceful: false });
}
