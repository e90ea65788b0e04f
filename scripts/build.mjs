// The production build, made anew only when something in it changed, with the files that Next leaves beside it.
import { cpSync, existsSync } from 'node:fs';
import { runNode } from './processes.mjs';
import { hashOf, unlessMade } from './stamp.mjs';

const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema',
  'proxy.ts',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
// Made from prisma/schema, or not in a build.
const NOT_BUILT = /(^|\/)generated\/|\.test\.tsx?$|(^|\/)lib\/testing\//;

export const SERVER = '.next/standalone/server.js';

/**
 * @param {{ signal?: AbortSignal }} [options]
 * @returns {Promise<string>} what happened, in a word
 */
export async function buildApp({ signal } = {}) {
  const hash = hashOf(SOURCES, (file) => !NOT_BUILT.test(file));
  const done = await unlessMade({ stamp: '.next/concord-build', hash, output: SERVER }, async () => {
    const env = { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
    await runNode(['node_modules/next/dist/bin/next', 'build'], { env, quiet: true, signal });
    if (!existsSync(SERVER)) {
      throw new Error(`next build left no ${SERVER}: next.config.ts needs output 'standalone' and this folder as root`);
    }
    cpSync('.next/static', '.next/standalone/.next/static', { recursive: true });
    if (existsSync('public')) cpSync('public', '.next/standalone/public', { recursive: true });
  });
  return done ? 'built' : 'unchanged';
}
