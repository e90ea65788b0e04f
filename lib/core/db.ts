import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from '@/lib/generated/prisma/client';
import { type Actor, seesRestricted } from './actor';
import { env } from './env';

export type Tx = Prisma.TransactionClient;

const store = globalThis as { concordDb?: PrismaClient };

/** The one client, as the role that is neither owner nor free of row-level security. */
function client(): PrismaClient {
  store.concordDb ??= new PrismaClient({ adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 10 }) });
  return store.concordDb;
}

/** Called at the end of each transaction, before its commit: the contract test looks and rolls back here. */
export const seam: { beforeCommit?: (tx: Tx) => Promise<void> } = {};

/**
 * One transaction as one actor: row-level security sees the actor's agency and nothing else.
 * @throws whatever `work` throws; Prisma P2034 on a serialisation conflict.
 */
export function transact<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return look(actor, async (tx) => {
    const result = await work(tx);
    await seam.beforeCommit?.(tx);
    return result;
  });
}

/** The same for what a command must know before its own transaction opens: reads only, nothing to audit yet. */
export function look<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return client().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('app.agency_id', ${actor.agencyId ?? ''}, true),
        set_config('app.sees_restricted', ${seesRestricted(actor) ? 'on' : 'off'}, true)`;
      return work(tx);
    },
    { maxWait: 10_000, timeout: 60_000 },
  );
}

/** For what must be known before there is an actor: look-up functions of the migrations, and counts of the queue's jobs. */
export function lookUp<T>(read: (db: Pick<PrismaClient, '$queryRaw'>) => Promise<T>): Promise<T> {
  return read(client());
}

export async function isReachable(): Promise<boolean> {
  return client().$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
}

export async function closeDb(): Promise<void> {
  await store.concordDb?.$disconnect();
  store.concordDb = undefined;
}
