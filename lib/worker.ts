import { randomUUID } from 'node:crypto';
import { PgBoss } from 'pg-boss';
import * as z from 'zod';
import type { RequestContext } from './core/actor';
import { closeDb, lookUp } from './core/db';
import { env } from './core/env';
import { AppError } from './core/errors';
import { log } from './core/log';
import { type JobPayloads, type QueueName, queues } from './core/queues';
import { type RescreenGround, rescreenAhead } from './hits/rescreen-ahead';
import { screenMessage } from './hits/screen-message';
import { startDispatcher } from './live/dispatch';
import { suspendOverdueRules } from './screening/rules/suspend-overdue-rules';
import { eraseQuarantined } from './travel/erase-quarantined';
import { expireLists } from './travel/expire-lists';
import { countListsDue, listToReread } from './travel/intake-queries';
import { rereadMessage } from './travel/reread-message';

const context = (): RequestContext => ({ correlationId: randomUUID(), source: 'job', now: new Date() });

/** Every agency in turn, each as itself. */
async function eachAgency(work: (agencyId: string) => Promise<void>): Promise<void> {
  const rows = z
    .array(z.object({ id: z.string() }))
    .parse(await lookUp((db) => db.$queryRaw`SELECT agency_ids() AS id`));
  for (const { id } of rows) await work(id);
}

/** A job is a command with a system actor; the handler only finds out for whom. */
const handlers: { [Q in QueueName]: (payload: JobPayloads[Q]) => Promise<void> } = {
  async 'screen-message'({ agencyId, messageId }) {
    await screenMessage.run({ kind: 'system', agencyId }, context(), { messageId });
  },
  'rescreen-list': ({ agencyId, watchlistId, version }) => rescreen(agencyId, { watchlistId, version }),
  'rescreen-rule': ({ agencyId, ruleVersionId }) => rescreen(agencyId, { ruleVersionId }),
  'suspend-overdue-rules': () =>
    eachAgency(async (agencyId) => {
      await suspendOverdueRules.run({ kind: 'system', agencyId }, context(), {});
    }),
  'erase-quarantined': () =>
    eachAgency(async (agencyId) => {
      await eraseQuarantined.run({ kind: 'system', agencyId }, context(), {});
    }),
  'expire-lists': () =>
    eachAgency(async (agencyId) => {
      const actor = { kind: 'system' as const, agencyId };
      if ((await countListsDue.run(actor, context(), {})).count > 0) await expireLists.run(actor, context(), {});
    }),
  // a message read again carries the newest reader's number: the list gets shorter, and a run broken off goes on
  async 'reread-messages'({ agencyId }) {
    const actor = { kind: 'system' as const, agencyId };
    for (;;) {
      const { ids } = await listToReread.run(actor, context(), {});
      if (ids.length === 0) return;
      for (const messageId of ids) await rereadMessage.run(actor, context(), { messageId });
    }
  },
};

/** In parts, each a transaction; one that was broken off begins anew and raises nothing twice. */
async function rescreen(agencyId: string, ground: RescreenGround): Promise<void> {
  let after: string | undefined;
  let done = 0;
  do {
    const part = await rescreenAhead.run({ kind: 'system', agencyId }, context(), {
      ground,
      done,
      ...(after ? { after } : {}),
    });
    done = part.done;
    after = part.next ?? undefined;
  } while (after);
}

/** Two jobs about one flight at the same moment: the one that came second finds the other's work done the next time. */
const lostRaces: ReadonlySet<string> = new Set(['taken', 'try-again', 'hit-exists']);

async function work<Q extends QueueName>(boss: PgBoss, queue: Q): Promise<void> {
  await boss.work<JobPayloads[Q]>(queue, { pollingIntervalSeconds: 0.5, batchSize: 4 }, async (jobs) => {
    for (const job of jobs) {
      const started = performance.now();
      try {
        await handlers[queue](job.data);
        log.info({ queue, job: job.id, ms: Math.round(performance.now() - started) }, 'job done');
      } catch (err) {
        log.error({ queue, job: job.id, err }, 'job failed');
        // what is refused stays refused: only faults are worth another try
        if (!(err instanceof AppError) || lostRaces.has(err.reason)) throw err;
      }
    }
  });
}

const boss = new PgBoss({ connectionString: env().DATABASE_URL, max: 4, migrate: false, createSchema: false });
boss.on('error', (err) => log.error({ err }, 'queue'));
await boss.start();
for (const queue of queues) await work(boss, queue);
await boss.schedule('erase-quarantined', '17 * * * *', {});
await boss.schedule('expire-lists', '* * * * *', {});
await boss.schedule('suspend-overdue-rules', '41 2 * * *', {});
const stopDispatcher = await startDispatcher(env().WORKER_DATABASE_URL ?? env().DATABASE_URL);
log.info('worker ready');

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await stopDispatcher();
  await boss.stop({ graceful: true, timeout: 8_000 });
  await closeDb();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
