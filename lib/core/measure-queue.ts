import * as z from 'zod';
import { lookUp } from './db';
import type { QueueName } from './queues';

const rows = z.array(z.object({ waiting: z.int(), perMinute: z.int() })).length(1);

/**
 * How many jobs of an agency wait in a queue, counted no further than `most`, and how many of any agency were done in
 * the last minute. Counts of jobs and nothing in them; the queue's tables belong to no agency and have no walls.
 */
export async function measureQueue(
  queue: QueueName,
  agencyId: string,
  most: number,
): Promise<{ waiting: number; perMinute: number }> {
  const [measure] = rows.parse(
    await lookUp(
      (db) => db.$queryRaw`
        SELECT
          (SELECT count(*)::int FROM (
            SELECT FROM pgboss.job WHERE name = ${queue} AND state < 'active' AND data->>'agencyId' = ${agencyId}
            LIMIT ${most}) AS counted) AS waiting,
          (SELECT count(*)::int FROM pgboss.job
            WHERE name = ${queue} AND state = 'completed' AND completed_on > now() - interval '1 minute') AS "perMinute"`,
    ),
  );
  return measure ?? { waiting: 0, perMinute: 0 };
}
