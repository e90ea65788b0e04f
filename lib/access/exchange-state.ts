import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { look, type Tx } from '@/lib/core/db';

const foundedRows = z.tuple([z.object({ yes: z.boolean() })]);

/** Whether any agency exists; may be asked before there is an actor. */
export async function exchangeFounded(tx: Pick<Tx, '$queryRaw'>): Promise<boolean> {
  const [{ yes }] = foundedRows.parse(await tx.$queryRaw`SELECT exchange_founded() AS yes`);
  return yes;
}

/** What a database holds before the portal starts on it: nothing, the demo world, or agencies that exist. */
export function exchangeState(): Promise<'empty' | 'demo' | 'real'> {
  // members are visible to whoever acts for some agency; the scripts that ask act for one that is not there
  return look({ kind: 'system', agencyId: randomUUID() }, async (tx) => {
    if (!(await exchangeFounded(tx))) return 'empty';
    return (await tx.agency.count({ where: { demo: true } })) > 0 ? 'demo' : 'real';
  });
}
