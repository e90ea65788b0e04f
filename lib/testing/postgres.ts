import { startTestCluster } from '../../scripts/test-cluster.mjs';

/** Vitest's global set-up for database tests: the cluster of `npm test`, or one of our own when Vitest runs alone. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.CONCORD_TEST_PG) return undefined;
  const cluster = await startTestCluster();
  Object.assign(process.env, cluster.environment);
  return cluster.stop;
}
