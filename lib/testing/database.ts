import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { closeDb } from '@/lib/core/db';
import { closeQueue } from '@/lib/core/job';

export interface TestDatabase {
  /** As the owner: to look behind the walls, never to act. */
  owner: pg.Client;
  /** As the app's role, without an actor until the test sets one. */
  app: pg.Client;
}

/** A database of its own for the calling test file, cloned from the migrated template; the portal's code uses it. */
export function testDatabase(): TestDatabase {
  const name = `t_${randomBytes(6).toString('hex')}`;
  const handles = {} as TestDatabase;
  const at = (url: string | undefined, database: string) => {
    const there = new URL(url ?? '');
    there.pathname = `/${database}`;
    return there.href;
  };
  const admin = () => new pg.Client({ connectionString: process.env.CONCORD_TEST_PG });

  beforeAll(async () => {
    const client = admin();
    await client.connect();
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${process.env.CONCORD_TEST_TEMPLATE} STRATEGY FILE_COPY`);
    await client.query(`GRANT CONNECT ON DATABASE ${name} TO concord_app, concord_worker`);
    await client.end();
    Object.assign(process.env, {
      DATABASE_URL: at(process.env.CONCORD_TEST_APP_PG, name),
      WORKER_DATABASE_URL: at(process.env.CONCORD_TEST_WORKER_PG, name),
      NEXTAUTH_URL: 'http://127.0.0.1:3000',
      NEXTAUTH_SECRET: 'demo-secret-of-the-tests-32-characters',
      CONCORD_SEALING_KEY: 'demo-sealing-key-of-the-tests-32-chars',
      CONCORD_DEMO: '1',
      HOSTNAME: '127.0.0.1',
      LOG_LEVEL: 'silent',
    });
    handles.owner = new pg.Client({ connectionString: at(process.env.CONCORD_TEST_PG, name) });
    handles.app = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await handles.owner.connect();
    await handles.app.connect();
  });

  afterAll(async () => {
    await closeQueue();
    await closeDb();
    await handles.owner.end();
    await handles.app.end();
    const client = admin();
    await client.connect();
    await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await client.end();
  });
  return handles;
}
